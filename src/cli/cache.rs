//! The answers of earlier runs, so that one over an unchanged workspace has nothing to do.
//!
//! An answer is the output with everything that was seen of the disk to find it ([`Facts`]). It is used again when the same
//! program is asked the same question and would see the same. Whatever is wrong with the cache means that there is none:
//! it is never a reason to fail. Files are replaced in one step, so that runs at the same time do no harm.

use super::Status;
use super::arguments::CheckArguments;
use super::target::Target;
use super::terminal::Terminal;
use crate::workspace::witness::{Facts, hash};
use serde::{Deserialize, Serialize};
use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Answers that are kept; the oldest go first.
const MAX_ANSWERS: usize = 64;
const MAX_BYTES: u64 = 64 << 20;
/// What the first line of a file says, before the hash of the rest.
const HEADER: &str = "actionfence-cache-2";
/// Leftovers of runs that were ended.
const ABANDONED: Duration = Duration::from_hours(24);

pub struct Cache {
    folder: PathBuf,
    question: String,
}

#[derive(Serialize, Deserialize)]
struct Answer {
    question: String,
    facts: Facts,
    output: String,
    findings: bool,
}

impl Cache {
    /// The cache for this question; `None` when the user wants none, or the run writes something.
    pub fn of(arguments: &CheckArguments, target: &Target, terminal: &Terminal) -> Option<Self> {
        let writes = arguments.fix.is_some() || arguments.diff || arguments.write_baseline;
        if arguments.no_cache || writes {
            return None;
        }
        // A pipe can be read only once.
        if arguments.baseline.as_ref().is_some_and(|path| !path.is_file()) {
            return None;
        }
        let baseline = arguments.baseline.as_ref().map(fs::read_to_string).transpose().ok()?;
        let (color, width) = (terminal.color, terminal.width);
        let question = format!("{}\n{target:?}\n{arguments:?}\n{color} {width}\n{baseline:?}", program()?);
        Some(Self { folder: folder()?, question })
    }

    /// What was printed before, if nothing has changed since.
    pub fn recall(&self) -> Option<(String, Status)> {
        let text = fs::read_to_string(self.path()).ok()?;
        let (first, body) = text.split_once('\n')?;
        if first != header(body) {
            return None;
        }
        let answer: Answer = serde_json::from_str(body).ok()?;
        let holds = answer.question == self.question && answer.facts.still_hold();
        let status = if answer.findings { Status::Findings } else { Status::Clean };
        holds.then_some((answer.output, status))
    }

    pub fn keep(&self, facts: Facts, output: &str, status: Status) {
        let (question, findings) = (self.question.clone(), status == Status::Findings);
        let answer = Answer { question, facts, output: output.to_owned(), findings };
        // Without a folder to write to there is no cache.
        let _ = self.write(&answer);
        remove_oldest(&self.folder);
    }

    fn write(&self, answer: &Answer) -> anyhow::Result<()> {
        let body = serde_json::to_string(answer)?;
        fs::create_dir_all(&self.folder)?;
        let mut file = tempfile::Builder::new().prefix(".new-").tempfile_in(&self.folder)?;
        writeln!(file, "{}", header(&body))?;
        file.write_all(body.as_bytes())?;
        file.persist(self.path())?;
        Ok(())
    }

    fn path(&self) -> PathBuf {
        self.folder.join(format!("check-{:016x}", hash(self.question.as_bytes())))
    }
}

fn header(body: &str) -> String {
    format!("{HEADER} {:016x}", hash(body.as_bytes()))
}

/// Another build may answer otherwise, also one of the same version.
fn program() -> Option<String> {
    let path = env::current_exe().ok()?;
    let metadata = fs::metadata(&path).ok()?;
    Some(format!("{} {} {:?}", env!("CARGO_PKG_VERSION"), metadata.len(), metadata.modified().ok()?))
}

/// `$ACTIONFENCE_CACHE_DIR`, else the place that the system has for such things.
fn folder() -> Option<PathBuf> {
    let variable = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let own = if cfg!(windows) {
        variable("LOCALAPPDATA").map(|folder| folder.join("actionfence").join("cache"))
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library/Caches/actionfence"))
    } else {
        let base = variable("XDG_CACHE_HOME").or_else(|| variable("HOME").map(|home| home.join(".cache")));
        base.map(|base| base.join("actionfence"))
    };
    variable("ACTIONFENCE_CACHE_DIR").or(own).filter(|folder| folder.is_absolute())
}

fn remove_oldest(folder: &Path) {
    let mut answers = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (name, Ok(metadata)) = (entry.file_name(), entry.metadata()) else { continue };
        let Some(name) = name.to_str() else { continue };
        let modified = metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        let age = SystemTime::now().duration_since(modified).unwrap_or_default();
        if name.starts_with("check-") {
            answers.push((age, metadata.len(), entry.path()));
        } else if name.starts_with(".new-") && age > ABANDONED {
            let _ = fs::remove_file(entry.path());
        }
    }
    answers.sort();
    let mut bytes = 0;
    for (index, (_, len, path)) in answers.into_iter().enumerate() {
        bytes += len;
        if index >= MAX_ANSWERS || bytes > MAX_BYTES {
            let _ = fs::remove_file(path);
        }
    }
}
