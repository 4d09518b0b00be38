//! Types that an action speaks of and that only exist in the functions around it.

use super::words::{OPAQUE, Words};
use crate::fixes::move_inline_action::Action;
use crate::fixes::trivia;
use crate::hir::visit::{self, Visit};
use crate::hir::{FunctionId, Item, Stmt, StmtKind};
use crate::text::Span;

/// The first such name: a type declared around it, a type parameter, or a variable in `typeof`.
pub fn named(action: &Action<'_>, words: &Words) -> Option<String> {
    let text = action.slice(action.function.span);
    let mut around = Around { function: action.function.span, names: Vec::new() };
    visit::walk_item(&mut around, action.tree);
    around.names.extend(type_parameters(action));
    if let Some(name) = around.names.into_iter().find(|name| trivia::has_word(text, name)) {
        return Some(name);
    }
    let asked: Vec<&str> = trivia::words(text).map(|(_, word)| word).collect();
    let is_asked = |name: &str| {
        words.types.contains(name)
            || words.types.contains(OPAQUE) && asked.windows(2).any(|pair| pair == ["typeof", name])
    };
    let captures: Vec<_> = action.function.captures.iter().flat_map(|captures| &captures.paths).collect();
    let locals = action.tree.locals.iter().filter(|local| !is_inside(action, local.function));
    let names = locals.map(|local| &local.name);
    names
        .filter(|name| !captures.iter().any(|it| it.path == **name))
        .find(|name| is_asked(name))
        .map(ToString::to_string)
}

fn is_inside(action: &Action<'_>, function: Option<FunctionId>) -> bool {
    let mut at = function;
    while let Some(id) = at {
        if id == action.id {
            return true;
        }
        at = action.tree.function(id).parent;
    }
    false
}

/// Those of the functions around it.
fn type_parameters(action: &Action<'_>) -> Vec<String> {
    let mut names = Vec::new();
    let mut at = action.function.parent;
    while let Some(id) = at {
        let function = action.tree.function(id);
        let list = action.slice(function.type_params);
        // Each begins the list or follows a comma; what stands behind `extends` or `=` is another type.
        names.extend(list.split(',').filter_map(|part| trivia::words(part).map(|(_, word)| word.to_owned()).next()));
        at = function.parent;
    }
    names.retain(|name| name != "const" && name != "in" && name != "out");
    names
}

struct Around {
    function: Span,
    names: Vec<String>,
}

impl<'i> Visit<'i> for Around {
    fn visit_stmt(&mut self, item: &'i Item, stmt: &'i Stmt) {
        if let StmtKind::Type(decl) = &stmt.kind
            && !self.function.contains(stmt.span)
        {
            self.names.push(decl.name.name.to_string());
        }
        visit::walk_stmt(self, item, stmt);
    }
}
