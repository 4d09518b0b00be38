//! Leaving when the process that started the server is gone: an editor that crashed sends no `exit`.

use super::session::Session;

/// Comes back when the parent that the client named no longer runs. Never when it named none.
pub async fn gone(session: &Session) {
    loop {
        tokio::time::sleep(session.options.parent).await;
        if let Some(process) = session.parent() {
            let runs = tokio::task::spawn_blocking(move || is_running(process)).await;
            if !runs.unwrap_or(true) {
                return;
            }
        }
    }
}

#[cfg(target_os = "linux")]
fn is_running(process: u32) -> bool {
    std::path::Path::new(&format!("/proc/{process}")).exists()
}

#[cfg(all(unix, not(target_os = "linux")))]
fn is_running(process: u32) -> bool {
    let quiet = || std::process::Stdio::null();
    std::process::Command::new("kill")
        .args(["-0", &process.to_string()])
        .stdout(quiet())
        .stderr(quiet())
        .status()
        .is_ok_and(|status| status.success())
}

/// Elsewhere the end of stdin is the sign.
#[cfg(not(unix))]
fn is_running(_process: u32) -> bool {
    true
}
