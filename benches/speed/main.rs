//! What a whole workspace costs, what its inventory costs, and what a key costs. `cargo bench`.
//!
//! All on one thread, so that the times are those of a CPU and can be compared.

mod app;

use actionfence::engine::{self, Checked, Options, World, check_all, check_file};
use actionfence::hir::Module;
use actionfence::syntax::Language;
use actionfence::workspace::fixture::{self, path_of};
use actionfence::workspace::{Change, Snapshot};
use app::App;
use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use std::sync::Arc;
use swc_common::{BytePos, Spanned};
use swc_ecma_ast::EsVersion;
use swc_ecma_parser::{Lexer, Parser, StringInput, Syntax, TsSyntax};

/// The one that the program uses.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build_global();
    pool.expect("nothing has used the pool before");
    divan::main();
}

/// Numbers of modules.
const SIZES: [usize; 2] = [100, 1_000];

/// The measure of all others: every module through the parser that Next uses, and nothing else.
#[divan::bench(args = SIZES, sample_count = 10)]
fn bare_parse(bencher: Bencher, modules: usize) {
    let app = App::new(modules, 3);
    bencher.counter(BytesCount::new(app.bytes())).bench_local(|| {
        for (path, text) in app.modules() {
            let tsx = path.extension().is_some_and(|extension| extension == "tsx");
            let syntax = Syntax::Typescript(TsSyntax { tsx, ..TsSyntax::default() });
            let end = BytePos(text.len() as u32 + 1);
            let input = StringInput::new(text, BytePos(1), end);
            let mut parser = Parser::new_from(Lexer::new(syntax, EsVersion::latest(), input, None));
            let module = parser.parse_module().expect("what is generated parses");
            black_box(module.span());
        }
    });
}

/// The same modules parsed item by item, and lowered.
#[divan::bench(args = SIZES, sample_count = 10)]
fn parse_and_lower(bencher: Bencher, modules: usize) {
    let app = App::new(modules, 3);
    bencher.counter(BytesCount::new(app.bytes())).bench_local(|| {
        for (path, text) in app.modules() {
            let language = Language::of(&path.to_string_lossy()).expect("it is a module");
            black_box(Module::parse(text, language));
        }
    });
}

/// From nothing to the index of the workspace.
#[divan::bench(args = SIZES, sample_count = 10)]
fn cold_index(bencher: Bencher, modules: usize) {
    let app = App::new(modules, 3);
    bencher.counter(BytesCount::new(app.bytes())).bench_local(|| app.index());
}

/// From nothing to all findings.
#[divan::bench(args = SIZES, sample_count = 10)]
fn cold_check(bencher: Bencher, modules: usize) {
    let app = App::new(modules, 3);
    bencher
        .counter(BytesCount::new(app.bytes()))
        .bench_local(|| check_all(&app.index().snapshot(), &Options::default()));
}

/// Every endpoint with its parameters, captures, guards and uses. The argument is the number of actions that are
/// exported; the index is there, no tree is.
#[divan::bench(args = [100, 1_000], sample_count = 10, sample_size = 1)]
fn inventory(bencher: Bencher, actions: usize) {
    let app = App::new(actions, 20);
    let list = |snapshot: Snapshot| -> usize {
        snapshot.files().iter().map(|file| engine::inventory(&snapshot, *file).len()).sum()
    };
    assert!(list(app.index().snapshot()) >= actions);
    bencher.counter(ItemsCount::new(actions)).with_inputs(|| app.index().snapshot()).bench_local_values(list);
}

/// A guard goes and comes in a file of 1,000 lines and 125 actions, until the file's new findings are there.
#[divan::bench(args = SIZES, sample_count = 200, sample_size = 1)]
fn keystroke(bencher: Bencher, modules: usize) {
    let mut app = App::new(modules, 3);
    let path = path_of("app/big/actions.ts");
    let text = big_file();
    let broken = text.replacen("await requireUser()", "await { id: '' }", 1);
    app.add("app/big/actions.ts", text.clone());
    let mut world = World::new(app.index(), Options::default(), check_file);
    world.check_stale();
    let file = fixture::file(&world.snapshot(), "app/big/actions.ts");
    let texts: [Arc<str>; 2] = [broken.into(), text.into()];
    let mut count = 0;
    let mut press = || {
        let text = Arc::clone(&texts[count % 2]);
        count += 1;
        world.apply(&[Change::Text(path.clone(), text)]);
        let job = world.job(vec![file]);
        let results = job.run();
        world.accept(&job, &results);
        results
    };
    let rules = |results: Vec<Checked>| -> Vec<&str> { results[0].findings.iter().map(|found| found.rule).collect() };
    assert_ne!(rules(press()), rules(press()), "every key changes the findings");
    bencher.bench_local(press);
}

fn big_file() -> String {
    let mut text = app::actions(125);
    let missing = 1_000_usize.saturating_sub(text.lines().count());
    text.extend((0..missing).map(|line| format!("// Line {line} of the notes at the end.\n")));
    text
}
