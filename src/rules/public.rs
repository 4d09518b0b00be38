//! Endpoints that are public by design: signing in, asking for a code, writing to the site's owner, an anonymous cart.
//!
//! A name alone proves nothing; each purpose of the catalogue asks for a fact about what the endpoint does.

use super::support::{squeezed, upkeep};
use super::{Context, missing_role_check};
use crate::catalog::{Catalog, Fact, words};
use crate::flow::{Effect, EffectKind, EndpointReport, Origin, Proofs};
use crate::hir::visit::{each_expr_in, each_expr_of};
use crate::hir::{Expr, ExprKind, Function, Item, Lit, LocalKind, Name, Pattern, PatternKind};

pub fn by_design(context: &Context<'_>, report: &EndpointReport) -> bool {
    let Some(name) = &report.endpoint.name else {
        return false;
    };
    let name = Squeezed::new(name);
    let path = || context.view.snapshot.path(context.file).to_lowercase();
    let is_there = |areas: &[String]| areas.is_empty() || areas.iter().any(|area| path().contains(area.as_str()));
    let mut inputs = None;
    Catalog::built_in()
        .purposes
        .iter()
        .filter(|purpose| purpose.words.iter().any(|word| name.speaks_of(word)))
        .filter(|purpose| is_there(&purpose.areas))
        .any(|purpose| holds(context, purpose.fact, report, inputs.get_or_insert_with(|| input_names(context, report))))
}

/// A name without its separators, in lower case.
struct Squeezed {
    text: String,
    /// Where its words begin.
    begins: Vec<usize>,
}

impl Squeezed {
    fn new(name: &str) -> Self {
        let (mut text, mut begins) = (String::with_capacity(name.len()), Vec::new());
        let mut before = ' ';
        for c in name.chars() {
            if c.is_alphanumeric() {
                if !before.is_alphanumeric() || (c.is_uppercase() && !before.is_uppercase()) {
                    begins.push(text.len());
                }
                text.extend(c.to_lowercase());
            }
            before = c;
        }
        Self { text, begins }
    }

    /// The word begins where one of the name's words does: `resendCode` is about a code, `updateBarcode` is not. A name
    /// without capitals and separators does not show its words.
    fn speaks_of(&self, word: &str) -> bool {
        if self.begins.len() < 2 {
            return self.text.contains(word);
        }
        self.begins.iter().any(|at| self.text.as_bytes()[*at..].starts_with(word.as_bytes()))
    }
}

fn holds(context: &Context<'_>, fact: Fact, report: &EndpointReport, inputs: &[String]) -> bool {
    let shown = |proof: Proofs| report.evidence.iter().any(|one| one.proves.has(proof));
    let catalog = Catalog::built_in();
    let given = |words: &[&str]| inputs.iter().any(|input| words.iter().any(|word| input.contains(word)));
    let told = inputs.iter().any(|input| catalog.names_secret_input(input));
    // `deleteToken` looks after tokens, whoever has one.
    let name = report.endpoint.name.as_deref().unwrap_or_default();
    let manages = words(name).first().is_some_and(|verb| catalog.secrets.managing.contains(verb));
    let account = shown(Proofs::ACCOUNT_STEP) || shown(Proofs::PRESENTED_SECRET);
    let ticket =
        |effect: &Effect| sends_ticket(effect) || posts_mail(context, effect) || upkeep::writes_ticket(context, effect);
    match fact {
        Fact::Account => account || given(&["password"]) || acting(report).all(ticket),
        Fact::Code => account || (told && !manages) || acting(report).all(ticket),
        Fact::Backend => {
            given(&["email", "identifier", "username"]) && acting(report).all(|one| one.kind == EffectKind::Call)
        }
        Fact::Newcomer => {
            let ranks = catalog.roles.columns.iter().any(|column| inputs.contains(column));
            given(&["password"]) && !ranks && acting(report).all(only_adds)
        }
        Fact::Message => acting(report).all(only_adds) && acting(report).any(|one| one.kind != EffectKind::Read),
        Fact::Cookie => acting(report).all(by_own_cookie),
        Fact::Counter => acting(report).all(|one| only_counts(context, one)),
        Fact::OwnCookie => acting(report).all(|one| by_own_cookie(one) && told_own_cookie(one)),
    }
}

