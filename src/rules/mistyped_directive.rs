//! Strings, templates and comments that were meant as a directive or as the marker import.

use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Severity, Target};
use crate::fixes::FixKind;
use crate::hir::refusals::RefusalKind;
use crate::hir::visit::{Visit, walk_function, walk_item, walk_stmt};
use crate::hir::{
    Body, Comment, Directive, Expr, ExprKind, Function, FunctionId, Item, ItemKind, Lit, Module, Stmt, StmtKind,
};
use crate::text::Span;
use crate::workspace::Word;

pub const RULE: Rule = Rule {
    name: "mistyped-directive",
    severity: Severity::Warning,
    profile: Profile::Recommended,
    cwe: "CWE-1164",
    owasp: "A04:2021",
    page: include_str!("mistyped-directive.md"),
    fixes: &[FixKind::DirectiveToServerOnly],
    silences: &[],
    answered_by_public: false,
    check,
};

fn check(context: &Context<'_>) -> Vec<Finding> {
    if !may_have_slips(context) {
        return Vec::new();
    }
    let refused = refused(context).map(|(span, kind)| (span, Slip::Refused(kind)));
    let mut slips: Vec<(Span, Slip)> = refused.chain(ignored(&context.module)).collect();
    slips.sort_by_key(|(span, _)| *span);
    slips.dedup_by_key(|(span, _)| *span);
    slips.into_iter().map(|(span, slip)| word(context, span, &slip)).collect()
}

