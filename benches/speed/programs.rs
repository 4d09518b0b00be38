//! Whole programs on the same files on the disk.

use crate::app::App;
use crate::clock::{Cost, cpu_of_children};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The files of an app in a folder that goes away again.
pub struct Tree {
    folder: tempfile::TempDir,
    modules: usize,
}

impl Tree {
    pub fn of(app: &App) -> Self {
        let folder = tempfile::tempdir().expect("there is room for temporary files");
        let mut modules = 0;
        for (path, text) in app.files() {
            let path = folder.path().join("app").join(path);
            fs::create_dir_all(path.parent().expect("it is below the folder")).expect("folders can be made");
            fs::write(path, text).expect("files can be written");
            modules += 1;
        }
        Self { folder, modules }
    }

    /// As most people call it.
    pub fn cold(&self) -> Cost {
        self.least(|| self.actionfence(&["--no-cache"]))
    }

    /// With all fixes of all findings, which only the formats for programs tell.
    pub fn with_fixes(&self) -> Cost {
        self.least(|| self.actionfence(&["--no-cache", "--format", "json"]))
    }

    pub fn warm(&self) -> Cost {
        // Files that have just been written are not trusted by their times.
        std::thread::sleep(std::time::Duration::from_secs(3));
        // The first run makes the cache.
        let _ = cost_of(self.actionfence(&[]));
        self.least(|| self.actionfence(&[]))
    }

    /// With its defaults; `None` when it is not installed.
    pub fn oxlint(&self) -> Option<Cost> {
        let command = || {
            let mut command = oxlint()?;
            command.args(["--threads", "1", "--silent"]).arg(self.root());
            Some(command)
        };
        cost_of(command()?)?;
        Some(self.least(|| command().expect("it has just been run")))
    }

    /// Megabytes that a cold run holds at most.
    pub fn memory(&self) -> Option<f64> {
        let mut command = Command::new("/usr/bin/time");
        command.args(["-f", "%M"]).arg(env!("CARGO_BIN_EXE_actionfence"));
        self.arguments(&mut command, &["--no-cache"]);
        // The last line is that of `time`.
        let output = command.stdout(Stdio::null()).output().ok()?;
        let kilobytes: f64 = String::from_utf8(output.stderr).ok()?.trim().lines().last()?.parse().ok()?;
        Some(kilobytes / 1e3)
    }

    pub fn root(&self) -> PathBuf {
        self.folder.path().join("app")
    }

    fn actionfence(&self, more: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_actionfence"));
        self.arguments(&mut command, more);
        command
    }

    fn arguments(&self, command: &mut Command, more: &[&str]) {
        command.args(["check", "--threads", "1", "--fail-on", "never"]).args(more);
        command.arg(self.root()).env("ACTIONFENCE_CACHE_DIR", self.folder.path().join("cache"));
    }

    /// The system counts in hundredths of a second: short runs are counted together.
    fn least(&self, command: impl Fn() -> Command) -> Cost {
        let (rounds, runs) = if self.modules > 5_000 { (2, 1) } else { (3, 20) };
        let costs = (0..rounds).filter_map(|_| (0..runs).map(|_| cost_of(command())).sum::<Option<f64>>());
        Cost::of_seconds(costs.fold(f64::INFINITY, f64::min) / f64::from(runs))
    }
}

/// The one that `scripts/bench` installs; `None` without it.
pub fn oxlint() -> Option<Command> {
    let installed = Path::new(env!("CARGO_MANIFEST_DIR")).join(".cache/oxlint/node_modules/.bin/oxlint");
    installed.exists().then(|| Command::new(installed))
}

fn cost_of(mut command: Command) -> Option<f64> {
    let before = cpu_of_children()?;
    command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null()).status().ok()?;
    Some(cpu_of_children()? - before)
}
