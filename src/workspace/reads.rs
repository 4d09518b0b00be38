//! Who notes what is read: every question to a [`Snapshot`](super::Snapshot) about a file tells the recordings of its
//! thread. So a check cannot forget to note what its findings depend on.

use super::FileId;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::marker::PhantomData;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reads {
    /// Files whose text or tree was looked into.
    pub texts: BTreeSet<FileId>,
    /// Files of which outline, words or links were asked for.
    pub surfaces: BTreeSet<FileId>,
    /// Files whose place in the graph was asked for.
    pub positions: BTreeSet<FileId>,
    /// Something was asked that a snapshot of a part of the workspace cannot answer.
    pub beyond: bool,
}

thread_local! {
    static RECORDINGS: RefCell<Vec<(u64, Reads)>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<u64> = const { Cell::new(0) };
}

/// Notes what this thread asks about from here on, until it is dropped.
pub struct Recording {
    id: u64,
    /// It belongs to its thread.
    _here: PhantomData<*const ()>,
}

impl Recording {
    pub fn start() -> Self {
        let id = NEXT.replace(NEXT.get() + 1);
        RECORDINGS.with_borrow_mut(|recordings| recordings.push((id, Reads::default())));
        Self { id, _here: PhantomData }
    }

    /// Everything that was asked about.
    pub fn finish(self) -> Reads {
        RECORDINGS.with_borrow_mut(|recordings| {
            let own = recordings.iter().position(|(id, _)| *id == self.id);
            own.map(|at| recordings.remove(at).1).unwrap_or_default()
        })
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        RECORDINGS.with_borrow_mut(|recordings| recordings.retain(|(id, _)| *id != self.id));
    }
}

/// What `work` gives, unless it asks what a snapshot of a part of the workspace cannot answer.
pub fn within<T>(work: impl FnOnce() -> T) -> Option<T> {
    let recording = Recording::start();
    let value = work();
    (!recording.finish().beyond).then_some(value)
}

impl Reads {
    pub fn add(&mut self, other: &Self) {
        self.texts.extend(&other.texts);
        self.surfaces.extend(&other.surfaces);
        self.positions.extend(&other.positions);
        self.beyond |= other.beyond;
    }
}

/// Something rests on what was asked about earlier.
pub fn note_again(reads: &Reads) {
    RECORDINGS.with_borrow_mut(|recordings| recordings.iter_mut().for_each(|(_, known)| known.add(reads)));
}

/// Somebody looks into the file.
pub fn note_text(file: FileId) {
    RECORDINGS.with_borrow_mut(|recordings| {
        for (_, reads) in recordings {
            reads.texts.insert(file);
        }
    });
}

/// Somebody asks what only a snapshot of the whole workspace knows.
pub fn note_beyond() {
    RECORDINGS.with_borrow_mut(|recordings| recordings.iter_mut().for_each(|(_, reads)| reads.beyond = true));
}

/// Somebody asks where the file stands among the others.
pub fn note_position(file: FileId) {
    RECORDINGS.with_borrow_mut(|recordings| {
        for (_, reads) in recordings {
            reads.positions.insert(file);
        }
    });
}

/// Somebody asks what the file shows to others.
pub fn note_surface(file: FileId) {
    RECORDINGS.with_borrow_mut(|recordings| {
        for (_, reads) in recordings {
            reads.surfaces.insert(file);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{file, fixture};
    use super::super::{FileId, Snapshot, View};
    use std::collections::BTreeSet;

    fn read(snapshot: &Snapshot, ask: impl Fn(&View<'_>)) -> String {
        let view = View::new(snapshot, file(snapshot, "a.ts"));
        ask(&view);
        let reads = view.into_all_reads();
        let paths = |files: &BTreeSet<FileId>| -> Vec<String> {
            files.iter().map(|file| snapshot.path(*file).replace(".ts", "")).collect()
        };
        let lists = [&reads.texts, &reads.surfaces, &reads.positions];
        lists.map(|files| paths(files).join(" ")).join("|")
    }

    #[test]
    fn every_question_about_a_file_is_noted() {
        let snapshot = fixture("//- /a.ts\n//- /b.ts\nimport './a'\n//- /c.ts\n//- /d.ts\n");
        let b = file(&snapshot, "b.ts");
        assert_eq!(read(&snapshot, |_| ()), "a||");
        assert_eq!(read(&snapshot, |view| drop(view.module(b))), "a b||");
        assert_eq!(read(&snapshot, |view| drop(view.snapshot.text(b))), "a b||");
        assert_eq!(read(&snapshot, |view| drop(view.snapshot.outline(b))), "a|b|");
        assert_eq!(read(&snapshot, |view| drop(view.resolve(b, "./c"))), "a|b|");
        assert_eq!(read(&snapshot, |view| drop(view.snapshot.graph().client(b))), "a||b");
        assert_eq!(read(&snapshot, |view| drop(view.snapshot.references(view.file, "x"))), "a|b|a");
    }

    #[test]
    fn a_view_inside_of_another_takes_nothing_from_it() {
        let snapshot = fixture("//- /a.ts\n//- /b.ts\n//- /c.ts\n");
        let (b, c) = (file(&snapshot, "b.ts"), file(&snapshot, "c.ts"));
        let outer = View::new(&snapshot, b);
        assert_eq!(read(&snapshot, |view| drop(view.text(c))), "a c||");
        assert!(outer.into_reads().contains(&c));
    }
}