/// Something is sent to an address, or written down to be asked for when it comes back.
pub fn sends_ticket(effect: &Effect) -> bool {
    let about = squeezed(&effect.what) + &squeezed(&effect.asked.records);
    let tickets = &Catalog::built_in().secrets.tickets;
    effect.kind == EffectKind::Mail || tickets.iter().any(|word| about.contains(word.as_str()))
}

/// Another system is asked to send something, by what the file that asks is for.
fn posts_mail(context: &Context<'_>, effect: &Effect) -> bool {
    let path = context.view.snapshot.path(effect.place.file);
    let name = squeezed(path.rsplit('/').next().unwrap_or(path));
    effect.kind == EffectKind::Call && ["mail", "sms"].iter().any(|word| name.contains(word))
}

fn acting(report: &EndpointReport) -> impl Iterator<Item = &Effect> {
    report.effects.iter().filter(|one| one.kind != EffectKind::Revalidate)
}

/// Acts on what the visitor's cookie selects, adds something, or reads what anyone may read.
fn by_own_cookie(effect: &Effect) -> bool {
    let asked = &effect.asked;
    // Whoever looks for a user there does not mean an anonymous visitor.
    if asked.arguments.or(asked.selector.unwrap_or_default()).has(Origin::CLAIMED) {
        return false;
    }
    let own = |origin: Origin| origin.has(Origin::CREDENTIAL);
    match effect.kind {
        EffectKind::Read => own(asked.arguments) || !is_private_read(effect),
        EffectKind::Delete => asked.selector.is_some_and(own) || own(asked.arguments),
        _ => asked.selector.is_none_or(own) || own(asked.arguments),
    }
}

/// Adds one to a number that is kept, or notes that somebody has been counted.
fn only_counts(context: &Context<'_>, effect: &Effect) -> bool {
    let method = squeezed(effect.what.rsplit('.').next().unwrap_or_default());
    match effect.kind {
        EffectKind::Read => !is_private_read(effect),
        EffectKind::Write => {
            let text = effect.place.span.slice(&context.view.text(effect.place.file)).to_owned();
            let dense: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            let by_one = dense.contains("increment:1}") || (dense.contains("$inc:{") && dense.contains(":1}"));
            by_one || COUNTING.iter().any(|start| method.starts_with(start))
        }
        _ => false,
    }
}

/// How the methods begin by which a store counts.
const COUNTING: &[&str] = &["incr", "hincr", "zincr", "expire", "setnx", "sadd", "pfadd"];

fn told_own_cookie(effect: &Effect) -> bool {
    let given = effect.asked.arguments.or(effect.asked.selector.unwrap_or_default());
    effect.kind == EffectKind::Read || given.has(Origin::CREDENTIAL)
}

/// What is added is told the visitor's own cookie, and not a user who was looked up by it: the same is done for visitors
/// whom nobody knows as for users.
pub fn is_of_visitor(effect: &Effect) -> bool {
    let given = effect.asked.arguments;
    let own = given.has(Origin::CREDENTIAL) && !given.has(Origin::CLAIMED) && !given.has(Origin::ROW);
    effect.kind == EffectKind::Write && own && only_adds(effect)
}

/// What the visitor's own cookie names is taken back, and nothing else: they sign out.
pub fn takes_back(effect: &Effect) -> bool {
    let given = effect.asked.arguments.or(effect.asked.selector.unwrap_or_default());
    let other = given.has(Origin::INPUT) || given.has(Origin::CLAIMED) || given.has(Origin::ROW);
    effect.kind == EffectKind::Delete && given.has(Origin::CREDENTIAL) && !other
}

/// Whoever limits how often a stranger may add something has strangers in mind.
pub fn is_rationed(context: &Context<'_>, effect: &Effect) -> bool {
    let method = effect.what.rsplit('.').next().unwrap_or_default();
    // What is there already is changed by these too.
    let replaces = ["upsert", "save"].iter().any(|verb| method.starts_with(verb));
    let given = effect.asked.arguments;
    let for_somebody = given.has(Origin::OWNER_KEY) || given.has(Origin::IDENTITY);
    effect.proofs.has(Proofs::RATE_LIMITED)
        && effect.kind != EffectKind::Read
        && only_adds(effect)
        && !replaces
        && !for_somebody
        && !missing_role_check::sets_role(context, effect)
}

