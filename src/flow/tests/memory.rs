//! Remembering calls shows in no report: random functions that call each other are run with it and without.

use super::super::interpreter::Interpreter;
use super::super::learned::Learned;
use super::super::{EndpointReport, report};
use super::COMMON;
use crate::workspace::{FileId, Snapshot, View, fixture};
use std::cell::RefCell;
use std::fmt::Write;

const SEEDS: u64 = 300;
const FUNCTIONS: u64 = 5;
const ACTIONS: [&str; 3] = ["app/a/actions.ts", "app/b/actions.ts", "app/c/actions.ts"];

struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }

    fn callee(&mut self) -> String {
        match self.below(9) {
            0 => "open".to_owned(),
            1 => "closed".to_owned(),
            2 => "box.put".to_owned(),
            3 => "box.drop".to_owned(),
            4 => "openNotes.method".to_owned(),
            5 => "closedNotes.arrow".to_owned(),
            _ => format!("f{}", self.below(FUNCTIONS)),
        }
    }

    fn argument(&mut self) -> &'static str {
        ["id", "id", "'fixed'", "[id]", "{ id }", "null"][self.below(6) as usize]
    }

    fn statement(&mut self) -> String {
        let (callee, argument) = (self.callee(), self.argument());
        match self.below(12) {
            0 => "await requireUser()".to_owned(),
            1 => "if (!(await auth())) return null".to_owned(),
            2 => "await db.note.delete({ where: { id } })".to_owned(),
            3 => format!("return {callee}({argument})"),
            4 => format!("if (await {callee}({argument})) return id"),
            5 => format!("for (const one of [{argument}, id]) await {callee}(one)"),
            6 => format!("await (async (one: any) => {callee}(one))({argument})"),
            7 => format!("[{argument}].map({callee})"),
            8 => format!("try {{ await {callee}({argument}) }} catch {{ return null }}"),
            9 => "if (id === 'fixed') throw new Error()".to_owned(),
            _ => format!("await {callee}({argument})"),
        }
    }

    fn body(&mut self, most: u64) -> String {
        let statements = 1 + self.below(most);
        (0..statements).map(|_| self.statement()).collect::<Vec<_>>().join("; ")
    }
}

const MADE: &str = "
function guarded(guard: (() => Promise<unknown>) | null) {
  return async (id: any) => { if (guard) await guard(); return db.note.delete({ where: { id } }) }
}
export const open = guarded(null)
export const closed = guarded(requireUser)
function made() {
  let held: any = null
  return { put: (id: any) => { held = id }, drop: () => held && db.note.delete({ where: { id: held } }) }
}
export const box = made()
class Notes {
  constructor(private readonly guard: (() => Promise<unknown>) | null) {}
  arrow = async (id: any) => { if (this.guard) await this.guard(); return db.note.delete({ where: { id } }) }
  async method(id: any) { if (this.guard) await this.guard(); return this.arrow(id) }
}
export const openNotes = new Notes(null)
export const closedNotes = new Notes(requireUser)
";

fn workspace(seed: u64) -> Snapshot {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let imports = "import { db } from '@/lib/db'\nimport { auth, requireUser } from '@/lib/auth'\n";
    let mut text =
        format!("{COMMON}//- /tsconfig.json\n{{ \"compilerOptions\": {{ \"paths\": {{ \"@/*\": [\"./*\"] }} }} }}\n");
    let _ = write!(text, "//- /lib/all.ts\n{imports}{MADE}");
    for at in 0..FUNCTIONS {
        let _ = writeln!(text, "export async function f{at}(id: any): Promise<any> {{ {} }}", random.body(3));
    }
    // Long enough that calls within them may be one too many.
    for at in 0..22 {
        let _ = writeln!(text, "export const d{at} = async (id: any) => d{}(id)", at + 1);
    }
    let _ = writeln!(text, "export const d22 = async (id: any) => {{ {} }}", random.body(3));
    for path in ACTIONS {
        let names = "box, closed, closedNotes, open, openNotes, f0, f1, f2, f3, f4";
        let from = random.below(22);
        let _ = writeln!(text, "//- /{path}\n'use server'\n{imports}import {{ {names}, d{from} }} from '@/lib/all'");
        let _ = writeln!(text, "export async function one(id: any) {{ {} }}", random.body(4));
        let _ = writeln!(text, "export async function two(id: any) {{ await d{from}(id); {} }}", random.body(2));
    }
    fixture::fixture(&text)
}

/// The reports of a file; `None` when one of them spent its budget, which remembering saves.
fn reports(snapshot: &Snapshot, file: FileId, learned: &RefCell<Learned>) -> Option<Vec<EndpointReport>> {
    let view = View::new(snapshot, file);
    let module = snapshot.module(file);
    Interpreter::learning(&view, Some(learned), |interpreter| {
        let mut each = report::endpoints(&view).into_iter().map(|endpoint| {
            let report = report::report(interpreter, file, &module, endpoint);
            (!interpreter.exhausted()).then_some(report)
        });
        each.try_fold(Vec::new(), |mut all, one| {
            all.push(one?);
            Some(all)
        })
    })
}

#[test]
fn what_is_remembered_of_calls_does_not_show() {
    let mut compared = 0;
    for seed in 0..SEEDS {
        let snapshot = workspace(seed);
        let files = ACTIONS.map(|path| fixture::file(&snapshot, path));
        let learned = RefCell::default();
        for file in files.into_iter().chain(files.into_iter().rev()) {
            let forgetful = RefCell::new(Learned { forgetful: true, ..Learned::default() });
            let (run, remembered) = (reports(&snapshot, file, &forgetful), reports(&snapshot, file, &learned));
            if let Some(run) = run {
                compared += 1;
                assert_eq!(remembered, Some(run), "seed {seed}, {}", snapshot.path(file));
            }
        }
    }
    assert!(compared > SEEDS, "only {compared} files were compared");
}
