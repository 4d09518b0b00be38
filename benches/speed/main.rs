//! What a workspace costs, against what the bare parsers cost on the same files: one table, in one run. `cargo bench`.
//!
//! Everything but the keys runs on one thread, and its CPU time is counted, so that the ratios hold on a busy machine. The table is
//! for 100, 1,000 and 10,000 modules; other sizes are arguments: `cargo bench -- 50000`. With `--keys` nothing is measured but
//! the keys, and with `--on FOLDER` what an app that is there costs: of which size and shape, a generated one cannot tell.

mod app;
mod client;
mod clock;
mod folder;
mod keys;
mod parsers;
mod programs;

use actionfence::engine::{Options, check_all, inventory};
use actionfence::workspace::Index;
use app::App;
use clock::{Cost, least, least_after};
use keys::Times;
use std::process::ExitCode;

/// The one that the program uses.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// Actions in a module that has any.
const ACTIONS: usize = 3;

#[expect(clippy::print_stdout, reason = "the table is what it is for")]
fn main() -> ExitCode {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global();
    pool.expect("nothing has used the pool before");
    // Cargo itself adds `--bench`.
    let mut arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if let [flag, folder] = &arguments[..]
        && flag == "--on"
    {
        println!("{}", table(&[Column::on(&folder::Folder::new(folder))]));
        return ExitCode::SUCCESS;
    }
    let only_keys = arguments.iter().any(|argument| argument == "--keys");
    arguments.retain(|argument| argument != "--keys");
    let sizes: Result<Vec<usize>, _> = arguments.iter().map(|size| size.parse()).collect();
    let sizes = match sizes {
        Ok(sizes) if sizes.is_empty() => SIZES.to_vec(),
        Ok(sizes) => sizes,
        Err(_) => {
            println!("the arguments are numbers of modules, such as `cargo bench -- 50000`, or `--on FOLDER`");
            return ExitCode::from(2);
        }
    };
    let column = if only_keys { Column::of_keys } else { Column::of };
    let columns: Vec<Column> = sizes.iter().map(|size| column(*size)).collect();
    println!("{}", table(&columns));
    ExitCode::SUCCESS
}

/// All lines of the table for one size.
struct Column {
    modules: usize,
    megabytes: f64,
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    value: Value,
}

enum Value {
    /// Shown with its ratio to the first one of the column.
    Cost(Cost),
    /// Of keys, in milliseconds on the wall.
    Times(Times),
    Milliseconds(f64),
    Ratio(f64),
    Megabytes(f64),
    Skipped,
}

impl Column {
    fn of(modules: usize) -> Self {
        let app = App::new(modules, ACTIONS);
        let rounds = (20_000 / modules.max(1)).clamp(1, 20);
        let all = app.modules().count();
        let mut rows = Vec::new();
        let mut add = |name, value| rows.push(Row { name, value });
        add("swc, bare parse", Value::Cost(least(rounds, || assert_eq!(parsers::swc(app.modules()), all))));
        add("oxc, bare parse", Value::Cost(least(rounds, || assert_eq!(parsers::oxc(app.modules()), all))));
        let memory = app.memory();
        add("index from nothing", Value::Cost(least(rounds, || memory.index())));
        add("index and check from nothing", Value::Cost(least(rounds, || checked(memory.index()))));
        add("inventory of 1,000 actions, after the index", Value::Cost(inventory_of(modules, 1_000)));
        let tree = programs::Tree::of(&app);
        add("`actionfence check`, cold, the whole process", Value::Cost(tree.cold()));
        add("the same with all fixes of all findings, as JSON", Value::Cost(tree.with_fixes()));
        add("`actionfence check`, warm", Value::Cost(tree.warm()));
        add("`oxlint`, the whole process", tree.oxlint().map_or(Value::Skipped, Value::Cost));
        add("memory of `actionfence check`", tree.memory().map_or(Value::Skipped, Value::Megabytes));
        rows.extend(of_keys(&tree));
        Self { modules, megabytes: app.bytes() as f64 / 1e6, rows }
    }

