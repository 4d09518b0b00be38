//! What Next makes of a path.

/// The role that a file's place and name give it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RouteKind {
    Page,
    Layout,
    Template,
    Loading,
    Error,
    NotFound,
    Default,
    /// `route.ts` below `app/`.
    RouteHandler,
    /// `sitemap`, `robots`, `manifest`, `opengraph-image`, … below `app/`.
    Metadata,
    /// `middleware.ts`, `proxy.ts`.
    Proxy,
    Instrumentation,
    /// `instrumentation-client.ts`: runs in the browser before anything else.
    InstrumentationClient,
    /// A page below `pages/`.
    PagesPage,
    /// `pages/api/**`.
    PagesApi,
    /// `next.config.*` and other tools' configuration.
    ToolConfig,
    /// Tests, stories, scripts, seeds, command-line entries.
    NotApp,
}

impl RouteKind {
    /// Next itself loads the module on the server.
    pub const fn is_app_entry(self) -> bool {
        matches!(
            self,
            Self::Page
                | Self::Layout
                | Self::Template
                | Self::Loading
                | Self::Error
                | Self::NotFound
                | Self::Default
                | Self::RouteHandler
                | Self::Metadata
                | Self::Proxy
                | Self::Instrumentation
        )
    }

    /// Next or a tool loads the module by its path: nobody has to import it.
    pub const fn is_entry(self) -> bool {
        self.is_app_entry()
            || matches!(
                self,
                Self::InstrumentationClient | Self::PagesPage | Self::PagesApi | Self::ToolConfig | Self::NotApp
            )
    }

    /// A part of an application that is built.
    pub const fn is_built(self) -> bool {
        !matches!(self, Self::ToolConfig | Self::NotApp)
    }

    /// Next loads the module apart from what stands in `app/`, where directives mean something.
    pub const fn is_outside_app(self) -> bool {
        matches!(
            self,
            Self::Proxy | Self::Instrumentation | Self::InstrumentationClient | Self::PagesPage | Self::PagesApi
        )
    }

    /// Is rendered around the pages below its folder, and for nothing else.
    pub const fn is_around_pages(self) -> bool {
        matches!(self, Self::Layout | Self::Template | Self::Loading | Self::Error | Self::NotFound | Self::Default)
    }
}

/// What the browser gets because Next loads a module by its path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delivery {
    #[default]
    Nothing,
    /// The `'use client'` modules that it leads to.
    ClientModules,
    /// The module itself and whatever it imports, with the bodies of actions.
    Everything,
}

/// Which actions Next registers because it loads a module by its path.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Registers {
    /// None: outside of the layers of `app/` an action is a function like any other.
    #[default]
    Nothing,
    /// Those of the server's modules that it leads to.
    OfServer,
    /// Those that the client modules on the way call as well.
    OfClientsToo,
}

/// The same for a file with this role, by its name.
pub fn registers(name: &str, route: RouteKind, turbopack: bool) -> Registers {
    match route {
        RouteKind::NotFound if is_global(name) && !turbopack => Registers::Nothing,
        RouteKind::Page | RouteKind::RouteHandler => Registers::OfClientsToo,
        route if route.is_around_pages() => Registers::OfClientsToo,
        RouteKind::Metadata if turbopack => Registers::OfClientsToo,
        // webpack takes images for a part of the pages around, and the other ones for nothing.
        RouteKind::Metadata if is_image(name) => Registers::OfServer,
        _ => Registers::Nothing,
    }
}

/// What the browser gets because of a file with this role, by its name.
pub fn delivery(name: &str, route: RouteKind, turbopack: bool) -> Delivery {
    match route {
        RouteKind::Page => Delivery::ClientModules,
        RouteKind::NotFound if is_global(name) && !turbopack => Delivery::Nothing,
        route if route.is_around_pages() => Delivery::ClientModules,
        // Their answers are no pages. webpack has the client modules of route handlers built all the same, Turbopack those
        // of images, because the pages around load them for their addresses.
        RouteKind::RouteHandler if !turbopack => Delivery::ClientModules,
        RouteKind::Metadata if turbopack && is_image(name) => Delivery::ClientModules,
        RouteKind::PagesPage if !name.starts_with("_document.") => Delivery::Everything,
        RouteKind::InstrumentationClient => Delivery::Everything,
        _ => Delivery::Nothing,
    }
}

/// The role of a file by its path relative to its package. `next` says that the package is a Next application: only
/// there do Next's own names mean anything.
pub fn of(path: &str, next: bool) -> Option<RouteKind> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let inside = path.strip_prefix("src/").unwrap_or(path);
    if is_test_name(name) || folder.split('/').any(is_test_folder) {
        return Some(RouteKind::NotApp);
    }
    let (stem, extension) = name.rsplit_once('.')?;
    if next && PAGE_EXTENSIONS.contains(&extension) {
        if let Some(below) = inside.strip_prefix("app/") {
            return in_app(below, stem);
        }
        if let Some(below) = inside.strip_prefix("pages/") {
            return Some(if below.starts_with("api/") { RouteKind::PagesApi } else { RouteKind::PagesPage });
        }
        match inside.strip_suffix(extension).unwrap_or_default() {
            "middleware." | "proxy." => return Some(RouteKind::Proxy),
            "instrumentation." => return Some(RouteKind::Instrumentation),
            "instrumentation-client." => return Some(RouteKind::InstrumentationClient),
            _ => {}
        }
    }
    if is_tool_config(folder, name) {
        return Some(RouteKind::ToolConfig);
    }
    let outside = inside.split('/').next().is_some_and(|first| first != name && SCRIPT_FOLDERS.contains(&first));
    (outside || stem == "seed").then_some(RouteKind::NotApp)
}

