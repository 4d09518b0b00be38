//! The `actionfence` program: everything is in [`actionfence::cli`].

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    actionfence::cli::main()
}
