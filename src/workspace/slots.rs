//! Parallel routes: where a `default` file has to stand in for a page that is not there.
//!
//! A route is all pages of one address. In each folder on the way to them it needs a page for each slot, and one for the
//! folder itself, whose own slot is called `children`; where it has none, the `default` of that slot is built.

use super::paths;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// How bundlers and lines differ.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    pub turbopack: bool,
    pub before_16: bool,
}

/// Which folders need the `default` that they have, all paths within one application.
pub fn needing_default<'p>(defaults: &[&'p str], pages: &[&str], rules: Rules) -> FxHashSet<&'p str> {
    let mut filled: FxHashMap<&str, Vec<FxHashSet<&str>>> = FxHashMap::default();
    for route in routes(pages, rules) {
        let mut slots: BTreeMap<&str, FxHashSet<&str>> = BTreeMap::new();
        for page in route {
            for (folder, slot) in way_to(page) {
                slots.entry(folder).or_default().insert(slot);
            }
        }
        for (folder, slots) in slots {
            filled.entry(folder).or_default().push(slots);
        }
    }
    let lacks = |folder: &str, slot: &str| {
        filled.get(folder).is_some_and(|routes| routes.iter().any(|filled| !filled.contains(slot)))
    };
    let is_needed = |folder: &&&str| {
        let (around, name) = folder.rsplit_once('/').unwrap_or(("", folder));
        lacks(folder, CHILDREN) || is_slot(name) && lacks(around, name)
    };
    defaults.iter().filter(is_needed).copied().collect()
}

const CHILDREN: &str = "children";

/// The folders of the pages of each route, those among them that catch its address as well.
fn routes<'p>(pages: &[&'p str], rules: Rules) -> Vec<Vec<&'p str>> {
    let mut routes: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for page in pages {
        routes.entry(address(page)).or_default().push(page);
    }
    // Since 16 nothing is built to stand beside a page that intercepts others.
    routes.retain(|address, _| rules.before_16 || !intercepts(address));
    let catching: Vec<&str> = pages.iter().copied().filter(|page| is_catching(page, rules)).collect();
    for (address, route) in &mut routes {
        for page in &catching {
            if !intercepts(address) && catches(page, address) && !route.iter().any(|other| same_slots(other, page)) {
                route.push(page);
            }
        }
    }
    let mut routes: Vec<Vec<&str>> = routes.into_values().collect();
    // The page for what is not found fills nothing but the root.
    let root = pages.first().and_then(|page| paths::ancestors(page).find(|folder| is_root(folder)));
    routes.extend(root.filter(|_| !rules.turbopack).map(|root| vec![root]));
    routes
}

/// The folders that lead to a page, and the slot that it fills in each.
fn way_to(page: &str) -> impl Iterator<Item = (&str, &str)> {
    let below = |folder: &str| page[folder.len()..].trim_start_matches('/').split('/').next().unwrap_or_default();
    paths::ancestors(page).map(move |folder| (folder, below(folder))).map(|(folder, next)| {
        let slot = if is_slot(next) { next } else { CHILDREN };
        (folder, slot)
    })
}

pub fn is_root(folder: &str) -> bool {
    matches!(folder, "app" | "src/app")
}

fn is_slot(segment: &str) -> bool {
    segment.starts_with('@')
}

/// `@slot` and `(group)`, which no address has.
pub fn is_silent(segment: &str) -> bool {
    is_slot(segment) || segment.starts_with('(') && segment.ends_with(')')
}

/// `(.)photo` and the like.
pub fn is_intercepting(segment: &str) -> bool {
    ["(.)", "(..)", "(...)"].iter().any(|mark| segment.starts_with(mark))
}

/// The folder as it is asked for: without slots and groups.
fn address(page: &str) -> String {
    page.split('/').filter(|segment| !is_silent(segment)).collect::<Vec<_>>().join("/")
}

fn intercepts(address: &str) -> bool {
    address.split('/').any(is_intercepting)
}

/// `[...all]`; to Turbopack `[[...all]]` as well.
fn is_catching(page: &str, rules: Rules) -> bool {
    let name = page.rsplit('/').next().unwrap_or_default();
    !intercepts(page) && (name.starts_with("[...") || rules.turbopack && name.starts_with("[[..."))
}

fn catches(page: &str, wanted: &str) -> bool {
    let all = address(page);
    let around = paths::parent(&all);
    paths::strip_folder(wanted, around).is_some_and(|below| !below.is_empty() || all.ends_with("]]"))
}

fn same_slots(one: &str, other: &str) -> bool {
    let slots = |page| str::split(page, '/').filter(|segment| is_slot(segment));
    slots(one).eq(slots(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIXTEEN: Rules = Rules { turbopack: true, before_16: false };

    fn needed(defaults: &str, pages: &str, rules: Rules) -> String {
        let pages: Vec<&str> = pages.split_whitespace().collect();
        let defaults: Vec<&str> = defaults.split_whitespace().collect();
        let needed = needing_default(&defaults, &pages, rules);
        defaults.into_iter().filter(|folder| needed.contains(folder)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_default_is_built_where_a_route_has_no_page() {
        for (defaults, pages, expected) in [
            ("app app/deep", "app app/deep", ""),
            ("app/only app/only/@a app/only/@b", "app app/only/@a", "app/only app/only/@b"),
            ("app/x app/x/@a", "app/x app/x/@a", ""),
            ("app/x app/x/@a app/x/@a/in", "app/x app/x/@a/in", "app/x app/x/@a"),
            ("app/x app/x/@a app/x/(g)", "app/x/(g) app/x/@a", ""),
            ("app/x app/x/@a app/x/@a/@b", "app/x app/x/@a/@b", "app/x/@a"),
            ("src/app/x/@a", "src/app/x", "src/app/x/@a"),
            ("app/none", "app", ""),
        ] {
            assert_eq!(needed(defaults, pages, SIXTEEN), expected, "{defaults} for {pages}");
        }
    }

    #[test]
    fn pages_that_catch_everything_fill_their_slot() {
        assert_eq!(needed("app/x app/x/@a", "app/x/sub app/x/@a/[...all]", SIXTEEN), "app/x");
        assert_eq!(needed("app/x app/x/@a", "app/x app/x/@a/[...all]", SIXTEEN), "app/x app/x/@a");
        assert_eq!(needed("app/x app/x/@a", "app/x/[...all] app/x/@a/log-in", SIXTEEN), "app/x/@a");
        let optional = |rules| needed("app/x app/x/@a", "app/x/sub app/x/@a/[[...all]]", rules);
        assert_eq!(optional(SIXTEEN), "app/x");
        assert_eq!(optional(Rules { turbopack: false, ..SIXTEEN }), "app/x app/x/@a");
    }

    #[test]
    fn since_16_nothing_stands_beside_what_intercepts() {
        let beside = |rules| needed("app/x app/x/@a app/x/@b", "app/photo app/x/@a/(..)photo", rules);
        assert_eq!(beside(SIXTEEN), "");
        assert_eq!(beside(Rules { turbopack: false, before_16: true }), "app/x app/x/@b");
    }

    #[test]
    fn webpack_has_the_page_for_what_is_not_found_without_slots() {
        let at_root = |rules| needed("app/@a", "app app/@a app/@a/[...all]", rules);
        assert_eq!(at_root(SIXTEEN), "");
        assert_eq!(at_root(Rules { turbopack: false, ..SIXTEEN }), "app/@a");
    }
}
