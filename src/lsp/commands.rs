//! Commands that any client can run. Pages are given as Markdown, and shown to clients that show documents.

use super::session::Session;
use super::surface;
use crate::rules::rule;
use serde_json::Value;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::ExecuteCommandParams;

pub const EXPLAIN_RULE: &str = "actionfence.explainRule";
pub const RESTART_INDEX: &str = "actionfence.restartIndex";
pub const SHOW_ATTACK_SURFACE: &str = "actionfence.showAttackSurface";

pub const NAMES: &[&str] = &[EXPLAIN_RULE, RESTART_INDEX, SHOW_ATTACK_SURFACE];

/// What a command gives.
pub enum Answer {
    Nothing,
    Page { name: &'static str, text: String },
}

pub fn execute(session: &Session, params: &ExecuteCommandParams) -> Result<Answer> {
    match params.command.as_str() {
        EXPLAIN_RULE => explain(params.arguments.first()),
        RESTART_INDEX => {
            restart(session);
            Ok(Answer::Nothing)
        }
        SHOW_ATTACK_SURFACE => Ok(Answer::Page { name: "attack-surface", text: surface::page(session) }),
        other => Err(Error::invalid_params(format!("there is no command `{other}`"))),
    }
}

fn explain(argument: Option<&Value>) -> Result<Answer> {
    let name =
        argument.and_then(Value::as_str).ok_or_else(|| Error::invalid_params("the name of a rule is missing"))?;
    let rule = rule(name).ok_or_else(|| Error::invalid_params(format!("there is no rule `{name}`")))?;
    Ok(Answer::Page { name: rule.name, text: rule.page.to_owned() })
}

fn restart(session: &Session) {
    session.resume();
    session.desk().wish.generation += 1;
    session.wake.notify_one();
}
