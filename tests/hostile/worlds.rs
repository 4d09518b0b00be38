//! A workspace whose files are edited, against one that is read afresh.

use crate::corpus::Files;
use crate::typist::Typist;
use actionfence::engine::{Options, World, check_all, check_file, workspace_options};
use actionfence::finding::{Finding, Place};
use actionfence::fixes::{Fix, fixes_for, refactors};
use actionfence::rules::Context;
use actionfence::syntax::Language;
use actionfence::text::{Span, apply};
use actionfence::workspace::fixture::{ROOT, path_of};
use actionfence::workspace::{Change, FileId, Index, Overlay, Snapshot, View};
use std::path::Path;
use std::sync::Arc;

/// What came of a game.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    pub edits: usize,
    /// States that were compared with a fresh start.
    pub compared: usize,
    /// Fixes whose edits were applied.
    pub fixes: usize,
}

pub struct Game {
    files: Files,
    /// The last text of each file that parsed.
    good: Files,
    world: World,
    typist: Typist,
    others: Vec<String>,
    pub count: Count,
}

impl Game {
    pub fn new(files: &Files, seed: u64) -> Self {
        let others = files.values().cloned().collect();
        Self {
            files: files.clone(),
            good: files.clone(),
            world: world(files),
            typist: Typist::new(seed),
            others,
            count: Count::default(),
        }
    }

    /// Edits so many times, one file after the other, and compares now and then.
    pub fn play(&mut self, edits: usize) -> Result<(), String> {
        for _ in 0..edits {
            let path = self.any();
            for _ in 0..=self.typist.random.below(8) {
                self.edit(&path);
            }
            match self.typist.random.below(10) {
                0 => self.come_and_go(&path),
                1..=3 => self.check_some()?,
                4 => self.compare()?,
                5 => self.fixes()?,
                _ => {}
            }
        }
        self.compare()
    }

    fn any(&mut self) -> String {
        let paths: Vec<&String> = self.files.keys().collect();
        (*self.typist.random.pick(&paths)).clone()
    }

    fn edit(&mut self, path: &str) {
        let Some(text) = self.files.get(path) else { return };
        let mut next = self.typist.next(text, &self.others);
        if next.len() > 12_000 {
            next.clone_from(&self.good[path]);
        }
        self.set(path, next);
    }

    fn set(&mut self, path: &str, text: String) {
        self.count.edits += 1;
        self.world.apply(&[Change::Text(path_of(path), text.as_str().into())]);
        self.files.insert(path.to_owned(), text);
    }

    fn come_and_go(&mut self, path: &str) {
        if let Some(text) = self.files.remove(path) {
            self.world.apply(&[Change::Closed(path_of(path))]);
            if self.typist.random.percent(70) {
                self.set(path, text);
            }
        }
        let gone: Vec<String> = self.good.keys().filter(|path| !self.files.contains_key(*path)).cloned().collect();
        for path in gone {
            if self.typist.random.percent(50) {
                self.set(&path, self.good[&path].clone());
            }
        }
    }

    /// Some results are asked for in between; no check may break off.
    fn check_some(&mut self) -> Result<(), String> {
        let some: Vec<FileId> = self.world.stale().take(1 + self.typist.random.below(4)).collect();
        let job = self.world.job(some);
        let results = job.run();
        self.world.accept(&job, &results);
        let snapshot = self.world.snapshot();
        for result in results {
            self.sound(&snapshot, result.file, &result.findings, result.failed)?;
        }
        Ok(())
    }

    fn sound(&self, snapshot: &Snapshot, file: FileId, findings: &[Finding], failed: bool) -> Result<(), String> {
        if failed {
            return Err(self.report(&format!("the check of {} broke off", snapshot.path(file))));
        }
        for finding in findings {
            let places = finding.related.iter().map(|related| related.place).chain([finding.place]);
            for Place { file, span } in places {
                let text = snapshot.text(file);
                if text.get(span.start as usize..span.end as usize).is_none() {
                    return Err(self.report(&format!(
                        "{} points to {span:?} of {}",
                        finding.rule,
                        snapshot.path(file)
                    )));
                }
            }
        }
        Ok(())
    }

    /// Every text is made one that parses; then all must be as if it had always been so.
    fn compare(&mut self) -> Result<(), String> {
        for (path, text) in self.files.clone() {
            if Language::of(&path).is_some_and(|language| parses(&text, language)) {
                self.good.insert(path, text);
            } else if Language::of(&path).is_some() {
                self.set(&path, self.good[&path].clone());
            }
        }
        self.world.check_stale();
        self.count.compared += 1;
        let ours = findings(&self.world);
        let fresh = world(&self.files);
        if ours != findings(&fresh) {
            return Err(self.report(&format!("history: {ours:#?}\ninstead of {:#?}", findings(&fresh))));
        }
        self.independent(&ours)
    }

