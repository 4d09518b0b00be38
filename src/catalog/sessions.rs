//! How the session of an auth library is read by code that a fix writes.

use serde::Deserialize;
use std::sync::LazyLock;

/// A library, and the code that finds out who is calling; what the keys mean stands in `sessions.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionCode {
    pub name: String,
    /// The dependency that tells the library.
    pub package: String,
    pub export: Option<SessionExport>,
    /// Ends in a line break.
    pub text: String,
}

/// What one of the project's modules must export.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionExport {
    /// What the code calls it.
    pub name: String,
    /// What its module imports from the package; anything when there is none.
    #[serde(default)]
    pub made_with: Vec<String>,
    /// What its declaration mentions where it has another name.
    #[serde(default)]
    pub says: Vec<String>,
    /// A word that its module must have.
    pub needs: Option<String>,
}

impl SessionCode {
    /// All of them, the preferred one first.
    pub fn all() -> &'static [Self] {
        static ALL: LazyLock<File> = LazyLock::new(|| {
            toml::from_str(include_str!("sessions.toml"))
                .expect("the built-in catalogue is well-formed: a test reads every row")
        });
        &ALL.session
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    session: Vec<SessionCode>,
}

#[cfg(test)]
mod tests {
    use super::SessionCode;
    use crate::hir::Module;
    use crate::syntax::Language;

    #[test]
    fn the_code_of_every_row_parses_and_asks_for_what_the_row_says() {
        let all = SessionCode::all();
        assert!(all.len() >= 7);
        for row in all {
            let module = Module::parse(&row.text, Language::TypeScript);
            assert!(module.outline.errors.is_empty(), "{}: {:?}", row.name, module.outline.errors);
            assert!(module.scope.contains_key("readSession"), "{} has no `readSession`", row.name);
            let of_project = module.outline.imports.iter().filter(|import| import.specifier == "PROJECT_MODULE");
            let names: Vec<&str> =
                of_project.flat_map(|import| &import.names).map(|name| name.local.as_str()).collect();
            let wanted: Vec<&str> = row.export.iter().map(|export| export.name.as_str()).collect();
            assert_eq!(names, wanted, "{}", row.name);
        }
    }
}
