//! What a batch of changes comes to.

use super::*;
use crate::hir::ItemKind;
use crate::workspace::fixture::{self, ROOT, file, path_of};
use crate::workspace::{Resolution, Word};
use std::sync::Mutex;

/// A disk of which tests can change the files.
#[derive(Clone, Default)]
pub(super) struct Shelf(Arc<Mutex<Overlay>>);

impl Shelf {
    fn new(text: &str) -> Self {
        Self(Arc::new(Mutex::new(Overlay { below: None, buffers: fixture::files(text) })))
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        self.0.lock().unwrap().buffers.insert(path_of(path), text.into());
    }

    pub(super) fn remove(&self, path: &str) {
        let gone = path_of(path);
        self.0.lock().unwrap().buffers.retain(|path, _| !path.starts_with(&gone));
    }

    pub(super) fn open(&self) -> Index {
        Index::open(Path::new(ROOT), Arc::new(self.clone()))
    }
}

impl Files for Shelf {
    fn read(&self, path: &Path) -> std::io::Result<Arc<str>> {
        self.0.lock().unwrap().read(path)
    }
    fn is_file(&self, path: &Path) -> bool {
        self.0.lock().unwrap().is_file(path)
    }
    fn is_dir(&self, path: &Path) -> bool {
        self.0.lock().unwrap().is_dir(path)
    }
    fn walk(&self, root: &Path) -> Vec<PathBuf> {
        self.0.lock().unwrap().walk(root)
    }
}

const SHOP: &str = r"
//- /package.json
{ 'name': 'shop' }
//- /app/page.tsx
import { pay } from '../lib/pay'
import { later } from '../lib/later'
export default () => pay(later)
//- /lib/pay.ts
export const pay = () => 1
";

/// Everything that a snapshot says, in words.
pub(super) fn told(snapshot: &Snapshot) -> Vec<String> {
    snapshot.files().iter().map(|file| told_of(snapshot, *file)).collect()
}

pub(super) fn told_of(snapshot: &Snapshot, file: FileId) -> String {
    let links: Vec<String> = snapshot
        .links(file)
        .resolutions
        .iter()
        .map(|link| match link {
            Resolution::File(file) => snapshot.path(*file).to_owned(),
            other => format!("{other:?}"),
        })
        .collect();
    let importers: Vec<&str> = snapshot.graph().importers(file).iter().map(|file| snapshot.path(*file)).collect();
    let (text, outline) = (snapshot.text(file), snapshot.outline(file));
    let place = (snapshot.route(file), snapshot.package(file).name.clone(), &snapshot.package(file).dir);
    let graph = snapshot.graph();
    let chains = [graph.client(file), graph.pages(file), graph.server_chain(file)];
    let chains = chains.map(|reached| paths_of(snapshot, &reached.unwrap_or_default().chain));
    let references: Vec<String> = outline
        .exports
        .iter()
        .flat_map(|export| snapshot.references(file, &export.name))
        .map(|found| format!("{} {:?}", snapshot.path(found.file), found.by))
        .collect();
    format!("{} {text:?} {outline:?} {links:?} {importers:?} {place:?} {chains:?} {references:?}", snapshot.path(file))
}

fn paths_of(snapshot: &Snapshot, files: &[FileId]) -> Vec<String> {
    files.iter().map(|file| snapshot.path(*file).to_owned()).collect()
}

#[test]
fn a_body_edit_changes_one_file_and_no_edge() {
    let mut index = Shelf::new(SHOP).open();
    let before = index.snapshot();
    let pay = file(&before, "lib/pay.ts");
    let open = index.apply(&[Change::Text(path_of("lib/pay.ts"), "export const pay = () => 1\n".into())]);
    assert!(open.is_empty(), "{open:?}");
    let changed = index.apply(&[Change::Text(path_of("lib/pay.ts"), "export const pay = () => 2\n".into())]);
    assert_eq!(changed, Changed { text: vec![pay], hir: vec![pay], ..Changed::default() });
    let moved = index.apply(&[Change::Text(path_of("lib/pay.ts"), "\n\nexport const pay = () => 2\n".into())]);
    assert_eq!(moved, Changed { text: vec![pay], surface: vec![pay], ..Changed::default() });
    assert!(before.text(pay).contains("=> 1") && index.snapshot().text(pay).contains("=> 2"));
}

