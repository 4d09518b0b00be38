//! Functions that the configuration speaks of: what they do is taken from there, their code is not read.

use super::activation::State;
use super::builder::new_builder;
use super::call::Site;
use super::interpreter::Interpreter;
use super::proof::Proofs;
use super::value::{Alternative, Builder, Library, Middleware, Origin, Value, origin_of};
use super::{Asked, EffectKind};
use crate::finding::Place;
use crate::text::Span;
use crate::workspace::FileId;
use crate::workspace::config::{Config, EffectKind as Kind};
use std::rc::Rc;

/// How paths of such functions begin; the entry's index follows.
const PREFIX: &str = "config.";

impl Interpreter<'_> {
    /// The value of an import that an entry of the configuration names as the project writes it.
    pub(super) fn configured(&self, from: FileId, specifier: &str, name: &str) -> Option<Value> {
        let config = self.view.snapshot.config(from);
        let is = |import: &str, known: &str| import == specifier && known == name;
        let found = |kind: &str, index: Option<usize>| index.map(|index| format!("{PREFIX}{kind}.{index}#{name}"));
        let path = found("guard", config.guards.iter().position(|it| is(&it.import, &it.name)))
            .or_else(|| found("wrapper", config.wrappers.iter().position(|it| is(&it.import, &it.name))))
            .or_else(|| found("effect", config.effects.iter().position(|it| is(&it.import, &it.name))))
            .or_else(|| found("validator", config.validators.iter().position(|it| is(&it.import, &it.name))))
            .or_else(|| found("limit", config.rate_limits.iter().position(|it| is(&it.import, &it.name))))?;
        Some(Value::library(path, Place { file: from, span: Span::default() }))
    }

    /// Calls a function that an entry names; `None` for every other function.
    pub(super) fn call_configured(
        &mut self,
        library: &Library,
        args: &[Value],
        site: Site,
        state: &mut State,
    ) -> Option<Value> {
        let entry = library.path.strip_prefix(PREFIX)?.split('#').next()?;
        let (kind, index) = entry.split_once('.')?;
        let index: usize = index.parse().ok()?;
        let snapshot = self.view.snapshot;
        let config = snapshot.config(library.place.file);
        Some(match kind {
            "guard" => self.configured_guard(config, index, library, site, state),
            "wrapper" => configured_wrapper(config, index, args, site)?,
            "effect" => {
                let kind = effect_kind(config.effects.get(index)?.kind);
                let what = self.source(site.callee);
                let arguments = origin_of(args).or(library.origin);
                let asked = Asked { arguments, selector: None, records: what.as_str().into() };
                self.reach(kind, what, site.call, state, asked);
                Value::of(arguments.of_row())
            }
            "validator" => {
                let text = self.source(site.callee);
                self.prove(Proofs::VALIDATED, format!("{text}()"), site.call);
                args.last().map_or(Value::UNKNOWN, Value::validated)
            }
            _ => {
                let text = self.source(site.callee);
                self.prove(Proofs::RATE_LIMITED, format!("{text}()"), site.call);
                state.proofs = state.proofs.or(Proofs::RATE_LIMITED);
                Value::UNKNOWN
            }
        })
    }

    fn configured_guard(
        &mut self,
        config: &Config,
        index: usize,
        library: &Library,
        site: Site,
        state: &mut State,
    ) -> Value {
        let entry = config.guards.get(index);
        let role = entry.is_some_and(|entry| entry.role);
        let enforcing = entry.is_none_or(|entry| entry.enforcing);
        let proofs = Proofs::AUTHENTICATED.or(if role { Proofs::ROLE } else { Proofs::NONE });
        // The check of a wrapper is called by nobody that can be seen: the wrapper itself is the evidence.
        let (text, place) = match entry {
            Some(_) => (self.source(site.callee), site.call),
            None => (library.path.split('#').next_back().unwrap_or_default().into(), library.place),
        };
        self.prove(proofs, format!("{text}()"), place);
        let session = Value::object_of(Origin::SESSION);
        if enforcing {
            state.proofs = state.proofs.or(proofs);
            return session;
        }
        Value::choice([
            Alternative { value: Value::Nothing, proofs: Proofs::NONE },
            Alternative { value: session, proofs },
        ])
    }
}

/// An action that checks what the entry says before it calls the function that it was given.
fn configured_wrapper(config: &Config, index: usize, args: &[Value], site: Site) -> Option<Value> {
    let entry = config.wrappers.get(index)?;
    let handler = args.iter().rev().find(|arg| matches!(arg, Value::Closure(_)))?.clone();
    let Value::Builder(plain) = new_builder(0, false, &[], site) else { return None };
    let runs = |kind: &str| Middleware {
        call: Value::library(format!("{PREFIX}{kind}.{}#{}", usize::MAX, entry.name), site.call),
        returns_context: true,
    };
    let checks = [entry.rate_limits.then(|| runs("limit")), entry.guards.then(|| runs("guard"))];
    let builder = Builder {
        direct: true,
        middleware: checks.into_iter().flatten().collect(),
        schema: entry.validates.then_some(site.callee),
        ..Builder::clone(&plain)
    };
    Some(Value::Action(Rc::new(builder), Rc::new(handler)))
}

const fn effect_kind(kind: Kind) -> EffectKind {
    match kind {
        Kind::Read => EffectKind::Read,
        Kind::Write => EffectKind::Write,
        Kind::Delete => EffectKind::Delete,
        Kind::Mail => EffectKind::Mail,
        Kind::Payment => EffectKind::Payment,
        Kind::File => EffectKind::File,
        Kind::Ai => EffectKind::Ai,
        Kind::Cookie => EffectKind::Cookie,
        Kind::Call => EffectKind::Call,
        Kind::Revalidate => EffectKind::Revalidate,
    }
}
