//! Where the parser is stopped: before passages that it must not be given, and in between when the text as a whole would
//! take more stack than there is.
//!
//! Nothing in an item nests deeper than the item has tokens, and a parser that sees only some lines cannot read beyond
//! them. So a text of any length is read in portions for which the stack suffices. A portion ends where an item seems to
//! begin; a text that needs none, which is nearly every text, is never cut.

pub use super::risk::calm::Passage;
use super::{Language, guard, resync, risk};
use crate::text::Span;

/// Where the parser of a text will be stopped.
pub struct Plan {
    /// In order, and apart from each other.
    pub(super) stops: Vec<Stop>,
    /// Lines from which on an edited text can be looked through; none where there are stops.
    pub calm: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// Empty where the text is only cut.
    pub passage: Span,
    /// Why the passage is left out.
    pub message: Option<&'static str>,
}

const TOO_DEEP: &str = "nested too deeply to be analysed";
const TOO_LONG: &str = "too long to be analysed in one piece";
pub const MESSAGES: [&str; 2] = [TOO_DEEP, TOO_LONG];

impl Plan {
    pub fn of(text: &str, language: Language) -> Self {
        let (refused, calm) = risk::scan(text, language);
        let stops = stops(text, refused);
        let calm = if stops.is_empty() { calm } else { Vec::new() };
        Self { stops, calm }
    }

    /// The same of an edited text. `calm` are the lines of the one before.
    pub fn after(text: &str, language: Language, calm: &[u32], edit: Passage) -> Self {
        let known = guard::fits(text).then(|| risk::calm::after(text, language, calm, edit)).flatten();
        known.map_or_else(|| Self::of(text, language), |calm| Self { stops: Vec::new(), calm })
    }

    /// The passages that no parser will see. What stands before them decides on that too.
    pub fn left_out(&self) -> impl Iterator<Item = Span> {
        self.stops.iter().filter(|stop| stop.message.is_some()).map(|stop| stop.passage)
    }
}

fn stops(text: &str, refused: Vec<Span>) -> Vec<Stop> {
    let deep = refused.into_iter().map(|passage| Stop { passage, message: Some(TOO_DEEP) });
    if guard::fits(text) {
        return deep.collect();
    }
    let mut stops = Vec::new();
    let mut from = 0;
    for stop in deep {
        cut(text, from, stop.passage.start as usize, &mut stops);
        from = stop.passage.end as usize;
        stops.push(stop);
    }
    cut(text, from, text.len(), &mut stops);
    stops
}

/// Cuts the text between two offsets where its items begin.
fn cut(text: &str, from: usize, end: usize, stops: &mut Vec<Stop>) {
    let units = |start: usize, end: usize| guard::units(&text.as_bytes()[start..end]);
    let (mut at, mut sum) = (from, 0);
    while at < end {
        let next = resync::next_line_of_item(text, at, end);
        let own = units(at, next);
        if own > guard::MAX_UNITS {
            let passage = Span::new(at as u32, next as u32);
            stops.push(Stop { passage, message: Some(TOO_LONG) });
            sum = 0;
        } else if sum + own > guard::MAX_UNITS {
            let above = resync::comments_above(text, from, at);
            let start = if units(above, next) > guard::MAX_UNITS { at } else { above };
            stops.push(Stop { passage: Span::at(start as u32), message: None });
            sum = units(start, next);
        } else {
            sum += own;
        }
        at = next;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stopped(text: &str) -> Vec<(&str, Option<&'static str>)> {
        Plan::of(text, Language::TypeScript).stops.iter().map(|stop| (stop.passage.slice(text), stop.message)).collect()
    }

    #[test]
    fn a_text_that_fits_is_not_cut() {
        assert_eq!(stopped(&"const a = b\n".repeat(100)), []);
    }

    #[test]
    fn every_portion_fits() {
        let text = "// a note\nexport const a = [b, c, d, e, f, g, h, i]\n".repeat(guard::MAX_UNITS / 8);
        let stops = Plan::of(&text, Language::TypeScript).stops;
        assert!(
            stops.iter().all(|stop| stop.message.is_none() && text[stop.passage.start as usize..].starts_with("//"))
        );
        let mut from = 0;
        for end in stops.iter().map(|stop| stop.passage.start as usize).chain([text.len()]) {
            assert!(guard::fits(&text[from..end]));
            from = end;
        }
        assert!(stops.len() > 1);
    }

    #[test]
    fn an_item_that_fits_nowhere_is_left_out_and_the_others_stay() {
        let long = format!("const a = {}b\n", "b + ".repeat(guard::MAX_UNITS));
        let deep = format!("const a = {}\n", "[".repeat(400));
        let text = format!("const b = 1\n{long}const c = 1\n{deep}const d = 1\n");
        let expected = [(long.as_str(), Some(TOO_LONG)), (deep.as_str(), Some(TOO_DEEP))];
        assert_eq!(stopped(&text), expected);
    }
}