    /// Neither the threads show in the result, nor the order in which files became known, nor whether they are open.
    fn independent(&mut self, ours: &[String]) -> Result<(), String> {
        let mut order: Vec<Change> = changes(&self.files);
        self.typist.random.shuffle(&mut order);
        let index = if self.typist.random.percent(50) {
            on_disk(&self.files)
        } else {
            let mut index = on_disk(&Files::new());
            for change in order {
                index.apply(&[change]);
            }
            index
        };
        let snapshot = index.snapshot();
        let threads = 1 + self.typist.random.below(3);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(16 << 20).build();
        let checked = pool.map_err(|error| error.to_string())?.install(|| check_all(&snapshot, &Options::default()));
        let theirs: Vec<String> =
            checked.iter().flat_map(|checked| checked.findings.iter().map(|one| told(&snapshot, one))).collect();
        if ours != theirs {
            return Err(self.report(&format!("order or threads: {theirs:#?}\ninstead of {ours:#?}")));
        }
        Ok(())
    }

    /// Whatever is offered can be applied.
    fn fixes(&mut self) -> Result<(), String> {
        let snapshot = self.world.snapshot();
        for file in snapshot.files() {
            let checked = check_file(&snapshot, *file, &Options::default());
            self.sound(&snapshot, *file, &checked.findings, checked.failed)?;
            let view = View::new(&snapshot, *file);
            let context = Context::new(&view);
            let mut fixes: Vec<Fix> =
                checked.findings.iter().flat_map(|finding| fixes_for(finding, &context)).collect();
            let length = snapshot.text(*file).len();
            let at = self.typist.random.below(length + 1) as u32;
            fixes.extend(refactors(&context, Span::at(at)));
            for fix in fixes {
                self.count.fixes += 1;
                let problem = unsound(&snapshot, &fix);
                if let Some(problem) = problem {
                    return Err(self.report(&format!("{:?} `{}`: {problem}", fix.kind, fix.title)));
                }
            }
        }
        Ok(())
    }

    fn report(&self, problem: &str) -> String {
        format!("{problem}\n--- of {:#?}", self.files)
    }
}

/// Why the fix cannot be applied, or breaks a file.
fn unsound(snapshot: &Snapshot, fix: &Fix) -> Option<String> {
    fix.files.iter().find_map(|edit| {
        let text = snapshot.file(&edit.path).map(|file| snapshot.text(file));
        let before = match (&text, edit.created) {
            (Some(text), false) => &**text,
            (None, true) => "",
            (Some(_), true) => return Some(format!("`{}` is there already", edit.path)),
            // package.json and the like.
            (None, false) => return None,
        };
        let sorted = edit.edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
        let Some(after) = apply(before, &edit.edits).filter(|_| sorted) else {
            return Some(format!("the edits of `{}` overlap or lie outside: {:?}", edit.path, edit.edits));
        };
        let language = Language::of(&edit.path)?;
        let breaks = parses(before, language) && !parses(&after, language);
        breaks.then(|| format!("`{}` no longer parses:\n{after}", edit.path))
    })
}

pub fn parses(text: &str, language: Language) -> bool {
    actionfence::hir::Module::parse(text, language).outline.errors.is_empty()
}

/// An index over a disk with these files.
pub fn on_disk(files: &Files) -> Index {
    let buffers = files.iter().map(|(path, text)| (path_of(path), text.as_str().into())).collect();
    Index::open_with(Path::new(ROOT), Arc::new(Overlay { below: None, buffers }), workspace_options(None))
}

fn changes(files: &Files) -> Vec<Change> {
    files.iter().map(|(path, text)| Change::Text(path_of(path), text.as_str().into())).collect()
}

fn world(files: &Files) -> World {
    let mut index = on_disk(&Files::new());
    index.apply(&changes(files));
    let mut world = World::new(index, Options::default(), check_file);
    world.check_stale();
    world
}

fn findings(world: &World) -> Vec<String> {
    let snapshot = world.snapshot();
    world
        .all()
        .flat_map(|checked| checked.findings.iter().map(|one| told(&snapshot, one)).collect::<Vec<_>>())
        .collect()
}

/// A finding in words, without the ids that depend on history.
pub fn told(snapshot: &Snapshot, finding: &Finding) -> String {
    let place = |place: Place| format!("{}:{}-{}", snapshot.path(place.file), place.span.start, place.span.end);
    let related: Vec<String> =
        finding.related.iter().map(|related| format!("{} {}", place(related.place), related.message)).collect();
    let Finding { rule, severity, confidence, message, help, .. } = finding;
    format!("{} {rule} {severity:?} {confidence:?} {message} {help} {related:?}", place(finding.place))
}
