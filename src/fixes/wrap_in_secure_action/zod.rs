//! What zod is called in a file.

use crate::fixes::edits::Source;
use crate::fixes::{imports, names};

/// The local name of zod's namespace: another one where `z` means something else in the file, or only its types.
pub fn z_name(source: &Source) -> String {
    if let Some(local) = imports::local_of(source, "zod", "z") {
        return local;
    }
    let in_functions = |name: &str| {
        let mut items = source.module.items.iter();
        items.any(|placed| placed.item.locals.iter().any(|local| local.name == name))
    };
    let is_free = !source.module.scope.contains_key("z") && !in_functions("z");
    if has_z(source) || is_free { "z".to_owned() } else { names::unique("zod", &[], &taken_names(source)) }
}

fn taken_names(source: &Source) -> Vec<String> {
    let locals = source.module.items.iter().flat_map(|placed| &placed.item.locals);
    let mut names: Vec<String> = locals.map(|local| local.name.to_string()).collect();
    if source.module.scope.contains_key("zod") {
        names.push("zod".to_owned());
    }
    names
}

/// `import * as z from 'zod'`, `import z from 'zod'`, `import { z } from 'zod/v4'`.
pub fn has_z(source: &Source) -> bool {
    source.module.outline.imports.iter().any(|import| {
        (import.specifier == "zod" || import.specifier.starts_with("zod/"))
            && !import.type_only
            && import.names.iter().any(|name| name.local == "z" && !name.type_only)
    })
}
