//! `check --fix` and `check --diff`.

use crate::{APP, folder, read, run, write};
use expect_test::expect;
use std::path::Path;

const APP_WITH_TYPO: &str = "
//- /package.json
{ \"dependencies\": { \"next\": \"16.0.0\" } }
//- /lib/rates.ts
'server-only'
export const rates = [1, 2]
//- /app/page.tsx
import { rates } from '../lib/rates'
export default function Page() {
  return <p>{rates.length}</p>
}
";

#[test]
fn a_diff_writes_nothing_and_a_fix_writes_just_that() {
    let folder = folder(APP_WITH_TYPO);
    let before = read(folder.path(), "lib/rates.ts");
    let diff = run(folder.path(), &["check", "--diff"]);
    assert_eq!(diff.status, 1);
    expect![[r#"
        --- a/lib/rates.ts
        +++ b/lib/rates.ts
        @@ -1,2 +1,2 @@
        -'server-only'
        +import 'server-only'
         export const rates = [1, 2]
    "#]]
    .assert_eq(&diff.stdout);
    assert_eq!(read(folder.path(), "lib/rates.ts"), before);

    let fixed = run(folder.path(), &["check", "--fix"]);
    assert_eq!((fixed.status, fixed.stderr.as_str()), (0, ""));
    expect![[r#"
        import 'server-only'
        export const rates = [1, 2]
    "#]]
    .assert_eq(&read(folder.path(), "lib/rates.ts"));
    assert_eq!(run(folder.path(), &["check", "--diff"]).stdout, "");
}

#[test]
fn bytes_beside_the_edits_stay_as_they_are() {
    let folder = folder(APP_WITH_TYPO);
    let text = "\u{feff}\"server-only\";\r\n\texport const rates = ['😀' , 2]  \r\n\r\n";
    write(folder.path(), "lib/rates.ts", text);
    run(folder.path(), &["check", "--fix"]);
    let expected = text.replace("\"server-only\"", "import \"server-only\"");
    assert_eq!(read(folder.path(), "lib/rates.ts"), expected);
}

#[test]
fn comments_that_only_silence_are_never_written() {
    let folder = folder(APP);
    run(folder.path(), &["check", "--fix=unsafe"]);
    assert!(!read(folder.path(), "app/actions.ts").contains("actionfence-"));
}

#[test]
fn only_files_that_the_paths_cover_are_reasons_to_write() {
    let folder = folder(APP_WITH_TYPO);
    let before = read(folder.path(), "lib/rates.ts");
    run(folder.path(), &["check", "--fix", "app"]);
    assert_eq!(read(folder.path(), "lib/rates.ts"), before);
}

#[test]
fn the_shop_comes_to_rest_and_still_parses() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let shop = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/storefront");
    copy(&shop, folder.path());
    let fixed = run(folder.path(), &["check", "--fix=unsafe"]);
    assert_eq!(fixed.stderr, "");
    assert!(!fixed.stdout.contains("could not be read in full"), "{}", fixed.stdout);
    let again = run(folder.path(), &["check", "--fix=unsafe", "--diff"]);
    assert_eq!(again.stdout, "");
    let wrapped = read(folder.path(), "app/actions.ts");
    assert!(wrapped.contains("createSecureAction(sendGiftCardSchema"), "{wrapped}");
    assert!(!wrapped.contains("requireUser"), "the wrapper checks already: {wrapped}");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("writable");
    for entry in std::fs::read_dir(from).expect("readable").flatten() {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() && !source.ends_with("node_modules") {
            copy(&source, &target);
        } else if source.is_file() {
            std::fs::copy(source, target).expect("writable");
        }
    }
}
