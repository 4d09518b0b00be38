//! Lists of names in imports and exports.

use super::cursor::is_word;
use super::{ScannedName, ScannedText, Scanner};

impl Scanner<'_> {
    /// `* as name`.
    pub fn namespace(&mut self) -> Option<ScannedName> {
        self.cursor.look_past_blank()?;
        let start = self.cursor.at;
        self.cursor.eat(b'*').then_some(())?;
        self.eat_as()?.then_some(())?;
        let local = self.plain_name()?;
        Some(ScannedName { imported: None, local, type_only: false, used: false, span: self.cursor.span_from(start) })
    }

    /// `{ a, b as c, type d, "e" as f }`.
    pub fn specifiers(&mut self, exported: bool) -> Option<Vec<ScannedName>> {
        self.cursor.eat(b'{').then_some(())?;
        let mut names = Vec::new();
        loop {
            if self.cursor.eat(b'}') {
                return Some(names);
            }
            names.push(self.specifier(exported)?);
            if !self.cursor.eat(b',') && self.cursor.look() != b'}' {
                return None;
            }
        }
    }

    fn specifier(&mut self, exported: bool) -> Option<ScannedName> {
        self.cursor.look_past_blank()?;
        let start = self.cursor.at;
        let mut imported = self.text()?;
        let type_only = self.is_type_modifier(imported)?;
        if type_only {
            imported = self.text()?;
        }
        let local = if self.eat_as()? { self.text()? } else { imported };
        // A text cannot be a local name, nor can a list without `from` hand on one.
        let is_odd = if exported { false } else { matches!(local, ScannedText::Text(_)) };
        (!is_odd).then_some(())?;
        Some(ScannedName {
            imported: Some(imported),
            local,
            type_only,
            used: false,
            span: self.cursor.span_from(start),
        })
    }

    fn text(&mut self) -> Option<ScannedText> {
        self.cursor.look_past_blank()?;
        match self.cursor.peek()? {
            b'"' | b'\'' => {
                let span = self.cursor.take_string()?;
                (!self.cursor.text_of(span).contains('\\')).then_some(ScannedText::Text(span))
            }
            _ => self.plain_name(),
        }
    }

    fn plain_name(&mut self) -> Option<ScannedText> {
        self.cursor.look_past_blank()?;
        let start = self.cursor.at;
        self.cursor.take_word();
        let is_name = self.cursor.at > start && self.cursor.peek() != Some(b'\\');
        is_name.then(|| ScannedText::Name(self.cursor.span_from(start)))
    }

    /// The word `type` before a name. `None` for `type as …`, which can mean many things.
    fn is_type_modifier(&mut self, name: ScannedText) -> Option<bool> {
        let is_type = matches!(name, ScannedText::Name(span) if self.cursor.text_of(span) == "type");
        let next = self.cursor.look();
        if !is_type || !is_word(next) && !matches!(next, b'"' | b'\'') {
            return Some(false);
        }
        (!self.looks_at_as()).then_some(true)
    }

    fn looks_at_as(&mut self) -> bool {
        let at = self.cursor.at;
        let found = self.cursor.look_past_blank().is_some() && self.cursor.take_word() == b"as";
        self.cursor.at = at;
        found
    }

    fn eat_as(&mut self) -> Option<bool> {
        let found = self.looks_at_as();
        if found {
            self.cursor.look_past_blank()?;
            self.cursor.at += 2;
        }
        Some(found)
    }
}
