//! Which versions of Next have published holes: the rows of `advisories.toml`.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advisories {
    /// Of the newest look at the sources.
    pub date: String,
    supported: u32,
    #[serde(rename = "advisory", alias = "advisories")]
    rows: Vec<Advisory>,
    floors: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Advisory {
    pub id: String,
    pub what: String,
    /// Code execution, or a way around checks.
    #[serde(default)]
    pub serious: bool,
    #[serde(default)]
    pub needs: Needs,
    ranges: Vec<[String; 2]>,
}

/// What an application must have to be concerned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Needs {
    #[default]
    Nothing,
    /// The App Router.
    App,
    Actions,
    Proxy,
    /// Functions with `'use cache'`.
    Cache,
}

/// Major, minor, patch.
pub type Version = (u32, u32, u32);

static BUILT_IN: LazyLock<Advisories> = LazyLock::new(|| {
    toml::from_str(include_str!("advisories.toml")).expect("the built-in advisories are well-formed: a test reads them")
});

impl Advisories {
    /// The rows that come with the program.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Rows that a project brings, as JSON of the same shape. On failure what is wrong, and the 1-based line of it where one is known.
    pub fn from_json(text: &str) -> Result<Self, (String, u32)> {
        let read: Self = serde_json::from_str(text).map_err(|error| {
            let message = error.to_string();
            let said = message.split(" at line ").next().unwrap_or_default().to_owned();
            (said, u32::try_from(error.line()).unwrap_or(1).max(1))
        })?;
        let ranges = read.rows.iter().flat_map(|row| &row.ranges).flatten();
        match ranges.chain(read.floors.values()).find(|version| parse(version).is_none()) {
            Some(version) => Err((format!("`{version}` is no version such as `16.4.5`"), 1)),
            None => Ok(read),
        }
    }

    /// What is known of a version, the worst first.
    pub fn of(&self, version: Version) -> impl Iterator<Item = &Advisory> {
        self.rows.iter().filter(move |row| row.concerns(version))
    }

    pub fn is_supported(&self, version: Version) -> bool {
        version.0 >= self.supported
    }

    /// The release to go to: of the same line where it has one, else of the oldest line that has.
    pub fn floor(&self, version: Version) -> &str {
        let same = self.floors.get(&version.0.to_string());
        same.or_else(|| self.floors.values().next()).map_or("", String::as_str)
    }
}

impl Advisory {
    fn concerns(&self, version: Version) -> bool {
        self.ranges.iter().any(|[from, fixed]| {
            parse(from).is_some_and(|from| version >= from) && parse(fixed).is_some_and(|fixed| version < fixed)
        })
    }
}

fn parse(version: &str) -> Option<Version> {
    let mut parts = version.split('.').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??, parts.next()??))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floors_are_free_of_every_row() {
        let advisories = Advisories::built_in();
        for floor in advisories.floors.values() {
            let version = parse(floor).expect("a floor is a version");
            assert_eq!(advisories.of(version).count(), 0, "{floor}");
        }
        assert!(advisories.of((15, 1, 0)).any(|row| row.id == "CVE-2025-55182"));
        assert!(advisories.of((14, 2, 35)).all(|row| row.id != "CVE-2025-55182"));
        assert!(advisories.of((16, 4, 0)).any(|row| row.id == "CVE-2026-126187"));
        assert!(!advisories.is_supported((14, 2, 35)));
    }

    #[test]
    fn a_project_may_bring_its_own_rows() {
        let json = r#"{ "date": "2027-01-01", "supported": 16, "floors": { "16": "16.9.0" },
            "advisories": [{ "id": "X-1", "what": "a hole", "ranges": [["16.0.0", "16.9.0"]] }] }"#;
        let own = Advisories::from_json(json).expect("well-formed");
        assert_eq!(own.of((16, 4, 0)).map(|row| row.id.as_str()).collect::<Vec<_>>(), ["X-1"]);
        assert_eq!((own.floor((16, 4, 0)), own.is_supported((15, 9, 9))), ("16.9.0", false));
        let problem = |from: &str, to: &str| Advisories::from_json(&json.replace(from, to)).expect_err("ill-formed");
        assert_eq!(problem("\"what\"", "\"waht\"").1, 2);
        assert!(problem("\"what\"", "\"waht\"").0.starts_with("unknown field `waht`"));
        assert_eq!(problem("\"16.9.0\"]]", "\"16\"]]").0, "`16` is no version such as `16.4.5`");
    }

    #[test]
    fn every_range_is_made_of_two_versions_in_order() {
        for row in &Advisories::built_in().rows {
            for [from, fixed] in &row.ranges {
                assert!(parse(from).expect("a version") < parse(fixed).expect("a version"), "{}", row.id);
            }
        }
    }
}
