//! `actionfence.json`.

mod globs;
mod parse;
mod set;

pub use globs::Globs;
pub use set::{Configs, FILE_NAME};

use crate::catalog::Advisories;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The configuration that holds for a file: the nearest `actionfence.json`, with what it extends.
#[derive(Clone, Debug, Default)]
pub struct Config {
    pub profile: Option<Profile>,
    pub rules: BTreeMap<String, Level>,
    pub require_wrapper: bool,
    /// The wrapper that the policy asks for.
    pub wrapper: Option<Export>,
    pub wrappers: Vec<Wrapper>,
    pub guards: Vec<Guard>,
    pub effects: Vec<Effect>,
    pub validators: Vec<Export>,
    pub rate_limits: Vec<Export>,
    /// Endpoints in these files may be called by anyone, on purpose.
    pub public: Globs,
    /// Files that are not checked.
    pub exclude: Globs,
    /// What is known of Next's versions, where the project brings its own list.
    pub advisories: Option<Arc<Advisories>>,
    /// The `actionfence.json` that this was read from, relative to the workspace root.
    pub path: Option<String>,
}

/// Something wrong in an `actionfence.json`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ConfigError {
    /// Relative to the workspace root; empty for the settings of the editor.
    pub path: String,
    /// 1-based.
    pub line: u32,
    pub message: String,
}

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.path.is_empty() {
            return write!(f, "settings: {}", self.message);
        }
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Configuration of actionfence.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
#[schemars(title = "actionfence.json", deny_unknown_fields)]
struct Written {
    /// Where this schema is published.
    #[serde(rename = "$schema")]
    schema: Option<String>,
    /// Other configuration files that this one builds on, relative to it; later ones win.
    extends: Option<OneOrMany>,
    /// Which rules are on.
    profile: Option<Profile>,
    /// Severity by rule.
    rules: Option<BTreeMap<String, Level>>,
    /// What the code base demands of its actions.
    policy: Option<Policy>,
    /// Functions that build an action out of another function.
    wrappers: Option<Vec<Wrapper>>,
    /// Functions that tell who the caller is, or leave.
    guards: Option<Vec<Guard>>,
    /// Functions that change or read what must be protected.
    effects: Option<Vec<Effect>>,
    /// Functions that check the shape of their argument and throw.
    validators: Option<Vec<Export>>,
    /// Functions that limit how often they may be passed.
    rate_limits: Option<Vec<Export>>,
    /// Files whose endpoints anyone may call, on purpose. `*` stands for any run of characters inside of a name, `**` for any folders.
    public: Option<Vec<String>>,
    /// Files that are not checked.
    exclude: Option<Vec<String>>,
    /// A JSON file, relative to this one, with the published holes of Next to use instead of those that are built in.
    advisories: Option<String>,
}

#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    Recommended,
    Strict,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Off,
    Hint,
    Info,
    Warning,
    Error,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
#[schemars(deny_unknown_fields)]
struct Policy {
    /// Every exported action must be built by a wrapper.
    require_wrapper: Option<bool>,
    /// The wrapper to use in fixes.
    wrapper: Option<Export>,
}

/// An export of a module.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Export {
    /// The specifier under which the project imports the module.
    pub import: String,
    /// The exported name, `default`, or a member such as `auth.require`.
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Wrapper {
    pub import: String,
    pub name: String,
    /// It lets only authenticated callers through.
    #[serde(default)]
    pub guards: bool,
    /// It passes on validated input only.
    #[serde(default)]
    pub validates: bool,
    /// It limits how often it can be called.
    #[serde(default)]
    pub rate_limits: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Guard {
    pub import: String,
    pub name: String,
    /// It throws or redirects by itself; otherwise its result has to be tested.
    #[serde(default)]
    pub enforcing: bool,
    /// It also proves a role or permission.
    #[serde(default)]
    pub role: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(deny_unknown_fields)]
pub struct Effect {
    pub import: String,
    pub name: String,
    #[serde(default)]
    pub kind: EffectKind,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EffectKind {
    Read,
    #[default]
    Write,
    Delete,
    Mail,
    Payment,
    File,
    Ai,
    Cookie,
    Call,
    Revalidate,
}

impl Config {
    /// Endpoints of the file are public by configuration. The path is relative to the workspace root.
    pub fn is_public(&self, path: &str) -> bool {
        self.public.matches(path)
    }

    /// The file is not checked. The path is relative to the workspace root.
    pub fn is_excluded(&self, path: &str) -> bool {
        self.exclude.matches(path)
    }

    /// The JSON schema of `actionfence.json`, with the names of the rules.
    pub fn schema(rules: &[&str]) -> serde_json::Value {
        let mut schema = schemars::schema_for!(Written).to_value();
        if let Some(names) = schema.pointer_mut("/properties/rules").and_then(serde_json::Value::as_object_mut) {
            names.insert("propertyNames".to_owned(), serde_json::json!({ "enum": rules }));
        }
        schema
    }

    /// This configuration with what `written` says in the folder `dir`.
    fn extended(mut self, written: Written, path: &str) -> Self {
        let dir = super::paths::parent(path);
        self.profile = written.profile.or(self.profile);
        self.rules.extend(written.rules.unwrap_or_default());
        let policy = written.policy.unwrap_or_default();
        self.require_wrapper = policy.require_wrapper.unwrap_or(self.require_wrapper);
        self.wrapper = policy.wrapper.or(self.wrapper);
        self.wrappers.extend(written.wrappers.unwrap_or_default());
        self.guards.extend(written.guards.unwrap_or_default());
        self.effects.extend(written.effects.unwrap_or_default());
        self.validators.extend(written.validators.unwrap_or_default());
        self.rate_limits.extend(written.rate_limits.unwrap_or_default());
        self.public.add(dir, &written.public.unwrap_or_default());
        self.exclude.add(dir, &written.exclude.unwrap_or_default());
        self
    }
}
