//! A workspace in memory: the files of a case over those of an ordinary app.

use actionfence::cli::frames;
use actionfence::engine::{Options, check_all};
use actionfence::finding::Finding;
use actionfence::fixes::{Fix, fixes_for};
use actionfence::rules::Context;
use actionfence::text::{Atom, Span, apply};
use actionfence::workspace::{FileId, Index, Overlay, Snapshot, View};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Clone)]
pub struct World {
    texts: BTreeMap<String, String>,
    snapshot: Snapshot,
}

/// A finding with where it is and what is offered for it.
pub struct Found {
    pub path: String,
    /// 1-based.
    pub line: u32,
    pub finding: Finding,
    pub fixes: Vec<Fix>,
}

impl World {
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut texts: BTreeMap<String, String> =
            APP.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        texts.extend(files);
        Self::open(texts)
    }

    fn open(texts: BTreeMap<String, String>) -> Self {
        Self { snapshot: index(&texts).snapshot(), texts }
    }

    /// For many changes of one file; a [`World`] is as cheap for one.
    pub fn index(&self) -> Index {
        index(&self.texts)
    }

    pub fn with_text(&self, path: &str, text: String) -> Self {
        let mut texts = self.texts.clone();
        texts.insert(path.to_owned(), text);
        Self::open(texts)
    }

    /// The world after the fix; `None` when its edits cannot be applied.
    pub fn with_fix(&self, fix: &Fix) -> Option<Self> {
        let mut texts = self.texts.clone();
        for file in &fix.files {
            let text = apply(&self.text(&file.path), &file.edits)?;
            texts.insert(file.path.clone(), text);
        }
        Some(Self::open(texts))
    }

    pub fn has(&self, path: &str) -> bool {
        self.texts.contains_key(path)
    }

    /// Empty for a file that does not exist.
    pub fn text(&self, path: &str) -> String {
        self.texts.get(path).cloned().unwrap_or_default()
    }

    pub fn parse_errors(&self, path: &str) -> Vec<(Span, Atom)> {
        self.snapshot.file(path).map(|file| self.snapshot.outline(file).errors.clone()).unwrap_or_default()
    }

    /// All findings, by path and place.
    pub fn check(&self) -> Vec<Found> {
        check_all(&self.snapshot, &Options::default())
            .into_iter()
            .flat_map(|checked| self.found(checked.file, checked.findings))
            .collect()
    }

    fn found(&self, file: FileId, findings: Vec<Finding>) -> Vec<Found> {
        let view = View::new(&self.snapshot, file);
        let context = Context::new(&view);
        let lines = self.snapshot.lines(file);
        findings
            .into_iter()
            .map(|finding| Found {
                path: self.snapshot.path(file).to_owned(),
                line: lines.line(finding.place.span.start) + 1,
                fixes: fixes_for(&finding, &context),
                finding,
            })
            .collect()
    }

    /// The findings as `check` prints them.
    pub fn frames(&self, found: &[&Found]) -> String {
        let findings: Vec<Finding> = found.iter().map(|found| found.finding.clone()).collect();
        frames(&self.snapshot, &findings)
    }
}

const ROOT: &str = "/app-under-test";

pub fn absolute(path: &str) -> PathBuf {
    Path::new(ROOT).join(path)
}

fn index(texts: &BTreeMap<String, String>) -> Index {
    let buffers = texts.iter().map(|(path, text)| (absolute(path), Arc::from(text.as_str()))).collect();
    Index::open(Path::new(ROOT), Arc::new(Overlay { below: None, buffers }))
}

/// What a case need not repeat: an app with Auth.js, Prisma and zod.
const APP: &[(&str, &str)] = &[
    (
        "package.json",
        r#"{ "name": "app", "dependencies": { "next": "16.4.6", "react": "19.2.0", "next-auth": "5.0.0", "@prisma/client": "6.19.0", "zod": "4.1.0" } }"#,
    ),
    ("tsconfig.json", r#"{ "compilerOptions": { "strict": true, "jsx": "preserve", "paths": { "@/*": ["./*"] } } }"#),
    (
        "auth.ts",
        "import NextAuth from 'next-auth'\n\nexport const { auth, handlers, signIn, signOut } = NextAuth({ providers: [] })\n",
    ),
    (
        "lib/db.ts",
        "import 'server-only'\nimport { PrismaClient } from '@prisma/client'\n\nexport const db = new PrismaClient()\nexport const prisma = db\n",
    ),
];
