//! What calls into packages mean, by the rows of the catalogue.

use super::activation::State;
use super::builder::new_builder;
use super::call::Site;
use super::eval::last_name;
use super::interpreter::{Interpreter, Scope};
use super::proof::Proofs;
use super::sorted::Sorted;
use super::value::{Alternative, Library, Object, Origin, Scalar, Value, origin_of};
use crate::catalog::{Meaning, Validator};
use crate::hir::Expr;
use crate::text::Atom;
use std::rc::Rc;

/// Longer paths are chains of calls that no row speaks of.
const MAX_PATH: usize = 240;

impl Interpreter<'_> {
    pub(super) fn call_library_method(
        &mut self,
        library: &Library,
        name: &Atom,
        args: &[Value],
        site: Site,
        state: &mut State,
    ) -> Value {
        self.note_header(library, name, args, state);
        if let Some(validator) = self.validator(library, name) {
            return self.validate(validator, args, site);
        }
        if library.effect.is_some() && is_array_method(name) && matches!(args.first(), Some(Value::Closure(_))) {
            return self.array_method(&[Value::of(library.origin.of_row())], name, args, site, state);
        }
        let list = if library.effect.is_some() { library.origin.of_row() } else { library.origin };
        if let ("includes" | "has", false) = (name.as_str(), args.iter().any(Value::can_be_called))
            && let Some(value) = self.among(list, name, args, &Value::UNKNOWN, site)
        {
            return value;
        }
        if let Some(builder) = self.standing_builder(library, site) {
            return self.builder_method(&builder, name, args, site);
        }
        let Value::Library(method) = library_member(library, name) else {
            return Value::of(library.origin);
        };
        if is_promise_method(name) && !library.path.starts_with("global#Promise") && library.path.ends_with(')') {
            let receiver = Value::Library(Rc::new(library.clone()));
            return match args.first() {
                Some(callback) if name == "then" => self.call_value(callback, &[receiver], site, state),
                Some(callback) if name == "catch" => {
                    self.run_callbacks(std::slice::from_ref(callback), Origin::NONE, site, state);
                    receiver
                }
                _ => receiver,
            };
        }
        self.call_library(&method, args, site, state)
    }

    /// Calls or constructs what the path leads to.
    pub(super) fn call_library(&mut self, library: &Library, args: &[Value], site: Site, state: &mut State) -> Value {
        if let Some(value) = self.call_configured(library, args, site, state) {
            return value;
        }
        if let Some(value) = self.call_in_middleware(library, args, site, state) {
            return value;
        }
        if let Some(value) = self.call_stand_in(&library.path, args, state) {
            return value;
        }
        let path = [&library.path, "()"].concat();
        let known = self.catalog.meaning(&path);
        if known.leaves {
            state.end();
            return Value::Nothing;
        }
        if known.asserts {
            Self::assert(args, state);
            return Value::Nothing;
        }
        if let Some(guard) = known.guard.filter(|guard| !guard.of_caller || asks_of_caller(args)) {
            let answer = self.guard(guard, &path, args, site, state);
            return if self.marking { super::own_id::marked(guard, answer) } else { answer };
        }
        if let Some((row, procedure)) = known.builder {
            return new_builder(row, procedure, args, site);
        }
        if known.transparent {
            // Options may stand before the function.
            let function = args.iter().find(|arg| arg.can_be_called());
            let given = function.or_else(|| args.iter().find(|arg| !matches!(arg, Value::Text(_))));
            return given.cloned().unwrap_or(Value::UNKNOWN);
        }
        if let Some(value) = Self::routed(known, args) {
            return value;
        }
        if let Some(limiter) = known.limiter {
            return self.limit(limiter, site, state);
        }
        if let Some(global) = library.path.strip_prefix("global#") {
            return self.call_global(global, library, args, site, state);
        }
        if let Some(value) = self.request_value(&path, args, site, state) {
            return value;
        }
        if let Some(value) = known.request.and_then(|row| self.fetch_by(row, args, site, state)) {
            return value;
        }
        if known.runs {
            return match args.iter().rev().find(|arg| matches!(arg, Value::Closure(_))) {
                Some(callback) => self.call_value(callback, &[Value::UNKNOWN, Value::UNKNOWN], site, state),
                None => Value::UNKNOWN,
            };
        }
        self.call_package(library, path, known, args, site, state)
    }

    /// What is left is what the first argument proves where it is true.
    fn assert(args: &[Value], state: &mut State) {
        let shown = args.first().and_then(|test| test.shown_where(|one| one.truth() != Some(false)));
        match shown {
            Some(proofs) => state.proofs = state.proofs.or(proofs),
            None => state.end(),
        }
    }

    /// Routers of procedures, and what makes them callable on the server.
    fn routed(known: Meaning, args: &[Value]) -> Option<Value> {
        if let Some(row) = known.router {
            let mut router = Object::default();
            for arg in args {
                super::bind::spread_into(&mut router, arg);
            }
            if let Some(caller) = &row.caller {
                let procedures = Value::Object(Rc::new(router.clone()));
                router.props.insert(caller.clone(), Value::Caller(Rc::new(procedures)));
            }
            return Some(Value::Object(Rc::new(router)));
        }
        let option = |index: usize, name: &str| match args.get(index) {
            Some(Value::Object(options)) => options.props.get(name).cloned(),
            _ => None,
        };
        if let Some(row) = known.context {
            return Some(option(0, &row.option).unwrap_or(Value::of(Origin::UNREAD)));
        }
        let row = known.caller?;
        let router = args.first().cloned().unwrap_or(Value::UNKNOWN);
        Some(match &row.option {
            Some(name) => Self::with_context(&router, &option(1, name).unwrap_or_else(|| Value::object([]))),
            None => Value::Caller(Rc::new(router)),
        })
    }

    /// A call that answers nothing about the caller: what it does, and what comes back.
    fn call_package(
        &mut self,
        library: &Library,
        path: String,
        known: Meaning,
        args: &[Value],
        site: Site,
        state: &mut State,
    ) -> Value {
        if known.account {
            let text = self.source(site.callee);
            self.prove(Proofs::ACCOUNT_STEP, format!("{text}()"), site.call);
        }
        let told = self.with_filters_answered(args, site, state);
        let receiver = library.origin.or(brought(&path));
        let origin = origin_of(&told).or(receiver);
        let made = known.effect.and_then(|row| self.library_effect(row, &told, receiver, site, state));
        let (made, by_secret) = made.map_or((None, Origin::NONE), |(place, by_secret)| (Some(place), by_secret));
        if let (None, Some(of)) = (known.effect, library.effect) {
            self.say_more(of, library, args, site);
        }
        if known.receiver_callback
            && let Some(callback) = args.iter().find(|arg| matches!(arg, Value::Closure(_)))
        {
            return self.transaction(library, callback, site, state);
        }
        if known.unread || (known.effect.is_none() && known.sounds && self.is_unknown(library)) {
            let what = self.source(site.callee);
            self.doubt(format!("{what}()"), site.call, state);
        }
        if known.effect.is_none() && !known.pure {
            self.secret_client(library, origin, site, state);
        }
        let returned = self.run_callbacks(args, handed(library), site, state);
        if args.iter().any(|arg| matches!(arg, Value::Closure(_))) && self.is_foreign(library) {
            return returned;
        }
        let condition = if known.effect.is_none() { self.keyed_condition(&told) } else { Origin::NONE };
        let origin = origin.or(by_secret).or(condition);
        let insists = self.catalog.insisting.iter().any(|end| library.path.ends_with(end.as_str()));
        if made.is_some() && insists {
            self.found(origin.of_row(), site.call, state);
        }
        let long = path.len() > MAX_PATH;
        let result = Value::Library(Rc::new(Library {
            path: path.into(),
            origin,
            place: site.call,
            effect: made.or(library.effect),
        }));
        if long { Value::of(result.origin()) } else { result }
    }

    /// A filter may be a function from columns and operators to the condition. What it returns is what selects.
    fn with_filters_answered(&mut self, args: &[Value], site: Site, state: &State) -> Vec<Value> {
        let mut told = args.to_vec();
        for arg in &mut told {
            let Value::Object(object) = arg else {
                continue;
            };
            let Some(filter @ Value::Closure(_)) = object.props.get("where").cloned() else {
                continue;
            };
            let known = [Value::of(Origin::NONE), Value::of(Origin::NONE)];
            let condition = self.call_value(&filter, &known, site, &mut state.clone());
            Rc::make_mut(object).props.insert("where".into(), condition);
        }
        told
    }

    /// The callback of a transaction is given what the transaction was opened on, and always runs.
    fn transaction(&mut self, library: &Library, callback: &Value, site: Site, state: &mut State) -> Value {
        let base = library.path.rsplit_once('.').map_or(library.path.as_str(), |(base, _)| base);
        let receiver = Value::Library(Rc::new(Library { path: base.into(), ..library.clone() }));
        self.call_value(callback, &[receiver], site, state)
    }

    /// A package of which the catalogue knows nothing: what it does with a function is to call it.
    fn is_foreign(&self, library: &Library) -> bool {
        let package = library.path.split('#').next().unwrap_or_default();
        let validates = || self.catalog.validators.iter().any(|row| row.of.iter().any(|of| of.matches(package)));
        // At module level something is made of the function: by a plain function of a package, not by an object's method.
        let runs = self.recording || !library.path.contains("()");
        let foreign = library.effect.is_none() && package != "global" && !library.path.contains("PrismaClient()");
        runs && foreign && self.screen.is_none() && !self.catalog.known_package(package) && !validates()
    }

    /// Of a package that no row knows: where it is called by a name that sounds like a check, nothing is claimed behind it.
    fn is_unknown(&self, library: &Library) -> bool {
        let package = library.path.split('#').next().unwrap_or_default();
        package.starts_with('?') || !self.catalog.known_package(package)
    }

    /// What a package answers that no row knows, under a name like that of a person, and of nothing that the caller said:
    /// that it is there may tell who is calling.
    pub(super) fn may_have_asked(&mut self, scope: &Scope, expr: &Expr, value: &Value, state: &mut State) {
        let Value::Library(library) = value else {
            return;
        };
        let package = library.path.split('#').next().unwrap_or_default();
        let answer = library.effect.is_none() && library.path.ends_with("()") && package != "global";
        if !answer || library.origin.has(Origin::INPUT) || self.catalog.known_package(package) || !state.reachable() {
            return;
        }
        let Some(name) = last_name(scope, expr).map(str::to_ascii_lowercase) else {
            return;
        };
        if self.catalog.doubt.iter().any(|word| name.contains(word.as_str())) {
            self.doubt(name, scope.place(expr.span), state);
        }
    }

    fn validator(&self, library: &Library, method: &str) -> Option<&'static Validator> {
        let package = library.path.split('#').next()?;
        self.catalog
            .validators
            .iter()
            .find(|row| row.method.iter().any(|name| name == method) && row.of.iter().any(|of| of.matches(package)))
    }

    fn validate(&mut self, row: &Validator, args: &[Value], site: Site) -> Value {
        // `schema.parse(x)` and `v.parse(schema, x)`: the input is the last argument that is no schema.
        let input = args.iter().rev().find(|arg| !matches!(arg, Value::Library(_))).or(args.first());
        let input = input.cloned().unwrap_or(Value::UNKNOWN);
        if input.origin().has(Origin::INPUT) {
            let text = self.source(site.callee);
            self.prove(Proofs::VALIDATED, format!("{text}()"), site.call);
        }
        let value = input.validated();
        if row.throws {
            return value;
        }
        let result = |success: bool| {
            let flag = if row.success.as_deref() == Some("status") {
                Value::Text(if success { "success" } else { "error" }.into())
            } else {
                Value::Bool(success)
            };
            let mut props: Sorted<Atom, Value> =
                row.success.iter().map(|name| (Atom::new(name), flag.clone())).collect();
            for name in &row.output {
                props.insert(Atom::new(name), if success { value.clone() } else { Value::Nothing });
            }
            props.insert("error".into(), if success { Value::Nothing } else { Value::object_of(Origin::NONE) });
            let object = Object { props, rest: Some(Scalar::default()) };
            Alternative { value: Value::Object(Rc::new(object)), proofs: Proofs::NONE }
        };
        Value::choice([result(true), result(false)])
    }

    pub(super) fn tagged(
        &mut self,
        scope: &Scope,
        expr: &Expr,
        tag: &Expr,
        parts: &[Atom],
        exprs: &[Expr],
        state: &mut State,
    ) -> Value {
        let callee = self.eval(scope, tag, state);
        let mut args = vec![Value::Text(parts.first().cloned().unwrap_or_default())];
        for (before, one) in parts.iter().zip(exprs) {
            let value = self.eval(scope, one, state);
            let said = self.keyed_in_text(before, &value);
            args.push(value.tinted(said));
        }
        let site = Site { call: scope.place(expr.span), callee: scope.place(tag.span) };
        self.call_value(&callee, &args, site, state)
    }
}