/// Next's default `pageExtensions`, and those of prose, which is written where the configuration allows it.
const PAGE_EXTENSIONS: &[&str] = &["tsx", "ts", "jsx", "js", "mdx", "md"];

/// Files that may be pages and are no modules.
pub fn is_prose(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| ["mdx", "md"].contains(&extension))
}

fn in_app(below: &str, stem: &str) -> Option<RouteKind> {
    let private = below.split('/').any(|part| part.starts_with('_'));
    if private {
        return None;
    }
    Some(match stem {
        "page" => RouteKind::Page,
        "layout" => RouteKind::Layout,
        "template" => RouteKind::Template,
        "loading" => RouteKind::Loading,
        "error" | "global-error" => RouteKind::Error,
        "not-found" | "global-not-found" | "forbidden" | "unauthorized" => RouteKind::NotFound,
        "default" => RouteKind::Default,
        "route" => RouteKind::RouteHandler,
        _ => {
            let is_metadata = ["sitemap", "robots", "manifest"].contains(&unnumbered(stem)) || is_image(stem);
            return is_metadata.then_some(RouteKind::Metadata);
        }
    })
}

/// webpack needs a flag for it.
fn is_global(name: &str) -> bool {
    name.starts_with("global-not-found.")
}

/// `opengraph-image2.tsx`, with or without its extension.
fn is_image(name: &str) -> bool {
    let stem = name.split_once('.').map_or(name, |(stem, _)| stem);
    ["icon", "apple-icon", "opengraph-image", "twitter-image"].contains(&unnumbered(stem))
}

fn unnumbered(stem: &str) -> &str {
    stem.trim_end_matches(|c: char| c.is_ascii_digit())
}

fn is_test_name(name: &str) -> bool {
    const MARKS: &[&str] =
        &[".test.", ".spec.", ".stories.", ".story.", ".e2e.", ".cy.", ".bench.", "-test.", "-spec."];
    let may_begin = |at: &usize| MARKS.iter().any(|mark| name[*at..].starts_with(mark));
    memchr::memchr2_iter(b'.', b'-', name.as_bytes()).any(|at| may_begin(&at))
}

/// The folder holds tests wherever it stands.
fn is_test_folder(name: &str) -> bool {
    matches!(name, "__tests__" | "__mocks__" | "__fixtures__" | "e2e" | "cypress" | "playwright" | ".storybook")
}

/// Folders that are no part of the application when they stand at the top of the package or of its `src`.
const SCRIPT_FOLDERS: &[&str] = &[
    "test",
    "tests",
    "script",
    "scripts",
    "bin",
    "seed",
    "seeds",
    "tools",
    "tooling",
    "stories",
    "migrations",
    "prisma",
];

/// `tailwind.config.ts`, `sentry.server.config.ts`, … at the top of a package. Not every `*.config.ts`: `auth.config.ts`
/// and `site.config.ts` are modules of the application.
fn is_tool_config(folder: &str, name: &str) -> bool {
    let Some((tool, rest)) = name.split_once('.') else {
        return false;
    };
    let configures = rest.starts_with("config.") || rest.contains(".config.");
    folder.is_empty()
        && (name.starts_with(".eslintrc.")
            || matches!(tool, "gulpfile" | "Gruntfile")
            || (configures && TOOLS.contains(&tool)))
}

const TOOLS: &[&str] = &[
    "babel",
    "codegen",
    "commitlint",
    "contentlayer",
    "craco",
    "cypress",
    "drizzle",
    "esbuild",
    "eslint",
    "graphql",
    "i18next",
    "jest",
    "knip",
    "lint-staged",
    "metro",
    "next",
    "next-i18next",
    "next-sitemap",
    "open-next",
    "panda",
    "playwright",
    "postcss",
    "prettier",
    "prisma",
    "release",
    "remotion",
    "rollup",
    "rspack",
    "sanity",
    "sentry",
    "stylelint",
    "svgo",
    "svgr",
    "tailwind",
    "trigger",
    "tsup",
    "turbo",
    "unocss",
    "velite",
    "vite",
    "vitest",
    "webpack",
    "windi",
    "wrangler",
];

#[cfg(test)]
mod tests {
    use super::RouteKind::*;
    use super::*;

    #[test]
    fn next_names_mean_something_in_their_places_only() {
        for (path, expected) in [
            ("app/page.tsx", Some(Page)),
            ("src/app/(shop)/[slug]/@modal/layout.jsx", Some(Layout)),
            ("app/tests/page.tsx", Some(Page)),
            ("app/_lib/page.tsx", None),
            ("app/api/pay/route.ts", Some(RouteHandler)),
            ("app/opengraph-image2.tsx", Some(Metadata)),
            ("app/actions.ts", None),
            ("lib/app/page.tsx", None),
            ("app/docs/page.mdx", Some(Page)),
            ("pages/index.tsx", Some(PagesPage)),
            ("src/pages/api/hook.ts", Some(PagesApi)),
            ("src/middleware.ts", Some(Proxy)),
            ("proxy.ts", Some(Proxy)),
            ("lib/proxy.ts", None),
            ("instrumentation.ts", Some(Instrumentation)),
            ("src/instrumentation-client.ts", Some(InstrumentationClient)),
            ("next.config.mjs", Some(ToolConfig)),
            ("sentry.server.config.ts", Some(ToolConfig)),
            ("auth.config.ts", None),
            ("scripts/import.ts", Some(NotApp)),
            ("lib/scripts/import.ts", None),
            ("scripts.ts", None),
            ("db/seed.ts", Some(NotApp)),
            ("app/actions.test.ts", Some(NotApp)),
            ("components/button.stories.tsx", Some(NotApp)),
        ] {
            assert_eq!(of(path, true), expected, "{path}");
        }
        assert_eq!(of("app/page.tsx", false), None);
    }
}
