//! `report`: one page that needs nothing else.

use crate::{APP, folder, read, run, write};

#[test]
fn the_page_holds_every_endpoint_and_loads_nothing() {
    let folder = folder(APP);
    let written = run(folder.path(), &["report", "-o", "surface.html"]);
    assert_eq!((written.status, written.stdout.as_str(), written.stderr.as_str()), (0, "", ""));
    let page = read(folder.path(), "surface.html");
    for part in [
        "<code>clearCart</code>",
        "<code>rename</code>",
        "db.cart.delete",
        "proven by auth() in app/actions.ts:11",
        "unguarded-action",
    ] {
        assert!(page.contains(part), "{part} is missing in {page}");
    }
    assert!(page.contains("default-src 'none'"));
    for loads in ["http://", "https://", " src=\"", "href=", "url(", "@import", "<script"] {
        assert!(!page.contains(loads), "{loads} in the page");
    }
    assert_eq!(
        run(folder.path(), &["report", "-o", "-"]).stdout,
        page.replace(&*folder.path().to_string_lossy(), "ROOT")
    );
}

#[test]
fn what_comes_from_the_project_is_escaped() {
    let folder = folder(APP);
    let text = "'use server'\n// actionfence-public: <img src=x onerror=alert(1)> & \"so on\"\nexport async function ping() { return 1 }\n";
    write(folder.path(), "app/<b>/actions.ts", text);
    let page = run(folder.path(), &["report", "-o", "-"]).stdout;
    assert!(page.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so on&quot;"), "{page}");
    assert!(page.contains("app/&lt;b&gt;/actions.ts") && !page.contains("<b>") && !page.contains("<img"));
}

#[test]
fn a_page_that_cannot_be_written_is_one_line() {
    let folder = folder(APP);
    let run = run(folder.path(), &["report", "-o", "no/such/folder.html"]);
    assert_eq!(run.status, 2);
    assert!(run.stderr.starts_with("actionfence: cannot write `no/such/folder.html`"), "{}", run.stderr);
}
