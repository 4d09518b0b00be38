//! What marks a module as server code, and which names say "secret": the rows of `server_code.toml`.

use super::Glob;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServerCode {
    env: Env,
    names: Names,
    public_env: PublicEnv,
    #[serde(rename = "client")]
    clients: Vec<Client>,
    builtins: Builtins,
    schemas: Schemas,
    models: Models,
    hosts: Hosts,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Env {
    public_prefixes: Vec<String>,
    public: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Names {
    secret: Vec<Vec<String>>,
    likely: Vec<Vec<String>>,
    about: Vec<String>,
    public: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublicEnv {
    secret: Vec<Vec<String>>,
    harmless: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Client {
    what: ClientKind,
    package: Vec<String>,
    callee: Vec<Glob>,
}

/// What a constructor of the catalogue gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClientKind {
    Database,
    /// A client that holds a credential of the server.
    Secret,
    /// Passwords, signatures and encryption.
    Crypto,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Builtins {
    names: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Models {
    personal: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hosts {
    shared: Vec<String>,
    tunnels: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Schemas {
    callee: Vec<Glob>,
}

static BUILT_IN: LazyLock<ServerCode> = LazyLock::new(|| {
    toml::from_str(include_str!("server_code.toml")).expect("the built-in catalogue is well-formed: a test reads it")
});

impl ServerCode {
    /// The rows that come with the program.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The variable has a value on the server only.
    pub fn is_private_env(&self, name: &str) -> bool {
        !self.is_public_env(name) && !self.env.public.iter().any(|public| public == name)
    }

    /// The bundler puts the variable's value into the browser's code.
    pub fn is_public_env(&self, name: &str) -> bool {
        self.env.public_prefixes.iter().any(|prefix| name.starts_with(prefix))
    }

    /// The name of a variable, property or environment variable says that its value is secret.
    pub fn is_secret_name(&self, name: &str) -> bool {
        let (words, names) = (words(name), &self.names);
        let any = |list: &[String]| words.iter().any(|word| list.contains(word));
        let likely = holds(&names.likely, &words) && !any(&names.public);
        (holds(&names.secret, &words) || likely) && !any(&names.about)
    }

    /// The name of a public environment variable says that its value should not be public.
    pub fn is_secret_public_env(&self, name: &str) -> bool {
        let rest =
            self.env.public_prefixes.iter().find_map(|prefix| name.strip_prefix(prefix.as_str())).unwrap_or(name);
        let words = words(rest);
        holds(&self.public_env.secret, &words) && !words.iter().any(|word| self.public_env.harmless.contains(word))
    }

    /// What calling or constructing `specifier#export.member` makes.
    pub fn client(&self, callee: &str) -> Option<ClientKind> {
        let (package, export) = callee.split_once('#')?;
        let fits = |client: &&Client| {
            client.package.iter().any(|row| is_package(row, package))
                && client.callee.iter().any(|glob| glob.matches(export))
        };
        self.clients.iter().find(fits).map(|client| client.what)
    }

    /// Something imported from there may be such a client; a cheap question before the file is parsed.
    pub fn may_make_clients(&self, specifier: &str) -> bool {
        let rows = self.clients.iter().flat_map(|client| &client.package);
        rows.filter(|row| *row != "*").any(|row| is_package(row, specifier))
    }

    /// The same for what is known by its name, wherever it comes from.
    pub fn may_be_client(&self, imported: &str) -> bool {
        let everywhere = self.clients.iter().filter(|client| client.package.iter().any(|row| row == "*"));
        everywhere.flat_map(|client| &client.callee).any(|glob| glob.matches(imported))
    }

    pub fn is_env_schema(&self, callee: &str) -> bool {
        self.schemas.callee.iter().any(|glob| glob.matches(callee))
    }

    /// Rows of the table hold what belongs to one person: `user`, `Accounts`.
    pub fn is_personal_model(&self, name: &str) -> bool {
        words(name).last().is_some_and(|last| self.models.personal.iter().any(|model| model == last))
    }

    /// Anyone can get a host below the domain.
    pub fn is_shared_suffix(&self, domain: &str) -> bool {
        self.hosts.shared.iter().any(|shared| shared == domain)
    }

    /// The host is one of a tunnel service.
    pub fn is_tunnel(&self, host: &str) -> bool {
        self.hosts
            .tunnels
            .iter()
            .any(|tunnel| host.strip_suffix(tunnel.as_str()).is_some_and(|rest| rest.ends_with('.')))
    }

    /// A module that only Node has.
    pub fn is_node_builtin(&self, specifier: &str) -> bool {
        let name = specifier.strip_prefix("node:").unwrap_or(specifier);
        self.builtins.names.iter().any(|builtin| builtin == name)
    }
}

/// One of the rows consists of words that are all there.
fn holds(rows: &[Vec<String>], words: &[String]) -> bool {
    rows.iter().any(|row| row.iter().all(|word| words.contains(word)))
}

fn is_package(row: &str, package: &str) -> bool {
    match row.strip_suffix('*') {
        Some(before) => package.starts_with(before),
        None => row == package,
    }
}

/// `userAPIKey_2` gives `user`, `api`, `key`, `2`.
pub fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let chars: Vec<char> = name.chars().collect();
    for (index, char) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|at| chars[at]);
        let starts_word = before.is_none_or(|before| {
            !before.is_alphanumeric()
                || (char.is_uppercase() && !before.is_uppercase())
                || (char.is_uppercase() && chars.get(index + 1).is_some_and(|next| next.is_lowercase()))
        });
        if !char.is_alphanumeric() {
            continue;
        }
        match words.last_mut() {
            Some(word) if !starts_word => word.extend(char.to_lowercase()),
            _ => words.push(char.to_lowercase().collect()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart_at_capitals_and_underscores() {
        assert_eq!(words("userAPIKey_2"), ["user", "api", "key", "2"]);
        assert_eq!(words("DATABASE_URL"), ["database", "url"]);
        assert_eq!(words("__x-y"), ["x", "y"]);
    }

    #[test]
    fn secret_names_and_names_that_only_look_like_it() {
        let code = ServerCode::built_in();
        for name in [
            "userSecretKey",
            "apiToken",
            "passwordHash",
            "DATABASE_URL",
            "STRIPE_SECRET_KEY",
            "apiKey",
            "SEARCH_ADMIN_KEY",
            "GITHUB_CLIENT_SECRET",
        ] {
            assert!(code.is_secret_name(name), "{name}");
        }
        for name in [
            "userId",
            "publicKey",
            "tokenCount",
            "key",
            "passwordResetUrl",
            "author",
            "monkey",
            "tokenId",
            "isPrivate",
            "hasPassword",
            "csrfToken",
        ] {
            assert!(!code.is_secret_name(name), "{name}");
        }
        assert!(code.is_secret_public_env("NEXT_PUBLIC_STRIPE_SECRET_KEY"));
        assert!(code.is_secret_public_env("NEXT_PUBLIC_DATABASE_URL"));
        for name in
            ["NEXT_PUBLIC_SUPABASE_ANON_KEY", "NEXT_PUBLIC_MAPBOX_TOKEN", "NEXT_PUBLIC_SITE_KEY", "NEXT_PUBLIC_APP_URL"]
        {
            assert!(!code.is_secret_public_env(name), "{name}");
        }
        assert!(
            code.is_private_env("DATABASE_URL")
                && !code.is_private_env("NODE_ENV")
                && !code.is_private_env("NEXT_PUBLIC_A")
        );
    }

    #[test]
    fn constructors_are_found_by_package_and_name() {
        let code = ServerCode::built_in();
        assert_eq!(code.client("@prisma/client#PrismaClient"), Some(ClientKind::Database));
        assert_eq!(code.client("../generated/prisma#PrismaClient"), Some(ClientKind::Database));
        assert_eq!(code.client("stripe#default"), Some(ClientKind::Secret));
        assert_eq!(code.client("node:crypto#createHmac"), Some(ClientKind::Crypto));
        assert_eq!(code.client("crypto#randomUUID"), None);
        assert!(
            code.is_node_builtin("node:fs") && code.is_node_builtin("fs/promises") && !code.is_node_builtin("path")
        );
        assert!(code.is_env_schema("@t3-oss/env-nextjs#createEnv"));
    }
}
