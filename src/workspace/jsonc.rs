//! JSON as people write it by hand: with comments and trailing commas.

use jsonc_parser::{CollectOptions, ParseOptions};
use serde_json::Value;

/// The value of the text; null when it does not parse.
pub fn parse(text: &str) -> Value {
    let text = text.trim_start_matches('\u{feff}');
    let parsed = jsonc_parser::parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
    parsed.ok().and_then(|parsed| parsed.value).map(Value::from).unwrap_or_default()
}
