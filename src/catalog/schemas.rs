//! Libraries that schemas are written with.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A library and the code of each part of a schema; what the placeholders mean stands in `schemas.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemaLibrary {
    pub package: String,
    /// The export that schemas begin with; `*` for all of them.
    pub imported: String,
    /// What it is called where that is free.
    pub local: String,
    /// Types that give what a schema checks: `z.infer<typeof schema>`.
    #[serde(default)]
    pub inferred: Vec<String>,
    /// The member of a schema that does: `typeof schema.infer`.
    pub member: Option<String>,
    pub keyword: String,
    /// Keywords that are written in another way.
    #[serde(default)]
    pub keywords: BTreeMap<String, String>,
    pub literal: String,
    pub date: String,
    pub instance: String,
    pub enumeration: String,
    pub array: String,
    pub tuple: String,
    pub union: String,
    pub texts: String,
    pub object: String,
    pub intersection: String,
    pub record: String,
    pub set: Option<String>,
    pub map: Option<String>,
    pub nullable: String,
    /// Of a field.
    pub optional: String,
    /// Of a field that may be missing and is never `undefined` when it is there.
    pub exact_optional: Option<Since>,
    /// Anywhere else.
    pub or_undefined: String,
    /// A list, set or map that nobody writes to, taken and given.
    pub readonly: Option<Since>,
    /// Names of methods and functions by which a schema gives something else than it takes.
    #[serde(default)]
    pub converts: Vec<String>,
    /// A list of a form's field: one value, several, or none.
    pub list: Option<String>,
    pub or_null_by_default: String,
    /// A value that is taken for a type.
    pub unchecked: String,
    pub anything: String,
    pub parse: String,
    /// Put behind a schema of an object that leaves out what it does not name, takes a property out of it.
    pub without: Option<String>,
    /// Put around a schema so that unknown fields are left out, and so that they are refused.
    pub strips: Option<String>,
    pub refuses: Option<String>,
}

/// A pattern that the library has since this version.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Since {
    pub text: String,
    /// Major and minor.
    pub since: (u32, u32),
}

impl SchemaLibrary {
    /// All libraries, the preferred one first.
    pub fn all() -> &'static [Self] {
        static ALL: LazyLock<File> = LazyLock::new(|| {
            toml::from_str(include_str!("schemas.toml"))
                .expect("the built-in catalogue is well-formed: a test reads it")
        });
        &ALL.library
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    library: Vec<SchemaLibrary>,
}

#[cfg(test)]
mod tests {
    use super::SchemaLibrary;

    #[test]
    fn every_library_is_read() {
        let packages: Vec<&str> = SchemaLibrary::all().iter().map(|library| library.package.as_str()).collect();
        assert_eq!(packages, ["zod", "valibot", "arktype"]);
    }
}
