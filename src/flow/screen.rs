//! Middleware under interpretation: what its own and its libraries' functions make of a request for a path that is known.

use super::activation::State;
use super::call::Site;
use super::interpreter::Interpreter;
use super::proof::Proofs;
use super::value::{Alternative, Library, Object, Origin, Scalar, Value, origin_of};
use crate::catalog::ProxyRow;
use crate::finding::Place;
use crate::text::Atom;
use crate::workspace::{PathPattern, Regex};
use std::collections::BTreeSet;
use std::rc::Rc;

/// What is known while middleware is run.
#[derive(Default)]
pub(super) struct Screen {
    /// Lists of paths that functions were made with.
    paths: Vec<Value>,
    /// Middleware that packages have made.
    made: Vec<Made>,
    /// What calls were given that middleware comes from.
    factories: Vec<(Place, Value)>,
    /// What paths were compared with.
    pub compared: BTreeSet<Atom>,
    /// Headers of the request, in lower case, that are set or taken away whoever is calling.
    pub headers: BTreeSet<String>,
}

#[derive(Clone)]
struct Made {
    row: &'static ProxyRow,
    /// The function that runs for each request.
    handler: Option<Value>,
    options: Value,
    guard: String,
    place: Place,
}

impl Made {
    fn is_enabled(&self) -> bool {
        self.row.enabled.as_ref().is_none_or(|name| member(&self.options, name) == Value::Bool(true))
    }
}

/// How values of this file call themselves in the place of a package.
const PATHS: &str = "@paths#";
const MADE: &str = "@middleware#";
const ORIGIN: &str = "https://site";
const HEADERS: &str = "global#Headers()";

/// A request for the path, or for any.
pub(super) fn request(path: Option<&str>, method: &str, place: Place) -> Value {
    let rest = Some(Scalar { origin: Origin::INPUT, truthy: false });
    let url = url(path);
    let text = |text: String| Value::Text(text.into());
    let props = [
        ("nextUrl", url),
        ("url", path.map_or(Value::of(Origin::INPUT), |path| text(format!("{ORIGIN}{path}")))),
        ("method", text(method.to_owned())),
        ("cookies", Value::library("next/headers#cookies()", place)),
        ("headers", Value::library("next/headers#headers()", place)),
    ];
    let props = props.into_iter().map(|(name, value)| (Atom::new(name), value)).collect();
    Value::Object(Rc::new(Object { props, rest }))
}

fn url(path: Option<&str>) -> Value {
    let rest = Some(Scalar { origin: Origin::INPUT, truthy: false });
    let pathname = path.map_or(Value::of(Origin::INPUT), |path| Value::Text(path.into()));
    let mut object = Object { props: [("pathname".into(), pathname)].into(), rest };
    let copy = Value::Object(Rc::new(object.clone()));
    object.props.insert("clone".into(), Value::Constant(Rc::new(copy)));
    Value::Object(Rc::new(object))
}

/// Goes on to the page.
pub(super) fn onward(place: Place) -> Value {
    Value::library("next/server#NextResponse.next()", place)
}

/// Something else in the place of the page.
fn answer(place: Place) -> Value {
    Value::library("global#Response()", place)
}

