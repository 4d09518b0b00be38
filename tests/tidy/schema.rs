//! What editors complete `actionfence.json` with comes from the types that read it. UPDATE=1 writes it.

use crate::{read, root};
use actionfence::rules::RULES;
use actionfence::workspace::Config;

const SCHEMA: &str = "editors/vscode/schemas/actionfence.schema.json";

#[test]
fn the_schema_of_the_configuration_is_current() {
    let rules: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    let schema = serde_json::to_string_pretty(&Config::schema(&rules)).unwrap() + "\n";
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(root().join(SCHEMA), &schema).unwrap();
    }
    assert!(read(SCHEMA) == schema, "{SCHEMA} is not what the types say: UPDATE=1 cargo test --test tidy");
}
