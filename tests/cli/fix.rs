//! `check --fix` and `check --diff`.

use crate::{APP, folder, read, run};

#[test]
fn nothing_to_mend_leaves_every_file_as_it_is() {
    let folder = folder(APP);
    let before = read(folder.path(), "app/actions.ts");
    run(
        folder.path(),
        &["check", "--fix", "--rule", "unwrapped-action"],
    );
    assert_eq!(read(folder.path(), "app/actions.ts"), before);
    let diff = run(
        folder.path(),
        &["check", "--diff", "--rule", "unwrapped-action"],
    );
    assert_eq!((diff.status, diff.stdout.as_str()), (0, ""));
}
