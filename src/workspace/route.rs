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
    /// A page below `pages/`.
    PagesPage,
    /// `pages/api/**`.
    PagesApi,
    /// `next.config.*` and other tools' configuration.
    ToolConfig,
    /// Tests, stories, scripts, seeds, command-line entries.
    NotApp,
}
