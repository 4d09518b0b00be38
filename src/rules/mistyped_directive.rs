//! Strings, templates and comments that were meant as a directive or as the marker import.

use super::{Context, Profile, Rule};
use crate::finding::{Confidence, Finding, Place, Severity, Target};
use crate::fixes::FixKind;
use crate::hir::visit::{Visit, walk_function, walk_item, walk_stmt};
use crate::hir::{Body, Comment, Directive, Expr, ExprKind, Function, FunctionId, Item, ItemKind, Lit, Module, Stmt, StmtKind};
use crate::text::Span;

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
    let mut slips = of_module(&context.module);
    slips.sort_by_key(|(span, _)| *span);
    slips.dedup_by_key(|(span, _)| *span);
    slips.into_iter().map(|(span, slip)| word(context, span, slip)).collect()
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Slip {
    /// `'server-only'`: the marker is an import.
    Marker(&'static str),
    /// Near enough to `meant` that Next refuses it.
    Refused { meant: &'static str },
    /// Not near enough: it is silently nothing.
    Ignored { meant: &'static str },
    Misplaced(Where),
    MisplacedClient,
    Wrapped,
    DoublyWrapped,
    InBlock,
    ClientInFunction,
    Template,
    Comment,
    ClientAndServer,
    ServerAndCache,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Where {
    File,
    Function,
}

/// Spans are the file's.
fn of_module(module: &Module) -> Vec<(Span, Slip)> {
    let outline = &module.outline;
    let mut slips: Vec<(Span, Slip)> =
        outline.directives.iter().filter_map(|it| Some((it.span, of_directive(it, Where::File)?))).collect();
    slips.extend(conflict(&outline.directives));
    for (index, placed) in module.items.iter().enumerate() {
        let mut search = Search { slips: Vec::new(), in_block: false };
        walk_item(&mut search, &placed.item);
        search.slips.extend(comment_in_functions(&placed.item));
        search.slips.extend(template_at_top(&placed.item));
        slips.extend(search.slips.into_iter().map(|(span, slip)| (module.absolute(index, span), slip)));
    }
    if outline.use_server().is_none() && outline.use_client().is_none() {
        slips.extend(comment_at_top(module));
    }
    slips
}

fn of_directive(directive: &Directive, place: Where) -> Option<Slip> {
    let value = directive.value.as_str();
    match (value, directive.parentheses, place) {
        ("use server", 0, _) => (!directive.in_prologue).then_some(Slip::Misplaced(place)),
        ("use client", 0, Where::File) => (!directive.in_prologue).then_some(Slip::MisplacedClient),
        ("use client", 0, Where::Function) => Some(Slip::ClientInFunction),
        ("use server", 1, _) | ("use client", 1, Where::File) => Some(Slip::Wrapped),
        ("use server" | "use client", _, _) => Some(Slip::DoublyWrapped),
        _ => misspelt(value),
    }
}

fn misspelt(value: &str) -> Option<Slip> {
    let letters: String = value.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
    match letters.as_str() {
        "serveronly" | "useserveronly" => return Some(Slip::Marker("server-only")),
        "clientonly" | "useclientonly" => return Some(Slip::Marker("client-only")),
        _ => {}
    }
    if is_near(value, "use server") || value == "use action" {
        return Some(Slip::Refused { meant: "use server" });
    }
    match letters.as_str() {
        "useserver" | "useserveraction" | "useserveractions" | "useactions" | "serveraction" | "serveractions" => {
            Some(Slip::Ignored { meant: "use server" })
        }
        "useclient" | "useclientcomponent" => Some(Slip::Ignored { meant: "use client" }),
        _ => is_near(value, "use client").then_some(Slip::Ignored { meant: "use client" }),
    }
}

/// Next 16.4: one or two other characters, or one more or less.
fn is_near(value: &str, meant: &str) -> bool {
    let (value, meant): (Vec<char>, Vec<char>) = (value.chars().collect(), meant.chars().collect());
    let (short, long) = if value.len() < meant.len() { (&value, &meant) } else { (&meant, &value) };
    match long.len() - short.len() {
        0 => (1..=2).contains(&short.iter().zip(long).filter(|(one, other)| one != other).count()),
        1 => (0..long.len()).any(|skip| long[..skip] == short[..skip] && long[skip + 1..] == short[skip..]),
        _ => false,
    }
}

fn conflict(directives: &[Directive]) -> Option<(Span, Slip)> {
    let find = |value: &str| directives.iter().find(|it| it.in_prologue && it.parentheses == 0 && it.value == value);
    let server = find("use server")?;
    let (other, slip) = match (find("use client"), find("use cache")) {
        (Some(client), _) => (client, Slip::ClientAndServer),
        (None, Some(cache)) => (cache, Slip::ServerAndCache),
        (None, None) => return None,
    };
    Some((server.span.max(other.span), slip))
}

/// Statements that are no directives, whatever they say. Spans are the item's.
struct Search {
    slips: Vec<(Span, Slip)>,
    in_block: bool,
}

impl<'i> Visit<'i> for Search {
    fn visit_function(&mut self, item: &'i Item, id: FunctionId) {
        let directives = &item.function(id).directives;
        self.slips.extend(directives.iter().filter_map(|it| Some((it.span, of_directive(it, Where::Function)?))));
        let outer = std::mem::replace(&mut self.in_block, false);
        if let Body::Block(stmts, _) = &item.function(id).body {
            self.slips.extend(stmts.first().and_then(template));
        }
        walk_function(self, item, id);
        self.in_block = outer;
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
    let StmtKind::Expr(Expr { kind: ExprKind::Template { parts, exprs }, span }) = &stmt.kind else { return None };
    let meant = matches!(&parts[..], [only] if only == "use server" || only == "use client");
    (meant && exprs.is_empty()).then_some((*span, Slip::Template))
}

fn template_at_top(item: &Item) -> Option<(Span, Slip)> {
    let ItemKind::Stmt(stmt) = &item.kind else { return None };
    template(stmt)
}

/// A comment that says nothing but `use server` where the directive of a function would stand.
fn comment_in_functions(item: &Item) -> Vec<(Span, Slip)> {
    let in_function = |comment: &&Comment| is_directive_text(comment) && item.functions.iter().any(|it| opens(it, comment));
    item.comments.iter().filter(in_function).map(|comment| (comment.span, Slip::Comment)).collect()
}

fn opens(function: &Function, comment: &Comment) -> bool {
    let Body::Block(stmts, body) = &function.body else { return false };
    let first = stmts.first().map_or(body.end, |stmt| stmt.span.start);
    function.is_async && function.use_server().is_none() && body.start < comment.span.start && comment.span.end <= first
}

/// The same at the top of a file that exports async functions.
fn comment_at_top(module: &Module) -> Option<(Span, Slip)> {
    let exports_async = module.outline.exports.iter().any(|export| {
        module.items.get(export.item).is_some_and(|placed| placed.item.functions.iter().any(|it| it.is_async && it.parent.is_none()))
    });
    let before_code = module.items.iter().enumerate().take_while(|(index, placed)| *index == 0 || is_import(&module.items[index - 1].item) || placed.start == 0);
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

fn word(context: &Context<'_>, span: Span, slip: Slip) -> Finding {
    let text = context.view.snapshot.text(context.file);
    let written = span.slice(&text);
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

fn message(slip: Slip, written: &str) -> String {
    match slip {
        Slip::Marker(marker) => format!("`{written}` is a string that nothing reads: `{marker}` is a package to import"),
        Slip::Refused { meant } => format!("Next refuses `{written}` as a misspelt `'{meant}'`"),
        Slip::Ignored { meant } => format!("`{written}` has no effect: the directive is `'{meant}'`"),
        Slip::Misplaced(Where::File) => format!("Next refuses `{written}` here: it must be at the top of the file"),
        Slip::Misplaced(Where::Function) => format!("Next refuses `{written}` here: it must be at the top of the function body"),
        Slip::MisplacedClient => format!("Next refuses `{written}` here: it must be placed before other expressions"),
        Slip::Wrapped => format!("Next refuses `{written}` in parentheses"),
        Slip::DoublyWrapped => format!("`{written}` in parentheses has no effect"),
        Slip::InBlock => format!("`{written}` has no effect inside of a block"),
        Slip::ClientInFunction => format!("`{written}` has no effect in a function: it is a directive for files"),
        Slip::Template => "a template has no effect as a directive: it must be a string in quotes".to_owned(),
        Slip::Comment => format!("`{written}` is a comment and has no effect: the directive is the string `'use server'`"),
        Slip::ClientAndServer => {
            "`'use client'` and `'use server'` exclude each other: webpack refuses the file, Turbopack takes it as `'use server'`".to_owned()
        }
        Slip::ServerAndCache => "Next refuses `'use server'` and `'use cache'` in one file".to_owned(),
    }
}

fn help(slip: Slip) -> String {
    match slip {
        Slip::Marker(marker) => format!("write `import '{marker}'`"),
        Slip::Refused { meant } | Slip::Ignored { meant } => format!("write `'{meant}'`"),
        Slip::Misplaced(Where::File) | Slip::MisplacedClient => "move it above everything else in the file".to_owned(),
        Slip::Misplaced(Where::Function) | Slip::InBlock => "make it the first statement of the function".to_owned(),
        Slip::Wrapped | Slip::DoublyWrapped => "remove the parentheses".to_owned(),
        Slip::ClientInFunction => "move the function to a file that begins with `'use client'`".to_owned(),
        Slip::Template | Slip::Comment => "write `'use server'` in quotes as the first statement, if the function is meant to be callable".to_owned(),
        Slip::ClientAndServer | Slip::ServerAndCache => "split the file".to_owned(),
    }
}
