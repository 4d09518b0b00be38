//! What calls into packages do to the world.

use super::activation::State;
use super::call::Site;
use super::interpreter::Interpreter;
use super::proof::Proofs;
use super::value::{Library, Origin, Value, origin_of};
use super::{Asked, EffectKind, Status};
use crate::catalog::{CommandRow, EffectClass, EffectRow, Selector};
use crate::finding::Place;
use crate::text::{Atom, Span};

impl Interpreter<'_> {
    /// Notes the effect of a row; its place, when the call is one.
    pub(super) fn library_effect(
        &mut self,
        row: &EffectRow,
        args: &[Value],
        receiver: Origin,
        site: Site,
        state: &State,
    ) -> Option<(Place, Origin)> {
        let origin = origin_of(args).or(receiver);
        let class = class_of(row, args);
        let kind = self.kind_of(class, args, site)?;
        let selector = match row.selector {
            Some(Selector::Where) => selected_by(args.first()),
            Some(Selector::First) => args.first().map(Value::origin),
            Some(Selector::Any) if kind == EffectKind::Payment => Some(self.named_records(args)),
            // What is written among the rest is no key by which a record was found.
            Some(Selector::Any) => Some(origin.without(Origin::TOKEN_KEY)),
            // A reference to a document, by which the call is made or which it is given.
            Some(Selector::Receiver) => Some(match args.first() {
                Some(Value::Library(document)) => document.origin.or(receiver),
                _ => receiver,
            }),
            Some(Selector::Chain) | None => None,
        };
        let what = self.source(site.callee);
        let records = match row.selector {
            _ if matches!(class, EffectClass::Sql | EffectClass::Query) => {
                let statement = self.statement(args, site);
                let receiver = self.text(site.callee);
                receiver.rsplit_once('.').map_or("", |(receiver, _)| receiver).to_owned() + &tables_of(&statement)
            }
            Some(Selector::Where) => match args.first() {
                Some(Value::Object(options)) => {
                    options.props.get("where").map_or_else(String::new, |filter| self.private_parents(filter))
                }
                _ => String::new(),
            },
            Some(Selector::Any) => self.arguments_text(site),
            _ => {
                let callee = self.text(site.callee);
                let receiver = callee.rsplit_once('.').map_or(callee.as_str(), |(receiver, _)| receiver);
                receiver.to_owned() + &first_name(&self.arguments_text(site))
            }
        };
        let (owner, by_secret) = self.keyed_arguments(args, row.selector);
        let asked = Asked {
            arguments: origin.or(owner),
            selector: selector.map(|one| one.or(by_secret)),
            records: records.into(),
        };
        if is_delegated(row, args, origin) {
            self.prove(Proofs::DELEGATED, format!("{what}()"), site.call);
            let delegated = state.proving(state.proofs.or(Proofs::DELEGATED));
            self.reach(kind, what, site.call, &delegated, asked);
        } else {
            self.reach(kind, what, site.call, state, asked);
        }
        Some((site.call, by_secret))
    }

    /// `None` for a class that is no effect.
    fn kind_of(&mut self, class: EffectClass, args: &[Value], site: Site) -> Option<EffectKind> {
        Some(match class {
            EffectClass::Write => EffectKind::Write,
            EffectClass::Delete => EffectKind::Delete,
            EffectClass::Read => EffectKind::Read,
            EffectClass::Mail => EffectKind::Mail,
            EffectClass::Payment => EffectKind::Payment,
            EffectClass::File => EffectKind::File,
            EffectClass::Ai => EffectKind::Ai,
            EffectClass::Call => EffectKind::Call,
            EffectClass::Revalidate => EffectKind::Revalidate,
            EffectClass::Session => return None,
            EffectClass::Sql => self.sql_kind(args, site).unwrap_or(EffectKind::Write),
            EffectClass::Query => self.sql_kind(args, site).unwrap_or(EffectKind::Read),
        })
    }

    /// What the statement does, where its text can be seen: as a value, or as it begins where it is written.
    fn sql_kind(&mut self, args: &[Value], site: Site) -> Option<EffectKind> {
        sql_kind_of(&self.statement(args, site))
    }

    /// The text of an SQL statement, as far as it can be seen.
    fn statement(&mut self, args: &[Value], site: Site) -> Atom {
        let statement = match args.first() {
            // `execute({ sql, args })`, `query({ text, values })`.
            Some(Value::Object(options)) => options.props.get("sql").or_else(|| options.props.get("text")),
            other => other,
        };
        if let Some(Value::Text(text)) = statement {
            return text.clone();
        }
        let text = self.arguments_text(site);
        text.trim_start().strip_prefix(['`', '\'', '"']).unwrap_or_default().into()
    }

    /// A payment service is told which records it acts on by a position of their own, or under the name of what they are.
    fn named_records(&self, args: &[Value]) -> Origin {
        let of = |arg: &Value| match arg {
            Value::Object(object) => {
                let named = object.props.iter().filter(|(name, _)| self.catalog.records.iter().any(|it| it == *name));
                named.fold(object.rest.map_or(Origin::NONE, |rest| rest.origin), |sum, (_, one)| sum.or(one.origin()))
            }
            other => other.origin(),
        };
        args.iter().fold(Origin::NONE, |sum, arg| sum.or(of(arg)))
    }

    /// A client that was made with a secret of the server acts for whoever calls it.
    pub(super) fn secret_client(&mut self, library: &Library, told: Origin, site: Site, state: &State) {
        let method = library.path.rsplit('.').next().unwrap_or_default();
        let made_with_secret = library.origin.has(Origin::SECRET) && library.path.contains('(');
        let own = told.has(Origin::CREDENTIAL) || told.has(Origin::SESSION);
        let computes = || self.catalog.computing.iter().any(|row| row.path.matches(&library.path));
        if !made_with_secret || own || !told.has(Origin::INPUT) || !library.path.contains('.') || computes() {
            return;
        }
        if self.catalog.acting.iter().any(|verb| starts_with_word(method, verb)) {
            let what = self.source(site.callee);
            let asked = Asked { arguments: told, selector: None, records: Atom::default() };
            self.reach(EffectKind::Call, what, site.call, state, asked);
        }
    }

    /// What stands between the parentheses of a call.
    pub(super) fn arguments_text(&mut self, site: Site) -> String {
        let span = Span::new(site.callee.span.end, site.call.span.end.max(site.callee.span.end));
        let text = self.text(Place { file: site.call.file, span });
        text.trim_start_matches(|c: char| c != '(').trim_start_matches('(').to_owned()
    }

    /// A call that is chained to an effect adds to what the effect was given.
    pub(super) fn say_more(&mut self, effect: Place, library: &Library, args: &[Value], site: Site) {
        let origin = origin_of(args).or(self.keyed_condition(args));
        let method = library.path.rsplit('.').next().unwrap_or_default();
        let selects = self.catalog.selecting.iter().any(|name| name == method);
        let names = self.catalog.naming.iter().any(|name| name == method);
        let named = if names {
            first_name(&self.arguments_text(site))
        } else if selects && origin.has(Origin::INPUT) {
            let condition = self.arguments_text(site);
            self.private_parents_in(&condition)
        } else {
            String::new()
        };
        if named.is_empty() && origin == Origin::NONE && !selects {
            return;
        }
        let Some(at) = self.effects.iter().rposition(|known| known.place == effect) else {
            return;
        };
        self.leans.effect = self.leans.effect.min(at);
        let effect = &mut self.effects[at];
        effect.asked.records = format!("{}{named}", effect.asked.records).into();
        effect.asked.arguments = effect.asked.arguments.or(origin);
        if selects {
            let known = effect.asked.selector.unwrap_or_default();
            effect.asked.selector = Some(known.or(origin));
            // Whoever can name such a record was told of it, and what the caller's own cookie selects is the caller's.
            let own = origin.has(Origin::CREDENTIAL) && !origin.has(Origin::CLAIMED);
            if own || origin.has(Origin::TOKEN_KEY) {
                effect.proofs = effect.proofs.or(Proofs::PRESENTED_SECRET);
                effect.authentication = Status::Proven;
            }
        }
    }
}

