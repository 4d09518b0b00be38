//! The attack surface of all workspaces as a page to read.

use super::endpoints;
use super::session::Session;

/// Every endpoint by file, one line each.
pub fn page(session: &Session) -> String {
    let mut page = vec!["# Attack surface".to_owned()];
    for look in session.looks() {
        let entries = look.endpoints();
        if entries.is_empty() {
            continue;
        }
        page.push(format!("\n## {}\n", look.snapshot().path(look.file)));
        let lines = look.snapshot().lines(look.file);
        page.extend(entries.iter().map(|entry| {
            let name = entry.report.endpoint.name.as_deref();
            let line = lines.line(entry.place.span.start) + 1;
            let words = endpoints::line(entry);
            format!("- `{}` (line {line}): {words}", name.unwrap_or("anonymous"))
        }));
    }
    page.join("\n") + "\n"
}
