//! All configurations of a workspace: the nearest one above a file holds.

use super::{Config, ConfigError, OneOrMany, Written, parse};
use crate::catalog::Advisories;
use crate::workspace::paths;
use std::collections::BTreeMap;
use std::sync::Arc;

pub const FILE_NAME: &str = "actionfence.json";

#[derive(Clone, Debug, Default)]
pub struct Configs {
    by_folder: BTreeMap<String, Arc<Config>>,
    /// The editor's settings, or nothing at all.
    fallback: Arc<Config>,
    errors: Vec<ConfigError>,
    /// Every file that was read or looked for: `actionfence.json` and what they extend.
    sources: Vec<String>,
}

impl Configs {
    /// `files` are all paths of the workspace. `settings` is the same object as in a file, from the editor; files win.
    pub fn new<'p>(
        files: impl Iterator<Item = &'p str>,
        settings: Option<&serde_json::Value>,
        rules: &[&str],
        read: &dyn Fn(&str) -> Option<Arc<str>>,
    ) -> Self {
        let mut loader = Loader { rules, read, errors: Vec::new(), sources: Vec::new() };
        let mut fallback = Config::default();
        if let Some(settings) = settings.filter(|settings| !settings.is_null()) {
            let (mut written, errors) = parse::parse("", &settings.to_string(), rules);
            loader.errors.extend(errors);
            fallback = loader.bases("", &mut written, fallback, &mut Vec::new());
            fallback = loader.extended(fallback, written, "");
        }
        let mut by_folder = BTreeMap::new();
        for path in files.filter(|path| *path == FILE_NAME || path.ends_with("/actionfence.json")) {
            let mut config = loader.load(path, fallback.clone(), &mut Vec::new());
            config.path = Some(path.to_owned());
            by_folder.insert(paths::parent(path).to_owned(), Arc::new(config));
        }
        let Loader { mut errors, mut sources, .. } = loader;
        errors.sort();
        errors.dedup();
        sources.sort();
        sources.dedup();
        Self { by_folder, fallback: Arc::new(fallback), errors, sources }
    }

    /// The configuration that holds for the file.
    pub fn of(&self, path: &str) -> &Config {
        if self.by_folder.is_empty() {
            return &self.fallback;
        }
        let near = paths::ancestors(paths::parent(path)).find_map(|folder| self.by_folder.get(folder));
        near.unwrap_or(&self.fallback)
    }

    /// Sorted by path and line.
    pub fn errors(&self) -> &[ConfigError] {
        &self.errors
    }

    /// Whether the file at `path` has a part in the configuration.
    pub fn depends_on(&self, path: &str) -> bool {
        self.sources.binary_search_by(|source| source.as_str().cmp(path)).is_ok()
    }
}

/// More files than this are not read: files that extend each other twice over grow exponentially.
const MAX_FILES: usize = 1_000;

struct Loader<'a> {
    rules: &'a [&'a str],
    read: &'a dyn Fn(&str) -> Option<Arc<str>>,
    errors: Vec<ConfigError>,
    sources: Vec<String>,
}

