//! Where specifiers lead in workspaces of many shapes.

use crate::workspace::fixture::{file, fixture};
use crate::workspace::{Resolution, Snapshot};

fn lead(snapshot: &Snapshot, from: &str, specifier: &str) -> String {
    match snapshot.resolve(file(snapshot, from), specifier) {
        Resolution::File(file) => snapshot.path(file).to_owned(),
        Resolution::Package(name) => format!("package {name}"),
        Resolution::Asset => "asset".to_owned(),
        Resolution::Unresolved => "unresolved".to_owned(),
    }
}

#[track_caller]
fn check(fixture_text: &str, from: &str, expected: &[(&str, &str)]) {
    let snapshot = fixture(fixture_text);
    for (specifier, to) in expected {
        assert_eq!(lead(&snapshot, from, specifier), *to, "`{specifier}` in {from}");
    }
}

#[test]
fn relative_specifiers_find_sources_indexes_and_assets() {
    let text = "//- /app/page.tsx\n//- /app/a.ts\n//- /app/lib/index.tsx\n//- /app/style.css\n//- /app/data.json\n{}\n//- /app/old.mts\n//- /types.d.ts\n";
    check(
        text,
        "app/page.tsx",
        &[
            ("./a", "app/a.ts"),
            ("./a.js", "app/a.ts"),
            ("./a.ts", "app/a.ts"),
            ("./old.mjs", "app/old.mts"),
            ("./lib", "app/lib/index.tsx"),
            ("../app/./lib/", "app/lib/index.tsx"),
            ("./style.css", "asset"),
            ("./style.css?inline", "asset"),
            ("./data.json", "asset"),
            ("../types", "types.d.ts"),
            ("./gone", "unresolved"),
            ("../../outside", "unresolved"),
            ("", "unresolved"),
            ("./a\0b", "unresolved"),
        ],
    );
}

#[test]
fn bundlers_choose_among_files_of_one_name() {
    let files = "//- /app/page.tsx\n//- /lib/a.ts\n//- /lib/a.js\n//- /lib/b.jsx\n//- /lib/b.ts\n//- /lib/b/index.ts\n//- /lib/c/index.tsx\n//- /lib/c/index.js\n//- /lib/d.mts\n//- /lib/d.mjs\n";
    let always = [("../lib/a.js", "lib/a.js"), ("../lib/b", "lib/b.ts"), ("../lib/d.mjs", "lib/d.mjs")];
    check(files, "app/page.tsx", &always);
    check(files, "app/page.tsx", &[("../lib/a", "lib/a.ts"), ("../lib/c", "lib/c/index.tsx")]);
    let webpack = format!("//- /package.json\n{{ \"dependencies\": {{ \"next\": \"15.5.29\" }} }}\n{files}");
    check(&webpack, "app/page.tsx", &always);
    check(&webpack, "app/page.tsx", &[("../lib/a", "lib/a.js"), ("../lib/c", "lib/c/index.js")]);
}

#[test]
fn packages_are_known_by_name() {
    let expected = [
        ("next/headers", "package next/headers"),
        ("@prisma/client", "package @prisma/client"),
        ("node:fs", "package node:fs"),
        ("fs", "package fs"),
        ("server-only", "package server-only"),
        (".prisma/client", "package .prisma/client"),
        ("@/lib/db", "unresolved"),
        ("~/lib/db", "unresolved"),
        ("#internal", "unresolved"),
        ("/absolute", "unresolved"),
    ];
    check("//- /a.ts\n", "a.ts", &expected);
    let installed = "//- /a.ts\n//- /node_modules/@prisma/client/index.js\n//- /node_modules/fs/index.js\n";
    check(installed, "a.ts", &expected);
}

#[test]
fn aliases_of_the_nearest_tsconfig_hold() {
    let text = r##"
//- /tsconfig.json
{ // a comment
  "extends": ["@tsconfig/strictest/tsconfig.json", "./gone.json", "./tsconfig.base"],
  "include": ["next-env.d.ts"], "exclude": ["**/*.js"],
  "compilerOptions": { "plugins": [{ "name": "next" }], "target": 7, },
}
//- /tsconfig.base.json
{ "compilerOptions": { "baseUrl": ".", "paths": {
  "@/*": ["./src/*", "./generated/*"], "db": ["./src/database.ts"], "#lib/*": ["./src/lib/*"],
  "marker": ["./node_modules/server-only/index.js"] } } }
//- /src/database.ts
//- /src/app/page.tsx
//- /src/script.js
//- /src/lib/auth.ts
//- /generated/api.ts
"##;
    for from in ["src/app/page.tsx", "src/script.js"] {
        check(
            text,
            from,
            &[
                ("@/database", "src/database.ts"),
                ("@/api", "generated/api.ts"),
                ("@/gone", "unresolved"),
                ("db", "src/database.ts"),
                ("#lib/auth", "src/lib/auth.ts"),
                ("src/lib/auth", "src/lib/auth.ts"),
                ("marker", "package server-only"),
                ("react", "package react"),
            ],
        );
    }
}

