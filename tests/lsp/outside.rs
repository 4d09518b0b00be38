//! What happens on the disk: whatever it was and in one batch, the server then says what one says that was just started.

use crate::client::{Client, capabilities, quick};
use crate::shop::{ACTIONS, SHOP};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const CREATED: i32 = 1;
const CHANGED: i32 = 2;
const DELETED: i32 = 3;

/// An app and the folder that it is in.
struct Shop {
    client: Client,
    events: Vec<(String, i32)>,
}

impl Shop {
    async fn new() -> Self {
        let files = format!(
            "{SHOP}//- /tsconfig.json\n{}//- /app/aliased.ts\n{}//- /.gitignore\n/generated\n//- /generated/left.ts\n{}",
            "{ \"compilerOptions\": { \"paths\": { \"@/*\": [\"./*\"] } } }\n",
            "'use server'\nimport { db } from '@/lib/db'\nimport { requireUser } from '@/lib/guard'\nexport async function drop() {\n  await requireUser()\n  await db.cart.deleteMany()\n}\n",
            "'use server'\nimport { db } from '../lib/db'\nexport async function left() {\n  await db.cart.deleteMany()\n}\n",
        );
        Self { client: Client::open(&files, capabilities()).await, events: Vec::new() }
    }

    fn write(&mut self, path: &str, text: &str) {
        let target = self.client.path(path);
        let kind = if target.exists() { CHANGED } else { CREATED };
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
        self.events.push((path.to_owned(), kind));
    }

    fn replace(&mut self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.client.path(path)).unwrap();
        assert!(text.contains(from), "{path} has no {from}");
        self.write(path, &text.replace(from, to));
    }

    fn remove(&mut self, path: &str) {
        fs::remove_file(self.client.path(path)).unwrap();
        self.events.push((path.to_owned(), DELETED));
    }

    /// A file or folder, told as most watchers do: by its own name only.
    fn rename(&mut self, from: &str, to: &str) {
        fs::rename(self.client.path(from), self.client.path(to)).unwrap();
        self.events.extend([(from.to_owned(), DELETED), (to.to_owned(), CREATED)]);
    }

    async fn tell(&mut self) {
        let changes: Vec<Value> =
            self.events.drain(..).map(|(path, kind)| json!({ "uri": self.client.uri(&path), "type": kind })).collect();
        self.client.notify("workspace/didChangeWatchedFiles", json!({ "changes": changes })).await;
    }
}

/// All that the server says, file by file.
async fn told(client: &mut Client) -> Vec<String> {
    let answer = client.request("workspace/diagnostic", json!({ "previousResultIds": [] })).await;
    let root = client.uri("");
    let items = answer["items"].as_array().unwrap().iter();
    let told = items.map(|item| format!("{} {:#}", item["uri"], item["items"]).replace(&root, "ROOT"));
    told.filter(|told| !told.ends_with(" []")).collect()
}

async fn fresh(folder: &Path) -> Vec<String> {
    let mut client = Client::start("//- /package.json\n{}\n", quick());
    copy(folder, client.folder.path());
    client.initialize(capabilities()).await;
    let all = told(&mut client).await;
    client.finish_leniently().await;
    all
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

type Event = fn(&mut Shop);

/// Nearly all change what there is to say.
const EVENTS: &[(&str, Event)] = &[
    ("a file is deleted", |shop| shop.remove(ACTIONS)),
    ("a file is created", |shop| {
        shop.write(
            "app/new.ts",
            "'use server'\nimport { db } from '../lib/db'\nexport const f = async () => db.a.deleteMany()\n",
        );
    }),
    ("a file is changed", |shop| shop.replace("app/guarded.ts", "  await requireUser()\n", "")),
    ("a file is renamed", |shop| shop.rename(ACTIONS, "app/deeds.ts")),
    ("a folder is moved", |shop| shop.rename("lib", "library")),
    ("a folder with actions is moved", |shop| {
        fs::create_dir(shop.client.path("src")).unwrap();
        shop.rename("app", "src/app");
    }),
    ("tsconfig.json leads elsewhere", |shop| shop.replace("tsconfig.json", "./*", "./src/*")),
    ("tsconfig.json is gone", |shop| shop.remove("tsconfig.json")),
    ("package.json names another Next", |shop| shop.replace("package.json", "16.0.0", "12.0.0")),
    ("package.json names no Next", |shop| shop.replace("package.json", "\"next\": \"16.0.0\",", "")),
    ("a lockfile comes", |shop| {
        let text = r#"{ "lockfileVersion": 3, "packages": { "node_modules/next": { "version": "13.0.0" } } }"#;
        shop.write("package-lock.json", text);
    }),
    (".gitignore hides a file", |shop| shop.write(".gitignore", "/generated\n/app/actions.ts\n")),
    (".gitignore shows a folder", |shop| shop.write(".gitignore", "")),
    (".gitignore is gone", |shop| shop.remove(".gitignore")),
    ("a configuration comes", |shop| {
        shop.write("actionfence.json", r#"{ "rules": { "unguarded-action": "off" } }"#);
    }),
    ("a configuration comes for a folder", |shop| {
        shop.write("actionfence.json", r#"{ "public": ["app/actions.ts"], "exclude": ["app/aliased.ts"] }"#);
    }),
    ("a configuration with a mistake comes", |shop| shop.write("actionfence.json", "{ \"rules\": ")),
    ("another branch is checked out", |shop| {
        for index in 0..1_000 {
            let text =
                format!("import {{ db }} from '../../lib/db'\nexport const rows{index} = () => db.row.findMany()\n");
            shop.write(&format!("features/f{}/m{index}.ts", index % 50), &text);
            // What a watcher says twice, and what is no part of the workspace.
            shop.events.push((format!("features/f{}/m{index}.ts", index % 50), CHANGED));
            shop.events.push((format!("node_modules/p{index}/index.js"), CREATED));
        }
        shop.replace("lib/guard.ts", "throw new Error('Unauthorized')", "return null");
        shop.rename("app/guarded.ts", "app/purge.ts");
        shop.remove("app/aliased.ts");
    }),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_happens_on_the_disk_the_findings_are_those_of_a_fresh_start() {
    let mut in_vain = Vec::new();
    for (name, event) in EVENTS {
        let mut shop = Shop::new().await;
        let before = told(&mut shop.client).await;
        event(&mut shop);
        shop.tell().await;
        let after = told(&mut shop.client).await;
        if after == before {
            in_vain.push(name);
        }
        assert_eq!(after, fresh(shop.client.folder.path()).await, "{name}");
        shop.client.finish_leniently().await;
    }
    assert!(in_vain.len() * 3 <= EVENTS.len(), "{in_vain:?} make no difference");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_comes_and_goes_in_one_batch_leaves_no_trace() {
    let mut shop = Shop::new().await;
    shop.client.did_open_file(ACTIONS).await;
    let before = told(&mut shop.client).await;
    for (_, event) in
        EVENTS.iter().filter(|(name, _)| name.starts_with("package") || name.starts_with("a configuration"))
    {
        let kept = shop.client.path("package.json");
        let text = fs::read_to_string(&kept).unwrap();
        event(&mut shop);
        fs::write(kept, text).unwrap();
        let _ = fs::remove_file(shop.client.path("actionfence.json"));
        shop.events.push(("actionfence.json".to_owned(), DELETED));
        shop.tell().await;
        assert_eq!(told(&mut shop.client).await, before);
    }
    shop.client.finish_leniently().await;
}