#[test]
fn a_new_file_wakes_those_that_looked_for_it() {
    let shelf = Shelf::new(SHOP);
    let mut index = shelf.open();
    let page = file(&index.snapshot(), "app/page.tsx");
    shelf.write("lib/later.ts", "export const later = 1");
    let changed = index.apply(&[Change::Created(path_of("lib/later.ts"))]);
    let snapshot = index.snapshot();
    assert_eq!((changed.added, changed.links), (vec![file(&snapshot, "lib/later.ts")], vec![page]));
    assert_eq!(snapshot.graph().imports(page), [file(&snapshot, "lib/pay.ts"), file(&snapshot, "lib/later.ts")]);
    shelf.remove("lib");
    let changed = index.apply(&[Change::Deleted(path_of("lib"))]);
    assert_eq!((changed.removed.len(), changed.links), (2, vec![page]));
    assert_eq!(told(&index.snapshot()), told(&shelf.open().snapshot()));
}

#[test]
fn an_unsaved_file_exists_until_it_is_closed() {
    let shelf = Shelf::new(SHOP);
    let mut index = shelf.open();
    let page = file(&index.snapshot(), "app/page.tsx");
    index.apply(&[Change::Text(path_of("lib/later.ts"), "'use server'".into())]);
    let snapshot = index.snapshot();
    assert_eq!(snapshot.resolve(page, "../lib/later"), Resolution::File(file(&snapshot, "lib/later.ts")));
    assert!(snapshot.mentions(file(&snapshot, "lib/later.ts"), Word::UseServer));
    index.apply(&[Change::Closed(path_of("lib/later.ts"))]);
    assert_eq!(index.snapshot().resolve(page, "../lib/later"), Resolution::Unresolved);
    assert_eq!(told(&index.snapshot()), told(&shelf.open().snapshot()));
}

#[test]
fn what_is_no_part_of_the_workspace_changes_nothing() {
    let mut index = Shelf::new(SHOP).open();
    for path in ["node_modules/next/index.js", ".next/server/app.js", "dist/a.js"] {
        let text = Change::Text(path_of(path), "x".into());
        assert!(index.apply(&[text, Change::Created(path_of(path))]).is_empty(), "{path}");
    }
    assert!(index.apply(&[Change::Text("/elsewhere/a.ts".into(), "x".into())]).is_empty());
}

#[test]
fn the_state_does_not_depend_on_the_way_to_it() {
    let shelf = Shelf::new(SHOP);
    let mut index = shelf.open();
    let steps: &[(&str, Option<&str>)] = &[
        ("tsconfig.json", Some("{ \"compilerOptions\": { \"paths\": { \"@/*\": [\"./*\"] } } }")),
        ("lib/b.ts", Some("import '@/lib/pay'; 'use client'")),
        ("lib/pay.ts", Some("'use server'\nexport * from './b'")),
        ("apps/web/package.json", Some("{ \"name\": \"web\", \"dependencies\": { \"next\": \"15.1.0\" } }")),
        ("apps/web/app/page.tsx", Some("import 'shop/lib/pay'; export {")),
        ("lib/b.ts", None),
        ("lib/b/index.tsx", Some("'use client'; import '../pay'")),
        ("tsconfig.json", None),
        ("apps/web/app/page.tsx", Some("import 'shop/lib/pay'; export {}")),
    ];
    for (path, text) in steps {
        match text {
            Some(text) => shelf.write(path, text),
            None => shelf.remove(path),
        }
        let path = path_of(path);
        index.apply(&[match text {
            Some(_) if path_of("").join(&path).exists() => Change::Changed(path),
            Some(_) => Change::Created(path),
            None => Change::Deleted(path),
        }]);
        assert_eq!(told(&index.snapshot()), told(&shelf.open().snapshot()));
    }
}

#[test]
fn a_file_that_cannot_be_read_is_a_note() {
    let shelf = Shelf::new("//- /a.ts\nimport './b'\n");
    shelf.write("b.ts", &" ".repeat(crate::workspace::files::MAX_BYTES as usize + 1));
    let snapshot = shelf.open().snapshot();
    let b = file(&snapshot, "b.ts");
    assert_eq!((snapshot.unreadable(b), &*snapshot.text(b)), (Some("larger than 8 MB"), ""));
    assert_eq!(snapshot.outline(b).errors.len(), 1);
    assert_eq!(snapshot.module(b).outline.errors.len(), 1);
    assert_eq!(snapshot.graph().imports(file(&snapshot, "a.ts")), [b]);
}

