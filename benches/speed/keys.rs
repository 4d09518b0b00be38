//! A key in a file of 1,000 lines and 125 actions, in a workspace of any size, from the client's change until the new
//! findings have arrived: this server and that of `oxlint` in turns, so that both meet the same load.

use crate::app;
use crate::client::{Client, Document};
use crate::programs::Tree;
use std::path::{Path, PathBuf};
use std::process::Command;

const PRESSES: usize = 400;
/// Keys in a helper that other files read, and how many do so beside those of the app.
const DEPENDENTS: usize = 12;
const READERS: usize = 500;
/// Documents that are open beside the one that is edited.
const OPEN: usize = 19;

/// Milliseconds.
pub struct Times {
    pub median: f64,
    /// One of a hundred takes longer.
    pub slow: f64,
}

#[derive(Default)]
pub struct Keys {
    /// By edit, for this server and that of `oxlint`.
    pub rows: Vec<(&'static str, Times, Option<Times>)>,
    /// From a key in a helper until the last of the files that read it has been told of.
    pub dependents: Option<Times>,
    /// Milliseconds until the server has answered for the first time.
    pub initialize: Option<f64>,
    /// Megabytes of this server.
    pub memory: Option<f64>,
}

/// An edit that is made and taken back in turns. What it changes is told by its place.
struct Edit {
    name: &'static str,
    before: &'static str,
    after: &'static str,
    /// The one in the middle of the file is meant, not the first.
    middle: bool,
}

const EDITS: [Edit; 3] = [
    Edit {
        name: "a key in a body",
        before: "'saved 60' } })\n",
        after: "'saved 60' } })\n  const unused = 1\n",
        middle: false,
    },
    Edit { name: "a key in an import", before: "{ z }", after: "{ z, unused }", middle: false },
    Edit { name: "a key in a guard", before: "await requireUser()", after: "await requireUse()", middle: true },
];

/// `None` when the server does not answer.
pub fn measure(tree: &Tree) -> Option<Keys> {
    let text = big_file();
    let path = tree.root().join("app/big/actions.ts");
    std::fs::create_dir_all(path.parent()?).ok()?;
    std::fs::write(&path, &text).ok()?;
    for reader in 0..READERS {
        let path = tree.root().join(format!("app/readers/reader-{reader}/actions.ts"));
        std::fs::create_dir_all(path.parent()?).ok()?;
        std::fs::write(path, app::actions(4)).ok()?;
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_actionfence"));
    command.arg("lsp");
    let mut own = Client::start(command, &tree.root())?;
    let mut documents: Vec<Document> = Vec::new();
    for path in some_files(&tree.root(), OPEN) {
        documents.push(own.open(&path, &std::fs::read_to_string(&path).ok()?)?);
    }
    let mut document = own.open(&path, &text)?;
    own.settle()?;
    let mut other = crate::programs::oxlint().and_then(|mut command| {
        command.arg("--lsp");
        let mut client = Client::start(command, &tree.root())?;
        let document = client.open(&path, &text)?;
        Some((client, document))
    });
    let mut keys = Keys::default();
    for edit in &EDITS {
        let mut all = (Vec::new(), Vec::new());
        for press in 0..PRESSES {
            all.0.push(press_key(&mut own, &mut document, edit, &text, press)?);
            if let Some((client, document)) = &mut other {
                all.1.extend(press_key(client, document, edit, &text, press));
            }
        }
        keys.rows.push((edit.name, Times::of(all.0)?, Times::of(all.1)));
    }
    keys.initialize = Some(own.initialized);
    keys.memory = own.memory();
    keys.dependents = dependents(&mut own, &tree.root());
    drop(documents);
    Some(keys)
}

/// The helper lets everybody pass, and then again nobody.
fn dependents(client: &mut Client, root: &Path) -> Option<Times> {
    let (guard, open) = ("const user = await currentUser()", "const user = { id: 'anyone' }");
    let path = root.join("lib/session.ts");
    let text = std::fs::read_to_string(&path).ok()?;
    let at = text.find(guard)?;
    let mut document = client.open(&path, &text)?;
    let times = (0..DEPENDENTS).map(|press| {
        let (from, to) = if press % 2 == 0 { (guard, open) } else { (open, guard) };
        client.edit_for_all(&mut document, at, from.len(), to)
    });
    Times::of(times.collect::<Option<_>>()?)
}

fn press_key(client: &mut Client, document: &mut Document, edit: &Edit, text: &str, press: usize) -> Option<f64> {
    let at = if edit.middle { text.match_indices(edit.before).nth(40)?.0 } else { text.find(edit.before)? };
    let (from, to) = if press.is_multiple_of(2) { (edit.before, edit.after) } else { (edit.after, edit.before) };
    client.edit(document, at, from.len(), to)
}

impl Times {
    fn of(mut times: Vec<f64>) -> Option<Self> {
        times.sort_by(f64::total_cmp);
        Some(Self { median: *times.get(times.len() / 2)?, slow: *times.get(times.len() * 99 / 100)? })
    }
}

fn some_files(root: &Path, count: usize) -> Vec<PathBuf> {
    (0..)
        .map(|feature| root.join(format!("app/(shop)/area-{}/feature-{feature}/page.tsx", feature % 7)))
        .take(count)
        .filter(|path| path.exists())
        .collect()
}

fn big_file() -> String {
    let mut text = app::actions(125);
    let missing = 1_000_usize.saturating_sub(text.lines().count());
    text.extend((0..missing).map(|line| format!("// Line {line} of the notes at the end.\n")));
    text
}