/// A call without arguments, or with options.
fn asks_of_caller(args: &[Value]) -> bool {
    matches!(args.first(), None | Some(Value::Nothing | Value::Object(_)))
}

pub(super) fn is_credential_header(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == "cookie"
        || name == "authorization"
        || name.contains("token")
        || name.contains("api-key")
        || name.contains("signature")
}

pub(super) fn is_promise_method(name: &str) -> bool {
    matches!(name, "then" | "catch" | "finally")
}

/// The request's cookies and headers, handed on as a whole: whoever gets them decides by them.
fn brought(path: &str) -> Origin {
    match path {
        "next/headers#cookies()" | "next/headers#headers()" => Origin::CREDENTIAL,
        _ => Origin::NONE,
    }
}

/// What callbacks of the request's cookies and headers are given.
fn handed(method: &Library) -> Origin {
    if method.path.starts_with("next/headers#") { method.origin } else { Origin::NONE }
}

/// Methods of arrays that take a function and are no steps of queries.
fn is_array_method(name: &str) -> bool {
    matches!(name, "find" | "some" | "every" | "filter" | "map" | "flatMap" | "forEach" | "findLast" | "reduce")
}

fn extend(library: &Library, path: String) -> Value {
    if path.len() > MAX_PATH {
        return Value::of(library.origin);
    }
    Value::Library(Rc::new(Library { path: path.into(), ..library.clone() }))
}

/// A member of a value of a package.
pub(super) fn library_member(library: &Library, name: &Atom) -> Value {
    if library.path == "global#process.env" || library.path.ends_with("#createEnv()") {
        // What is deployed is a production build.
        if name == "NODE_ENV" {
            return Value::Text("production".into());
        }
        let public = ["PUBLIC", "PUBLISHABLE", "ANON_KEY", "_URL"].iter().any(|word| name.contains(word));
        // Where something is switches nothing on or off.
        let is_place = ["_URL", "_URI", "_HOST", "_PORT", "_REGION"].iter().any(|end| name.ends_with(end));
        let origin = if public { Origin::NONE } else { Origin::SECRET };
        return Value::of(if is_place { origin } else { origin.or(Origin::SETTING) });
    }
    let namespace = library.path.strip_suffix("#*").map(|package| [package, "#", name].concat());
    let path = namespace.unwrap_or_else(|| [&library.path, ".", name].concat());
    extend(library, path)
}