fn only_adds(effect: &Effect) -> bool {
    let method = effect.what.rsplit('.').next().unwrap_or_default();
    match effect.kind {
        EffectKind::Mail | EffectKind::Call | EffectKind::Read => true,
        EffectKind::Write => ["create", "insert", "add", "upsert", "save"].iter().any(|verb| method.starts_with(verb)),
        _ => false,
    }
}

/// A read whose rows belong to somebody. What any visitor may read is not worth a word.
pub fn is_private_read(effect: &Effect) -> bool {
    if effect.asked.arguments.has(Origin::INPUT) { names_private(effect) } else { is_confidential(effect) }
}

/// Rows that are nobody else's business, however many of them are asked for. How many there are is no secret.
fn is_confidential(effect: &Effect) -> bool {
    let (receiver, method) = effect.what.rsplit_once('.').unwrap_or_default();
    let about = squeezed(receiver) + &squeezed(&effect.asked.records);
    let counts = ["count", "aggregate", "groupby", "exists"].iter().any(|word| squeezed(method).starts_with(word));
    !counts && Catalog::built_in().secrets.confidential.iter().any(|word| about.contains(word.as_str()))
}

/// What is read or written is called like something that belongs to a person. The method's name says nothing of whose
/// records they are: `listDocuments`, `countDocuments`.
pub fn names_private(effect: &Effect) -> bool {
    let what = effect.what.rsplit_once('.').map_or("", |(receiver, _)| receiver);
    let what = squeezed(what) + &squeezed(&effect.asked.records);
    Catalog::built_in().secrets.private.iter().any(|word| what.contains(word.as_str()))
}

/// Names of parameters, of what is taken out of them, and of form fields that are read.
fn input_names(context: &Context<'_>, report: &EndpointReport) -> Vec<String> {
    let mut names = Vec::new();
    let module = context.view.module(report.declared.file);
    let declared = module.functions().find(|(item, _, function)| {
        let span = function.name.as_ref().map_or(function.span, |name| name.span);
        module.absolute(*item, span) == report.declared.span
    });
    if let Some((item, id, function)) = declared {
        let item = &module.items[item].item;
        params(function, &mut names);
        each_expr_in(item, id, |expr| names.extend(read_by(item, expr)));
    }
    // A handler that is wrapped before a client gets it stands beside what the client calls.
    if report.endpoint.function.is_none()
        && let Some(placed) = context.module.items.get(report.endpoint.item)
    {
        let own = context.module.functions().filter(|(item, ..)| *item == report.endpoint.item);
        own.for_each(|(_, _, function)| params(function, &mut names));
        each_expr_of(&placed.item, |expr| names.extend(read_by(&placed.item, expr)));
    }
    names
}

/// `password` of `formData.get('password')` and `input.password`.
fn read_by(item: &Item, expr: &Expr) -> Option<String> {
    match &expr.kind {
        ExprKind::Call(call) => match (&call.callee.kind, call.args.first().map(|arg| &arg.expr.kind)) {
            (ExprKind::Member { name, .. }, Some(ExprKind::Lit(Lit::Str(field)))) if name.name == "get" => {
                Some(squeezed(field))
            }
            _ => None,
        },
        ExprKind::Member { object, name, .. } if is_param(item, object) => Some(squeezed(&name.name)),
        _ => None,
    }
}

/// A parameter, or a part of one that has a name of its own.
fn is_param(item: &Item, expr: &Expr) -> bool {
    let ExprKind::Ref(Name::Local(local)) = &expr.kind else {
        return false;
    };
    item.local(*local).kind == LocalKind::Param
}

fn params(function: &Function, names: &mut Vec<String>) {
    for param in &function.params {
        pattern(&param.pattern, names);
        if let Some(ty) = &param.ty
            && let crate::hir::TypeKind::Object(members) = &ty.kind
        {
            names.extend(members.iter().map(|member| squeezed(&member.name.name)));
        }
    }
}

fn pattern(node: &Pattern, names: &mut Vec<String>) {
    match &node.kind {
        PatternKind::Name { ident, .. } => names.push(squeezed(&ident.name)),
        PatternKind::Object { props, rest } => {
            let values = props.iter().map(|prop| &prop.value);
            for inner in values.chain(rest.as_deref()) {
                pattern(inner, names);
            }
        }
        PatternKind::Default { pattern: inner, .. } => pattern(inner, names),
        PatternKind::Array { .. } | PatternKind::Expr(_) | PatternKind::Unknown => {}
    }
}
