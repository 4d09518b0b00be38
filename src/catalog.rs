//! What the analysis knows of libraries: rows of the TOML files in the folder beside this one.

mod advisories;
mod effects;
mod glob;
mod meaning;
mod proxies;
mod public;
mod requests;
mod schemas;
mod server_code;
mod sessions;

pub use advisories::{Advisories, Advisory, Needs, Version};
pub use effects::{CommandRow, EffectClass, EffectRow, Selector};
pub use glob::Glob;
pub use meaning::Meaning;
pub use proxies::ProxyRow;
pub use public::{Fact, Ownership, Purpose, Roles, Secrets};
pub use requests::RequestRow;
pub use schemas::{SchemaLibrary, Since};
pub use server_code::{ClientKind, ServerCode, words};
pub use sessions::{SessionCode, SessionExport};

use crate::text::Atom;
use serde::Deserialize;
use std::sync::LazyLock;

/// All rows. Order within a kind matters: the first row that matches a path counts.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Catalog {
    #[serde(rename = "guard")]
    pub guards: Vec<Guard>,
    pub leaves: Vec<Leaves>,
    /// Calls that leave unless their first argument is true.
    pub asserts: Vec<Leaves>,
    #[serde(rename = "effect")]
    pub effects: Vec<EffectRow>,
    pub receiver_callback: Vec<Leaves>,
    /// Calls that send a request to another server.
    #[serde(rename = "request")]
    pub requests: Vec<RequestRow>,
    /// Methods that select records when they follow an effect in a chain.
    pub selecting: Vec<String>,
    /// Methods of a chain whose argument is the table.
    pub naming: Vec<String>,
    /// Packages that reach nobody: what they do with a secret stays in the process.
    pub computing: Vec<Leaves>,
    /// Ends of the names of reads that leave where they find nothing.
    pub insisting: Vec<String>,
    /// Properties that name a record of a payment service.
    pub records: Vec<String>,
    #[serde(rename = "builder")]
    pub builders: Vec<BuilderRow>,
    pub transparent: Vec<Leaves>,
    /// Calls that run the function that they are given and return what it returns.
    pub runs: Vec<Leaves>,
    /// Calls that may ask who is calling in a way that is not understood.
    pub unread: Vec<Leaves>,
    /// Calls that only compute, whatever their name sounds like.
    pub pure: Vec<Leaves>,
    /// Calls that make a router of the procedures that they are given.
    #[serde(rename = "router")]
    pub routers: Vec<RouterRow>,
    /// Calls that make the procedures of a router callable on the server.
    #[serde(rename = "caller")]
    pub callers: Vec<CallerRow>,
    /// Calls whose result stands for the context that one of their options makes.
    #[serde(rename = "context")]
    pub contexts: Vec<ContextRow>,
    #[serde(rename = "proxy")]
    pub proxies: Vec<ProxyRow>,
    /// Calls that make a function which tells whether a request is for one of some paths.
    #[serde(rename = "path_matcher")]
    pub path_matchers: Vec<Leaves>,
    /// What middleware gives in the place of the page.
    #[serde(rename = "answer")]
    pub answers: Vec<Leaves>,
    /// What it gives to let the request go on.
    pub onward: Vec<Leaves>,
    #[serde(rename = "validator")]
    pub validators: Vec<Validator>,
    #[serde(rename = "limiter")]
    pub limiters: Vec<Limiter>,
    /// Words in a function's name that make a call into an unknown package a possible check.
    pub doubt: Vec<String>,
    /// Words in the names of functions that are worth asking whether they guard.
    pub guard_words: Vec<String>,
    /// How the caller is checked by a library alone.
    #[serde(rename = "check")]
    pub checks: Vec<CheckRow>,
    /// Words that show that a test is about a role or a permission.
    pub role_words: Vec<String>,
    /// Words that methods begin with that change something.
    pub acting: Vec<String>,
    /// Words that functions begin with that leave unless something holds.
    pub checking: Vec<String>,
    /// Calls that are a step of signing in, up or out.
    #[serde(rename = "account")]
    pub account: Vec<Leaves>,
    /// Route handlers that a package brings to sign in with.
    #[serde(rename = "entrance")]
    pub entrances: Vec<Leaves>,
    #[serde(rename = "purpose")]
    pub purposes: Vec<Purpose>,
    pub secrets: Secrets,
    pub roles: Roles,
    pub ownership: Ownership,
}

/// How a call that proves nothing is replaced.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verify {
    pub method: String,
    pub by: String,
    /// Where the answer of the one holds the session.
    pub session: Vec<Atom>,
    /// The member of the session, and of the other's answer in the session's place, that says who is calling.
    pub user: String,
    /// Members that both answers have.
    pub shared: Vec<String>,
}