#[test]
fn a_broken_tsconfig_takes_nothing_else_away() {
    let text = "//- /tsconfig.json\n{ \"compilerOptions\": { \n//- /a.ts\n//- /b.ts\n";
    check(text, "a.ts", &[("./b", "b.ts"), ("react", "package react")]);
    let circular = "//- /tsconfig.json\n{ \"extends\": \"./other.json\" }\n//- /other.json\n{ \"extends\": \"./tsconfig.json\" }\n//- /a.ts\n//- /b.ts\n";
    check(circular, "a.ts", &[("./b", "b.ts"), ("@/b", "unresolved")]);
}

#[test]
fn jsconfig_serves_where_there_is_no_tsconfig() {
    let text = "//- /jsconfig.json\n{ \"compilerOptions\": { \"paths\": { \"@/*\": [\"./*\"] } } }\n//- /app/page.js\n//- /lib/db.js\n";
    check(text, "app/page.js", &[("@/lib/db", "lib/db.js")]);
}

#[test]
fn project_references_tell_files_of_one_folder_apart() {
    let text = r#"
//- /tsconfig.json
{ "files": [], "include": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./tsconfig.node.json" }, { "path": "./gone" }] }
//- /tsconfig.app.json
{ "include": ["src/*.tsx"], "compilerOptions": { "composite": true, "paths": { "~/*": ["./src/*"] } } }
//- /tsconfig.node.json
{ "include": ["src/*.ts"], "compilerOptions": { "composite": true, "paths": { "~/*": ["./node/*"] } } }
//- /src/page.tsx
//- /src/server.ts
//- /src/x.ts
//- /node/x.ts
"#;
    check(text, "src/page.tsx", &[("~/x", "src/x.ts")]);
    check(text, "src/server.ts", &[("~/x", "node/x.ts")]);
}

#[test]
fn packages_of_the_workspace_lead_to_their_sources() {
    let text = r##"
//- /apps/web/package.json
{ "name": "web", "imports": { "#db": "./lib/db.ts" } }
//- /apps/web/app/page.tsx
//- /apps/web/lib/db.ts
//- /apps/web/tsconfig.json
{ "extends": "@acme/tsconfig/next.json" }
//- /packages/tsconfig/package.json
{ "name": "@acme/tsconfig" }
//- /packages/tsconfig/next.json
{ "compilerOptions": { "paths": { "@/*": ["${configDir}/*"] } } }
//- /packages/ui/package.json
{ "name": "@acme/ui", "exports": {
  ".": { "types": "./dist/index.d.ts", "import": "./dist/index.mjs", "require": "./dist/index.js" },
  "./*": { "types": "./dist/*.d.ts", "default": "./dist/*.js" } } }
//- /packages/ui/src/index.ts
//- /packages/ui/src/button.tsx
//- /packages/db/package.json
{ "name": "@acme/db", "main": "./dist/index.js", "types": "./dist/index.d.ts" }
//- /packages/db/src/index.ts
//- /packages/db/src/client.ts
//- /packages/auth/package.json
{ "name": "@acme/auth", "exports": { "./server": { "types": "./lib/server.ts", "default": "./out/server.js" }, "./*": ["./lib/*.ts", "./lib/*/index.ts"] } }
//- /packages/auth/lib/server.ts
//- /packages/auth/lib/roles/index.ts
//- /packages/bare/package.json
{ "name": "bare" }
//- /packages/bare/index.ts
//- /packages/flat/package.json
{ "name": "flat" }
//- /packages/flat/index.ts
//- /packages/flat/lib/index.tsx
//- /packages/staged/package.json
{ "name": "staged", "exports": { "production": "./fast.js", "development": "./checked.js" } }
//- /packages/staged/fast.js
//- /packages/staged/checked.js
//- /packages/dayjs/package.json
{ "name": "dayjs" }
//- /packages/broken/package.json
{ "name": "broken", "exports": 7 }
//- /packages/broken/src/index.ts
"##;
    check(
        text,
        "apps/web/app/page.tsx",
        &[
            ("@acme/ui", "packages/ui/src/index.ts"),
            ("@acme/ui/button", "packages/ui/src/button.tsx"),
            ("@acme/db", "packages/db/src/index.ts"),
            ("@acme/db/client", "packages/db/src/client.ts"),
            ("@acme/db/src/client", "packages/db/src/client.ts"),
            ("@acme/auth/server", "packages/auth/lib/server.ts"),
            ("@acme/auth/roles", "packages/auth/lib/roles/index.ts"),
            ("@acme/auth/gone", "unresolved"),
            ("@acme/uix", "package @acme/uix"),
            ("bare", "packages/bare/index.ts"),
            ("flat", "packages/flat/index.ts"),
            ("flat/lib", "packages/flat/lib/index.tsx"),
            ("staged", "packages/staged/fast.js"),
            ("dayjs/plugin/utc", "package dayjs/plugin/utc"),
            ("broken", "packages/broken/src/index.ts"),
            ("#db", "apps/web/lib/db.ts"),
            ("@/lib/db", "apps/web/lib/db.ts"),
        ],
    );
}