/// The backend decides who may do it: the client holds no secret of the server, or is told to check access.
fn is_delegated(row: &EffectRow, args: &[Value], origin: Origin) -> bool {
    let checks = row.access_option.as_ref().is_some_and(|option| match args.first() {
        Some(Value::Object(object)) => object.props.get(option.as_str()) == Some(&Value::Bool(false)),
        _ => false,
    });
    checks || (row.own_client && !origin.has(Origin::SECRET))
}

/// `createUser` starts with the word `create`, `created` does not.
fn starts_with_word(name: &str, word: &str) -> bool {
    name.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// The first argument, when it is a name or a string: a table, a collection.
fn first_name(arguments: &str) -> String {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '\'' | '"' | '-');
    let end = arguments.find(|c: char| !is_part(c)).unwrap_or(arguments.len());
    format!(" {}", &arguments[..end])
}

/// The `where` of `{ where, data }`.
fn selected_by(options: Option<&Value>) -> Option<Origin> {
    let filter = match options? {
        Value::Object(object) => object.props.get("where")?,
        other => other,
    };
    let Value::Object(conditions) = filter else {
        return Some(filter.origin());
    };
    // A condition that may be nothing is none then: beside another one, it does not say whose records these are.
    let sent = conditions.props.values().any(|one| one.origin().has(Origin::INPUT));
    let may_be_nothing = |one: &Value| one.alternatives().iter().any(|one| one.value.is_nothing());
    let rest = conditions.rest.map_or(Origin::NONE, |rest| rest.origin);
    Some(conditions.props.values().fold(rest, |sum, one| {
        let origin = one.origin();
        sum.or(if sent && may_be_nothing(one) { origin.without(Origin::CREDENTIAL) } else { origin })
    }))
}

/// The tables that a statement names, as words.
fn tables_of(statement: &str) -> String {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    let mut words = statement.split(|c: char| !is_part(c)).filter(|word| !word.is_empty()).peekable();
    let mut tables = String::new();
    while let Some(word) = words.next() {
        let leads = ["from", "join", "into", "update"].iter().any(|lead| word.eq_ignore_ascii_case(lead));
        if let Some(table) = words.peek().filter(|_| leads) {
            tables = format!("{tables} {table}");
        }
    }
    tables
}

/// By the first word of the statement.
fn sql_kind_of(text: &str) -> Option<EffectKind> {
    let mut words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
    let word = words.next()?.to_ascii_lowercase();
    Some(match word.as_str() {
        // What a `with` ends in is seen further on, if at all.
        "with"
            if words.any(|word| ["insert", "update", "delete"].iter().any(|verb| word.eq_ignore_ascii_case(verb))) =>
        {
            EffectKind::Write
        }
        "select" | "with" | "show" | "explain" => EffectKind::Read,
        "delete" | "truncate" | "drop" => EffectKind::Delete,
        _ => EffectKind::Write,
    })
}

/// What the row says, unless an argument is a command that says more.
fn class_of(row: &EffectRow, args: &[Value]) -> EffectClass {
    let is_given = |command: &&CommandRow| {
        let is_it = |arg: &Value| matches!(arg, Value::Library(library) if command.path.matches(&library.path));
        args.iter().any(is_it)
    };
    row.commands.iter().find(is_given).map_or(row.kind, |command| command.kind)
}
