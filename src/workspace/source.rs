//! One version of one module's text, with what is computed from it.

use super::words::{Word, Words};
use crate::hir::{Module, Outline, Scanned};
use crate::syntax::Language;
use crate::text::{Atom, LineIndex, Span};
use std::any::Any;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

/// Immutable but for what is computed on demand. A new text is a new `Source`.
#[derive(Debug)]
pub struct Source {
    pub text: Arc<str>,
    pub language: Language,
    pub words: Words,
    pub outline: Arc<Outline>,
    /// Somewhere may stand a statement that is but a string or a template, other than a plain directive of the file.
    pub odd_statements: bool,
    /// It is being edited.
    pub is_open: bool,
    /// Why the file could not be read; its text is empty then.
    pub unreadable: Option<Atom>,
    lines: OnceLock<Arc<LineIndex>>,
    /// What a rule has made of the text and will ask for again.
    pub notes: OnceLock<Arc<dyn Any + Send + Sync>>,
    /// What was made of this text, or of an earlier one, while the file is being edited.
    kept: Mutex<Option<Arc<dyn Any + Send + Sync>>>,
    module: Mutex<Option<Arc<Module>>>,
}

impl Source {
    /// A file that nobody edits: its tree is made when somebody asks. Files with actions are asked about, and what the
    /// scanner cannot tell needs a tree anyway: theirs is there at once.
    pub fn closed(text: Arc<str>, language: Language) -> Self {
        let words = Words::of(&text);
        let scanned = (!words.contains(Word::UseServer)).then(|| Outline::scan(&text, language).ok()).flatten();
        if let Some(Scanned { outline, odd_statements }) = scanned {
            return Self { odd_statements, ..Self::new(text, language, words, Arc::new(outline), None) };
        }
        let module = Module::parse(&text, language);
        let outline = Arc::clone(&module.outline);
        Self::new(text, language, words, outline, Some(Arc::new(module)))
    }

    /// A file that is being edited: its tree stays, and the next version is made from it.
    pub fn open(text: Arc<str>, language: Language, previous: Option<&Self>) -> Self {
        let before = previous.and_then(|previous| Some((previous, previous.cached()?)));
        let module = match before {
            Some((previous, module)) => module.update(&previous.text, &text),
            None => Module::parse(&text, language),
        };
        let outline = Arc::clone(&module.outline);
        let words = Words::of(&text);
        let source = Self::new(text, language, words, outline, Some(Arc::new(module)));
        let kept = previous.and_then(Self::kept);
        Self { is_open: true, kept: Mutex::new(kept), ..source }
    }

    /// A file that is there and can't be read.
    pub fn unreadable(language: Language, message: &str) -> Self {
        let message = Atom::new(message);
        let outline = Outline { errors: vec![(Span::default(), message.clone())], ..Outline::default() };
        let mut source = Self::new(Arc::from(""), language, Words::default(), Arc::new(outline), None);
        source.unreadable = Some(message);
        source
    }

    fn new(
        text: Arc<str>,
        language: Language,
        words: Words,
        outline: Arc<Outline>,
        module: Option<Arc<Module>>,
    ) -> Self {
        Self {
            words,
            text,
            language,
            outline,
            odd_statements: true,
            is_open: false,
            unreadable: None,
            lines: OnceLock::new(),
            notes: OnceLock::new(),
            kept: Mutex::default(),
            module: Mutex::new(module),
        }
    }

    pub fn lines(&self) -> Arc<LineIndex> {
        Arc::clone(self.lines.get_or_init(|| Arc::new(LineIndex::new(&self.text))))
    }

    pub fn kept(&self) -> Option<Arc<dyn Any + Send + Sync>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn keep(&self, value: Arc<dyn Any + Send + Sync>) {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
    }

    /// The tree, if it is there.
    pub fn cached(&self) -> Option<Arc<Module>> {
        self.slot().clone()
    }

    fn slot(&self) -> std::sync::MutexGuard<'_, Option<Arc<Module>>> {
        self.module.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The trees of files that are not open: as many as fit, the oldest go first.
#[derive(Debug, Default)]
pub struct Trees {
    queue: Mutex<Queue>,
}

#[derive(Debug, Default)]
struct Queue {
    sources: VecDeque<(Weak<Source>, usize)>,
    /// Bytes of text behind the trees that are kept.
    bytes: usize,
}

/// Bytes of text whose trees are kept beside those of open files.
const KEPT: usize = 5 << 20;

impl Trees {
    pub fn module(&self, source: &Arc<Source>) -> Arc<Module> {
        // Whoever else asks meanwhile waits: to parse it as well would take them as long.
        let mut slot = source.slot();
        if let Some(module) = &*slot {
            return Arc::clone(module);
        }
        let mut module = Module::parse(&source.text, source.language);
        if source.unreadable.is_some() {
            module.outline = Arc::clone(&source.outline);
        }
        let module = Arc::new(module);
        *slot = Some(Arc::clone(&module));
        drop(slot);
        self.keep(source);
        module
    }

    /// Counts the tree of a closed file among those that are kept, and lets the oldest go.
    pub fn keep(&self, source: &Arc<Source>) {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.bytes += source.text.len();
        queue.sources.push_back((Arc::downgrade(source), source.text.len()));
        let mut dropped = Vec::new();
        while queue.bytes > KEPT
            && let Some((oldest, bytes)) = queue.sources.pop_front()
        {
            queue.bytes -= bytes;
            dropped.extend(oldest.upgrade());
        }
        drop(queue);
        for source in dropped {
            source.slot().take();
        }
    }
}
