//! The rules: one file, one page and one line in [`RULES`] each.

mod action_body_in_pages_bundle;
mod allowed_origins;
mod caller_supplied_identity;
mod client_module_in_server;
mod context;
mod dead_action_export;
mod exposed_encryption_key;
pub mod ignore_without_reason;
mod ignored_guard_result;
mod late_guard;
mod layout_only_guard;
mod missing_ownership_check;
pub mod missing_role_check;
pub mod missing_server_only;
mod mistyped_directive;
mod opaque_endpoint;
mod page_guard_only;
mod private_env_in_client;
pub mod public;
mod refused_by_compiler;
mod secret_in_next_config_env;
mod secret_in_public_env;
mod sensitive_closure;
mod server_module_in_client;
pub mod support;
mod uncaptured_variable;
mod unguarded_action;
mod unneeded_endpoint;
mod unsupported_framework;
pub mod unused_ignore;
pub mod unwrapped_action;
mod use_server_as_server_only;
mod vulnerable_framework;
mod weak_guard;
mod wrapper_without_guard;

pub use context::Context;

use crate::finding::{Finding, Severity};
use crate::fixes::FixKind;

/// A rule of the catalogue.
pub struct Rule {
    /// Kebab-case; the diagnostic's code, the page's file name, the name in configuration and ignore comments.
    pub name: &'static str,
    /// The severity that the table of rules shows; a finding may carry another.
    pub severity: Severity,
    pub profile: Profile,
    /// Such as `CWE-306`.
    pub cwe: &'static str,
    /// Such as `A01:2021`.
    pub owasp: &'static str,
    /// Markdown: shown by `explain` and on hover, and executed as a test.
    pub page: &'static str,
    /// Fixes that may be offered for its findings, best first.
    pub fixes: &'static [FixKind],
    /// Rules whose findings at the same place this one's explain, so that one root cause gives one finding.
    pub silences: &'static [&'static str],
    /// Who may call is the question, so `actionfence-public: reason` above the endpoint answers it.
    pub answered_by_public: bool,
    pub check: fn(&Context<'_>) -> Vec<Finding>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    Recommended,
    Strict,
}

/// Sorted by name.
pub const RULES: &[Rule] = &[
    action_body_in_pages_bundle::RULE,
    allowed_origins::RULE,
    caller_supplied_identity::RULE,
    client_module_in_server::RULE,
    dead_action_export::RULE,
    exposed_encryption_key::RULE,
    ignore_without_reason::RULE,
    ignored_guard_result::RULE,
    late_guard::RULE,
    layout_only_guard::RULE,
    missing_ownership_check::RULE,
    missing_role_check::RULE,
    missing_server_only::RULE,
    mistyped_directive::RULE,
    opaque_endpoint::RULE,
    page_guard_only::RULE,
    private_env_in_client::RULE,
    refused_by_compiler::RULE,
    secret_in_next_config_env::RULE,
    secret_in_public_env::RULE,
    sensitive_closure::RULE,
    server_module_in_client::RULE,
    uncaptured_variable::RULE,
    unguarded_action::RULE,
    unneeded_endpoint::RULE,
    unsupported_framework::RULE,
    unused_ignore::RULE,
    unwrapped_action::RULE,
    use_server_as_server_only::RULE,
    vulnerable_framework::RULE,
    weak_guard::RULE,
    wrapper_without_guard::RULE,
];

impl Rule {
    /// The first paragraph of its page, as one line.
    pub fn headline(&self) -> String {
        let lines = self.page.lines().map(str::trim);
        let paragraph = lines.skip_while(|line| line.is_empty() || line.starts_with('#'));
        let words: Vec<&str> = paragraph.take_while(|line| !line.is_empty()).collect();
        words.join(" ")
    }
}

/// The rule of that name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.binary_search_by(|rule| rule.name.cmp(name)).ok().map(|index| &RULES[index])
}