impl Interpreter<'_> {
    /// A call that means something only in middleware.
    pub(super) fn call_in_middleware(
        &mut self,
        library: &Library,
        args: &[Value],
        site: Site,
        state: &mut State,
    ) -> Option<Value> {
        self.screen.as_ref()?;
        if let Some(number) = library.path.strip_prefix(PATHS) {
            return Some(self.is_for(number.parse().ok()?, args));
        }
        if let Some(number) = library.path.strip_prefix(MADE) {
            let made = self.screen.as_ref()?.made.get(number.parse::<usize>().ok()?)?.clone();
            return Some(self.run_middleware(&made, args, site, state));
        }
        let path = format!("{}()", library.path);
        if path == "global#URL()" {
            return Some(match args {
                [Value::Text(text)] => url(text.strip_prefix(ORIGIN)),
                _ => url(None),
            });
        }
        if path == HEADERS {
            let (origin, place) = (origin_of(args), site.call);
            return Some(Value::Library(Rc::new(Library { path: path.into(), origin, place, effect: None })));
        }
        if self.catalog.answers.iter().chain(&self.catalog.onward).any(|row| row.path.matches(&path)) {
            return Some(Value::library(path, site.call));
        }
        let first = args.first().cloned().unwrap_or(Value::Nothing);
        if self.catalog.path_matchers.iter().any(|row| row.path.matches(&path)) {
            let screen = self.screen.as_mut()?;
            screen.paths.push(first);
            return Some(Value::library(format!("{PATHS}{}", screen.paths.len() - 1), site.call));
        }
        let is_factory = |row: &ProxyRow| row.of_factory.as_ref().is_some_and(|of| of.matches(&path));
        if self.catalog.proxies.iter().any(is_factory) {
            self.screen.as_mut()?.factories.push((site.call, first));
            return None;
        }
        let row = self.catalog.proxies.iter().find(|row| row.path.matches(&path))?;
        self.library_middleware(row, library, args, site, state)
    }

    /// The call makes middleware, or is it: then it is given the request.
    fn library_middleware(
        &mut self,
        row: &'static ProxyRow,
        library: &Library,
        args: &[Value],
        site: Site,
        state: &mut State,
    ) -> Option<Value> {
        let called = args.first().is_some_and(is_request);
        // Without arguments it may as well be the question who is calling.
        if args.is_empty() && row.of_factory.is_some() {
            return None;
        }
        let handler = args.iter().find(|arg| arg.can_be_called()).filter(|_| !called).cloned();
        let options = match &row.of_factory {
            Some(_) => {
                let made = &self.screen.as_ref()?.factories;
                made.iter().find(|(place, _)| *place == library.place).map(|(_, options)| options.clone())
            }
            None => args.iter().find(|arg| matches!(arg, Value::Object(_)) && !is_request(arg)).cloned(),
        };
        let name = library.path.rsplit(['.', '#']).next().unwrap_or_default();
        let name = if name == "default" { "withAuth" } else { name };
        let made = Made {
            row,
            handler,
            options: options.unwrap_or(Value::Nothing),
            guard: format!("{name}()"),
            place: if called { library.place } else { site.call },
        };
        if called {
            return Some(self.run_middleware(&made, args, site, state));
        }
        let screen = self.screen.as_mut()?;
        screen.made.push(made);
        Some(Value::library(format!("{MADE}{}", screen.made.len() - 1), site.call))
    }

    fn run_middleware(&mut self, made: &Made, args: &[Value], site: Site, state: &mut State) -> Value {
        let Some(request) = args.first() else {
            return Value::of(Origin::UNREAD);
        };
        let row = made.row;
        if row.unread.iter().any(|name| member(&made.options, name) != Value::Nothing) {
            return Value::of(Origin::UNREAD);
        }
        let session = Value::choice([
            Alternative { value: Value::Nothing, proofs: Proofs::NONE },
            Alternative { value: Value::object_of(Origin::SESSION), proofs: Proofs::AUTHENTICATED },
        ]);
        let decides = row.decides.as_ref().map_or(Value::Nothing, |name| member(&made.options, name));
        if !decides.is_nothing() && !decides.can_be_called() {
            return Value::of(Origin::UNREAD);
        }
        let asks = row.session.is_some() || row.enforces;
        if asks {
            self.prove(Proofs::AUTHENTICATED, made.guard.clone(), made.place);
        }
        let decision = if let (true, Some((who, what))) = (decides.can_be_called(), &row.told) {
            let told = Value::object([(who.into(), session.clone()), (what.into(), request.clone())]);
            self.call_value(&decides, &[told], site, state)
        } else if row.enforces && made.is_enabled() {
            match self.lets_through(made, request) {
                Some(true) => Value::Bool(true),
                Some(false) => session.map(|one| Value::Bool(!one.is_nothing())),
                None => Value::of(Origin::UNREAD),
            }
        } else {
            Value::Bool(true)
        };
        let handed = row.session.as_ref().map_or_else(|| request.clone(), |name| with_member(request, name, &session));
        let given: Vec<Value> = row
            .gives
            .iter()
            .map(|what| if what == "request" { handed.clone() } else { Value::library(&**what, made.place) })
            .collect();
        self.each(&decision, true, state, |this, one, state| {
            let refuses = one.truth() == Some(false) && (row.enforces || made.handler.is_none());
            match &made.handler {
                _ if refuses => answer(made.place),
                _ if this.is_answer(one) => one.clone(),
                Some(handler) => this.call_value(handler, &given, site, state),
                None if one.truth() == Some(true) => onward(made.place),
                None => Value::of(Origin::UNREAD),
            }
        })
    }

    fn lets_through(&mut self, made: &Made, request: &Value) -> Option<bool> {
        let row = made.row;
        let mut lists: Vec<Value> = row.open.iter().map(|name| member(&made.options, name)).collect();
        if let Some((name, default)) = &row.ignored {
            let given = member(&made.options, name);
            lists.push(if given.is_nothing() { Value::Text(default.into()) } else { given });
        }
        let below = row.below.iter().map(|name| member(&made.options, name)).collect::<Vec<_>>();
        let mut answers: Vec<Option<bool>> =
            lists.iter().map(|list| self.is_among(list, request, matches_pattern)).collect();
        answers.extend(below.iter().map(|list| self.is_among(list, request, begins_with)));
        let any = answers.contains(&Some(true));
        (any || answers.iter().all(Option::is_some)).then_some(any)
    }

    fn is_for(&mut self, list: usize, args: &[Value]) -> Value {
        let paths = self.screen.as_ref().and_then(|screen| screen.paths.get(list).cloned());
        let found =
            paths.zip(args.first()).and_then(|(paths, request)| self.is_among(&paths, request, matches_pattern));
        found.map_or(Value::of(Origin::INPUT), Value::Bool)
    }

    /// Whether the request is for one of the paths, as `is_it` takes them; `None` when that cannot be told.
    fn is_among(&mut self, list: &Value, request: &Value, is_it: fn(&str, &str) -> Option<bool>) -> Option<bool> {
        let Value::Text(path) = member(request, "nextUrl.pathname") else {
            return list.is_nothing().then_some(false);
        };
        let one = |this: &mut Self, pattern: &Value| match pattern {
            Value::Text(pattern) => {
                this.note_compared(pattern);
                is_it(pattern, &path)
            }
            Value::Library(_) => regex_of(pattern)?.is_match(&path),
            _ => None,
        };
        match list {
            Value::Nothing => Some(false),
            Value::Array(patterns) => {
                let mut any = Some(false);
                for pattern in patterns.iter() {
                    match one(self, pattern) {
                        Some(true) => return Some(true),
                        Some(false) => {}
                        None => any = None,
                    }
                }
                any
            }
            pattern => one(self, pattern),
        }
    }

    pub(super) fn is_answer(&self, value: &Value) -> bool {
        matches!(value, Value::Library(library) if self.catalog.answers.iter().any(|row| row.path.matches(&library.path)))
    }

    pub(super) fn goes_onward(&self, value: &Value) -> bool {
        match value {
            Value::Nothing => true,
            Value::Library(library) => self.catalog.onward.iter().any(|row| row.path.matches(&library.path)),
            _ => false,
        }
    }

    /// What is done to a header of the request that goes on to the page.
    pub(super) fn note_header(&mut self, receiver: &Library, method: &str, args: &[Value], state: &State) {
        let for_everyone = !state.proofs.any(Proofs::KNOWS.or(Proofs::WEAK));
        let is_of_headers = &*receiver.path == HEADERS && matches!(method, "set" | "delete");
        let (Some(screen), Some(name)) = (&mut self.screen, args.first()) else { return };
        if is_of_headers && for_everyone {
            let names = name.alternatives();
            let names = names.iter().filter_map(|one| match &one.value {
                Value::Text(name) => Some(name.to_ascii_lowercase()),
                _ => None,
            });
            screen.headers.extend(names);
        }
    }

    /// A path was held against this text.
    pub(super) fn note_compared(&mut self, text: &Atom) {
        if let Some(screen) = self.screen.as_mut().filter(|_| text.starts_with('/')) {
            screen.compared.insert(text.clone());
        }
    }

    /// Methods of texts and expressions that are known to the letter.
    pub(super) fn method_of_text(&mut self, receiver: &Value, name: &str, args: &[Value]) -> Option<Value> {
        self.screen.as_ref()?;
        let asked = args.first().cloned().unwrap_or(Value::Nothing);
        if let Some(regex) = regex_of(receiver) {
            let Value::Text(text) = asked else { return None };
            return (name == "test").then(|| regex.is_match(&text).map_or(Value::UNKNOWN, Value::Bool));
        }
        let Value::Text(text) = receiver else {
            return None;
        };
        self.note_compared(text);
        for one in asked.alternatives().iter() {
            if let Value::Text(text) = &one.value {
                self.note_compared(text);
            }
        }
        let test = |holds: &dyn Fn(&str) -> bool| {
            asked.map(|one| match one {
                Value::Text(other) => Value::Bool(holds(other)),
                _ => Value::UNKNOWN,
            })
        };
        Some(match name {
            "startsWith" if args.len() == 1 => test(&|other| text.starts_with(other)),
            "endsWith" if args.len() == 1 => test(&|other| text.ends_with(other)),
            "includes" if args.len() == 1 => test(&|other| text.contains(other)),
            "toLowerCase" | "toLocaleLowerCase" => Value::Text(text.to_lowercase().into()),
            "match" if regex_of(&asked)?.is_match(text)? => Value::object_of(Origin::INPUT),
            "match" => Value::Nothing,
            _ => return None,
        })
    }

    /// A test of each of some constants.
    pub(super) fn tests_each(
        &mut self,
        items: &[Value],
        name: &str,
        callback: &Value,
        site: Site,
        state: &mut State,
    ) -> Option<Value> {
        let constants = items.len() <= MAX_PATHS
            && items.iter().all(|one| matches!(one, Value::Text(_)) || regex_of(one).is_some());
        if self.screen.is_none() || !constants || !matches!(name, "some" | "every") {
            return None;
        }
        let (wanted, mut unknown) = (name == "some", false);
        for item in items {
            match self.call_value(callback, std::slice::from_ref(item), site, state).truth() {
                Some(truth) if truth == wanted => return Some(Value::Bool(wanted)),
                Some(_) => {}
                None => unknown = true,
            }
        }
        Some(if unknown { Value::UNKNOWN } else { Value::Bool(!wanted) })
    }

    /// `/^\/admin/` as a value.
    pub(super) fn regex_literal(&self, text: &str, place: Place) -> Option<Value> {
        self.screen.as_ref().map(|_| Value::library(format!("{REGEX}{text}"), place))
    }

    pub(super) fn is_known_list(&self, items: &[Value]) -> bool {
        self.screen.is_some() && items.len() <= MAX_PATHS && items.iter().all(|one| matches!(one, Value::Text(_)))
    }
}