/// A check as it is written where the project has no guard of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckRow {
    /// The dependency that tells the library.
    pub package: String,
    /// What one of the project's modules must export, and what the path of its value must match.
    pub export: Option<(String, Glob)>,
    /// What the module that exports it imports from the package.
    pub made_with: Option<String>,
    /// Imports from packages: specifier and name.
    #[serde(default)]
    pub imports: Vec<(String, String)>,
    /// What the answer is bound to: a name, or one name in braces.
    pub binding: String,
    pub call: String,
    /// True when nobody is signed in; `{}` stands for the bound name.
    pub test: String,
    /// The id of whoever is calling; `{}` stands for the bound name.
    pub own_id: Option<String>,
    /// What a title calls it, when that is not the call up to its first parenthesis.
    pub title: Option<String>,
}

/// A call that finds out who the caller is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a key of the row that stands there or not")]
pub struct Guard {
    pub name: String,
    pub path: Glob,
    /// Reading guard: the member path of the result that holds the session, `""` for the result itself.
    pub session: Option<String>,
    /// Further members that are set only for a session.
    #[serde(default)]
    pub also: Vec<String>,
    /// The result is always an object, and each of these members is set only for a session.
    #[serde(default)]
    pub members: Vec<String>,
    /// The member of the session that a test looks at, where the result may be there without it.
    pub member: Option<String>,
    /// Of a weak guard: the call of the same library that proves what this one does not.
    pub verify: Option<Verify>,
    /// Ways from the answer to the id of whoever is calling, where that is a string: members, each with `?` where its type
    /// allows for nothing.
    #[serde(default)]
    pub own_id: Vec<String>,
    /// The id is one of the provider's, which the project's records may hold beside an id of their own.
    #[serde(default)]
    pub foreign_id: bool,
    /// The id is there in the types only where the project declares it.
    #[serde(default)]
    pub undeclared_id: bool,
    /// Methods of the result that can be called whether or not somebody is signed in.
    #[serde(default)]
    pub methods: Vec<String>,
    /// An option that turns the reading guard into an enforcing one.
    pub enforcing_option: Option<String>,
    /// Values of that option that do not; `false` never does.
    #[serde(default)]
    pub enforcing_except: Vec<String>,
    /// With a first argument that is no object the call asks about somebody else.
    #[serde(default)]
    pub of_caller: bool,
    #[serde(default)]
    pub weak: bool,
    #[serde(default)]
    pub role: bool,
    /// The result is true for callers who may not.
    #[serde(default)]
    pub denies: bool,
    #[serde(default)]
    pub proves: Proves,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Proves {
    #[default]
    Identity,
    /// The caller knows a secret: a password, a code, a signing key.
    Secret,
    /// The same, and the call was told who the caller claims to be.
    Claim,
}

/// A row that is nothing but a path.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaves {
    pub path: Glob,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouterRow {
    pub path: Glob,
    /// The method of the router that makes it callable with a context.
    pub caller: Option<Atom>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallerRow {
    pub path: Glob,
    /// The option of the second argument that gives the context; without, the result is called with it.
    pub option: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContextRow {
    pub path: Glob,
    pub option: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BuilderRow {
    pub name: String,
    pub create: Vec<Glob>,
    #[serde(default)]
    pub middleware: Vec<String>,
    /// Methods that take middleware which returns the context for what follows.
    #[serde(default)]
    pub returning: Vec<String>,
    pub schema: Vec<String>,
    pub terminal: Vec<String>,
    /// Methods that begin an action on top of a procedure.
    #[serde(default)]
    pub starts: Vec<String>,
    /// Methods that may follow the terminal one; they may be given options with the context.
    #[serde(default)]
    pub finishers: Vec<String>,
    /// Methods that are given what makes the context.
    #[serde(default)]
    pub contexts: Vec<String>,
    /// Methods that return the function that they are given: middleware that is written apart.
    #[serde(default)]
    pub identity: Vec<String>,
    /// Methods that are given another builder and add what it has collected.
    #[serde(default)]
    pub joins: Vec<String>,
    /// The action answers what its handler returns.
    #[serde(default)]
    pub plain: bool,
    /// Options of the creating call that hold one middleware.
    #[serde(default)]
    pub options_middleware: Vec<String>,
    pub error_handler: Option<String>,
    /// What creates something whose handler is middleware for what is built on it.
    #[serde(default)]
    pub procedures: Vec<Glob>,
    /// The member of the handler's argument that holds the validated input.
    pub input: String,
    /// The member that holds what the caller sent.
    pub raw: Option<String>,
    #[serde(default = "ctx")]
    pub context: String,
    /// The client itself may be called with a schema and a handler.
    #[serde(default)]
    pub callable: bool,
    /// How an action is written with it; `None` where no fix writes any.
    pub writing: Option<Writing>,
}

/// A builder from the side of who writes an action.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Writing {
    /// The package whose version decides.
    pub package: String,
    /// The method that takes the schema.
    pub schema: String,
    /// Before this major version it has another name.
    pub schema_before: Option<(u32, String)>,
    /// Before this major version the client is called with schema and handler.
    pub called_before: Option<u32>,
    /// The method that tells more about the action, and the option of the creating call that demands it.
    pub metadata: Option<(String, String)>,
    /// A test of `result` that is true for a failure.
    pub failed: String,
    /// What `result` holds.
    pub data: String,
    pub message: String,
    /// The answer is a pair of data and error, taken apart by the names in `data` and `failed`.
    #[serde(default)]
    pub pair: bool,
}

fn ctx() -> String {
    "ctx".to_owned()
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validator {
    pub method: Vec<String>,
    /// Packages of the schema, or of the function itself.
    pub of: Vec<Glob>,
    pub throws: bool,
    pub success: Option<String>,
    #[serde(default)]
    pub output: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limiter {
    pub path: Glob,
    pub allowed: Option<String>,
    pub denied: Option<String>,
    /// The member is a function that has to be called.
    #[serde(default)]
    pub method: bool,
}

static BUILT_IN: LazyLock<Catalog> = LazyLock::new(|| {
    let mut all = Catalog::default();
    for source in [
        include_str!("catalog/guards.toml"),
        include_str!("catalog/effects.toml"),
        include_str!("catalog/wrappers.toml"),
        include_str!("catalog/proxies.toml"),
        include_str!("catalog/public.toml"),
    ] {
        let part: Catalog =
            toml::from_str(source).expect("the built-in catalogue is well-formed: a test reads every row");
        all.guards.extend(part.guards);
        all.leaves.extend(part.leaves);
        all.asserts.extend(part.asserts);
        all.effects.extend(part.effects);
        all.receiver_callback.extend(part.receiver_callback);
        all.requests.extend(part.requests);
        all.selecting.extend(part.selecting);
        all.naming.extend(part.naming);
        all.records.extend(part.records);
        all.insisting.extend(part.insisting);
        all.computing.extend(part.computing);
        all.builders.extend(part.builders);
        all.transparent.extend(part.transparent);
        all.runs.extend(part.runs);
        all.unread.extend(part.unread);
        all.pure.extend(part.pure);
        all.routers.extend(part.routers);
        all.callers.extend(part.callers);
        all.contexts.extend(part.contexts);
        all.proxies.extend(part.proxies);
        all.path_matchers.extend(part.path_matchers);
        all.answers.extend(part.answers);
        all.onward.extend(part.onward);
        all.role_words.extend(part.role_words);
        all.acting.extend(part.acting);
        all.checking.extend(part.checking);
        all.validators.extend(part.validators);
        all.limiters.extend(part.limiters);
        all.doubt.extend(part.doubt);
        all.guard_words.extend(part.guard_words);
        all.checks.extend(part.checks);
        all.account.extend(part.account);
        all.entrances.extend(part.entrances);
        all.purposes.extend(part.purposes);
        all.secrets.inputs.extend(part.secrets.inputs);
        all.secrets.identity.extend(part.secrets.identity);
        all.secrets.caller.extend(part.secrets.caller);
        all.secrets.kept.extend(part.secrets.kept);
        all.secrets.sessions.extend(part.secrets.sessions);
        all.secrets.private.extend(part.secrets.private);
        all.roles.areas.extend(part.roles.areas);
        all.roles.everyone.extend(part.roles.everyone);
        all.roles.states.extend(part.roles.states);
        all.roles.anyone.extend(part.roles.anyone);
        all.roles.columns.extend(part.roles.columns);
        all.ownership.owners.extend(part.ownership.owners);
        all.ownership.memberships.extend(part.ownership.memberships);
        all.ownership.ties.extend(part.ownership.ties);
        all.secrets.fields.extend(part.secrets.fields);
        all.secrets.tickets.extend(part.secrets.tickets);
        all.secrets.journals.extend(part.secrets.journals);
        all.secrets.parents.extend(part.secrets.parents);
        all.secrets.managing.extend(part.secrets.managing);
        all.secrets.observers.extend(part.secrets.observers);
        all.secrets.confidential.extend(part.secrets.confidential);
    }
    all
});

impl Catalog {
    /// The rows that come with the program.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// True for input that says who the caller is: `userId`, `author_id`.
    pub fn names_identity(&self, name: &str) -> bool {
        self.secrets.identity.contains(&squeezed(name))
    }

    /// True for input that says which person the caller is: no group or role of theirs.
    pub fn names_caller(&self, name: &str) -> bool {
        self.secrets.caller.contains(&squeezed(name))
    }

    /// True for input that names somebody whom a business keeps records of, and may name the caller.
    pub fn names_kept(&self, name: &str) -> bool {
        self.secrets.kept.contains(&squeezed(name))
    }

    /// True for what reads from a table of sessions: `db.session.findUnique`, a query `from(sessions)`.
    pub fn names_session(&self, what: &str, records: &str) -> bool {
        let receiver = what.rsplit_once('.').map_or("", |(receiver, _)| receiver);
        let named = squeezed(receiver) + &squeezed(records);
        self.secrets.sessions.iter().any(|word| named.contains(word.as_str()))
    }

    /// True for a field whose value nobody can guess: `resetToken`, `invite_code`.
    pub fn names_secret_field(&self, name: &str) -> bool {
        let squeezed = squeezed(name);
        self.secrets.fields.iter().any(|end| match end.strip_prefix('=') {
            Some(whole) => squeezed == whole,
            None => squeezed.ends_with(end.as_str()),
        })
    }

    /// True for input that only the right caller can know: `otp`, `resetToken`.
    pub fn names_secret_input(&self, name: &str) -> bool {
        let squeezed = squeezed(name);
        self.secrets.inputs.iter().any(|word| squeezed.ends_with(word.as_str()))
    }

    /// True for a model or table of people, or of accounts that people share: `User`, `organizations`.
    pub fn names_owner(&self, name: &str) -> bool {
        let squeezed = squeezed(name);
        let name = squeezed.strip_suffix('s').unwrap_or(&squeezed);
        self.ownership.owners.iter().any(|owner| owner == name) || self.names_identity(&format!("{name}id"))
    }

    /// True for a model or table that says who belongs to what: `BoardMember`.
    pub fn names_membership(&self, name: &str) -> bool {
        let squeezed = squeezed(name);
        self.ownership.memberships.iter().any(|word| squeezed.contains(word.as_str()))
    }

    /// True for a column that may say whose the record is: `authorId`, `contact_email`.
    pub fn ties_to_owner(&self, column: &str) -> bool {
        let squeezed = squeezed(column);
        self.names_identity(column) || self.ownership.ties.iter().any(|word| squeezed.contains(word.as_str()))
    }
}

impl Roles {
    /// True for a column by which somebody may do more than others: `role`, `is_admin`.
    pub fn is_column(&self, name: &str) -> bool {
        self.columns.iter().any(|column| is_squeezed(name, column))
    }
}

/// Whether `name` is `squeezed` when it is in lower case and without separators.
fn is_squeezed(name: &str, squeezed: &str) -> bool {
    let bytes = name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
    name.len() >= squeezed.len() && bytes.eq(squeezed.bytes()) && name.is_ascii()
}

/// Lower-case, without separators.
fn squeezed(name: &str) -> String {
    let mut squeezed = String::with_capacity(name.len());
    squeezed.extend(name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
    squeezed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_can_be_read_and_no_path_stands_twice() {
        let catalog = Catalog::built_in();
        assert!(catalog.guards.len() > 30 && catalog.effects.len() > 50 && catalog.builders.len() >= 4);
        let mut guards: Vec<&str> = catalog.guards.iter().map(|row| row.path.as_str()).collect();
        guards.sort_unstable();
        let before = guards.len();
        guards.dedup();
        assert_eq!(guards.len(), before);
    }

    fn guard(path: &str) -> Option<&'static Guard> {
        Catalog::built_in().guards.iter().find(|row| row.path.matches(path))
    }

    #[test]
    fn paths_of_common_code_find_their_rows() {
        assert!(guard("next-auth#default().auth()").is_some_and(|row| row.session.as_deref() == Some("")));
        assert!(guard("@clerk/nextjs/server#auth()").is_some_and(|row| row.session.as_deref() == Some("userId")));
        assert!(guard("@clerk/nextjs/server#auth.protect()").is_some_and(|row| row.session.is_none()));
        assert!(guard("@supabase/ssr#createServerClient().auth.getUser()").is_some_and(|row| !row.weak));
        assert!(guard("@supabase/ssr#createServerClient().auth.getSession()").is_some_and(|row| row.weak));
        assert!(guard("firebase-admin/auth#getAuth().verifyIdToken()").is_some());
        assert!(guard("next-auth#default().signIn()").is_none());
        let effect =
            |path: &str| Catalog::built_in().effects.iter().find(|row| row.path.matches(path)).map(|row| row.kind);
        assert_eq!(effect("@prisma/client#PrismaClient().user.update()"), Some(EffectClass::Write));
        assert_eq!(effect("@prisma/client#PrismaClient().$extends().user.findMany()"), Some(EffectClass::Read));
        assert_eq!(effect("?./generated/client#PrismaClient().user.delete()"), Some(EffectClass::Delete));
        assert_eq!(effect("drizzle-orm/node-postgres#drizzle().insert()"), Some(EffectClass::Write));
        assert_eq!(effect("stripe#default().checkout.sessions.create()"), Some(EffectClass::Payment));
    }
}