#[test]
fn configuration_and_versions_follow_their_files() {
    let shelf = Shelf::new(SHOP);
    let mut index = shelf.open();
    shelf.write("package.json", r#"{ "dependencies": { "next": "^15.0.0" } }"#);
    shelf.write("package-lock.json", r#"{ "packages": { "node_modules/next": { "version": "15.3.1" } } }"#);
    shelf.write("actionfence.json", r#"{ "profil": "strict" }"#);
    index.apply(&["package.json", "package-lock.json", "actionfence.json"].map(|path| Change::Created(path_of(path))));
    let snapshot = index.snapshot();
    let package = snapshot.package(file(&snapshot, "app/page.tsx"));
    assert_eq!((package.next.map(|next| next.to_string()).as_deref(), package.app_router), (Some("15.3.1"), true));
    assert_eq!(snapshot.config_errors().len(), 1);
    let changed = index.apply(&[Change::Text(path_of("actionfence.json"), "{}".into())]);
    assert!(changed.structure && index.snapshot().config_errors().is_empty());
}

#[test]
fn an_edge_concerns_the_modules_behind_it() {
    let shelf = Shelf::new(
        r"
//- /app/form.tsx
'use client'
export const Form = () => null
//- /lib/index.ts
export * from './secret'
//- /lib/secret.ts
import './deep'
export const secret = 1
//- /lib/deep.ts
//- /lib/other.ts
",
    );
    let mut index = shelf.open();
    let text = "'use client'\nimport { secret } from '../lib'\nexport const Form = () => secret\n";
    let changed = index.apply(&[Change::Text(path_of("app/form.tsx"), text.into())]);
    let snapshot = index.snapshot();
    let reach: Vec<&str> = changed.reach.iter().map(|file| snapshot.path(*file)).collect();
    assert_eq!(reach, ["app/form.tsx", "lib/deep.ts", "lib/index.ts", "lib/secret.ts"]);
    let graph = Arc::clone(&snapshot.graph);
    let body = text.replace("=> secret", "=> [secret]");
    let changed = index.apply(&[Change::Text(path_of("app/form.tsx"), body.into())]);
    assert!(changed.reach.is_empty() && changed.hir.len() == 1);
    assert!(Arc::ptr_eq(&graph, &index.snapshot().graph));
}

#[test]
fn an_application_is_known_by_its_package_or_by_its_configuration() {
    let snapshot = fixture::fixture(
        r#"
//- /package.json
{ "name": "repo", "dependencies": { "next": "15.0.0" } }
//- /apps/web/next.config.mjs
//- /apps/web/app/page.tsx
//- /apps/web/scripts/seed.ts
//- /apps/docs/package.json
{ "name": "docs", "dependencies": { "astro": "5.0.0" } }
//- /apps/docs/app/page.tsx
"#,
    );
    let route = |path: &str| snapshot.route(file(&snapshot, path));
    assert_eq!(route("apps/web/app/page.tsx"), Some(RouteKind::Page));
    assert_eq!(route("apps/web/next.config.mjs"), Some(RouteKind::ToolConfig));
    assert_eq!(route("apps/web/scripts/seed.ts"), Some(RouteKind::NotApp));
    assert_eq!(route("apps/docs/app/page.tsx"), None);
    let app_router: Vec<bool> = snapshot.packages().iter().map(|package| package.app_router).collect();
    assert_eq!(app_router, [true, true]);
}

#[test]
fn a_closed_file_forgets_what_it_was_before_it_broke() {
    let shelf = Shelf::new("//- /a.ts\nexport const a = 1\nf(\n");
    let mut index = shelf.open();
    let a = file(&index.snapshot(), "a.ts");
    let keeps_the_call = |index: &Index| {
        let module = index.snapshot().module(a);
        module.items[1].item.kind != ItemKind::Other
    };
    index.apply(&[Change::Text(path_of("a.ts"), "export const a = 1\nf()\n".into())]);
    index.apply(&[Change::Text(path_of("a.ts"), "export const a = 1\nf(\n".into())]);
    assert!(keeps_the_call(&index));
    let changed = index.apply(&[Change::Closed(path_of("a.ts"))]);
    assert_eq!((changed.text, keeps_the_call(&index)), (vec![a], false));
}