impl Loader<'_> {
    /// `base` with what the file at `path` extends and says. `trail` are the files that led here.
    fn load(&mut self, path: &str, base: Config, trail: &mut Vec<String>) -> Config {
        if self.sources.len() >= MAX_FILES {
            return base;
        }
        self.sources.push(path.to_owned());
        let Some(text) = (self.read)(path) else {
            self.errors.push(ConfigError {
                path: path.to_owned(),
                line: 1,
                message: "this file can't be read".to_owned(),
            });
            return base;
        };
        let (mut written, errors) = parse::parse(path, &text, self.rules);
        self.errors.extend(errors);
        trail.push(path.to_owned());
        let config = self.bases(path, &mut written, base, trail);
        trail.pop();
        self.extended(config, written, path)
    }

    /// `config` with what `written` says, and with the lists that it names.
    fn extended(&mut self, mut config: Config, mut written: Written, path: &str) -> Config {
        if let Some(name) = written.advisories.take() {
            config.advisories = self.advisories(path, &name).or(config.advisories);
        }
        config.extended(written, path)
    }

    fn advisories(&mut self, path: &str, name: &str) -> Option<Arc<Advisories>> {
        let Some(target) = paths::normalize(paths::parent(path), name) else {
            self.error(path, "advisories", &format!("`{name}` is outside of the workspace"));
            return None;
        };
        self.sources.push(target.clone());
        let Some(text) = (self.read)(&target) else {
            self.error(path, "advisories", &format!("there is no `{name}`"));
            return None;
        };
        Advisories::from_json(&text)
            .map(Arc::new)
            .map_err(|(message, line)| self.errors.push(ConfigError { path: target, line, message }))
            .ok()
    }

    fn bases(&mut self, path: &str, written: &mut Written, base: Config, trail: &mut Vec<String>) -> Config {
        let bases = match written.extends.take() {
            Some(OneOrMany::One(base)) => vec![base],
            Some(OneOrMany::Many(bases)) => bases,
            None => Vec::new(),
        };
        bases.into_iter().fold(base, |config, name| {
            let Some(target) = paths::normalize(paths::parent(path), &name) else {
                self.error(path, "extends", &format!("`{name}` is outside of the workspace"));
                return config;
            };
            if trail.contains(&target) {
                self.error(path, "extends", &format!("`{name}` extends this file again"));
                return config;
            }
            if (self.read)(&target).is_none() {
                self.sources.push(target);
                self.error(path, "extends", &format!("there is no `{name}`"));
                return config;
            }
            self.load(&target, config, trail)
        })
    }

    /// Something is wrong with the file that a key names.
    fn error(&mut self, path: &str, key: &str, problem: &str) {
        let message = format!("`{key}`: {problem}");
        let line = (self.read)(path).and_then(|text| {
            let at = text.find(&format!("\"{key}\""))?;
            Some(text[..at].matches('\n').count() as u32 + 1)
        });
        self.errors.push(ConfigError { path: path.to_owned(), line: line.unwrap_or(1), message });
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Level, Profile};
    use super::*;

    const RULES: &[&str] = &["late-guard", "unguarded-action", "unwrapped-action"];

    fn configs(files: &[(&str, &str)]) -> Configs {
        let texts: BTreeMap<&str, Arc<str>> = files.iter().map(|(path, text)| (*path, (*text).into())).collect();
        Configs::new(texts.keys().copied(), None, RULES, &|path| texts.get(path).cloned())
    }

    fn errors(text: &str) -> Vec<String> {
        configs(&[("actionfence.json", text)]).errors().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_key_of_the_contract_is_read() {
        let text = r#"{ // comments and trailing commas are fine
            "$schema": "https://x", "profile": "strict",
            "rules": { "unwrapped-action": "error", "late-guard": "off", },
            "policy": { "requireWrapper": true, "wrapper": { "import": "@/lib/safe-action", "name": "createSecureAction" } },
            "wrappers": [ { "import": "@/lib/action", "name": "makeAction", "guards": true, "validates": true } ],
            "guards": [ { "import": "@/lib/auth", "name": "ensureMember", "enforcing": true } ],
            "effects": [ { "import": "@/lib/mail", "name": "send", "kind": "mail" } ],
            "validators": [ { "import": "@/lib/v", "name": "check" } ],
            "rateLimits": [ { "import": "@/lib/l", "name": "limit" } ],
            "public": [ "app/(marketing)/**" ], "exclude": [ "**/*.stories.tsx" ],
            "advisories": "security/advisories.json" }"#;
        let rows = r#"{ "date": "2027-01-01", "supported": 16, "floors": {}, "advisories": [] }"#;
        let configs = configs(&[("actionfence.json", text), ("security/advisories.json", rows)]);
        assert_eq!(configs.errors(), []);
        let config = configs.of("app/page.tsx");
        assert_eq!((config.profile, config.rules["late-guard"]), (Some(Profile::Strict), Level::Off));
        assert!(config.require_wrapper && config.wrappers[0].guards && config.guards[0].enforcing);
        assert_eq!(config.wrapper.as_ref().unwrap().name, "createSecureAction");
        assert!(config.is_public("app/(marketing)/a.ts") && config.is_excluded("ui/b.stories.tsx"));
        assert_eq!(config.advisories.as_ref().unwrap().date, "2027-01-01");
        assert!(configs.depends_on("security/advisories.json"));
    }

    #[test]
    fn errors_name_the_place_and_the_nearest_name() {
        assert_eq!(errors("{\n  \"ruels\": {}\n}"), ["actionfence.json:2: unknown key `ruels`; did you mean `rules`?"]);
        assert_eq!(
            errors("{ \"rules\": {\n \"unguarded-actoin\": \"error\", \"late-guard\": \"fatal\" } }"),
            [
                "actionfence.json:2: the severity of `late-guard` must be one of `error`, `hint`, `info`, `off`, `warning`",
                "actionfence.json:2: unknown rule `unguarded-actoin`; did you mean `unguarded-action`?",
            ]
        );
        assert_eq!(
            errors("{ \"guards\": [ { \"import\": \"x\", \"name\": \"y\", \"enforces\": true } ] }"),
            ["actionfence.json:1: unknown key `enforces`; did you mean `enforcing`?"]
        );
        assert_eq!(
            errors("{ \"guards\": [ { \"import\": \"x\" } ] }"),
            ["actionfence.json:1: `guards`: missing field `name`"]
        );
        assert_eq!(
            errors("{ \"profile\": \"lax\" }"),
            ["actionfence.json:1: `profile`: unknown variant `lax`, expected `recommended` or `strict`"]
        );
        assert_eq!(errors("[]"), ["actionfence.json:1: the configuration must be an object"]);
        assert!(errors("{ \"rules\": ")[0].starts_with("actionfence.json:1: no valid JSON: "));
        assert!(errors("{ \"public\": [\"a{b\"] }")[0].contains("`a{b` is no path pattern"));
        assert_eq!(errors(""), Vec::<String>::new());
    }

    #[test]
    fn a_list_of_advisories_that_cannot_be_used_is_named() {
        let naming = ("actionfence.json", "{\n\"advisories\": \"holes.json\" }");
        let found = |files: &[_]| configs(files).errors().iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(found(&[naming]), ["actionfence.json:2: `advisories`: there is no `holes.json`"]);
        let broken = ("holes.json", "{\n \"date\": 1 }");
        assert_eq!(found(&[naming, broken]), ["holes.json:2: invalid type: integer `1`, expected a string"]);
        let outside = ("actionfence.json", "{ \"advisories\": \"../holes.json\" }");
        assert_eq!(
            found(&[outside]),
            ["actionfence.json:1: `advisories`: `../holes.json` is outside of the workspace"]
        );
    }

    #[test]
    fn the_nearest_configuration_wins_and_may_extend() {
        let configs = configs(&[
            (
                "actionfence.json",
                r#"{ "profile": "strict", "rules": { "late-guard": "off" }, "public": ["app/a.ts"] }"#,
            ),
            (
                "apps/one/actionfence.json",
                r#"{ "extends": "../../actionfence.json", "rules": { "late-guard": "error" } }"#,
            ),
            ("apps/two/actionfence.json", "{}"),
            ("apps/loop/actionfence.json", "{\n\"extends\": [\"./actionfence.json\", \"./gone.json\"] }"),
        ]);
        let (one, two) = (configs.of("apps/one/app/x.ts"), configs.of("apps/two/app/x.ts"));
        assert_eq!((one.profile, one.rules["late-guard"]), (Some(Profile::Strict), Level::Error));
        assert!(one.is_public("app/a.ts") && !one.is_public("apps/one/app/a.ts"));
        assert_eq!((two.profile, two.rules.len()), (None, 0));
        let errors: Vec<String> = configs.errors().iter().map(ToString::to_string).collect();
        assert_eq!(
            errors,
            [
                "apps/loop/actionfence.json:2: `extends`: `./actionfence.json` extends this file again",
                "apps/loop/actionfence.json:2: `extends`: there is no `./gone.json`",
            ]
        );
        assert!(configs.depends_on("apps/loop/gone.json") && !configs.depends_on("package.json"));
    }

    #[test]
    fn files_win_over_the_settings_of_the_editor() {
        let settings = serde_json::json!({ "profile": "strict", "rules": { "late-guard": "hint" } });
        let text: Arc<str> = r#"{ "rules": { "late-guard": "off" } }"#.into();
        let configs =
            Configs::new(["actionfence.json"].into_iter(), Some(&settings), RULES, &|_| Some(Arc::clone(&text)));
        let config = configs.of("a.ts");
        assert_eq!((config.profile, config.rules["late-guard"]), (Some(Profile::Strict), Level::Off));
    }

    #[test]
    fn the_settings_may_build_on_a_file() {
        let settings = serde_json::json!({ "extends": "config/fence.json", "rules": { "late-guard": "hint" } });
        let text: Arc<str> = r#"{ "profile": "strict", "rules": { "late-guard": "off" } }"#.into();
        let read = |path: &str| (path == "config/fence.json").then(|| Arc::clone(&text));
        let found = Configs::new([].into_iter(), Some(&settings), RULES, &read);
        assert_eq!(
            (found.of("a.ts").profile, found.of("a.ts").rules["late-guard"]),
            (Some(Profile::Strict), Level::Hint)
        );
        assert!(found.depends_on("config/fence.json"));
        let missing = Configs::new([].into_iter(), Some(&settings), RULES, &|_| None);
        assert_eq!(missing.errors()[0].to_string(), "settings: `extends`: there is no `config/fence.json`");
    }

    #[test]
    fn the_schema_knows_the_rules_and_nothing_else() {
        let schema = Config::schema(RULES);
        assert_eq!(schema["properties"]["rules"]["propertyNames"]["enum"][0], "late-guard");
        assert_eq!(schema["additionalProperties"], false);
    }
}