    /// Of an app on the disk: whatever of it does not parse is only counted.
    fn on(folder: &folder::Folder) -> Self {
        let rounds = 10;
        let index = least(rounds, || folder.index());
        let check = least(rounds, || checked(folder.index()));
        let rows = [
            ("swc, bare parse", Value::Cost(least(rounds, || parsers::swc(folder.modules())))),
            ("oxc, bare parse", Value::Cost(least(rounds, || parsers::oxc(folder.modules())))),
            ("index from the disk", Value::Cost(index)),
            ("index and check from the disk", Value::Cost(check)),
            ("what the check adds to the index", Value::Ratio(check.milliseconds() / index.milliseconds() - 1.0)),
        ];
        let rows = rows.into_iter().map(|(name, value)| Row { name, value }).collect();
        let (modules, bytes) = folder.modules().fold((0, 0), |(count, sum), (_, text)| (count + 1, sum + text.len()));
        Self { modules, megabytes: bytes as f64 / 1e6, rows }
    }

    fn of_keys(modules: usize) -> Self {
        let app = App::new(modules, ACTIONS);
        Self { modules, megabytes: app.bytes() as f64 / 1e6, rows: of_keys(&programs::Tree::of(&app)) }
    }
}

fn of_keys(tree: &programs::Tree) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |name, value: Option<Value>| rows.push(Row { name, value: value.unwrap_or(Value::Skipped) });
    let keys = keys::measure(tree).unwrap_or_default();
    for (name, own, other) in keys.rows {
        add(name, Some(Value::Times(own)));
        add("the same, `oxlint --lsp`", other.map(Value::Times));
    }
    add("from a key in a helper to the last of over 500 files that read it", keys.dependents.map(Value::Times));
    add("`initialize`", keys.initialize.map(Value::Milliseconds));
    add("memory of `actionfence lsp`, 20 documents open", keys.memory.map(Value::Megabytes));
    rows
}

/// With what was found, and what it was found in.
fn checked(index: Index) -> impl Sized {
    let snapshot = index.snapshot();
    let found = check_all(&snapshot, &Options::default());
    (index, snapshot, found)
}

/// Of a workspace of so many modules that has so many actions in all.
fn inventory_of(modules: usize, actions: usize) -> Cost {
    let app = App::new(modules, actions.div_ceil(app::modules_of_actions(modules)));
    least_after(
        5,
        || app.memory().index().snapshot(),
        |snapshot| {
            for file in snapshot.files() {
                drop(inventory(snapshot, *file));
            }
        },
    )
}

/// In Markdown.
fn table(columns: &[Column]) -> String {
    let headings = columns.iter().map(|column| format!(" {} modules, {:.1} MB |", column.modules, column.megabytes));
    let mut lines =
        vec![format!("| |{}", headings.collect::<String>()), format!("|---|{}", "--:|".repeat(columns.len()))];
    let names = columns.first().map(|column| &column.rows).into_iter().flatten().map(|row| row.name);
    for (index, name) in names.enumerate() {
        let cells = columns.iter().map(|column| format!(" {} |", cell(column, &column.rows[index].value)));
        lines.push(format!("| {name} |{}", cells.collect::<String>()));
    }
    lines.join("\n")
}

fn cell(column: &Column, value: &Value) -> String {
    let measure = match column.rows.first() {
        Some(Row { value: Value::Cost(measure), .. }) => measure.milliseconds(),
        _ => f64::NAN,
    };
    match value {
        Value::Cost(cost) => format!("{:.1} ms, {:.2} ×", cost.milliseconds(), cost.milliseconds() / measure),
        Value::Times(times) => format!("{:.2} ms, 1 in 100 {:.1} ms", times.median, times.slow),
        Value::Milliseconds(value) => format!("{value:.1} ms"),
        Value::Ratio(value) => format!("{value:.2} ×"),
        Value::Megabytes(value) => format!("{value:.0} MB"),
        Value::Skipped => "not measured".to_owned(),
    }
}