const REGEX: &str = "@regex#";
/// Longer lists of paths are not run through one by one.
const MAX_PATHS: usize = 60;

fn regex_of(value: &Value) -> Option<Regex> {
    match value {
        Value::Library(library) => Regex::literal(library.path.strip_prefix(REGEX)?),
        _ => None,
    }
}

fn matches_pattern(pattern: &str, path: &str) -> Option<bool> {
    PathPattern::new(pattern)?.matches(path)
}

#[expect(clippy::unnecessary_wraps, reason = "as patterns are asked")]
fn begins_with(beginning: &str, path: &str) -> Option<bool> {
    Some(if beginning == "/" { path == "/" } else { path.starts_with(beginning) })
}

fn is_request(value: &Value) -> bool {
    matches!(value, Value::Object(object) if object.props.contains_key("nextUrl"))
}

/// `a.b` of an object; nothing where it is known not to be there.
fn member(value: &Value, path: &str) -> Value {
    let mut found = value.clone();
    for name in path.split('.') {
        found = match &found {
            Value::Object(object) => match (object.props.get(name), object.rest) {
                (Some(value), _) => value.clone(),
                (None, None) => Value::Nothing,
                (None, Some(_)) => Value::UNKNOWN,
            },
            Value::Nothing => Value::Nothing,
            _ => Value::UNKNOWN,
        };
    }
    found
}

fn with_member(value: &Value, path: &str, part: &Value) -> Value {
    let Value::Object(object) = value else {
        return value.clone();
    };
    let mut object = Object::clone(object);
    let (name, inner) = match path.split_once('.') {
        Some((name, rest)) => (name, with_member(&Value::object([]), rest, part)),
        None => (path, part.clone()),
    };
    object.props.insert(name.into(), inner);
    Value::Object(Rc::new(object))
}
