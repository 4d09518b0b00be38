//! What mutations start from: the sources of the rules' pages, and the files beside this one.

use actionfence::workspace::{Disk, FileId, Index, Word};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The files of one small workspace by path, relative to its root.
pub type Files = BTreeMap<String, String>;

/// Every case of the rules' pages as a workspace, with what an ordinary app has around it.
pub fn workspaces() -> Vec<Files> {
    let mut all = Vec::new();
    for folder in ["src/rules", "tests/rules", "tests/fixes"] {
        for page in sorted(&root().join(folder), "md") {
            let text = fs::read_to_string(page).expect("pages are text");
            all.extend(text.split("\n## ").flat_map(|part| part.split("\n### ")).filter_map(case));
        }
    }
    all
}

/// Each file with `'use server'` below a folder, with some of the modules that it imports and that import it.
pub fn workspaces_below(folder: &Path) -> Vec<Files> {
    let snapshot = Index::open(folder, Arc::new(Disk)).snapshot();
    let graph = snapshot.graph();
    let mut all = Vec::new();
    for file in snapshot.files().iter().filter(|file| snapshot.mentions(**file, Word::UseServer)) {
        let mut chosen = vec![*file];
        chosen.extend(graph.importers(*file).iter().take(3));
        let mut next = 0;
        while let Some(file) = chosen.get(next).copied().filter(|_| chosen.len() < 14) {
            let imported: Vec<FileId> =
                graph.imports(file).iter().filter(|one| !chosen.contains(one)).copied().collect();
            chosen.extend(imported);
            next += 1;
        }
        let texts = chosen.iter().map(|file| (snapshot.path(*file).to_owned(), snapshot.text(*file).to_string()));
        let mut files: Files = texts.filter(|(_, text)| text.len() < 40_000).collect();
        files.extend(manifests(folder, snapshot.path(*file)));
        all.push(files);
    }
    all
}

/// Of the folders above a file.
fn manifests(root: &Path, path: &str) -> Files {
    let mut found = Files::new();
    for folder in Path::new(path).ancestors().skip(1) {
        for name in ["package.json", "tsconfig.json", "next.config.js", "next.config.mjs", "next.config.ts"] {
            let path = folder.join(name);
            if let (Ok(text), Some(path)) = (fs::read_to_string(root.join(&path)), path.to_str()) {
                found.insert(path.to_owned(), text);
            }
        }
    }
    found
}

/// The files of the corpus whose name ends so, in order.
pub fn texts(extension: &str) -> Vec<String> {
    let files = sorted(&root().join("tests/hostile/corpus"), extension);
    files.into_iter().map(|path| fs::read_to_string(path).expect("the corpus is text")).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn sorted(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is part of the repository");
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(extension));
    paths.sort();
    paths
}

/// The code blocks under a heading, each with the path in backticks above it.
fn case(part: &str) -> Option<Files> {
    let mut files = around();
    let before = files.clone();
    let mut path = "app/page.tsx".to_owned();
    let mut block: Option<(String, String)> = None;
    for line in part.lines() {
        match (&mut block, line.strip_prefix("```")) {
            (None, Some("ts" | "tsx" | "js" | "jsx" | "json" | "mjs")) => block = Some((path.clone(), String::new())),
            (Some(_), Some(_)) => files.extend(block.take()),
            (Some((_, text)), None) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, _) => {
                if let Some((_, rest)) = line.split_once('`')
                    && let Some((name, _)) = rest.split_once('`')
                    && name.contains('.')
                    && !name.contains(' ')
                {
                    name.trim_start_matches('/').clone_into(&mut path);
                }
            }
        }
    }
    let is_one_file = files.values().all(|text| !text.contains("//- /"));
    (files != before && is_one_file).then_some(files)
}

/// What an ordinary app has beside its pages.
pub fn around() -> Files {
    let files = [
        (
            "package.json",
            r#"{ "name": "app", "dependencies": { "next": "16.0.0", "react": "19.0.0", "@prisma/client": "6.0.0", "next-auth": "5.0.0", "zod": "4.0.0" } }"#,
        ),
        ("tsconfig.json", r#"{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }"#),
        ("auth.ts", "import NextAuth from 'next-auth'\nexport const { auth, signOut } = NextAuth({ providers: [] })\n"),
        (
            "lib/db.ts",
            "import { PrismaClient } from '@prisma/client'\nexport const db = new PrismaClient()\nexport * from './guard'\n",
        ),
        (
            "lib/guard.ts",
            "import { auth } from '@/auth'\nexport async function requireUser() {\n  const session = await auth()\n  if (!session?.user) throw new Error('Unauthorized')\n  return session.user\n}\n",
        ),
    ];
    files.map(|(path, text)| (path.to_owned(), text.to_owned())).into()
}
