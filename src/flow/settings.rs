//! What the deployment says: a setting may let everyone in on purpose, which is not for us to judge.
//!
//! A path on which a setting was tested remembers that it was on or off. Where it meets one on which something was proven
//! instead, nothing is claimed behind the two ([`Proofs::and`]).

use super::activation::State;
use super::proof::Proofs;
use super::value::{Alternative, Value};

/// What settings are held against that switch something on or off, or say where the program runs.
pub(super) fn switches(value: &Value) -> bool {
    const SWITCHES: &[&str] = &[
        "true",
        "false",
        "1",
        "0",
        "yes",
        "no",
        "on",
        "off",
        "enabled",
        "disabled",
        "development",
        "dev",
        "local",
        "test",
        "preview",
        "staging",
        "production",
        "prod",
    ];
    match value {
        Value::Text(text) => SWITCHES.contains(&text.as_str()),
        Value::Bool(_) => true,
        _ => false,
    }
}

/// The states in which a setting of the deployment is on and off.
pub(super) const fn switched(mut on: State, mut off: State) -> (State, State) {
    on.proofs = on.proofs.or(Proofs::SET);
    off.proofs = off.proofs.or(Proofs::UNSET);
    (on, off)
}

/// Which of several values a setting has chosen is of interest only where one of them shows something, or where a test
/// tells them apart.
pub(super) fn without_settings(value: Value) -> Value {
    let Value::Choice(all) = &value else {
        return value;
    };
    let shows = all.iter().any(|one| one.proofs.any(Proofs::KNOWS.or(Proofs::SETTLES)));
    let can_be = |truth: bool| all.iter().any(|one| one.value.truth() == Some(truth));
    if shows || can_be(false) || !all.iter().any(|one| one.proofs.any(Proofs::SET.or(Proofs::UNSET))) {
        return value;
    }
    Value::choice(all.iter().map(|one| Alternative { value: one.value.clone(), proofs: one.proofs.unswitched() }))
}
