//! Where a scan for risks could begin: a key costs the lines around it, not the text.
//!
//! At the start of a line where nothing is open and nothing behind it has been looked at, the scan knows as little as at
//! the start of the text. So after an edit it begins at the last such line before the edit, and ends at the first behind it
//! that was one before.

use super::{Level, Scan};
use crate::syntax::Language;

/// The passage in which a text differs from the one before, as offsets: the same start in both, and the two ends.
#[derive(Clone, Copy, Debug)]
pub struct Passage {
    pub start: u32,
    pub old_end: u32,
    pub new_end: u32,
}

/// The calm lines of an edited text; `None` when it is at risk, or when too little is known. `known` are those of the text
/// before, of which nothing was left out.
pub fn after(text: &str, language: Language, known: &[u32], edit: Passage) -> Option<Vec<u32>> {
    let before = known.partition_point(|line| *line <= edit.start);
    let from = *known[..before].last()?;
    let mut scan = Scan::new(text, from as usize, language);
    scan.rest = Some(Rest { known, edit });
    if scan.first_risk().is_some() {
        return None;
    }
    let mut calm = known[..before].to_vec();
    calm.append(&mut scan.calm);
    if scan.is_done {
        let last = calm.pop().expect("it ends at a calm line");
        let old = last - edit.new_end + edit.old_end;
        let index = known.binary_search(&old).expect("it was calm before");
        calm.extend(known[index..].iter().map(|line| line - edit.old_end + edit.new_end));
    }
    Some(calm)
}

/// What was calm before the edit.
pub struct Rest<'a> {
    known: &'a [u32],
    edit: Passage,
}

impl Scan<'_> {
    /// A line ends here.
    pub(super) fn note_calm(&mut self) {
        let next = self.at + 1;
        let nothing = self.open.is_empty() && self.outside == Level::default() && self.speculation == 0;
        if !nothing || self.closed_angle.is_some() || self.last == b'?' || self.looked > next {
            return;
        }
        let next = next as u32;
        self.calm.push(next);
        self.is_done = self.rest.as_ref().is_some_and(|Rest { known, edit }| {
            next >= edit.new_end && known.binary_search(&(next - edit.new_end + edit.old_end)).is_ok()
        });
    }

    /// What stands up to there decides on what is behind it.
    pub(super) fn look(&mut self, to: usize) {
        self.looked = self.looked.max(to);
    }
}

#[cfg(test)]
mod tests {
    use super::super::scan;
    use super::*;

    const TEXT: &str = "import a from 'a'\n\nconst b = c ? (d) : e => f;\nf(`\n${g}\n`)\n// h '\nconst i = 'j\\\nk'\n/* l\n*/\n\
                        export const m = <n,>(o: p<q>) => {\n  r(s < t)\n}\nu\n  .v()\n";

    #[test]
    fn the_lines_between_functions_are_calm() {
        let text = "import a from 'a'\n\nexport function b() {\n  c()\n}\n\nexport function d() {\n  e()\n}\n";
        let (_, calm) = scan(text, Language::TypeScript);
        let lines: Vec<usize> = calm.iter().map(|at| text[..*at as usize].lines().count()).collect();
        assert_eq!(lines, [1, 2, 5, 6, 9]);
    }

    /// Whatever is replaced by whatever: the lines are those of a scan from the start.
    #[test]
    fn an_edit_gives_what_a_scan_of_the_whole_text_gives() {
        let pieces =
            ["", "'", "`", "?", "(", "}", "<", ">", "\\\n", "\n", "/*", "*/", "//", "=>", ";", "\nexport ", "infer "];
        let mut again = 0;
        for language in [Language::TypeScript, Language::Tsx] {
            let (_, known) = scan(TEXT, language);
            assert!(known.len() > 5, "{known:?}");
            for start in 0..TEXT.len() {
                for length in [0, 1, 5] {
                    let end = (start + length).min(TEXT.len());
                    for piece in pieces {
                        let text = format!("{}{piece}{}", &TEXT[..start], &TEXT[end..]);
                        let edit =
                            Passage { start: start as u32, old_end: end as u32, new_end: (start + piece.len()) as u32 };
                        if let Some(calm) = after(&text, language, &known, edit) {
                            again += 1;
                            assert_eq!((Vec::new(), calm), scan(&text, language), "{text}");
                        }
                    }
                }
            }
        }
        assert!(again > 5_000, "{again}");
    }
}
