//! Commands that any client can run. Their results are Markdown for the client to show.

use super::endpoints;
use super::session::Session;
use crate::rules::rule;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{ExecuteCommandParams, LSPAny};

pub const EXPLAIN_RULE: &str = "actionfence.explainRule";
pub const RESTART_INDEX: &str = "actionfence.restartIndex";
pub const SHOW_ATTACK_SURFACE: &str = "actionfence.showAttackSurface";

pub const NAMES: &[&str] = &[EXPLAIN_RULE, RESTART_INDEX, SHOW_ATTACK_SURFACE];

pub fn execute(session: &Session, params: &ExecuteCommandParams) -> Result<Option<LSPAny>> {
    match params.command.as_str() {
        EXPLAIN_RULE => explain(params.arguments.first()).map(Some),
        RESTART_INDEX => {
            restart(session);
            Ok(None)
        }
        SHOW_ATTACK_SURFACE => Ok(Some(Value::String(attack_surface(session)))),
        other => Err(Error::invalid_params(format!("there is no command `{other}`"))),
    }
}

fn explain(argument: Option<&Value>) -> Result<Value> {
    let name =
        argument.and_then(Value::as_str).ok_or_else(|| Error::invalid_params("the name of a rule is missing"))?;
    let rule = rule(name).ok_or_else(|| Error::invalid_params(format!("there is no rule `{name}`")))?;
    Ok(Value::String(rule.page.to_owned()))
}

fn restart(session: &Session) {
    session.desk().wish.generation += 1;
    session.wake.notify_one();
}

/// Every endpoint by file, one line each.
fn attack_surface(session: &Session) -> String {
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
