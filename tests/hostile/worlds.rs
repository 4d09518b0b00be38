//! A workspace whose files are edited, against one that is read afresh.

use crate::calm::calm;
use crate::corpus::Files;
use crate::typist::Typist;
use actionfence::engine::{Entry, Options, World, check_all, check_file, inventory, workspace_options};
use actionfence::finding::{Finding, Place};
use actionfence::fixes::{Fix, fixes_for, refactors};
use actionfence::flow::Verdict;
use actionfence::rules::Context;
use actionfence::syntax::Language;
use actionfence::text::{Span, apply};
use actionfence::workspace::fixture::{ROOT, path_of};
use actionfence::workspace::{Change, FileId, Index, Overlay, Snapshot, View};
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;

/// What came of a game.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    pub edits: usize,
    /// States that were compared with a fresh start.
    pub compared: usize,
    /// Fixes whose edits were tried.
    pub fixes: usize,
    /// Those of them that were applied, and the game went on.
    pub mended: usize,
    /// Edits that broke one item, after which the findings of the others were compared.
    pub calm: usize,
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
                self.edit(&path)?;
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

    fn edit(&mut self, path: &str) -> Result<(), String> {
        let Some(text) = self.files.get(path) else { return Ok(()) };
        let mut next = self.typist.next(text, &self.others);
        if next.len() > 12_000 + 2 * self.good[path].len() {
            next.clone_from(&self.good[path]);
        }
        let before = self.typist.random.percent(15).then(|| self.world.snapshot());
        self.set(path, next);
        let Some(before) = before else { return Ok(()) };
        match calm(&before, &self.world.snapshot(), path) {
            Some(Ok(())) => self.count.calm += 1,
            Some(Err(problem)) => return Err(self.report(&problem)),
            None => {}
        }
        Ok(())
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
        let mut theirs: Vec<String> =
            checked.iter().flat_map(|checked| checked.findings.iter().map(|one| told(&snapshot, one))).collect();
        theirs.extend(endpoints(&snapshot));
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
            for fix in &fixes {
                self.count.fixes += 1;
                let problem = unsound(&snapshot, fix);
                if let Some(problem) = problem {
                    return Err(self.report(&format!("{:?} `{}`: {problem}", fix.kind, fix.title)));
                }
            }
            if !fixes.is_empty() && self.typist.random.percent(40) {
                let fix = self.typist.random.pick(&fixes).clone();
                self.mend(&fix);
                return Ok(());
            }
        }
        Ok(())
    }

    /// The game goes on with the fix applied.
    fn mend(&mut self, fix: &Fix) {
        for edit in &fix.files {
            let before = self.files.get(&edit.path).cloned();
            if let Some(after) = before.or(edit.created.then(String::new)).and_then(|text| apply(&text, &edit.edits)) {
                self.good.entry(edit.path.clone()).or_insert_with(|| after.clone());
                self.set(&edit.path, after);
            }
        }
        self.count.mended += 1;
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
    configured(files, None)
}

/// The same with settings of an editor.
pub fn configured(files: &Files, settings: Option<Value>) -> Index {
    let buffers = files.iter().map(|(path, text)| (path_of(path), text.as_str().into())).collect();
    Index::open_with(Path::new(ROOT), Arc::new(Overlay { below: None, buffers }), workspace_options(settings))
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

/// The findings, and then the endpoints with all that is said of them.
fn findings(world: &World) -> Vec<String> {
    let snapshot = world.snapshot();
    let of_file = world.all().flat_map(|checked| checked.findings.iter().map(|one| told(&snapshot, one)));
    let mut all: Vec<String> = of_file.collect();
    all.extend(endpoints(&snapshot));
    all
}

fn endpoints(snapshot: &Snapshot) -> Vec<String> {
    let entries = snapshot.files().iter().flat_map(|file| inventory(snapshot, *file));
    entries.map(|entry| endpoint(snapshot, &entry)).collect()
}

fn endpoint(snapshot: &Snapshot, entry: &Entry) -> String {
    let at = |place: Place| format!("{}:{}-{}", snapshot.path(place.file), place.span.start, place.span.end);
    let verdict = |verdict: &Verdict| format!("{:?} {:?} {:?}", verdict.status, verdict.by, verdict.at.map(at));
    let report = &entry.report;
    let guards = [&report.guards.authentication, &report.guards.validation, &report.guards.authorization];
    let guards = guards.into_iter().chain([&report.guards.rate_limit]).map(verdict).collect::<Vec<_>>();
    let effects: Vec<String> =
        report.effects.iter().map(|effect| format!("{} {:?} {}", effect.what, effect.kind, at(effect.place))).collect();
    let uses: Vec<String> = entry.uses.iter().map(|used| format!("{} {:?}", at(used.place), used.reach)).collect();
    let Entry { captures, public, by_design, .. } = entry;
    format!(
        "{} {:?} {:?} {guards:?} {effects:?} {uses:?} {captures:?} {public:?} {by_design}",
        at(entry.place),
        report.endpoint.name,
        report.endpoint.kind,
    )
}

/// A finding in words, without the ids that depend on history.
pub fn told(snapshot: &Snapshot, finding: &Finding) -> String {
    let place = |place: Place| format!("{}:{}-{}", snapshot.path(place.file), place.span.start, place.span.end);
    let related: Vec<String> =
        finding.related.iter().map(|related| format!("{} {}", place(related.place), related.message)).collect();
    let Finding { rule, severity, confidence, message, help, .. } = finding;
    format!("{} {rule} {severity:?} {confidence:?} {message} {help} {related:?}", place(finding.place))
}