/// A slip is a statement of its own, or a comment that says `use server`.
fn may_have_slips(context: &Context<'_>) -> bool {
    let snapshot = context.view.snapshot;
    snapshot.may_have_odd_statements(context.file) || snapshot.mentions(context.file, Word::UseServer)
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq)]
enum Slip {
    /// Next does not build it.
    Refused(RefusalKind),
    /// `'server-only'`: the marker is an import.
    Marker(&'static str),
    /// Too far from `meant` for Next to say so.
    Misspelt(&'static str),
    DoublyWrapped,
    InBlock,
    ClientInFunction,
    Template,
    Comment,
}

/// What the compiler says of directives; what it says of actions and exports is no slip of the pen.
fn refused(context: &Context<'_>) -> impl Iterator<Item = (Span, RefusalKind)> {
    let of_directives = context.refusals().iter().filter(|refusal| refusal.kind.is_of_directive());
    of_directives.map(|refusal| (refusal.span, refusal.kind.clone()))
}

/// What the compiler passes over in silence. Spans are the file's.
fn ignored(module: &Module) -> Vec<(Span, Slip)> {
    let outline = &module.outline;
    let mut slips: Vec<(Span, Slip)> =
        outline.directives.iter().filter_map(|it| Some((it.span, of_directive(it)?))).collect();
    for (index, placed) in module.items.iter().enumerate() {
        let mut search = Search { slips: Vec::new() };
        if placed.item.odd_statements {
            walk_item(&mut search, &placed.item);
        }
        search.slips.extend(comment_in_functions(&placed.item));
        search.slips.extend(template_at_top(&placed.item));
        slips.extend(search.slips.into_iter().map(|(span, slip)| (module.absolute(index, span), slip)));
    }
    if outline.use_server().is_none() && outline.use_client().is_none() {
        slips.extend(comment_at_top(module));
    }
    slips
}

fn of_directive(directive: &Directive) -> Option<Slip> {
    let value = directive.value.as_str();
    match (value, directive.parentheses) {
        ("use server" | "use client", 0 | 1) => None,
        ("use server" | "use client", _) => Some(Slip::DoublyWrapped),
        _ => misspelt(value),
    }
}

fn misspelt(value: &str) -> Option<Slip> {
    let letters: String = value.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
    match letters.as_str() {
        "serveronly" | "useserveronly" => Some(Slip::Marker("server-only")),
        "clientonly" | "useclientonly" => Some(Slip::Marker("client-only")),
        "useserver" | "useserveraction" | "useserveractions" | "useactions" | "serveraction" | "serveractions" => {
            Some(Slip::Misspelt("use server"))
        }
        "useclient" | "useclientcomponent" => Some(Slip::Misspelt("use client")),
        _ => is_near(value, "use client").then_some(Slip::Misspelt("use client")),
    }
}

/// One or two other characters, or one more or less. Next 16.4 looks for such slips in `'use server'` only.
fn is_near(value: &str, meant: &str) -> bool {
    let (value, meant): (Vec<char>, Vec<char>) = (value.chars().collect(), meant.chars().collect());
    let (short, long) = if value.len() < meant.len() { (&value, &meant) } else { (&meant, &value) };
    match long.len() - short.len() {
        0 => (1..=2).contains(&short.iter().zip(long).filter(|(one, other)| one != other).count()),
        1 => (0..long.len()).any(|skip| long[..skip] == short[..skip] && long[skip + 1..] == short[skip..]),
        _ => false,
    }
}

/// Statements that are no directives, whatever they say. Spans are the item's.
struct Search {
    slips: Vec<(Span, Slip)>,
}

impl<'i> Visit<'i> for Search {
    fn visit_function(&mut self, item: &'i Item, id: FunctionId) {
        for directive in &item.function(id).directives {
            let slip = match directive.value.as_str() {
                "use client" => Some(Slip::ClientInFunction),
                _ => of_directive(directive),
            };
            self.slips.extend(slip.map(|slip| (directive.span, slip)));
        }
        if let Body::Block(stmts, _) = &item.function(id).body {
            self.slips.extend(stmts.first().and_then(template));
        }
        walk_function(self, item, id);
    }

    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        if let StmtKind::Expr(Expr { kind: ExprKind::Lit(Lit::Str(value)), span }) = &stmt.kind
            && value == "use server"
        {
            self.slips.push((*span, Slip::InBlock));
        }
        walk_stmt(self, item, stmt);
    }
}

fn template(stmt: &Stmt) -> Option<(Span, Slip)> {
    let StmtKind::Expr(Expr { kind: ExprKind::Template { parts, exprs }, span }) = &stmt.kind else {
        return None;
    };
    let meant = matches!(&parts[..], [only] if only == "use server" || only == "use client");
    (meant && exprs.is_empty()).then_some((*span, Slip::Template))
}

fn template_at_top(item: &Item) -> Option<(Span, Slip)> {
    let ItemKind::Stmt(stmt) = &item.kind else {
        return None;
    };
    template(stmt)
}

/// A comment that says nothing but `use server` where the directive of a function would stand.
fn comment_in_functions(item: &Item) -> Vec<(Span, Slip)> {
    let in_function =
        |comment: &&Comment| is_directive_text(comment) && item.functions.iter().any(|it| opens(it, comment));
    item.comments.iter().filter(in_function).map(|comment| (comment.span, Slip::Comment)).collect()
}

fn opens(function: &Function, comment: &Comment) -> bool {
    let Body::Block(stmts, body) = &function.body else {
        return false;
    };
    let first = stmts.first().map_or(body.end, |stmt| stmt.span.start);
    function.is_async && function.use_server().is_none() && body.start < comment.span.start && comment.span.end <= first
}

/// The same at the top of a file that exports async functions.
fn comment_at_top(module: &Module) -> Option<(Span, Slip)> {
    let exports_async = module.outline.exports.iter().any(|export| {
        module
            .items
            .get(module.item_of(export))
            .is_some_and(|placed| placed.item.functions.iter().any(|it| it.is_async && it.parent.is_none()))
    });
    let before_code = module
        .items
        .iter()
        .enumerate()
        .take_while(|(index, placed)| *index == 0 || is_import(&module.items[index - 1].item) || placed.start == 0);
    let mut comments = before_code.flat_map(|(index, placed)| {
        let leading = placed.item.comments.iter().filter(|comment| starts_before_code(&placed.item, comment));
        leading.map(move |comment| (index, comment))
    });
    let (index, comment) = comments.find(|(_, comment)| is_directive_text(comment))?;
    exports_async.then(|| (module.absolute(index, comment.span), Slip::Comment))
}

const fn is_import(item: &Item) -> bool {
    matches!(item.kind, ItemKind::Import(_))
}

fn starts_before_code(item: &Item, comment: &Comment) -> bool {
    let first = item.functions.first().map_or(u32::MAX, |function| function.span.start);
    comment.span.start < first
}

fn is_directive_text(comment: &Comment) -> bool {
    let text = comment.text.trim().trim_end_matches(';');
    matches!(text.trim_matches(['\'', '"']), "use server")
}

fn word(context: &Context<'_>, span: Span, slip: &Slip) -> Finding {
    let text = context.view.snapshot.text(context.file);
    let written = span.slice(&text).trim_matches(['(', ')', ';']);
    Finding {
        rule: RULE.name,
        severity: Severity::Warning,
        confidence: if matches!(slip, Slip::Comment) { Confidence::Medium } else { Confidence::High },
        message: message(slip, written),
        help: help(slip),
        place: Place { file: context.file, span },
        related: Vec::new(),
        endpoint: None,
        target: Target::File,
    }
}

fn message(slip: &Slip, written: &str) -> String {
    match slip {
        Slip::Refused(kind) => format!("Next refuses this: {}", kind.message()),
        Slip::Marker(marker) => {
            format!("`{written}` is a string that nothing reads: `{marker}` is a package to import")
        }
        Slip::Misspelt(meant) => format!("`{written}` has no effect: the directive is `'{meant}'`"),
        Slip::DoublyWrapped => format!("`{written}` in parentheses has no effect"),
        Slip::InBlock => format!("`{written}` has no effect inside of a block"),
        Slip::ClientInFunction => {
            format!("`{written}` has no effect in a function: it is a directive for files")
        }
        Slip::Template => "a template has no effect as a directive: it must be a string in quotes".to_owned(),
        Slip::Comment => {
            format!("`{written}` is a comment and has no effect: the directive is the string `'use server'`")
        }
    }
}

fn help(slip: &Slip) -> String {
    match slip {
        Slip::Refused(kind) => refusal_help(kind),
        Slip::Marker(marker) => format!("write `import '{marker}'`"),
        Slip::Misspelt(meant) => format!("write `'{meant}'`"),
        Slip::InBlock => "make it the first statement of the function".to_owned(),
        Slip::DoublyWrapped => "remove the parentheses".to_owned(),
        Slip::ClientInFunction => "move the function to a file that begins with `'use client'`".to_owned(),
        Slip::Template | Slip::Comment => {
            "write `'use server'` in quotes as the first statement, if the function is meant to be callable".to_owned()
        }
    }
}

fn refusal_help(kind: &RefusalKind) -> String {
    match kind {
        RefusalKind::Misspelled { expected, .. } => format!("write `'{expected}'`"),
        RefusalKind::Wrapped { .. } => "remove the parentheses".to_owned(),
        RefusalKind::Misplaced { .. } => "make it the first statement".to_owned(),
        _ => "split the file".to_owned(),
    }
}
