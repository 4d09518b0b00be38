use crate::hir::Module;
use crate::hir::tests::hostile::assert_inside;
use crate::syntax::Language;
use std::path::Path;

#[test]
fn every_fixture_parses() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut parsed = 0;
    for entry in ignore::Walk::new(fixtures).filter_map(Result::ok) {
        let Some(language) = entry.path().to_str().and_then(Language::of) else { continue };
        let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
        let module = Module::parse(&text, language);
        assert_eq!(module.outline.errors, [], "{}", entry.path().display());
        assert_inside(&module, &text);
        parsed += 1;
    }
    assert!(parsed > 10, "{parsed} fixtures");
}
