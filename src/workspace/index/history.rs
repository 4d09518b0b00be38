//! Whatever happens in whatever order, the state is that of a fresh start, and what has changed was told.

use super::super::fixture::path_of;
use super::tests::{Shelf, told, told_of};
use super::*;
use crate::workspace::{Reads, View};
use proptest::prelude::*;
use proptest::sample::select;

const MODULES: &[&str] =
    &["app/page.tsx", "app/form.tsx", "lib/a.ts", "lib/a/index.ts", "lib/b.tsx", "packages/ui/src/index.ts"];

/// All of them parse: what does not keeps its last good trees, and so depends on what was there before.
const CODE: &[&str] = &[
    "",
    "import { a } from '../lib/a'\nexport * from '@/lib/b'\na()\n",
    "'use client'\nimport '@/lib/a'\nimport * as ui from 'ui'\nui.x()\nexport const a = 1\n",
    "\n\n'use client'\nimport '@/lib/a'\nimport * as ui from 'ui'\nui.x()\nexport const a = 1\n",
    "'use server'\nexport { a } from './b'\nexport async function save() { import('./a') }\n",
];

const MANIFESTS: &[&str] = &["packages/ui/package.json", "package.json", "tsconfig.json", "actionfence.json"];

const JSON: &[&str] = &[
    "{",
    "{ \"name\": \"ui\", \"dependencies\": { \"next\": \"15.0.0\" } }",
    "{ \"compilerOptions\": { \"paths\": { \"@/*\": [\"./*\"] } }, \"profile\": \"strict\" }",
];

#[derive(Clone, Debug)]
enum Step {
    Write(&'static str, &'static str),
    Remove(&'static str),
    Type(&'static str, &'static str),
    Close(&'static str),
}

fn steps() -> impl Strategy<Value = Vec<Vec<Step>>> {
    let file = || prop_oneof![3 => (select(MODULES), select(CODE)), 1 => (select(MANIFESTS), select(JSON))];
    let step = prop_oneof![
        4 => file().prop_map(|(path, text)| Step::Write(path, text)),
        2 => select(&["lib", "packages", "lib/a.ts", "package.json", "app/form.tsx"][..]).prop_map(Step::Remove),
        4 => file().prop_map(|(path, text)| Step::Type(path, text)),
        2 => file().prop_map(|(path, _)| Step::Close(path)),
    ];
    prop::collection::vec(prop::collection::vec(step, 1..4), 1..8)
}

/// Does the step on the disk and among the open buffers, and says what happened.
fn perform(shelf: &Shelf, open: &mut BTreeMap<PathBuf, Arc<str>>, step: &Step) -> Change {
    match *step {
        Step::Write(path, text) => {
            let existed = shelf.is_file(&path_of(path));
            shelf.write(path, text);
            if existed { Change::Changed(path_of(path)) } else { Change::Created(path_of(path)) }
        }
        Step::Remove(path) => {
            shelf.remove(path);
            Change::Deleted(path_of(path))
        }
        Step::Type(path, text) => {
            open.insert(path_of(path), text.into());
            Change::Text(path_of(path), text.into())
        }
        Step::Close(path) => {
            open.remove(&path_of(path));
            Change::Closed(path_of(path))
        }
    }
}

/// What the snapshot says of each file, and what was read for that, by path.
fn by_path(snapshot: &Snapshot) -> BTreeMap<String, (String, Reads)> {
    let each = snapshot.files().iter().map(|file| {
        let view = View::new(snapshot, *file);
        let told = told_of(snapshot, *file);
        (snapshot.path(*file).to_owned(), (told, view.into_all_reads()))
    });
    each.collect()
}

/// Whoever had read that is told.
fn concerns(changed: &Changed, reads: &Reads) -> bool {
    let any = |changed: &[FileId], reads: &BTreeSet<FileId>| changed.iter().any(|file| reads.contains(file));
    changed.structure
        || !(changed.added.is_empty() && changed.removed.is_empty())
        || any(&changed.text, &reads.texts)
        || any(&changed.surface, &reads.surfaces)
        || any(&changed.links, &reads.surfaces)
        || any(&changed.reach, &reads.positions)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_history_ends_as_a_fresh_start(batches in steps()) {
        let shelf = Shelf::default();
        let mut open = BTreeMap::new();
        let mut index = shelf.open();
        for batch in batches {
            let before = by_path(&index.snapshot());
            let changes: Vec<Change> = batch.iter().map(|step| perform(&shelf, &mut open, step)).collect();
            let changed = index.apply(&changes);
            let mut fresh = shelf.open();
            let buffers: Vec<Change> = open.iter().map(|(path, text)| Change::Text(path.clone(), Arc::clone(text))).collect();
            fresh.apply(&buffers);
            let after = by_path(&index.snapshot());
            let expected: Vec<String> = told(&fresh.snapshot());
            prop_assert_eq!(after.values().map(|(told, _)| told.clone()).collect::<Vec<_>>(), expected);
            for (path, (told, _)) in &after {
                let is_same = |(before, reads): &(String, Reads)| before == told || concerns(&changed, reads);
                prop_assert!(before.get(path).map_or(!changed.added.is_empty(), is_same), "{} in {:?}", path, changed);
            }
        }
    }
}
