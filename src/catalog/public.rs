//! What is meant for everybody, and the names by which that shows.

use serde::Deserialize;

/// How schemas say whose records are, lower-case and without separators.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Ownership {
    /// Models whose records are people, or accounts that people share.
    pub owners: Vec<String>,
    /// Words in the names of models that say who belongs to what.
    pub memberships: Vec<String>,
    /// Words in the names of columns that say whose the record is, or to whom it speaks.
    pub ties: Vec<String>,
}

/// Names that have to do with roles, lower-case and without separators.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Roles {
    /// Words of a path or name that say that something is for few.
    pub areas: Vec<String>,
    /// Words that lead the name of what anyone may do to those few.
    pub anyone: Vec<String>,
    /// Columns by which somebody may do more than others.
    pub columns: Vec<String>,
    /// Words in the names of a user's members that say how somebody is, not what they may do.
    pub states: Vec<String>,
    /// Roles that whoever has signed up has.
    pub everyone: Vec<String>,
}

/// Something that endpoints are made for and anyone may do.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    pub name: String,
    /// Words in the endpoint's name: lower-case, without separators.
    pub words: Vec<String>,
    /// Words in its path, one of which must be there too, when there are any.
    #[serde(default)]
    pub areas: Vec<String>,
    /// What else must be true.
    pub fact: Fact,
}

/// What must be true of an endpoint beside its name; public.toml says what each means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fact {
    Account,
    Code,
    Backend,
    Newcomer,
    Message,
    Cookie,
    OwnCookie,
    /// All it does is to count one more.
    Counter,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Secrets {
    /// Names of inputs that only the right caller can know.
    pub inputs: Vec<String>,
    /// Names of inputs that say who the caller is, without separators.
    pub identity: Vec<String>,
    /// Those of them that mean a person, whose id a session has.
    pub caller: Vec<String>,
    /// Those of them whom a business keeps records of.
    pub kept: Vec<String>,
    /// Words in the name of a table whose rows say who the holder of a cookie is.
    pub sessions: Vec<String>,
    /// Words in a model's name that make its rows somebody's.
    pub private: Vec<String>,
    /// Ends of the names of fields whose value nobody can guess, without separators.
    pub fields: Vec<String>,
    /// Words in the name of a table that hold what is sent to an address so that somebody can prove that it is theirs.
    pub tickets: Vec<String>,
    /// Last words of the names of tables that keep what happened.
    pub journals: Vec<String>,
    /// First words of the names of endpoints that look after codes and tokens, which nobody shows them.
    pub managing: Vec<String>,
    /// Words in the name of a function or file that tells other systems what the program does.
    pub observers: Vec<String>,
    /// What is private together with all of its parts: a read by such a name and `Id` is one of somebody's.
    pub parents: Vec<String>,
    /// Words in the name of what is read that make all of it nobody else's business, whoever asks for how much.
    pub confidential: Vec<String>,
}
