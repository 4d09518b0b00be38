//! The outline of a text that was scanned instead of parsed: the same one as that of its trees.

use super::scope::imported_name;
use crate::hir::{Directive, Export, ExportTarget, Import, ImportBinding, ImportKind, ImportedName, Outline, Reexport};
use crate::syntax::Language;
use crate::syntax::scan::{
    Declared, Scan, ScannedExport, ScannedImport, ScannedKind, ScannedName, ScannedTarget, ScannedText, scan,
};
use crate::text::{Atom, Span};
use rustc_hash::FxHashMap;

/// What the scanner makes of a text.
#[derive(Debug)]
pub struct Scanned {
    pub outline: Outline,
    /// Somewhere stands a statement that is but a string or a template, and no plain directive of the file.
    pub odd_statements: bool,
}

impl Outline {
    /// The outline of a text from its tokens, or the offset from which on that takes a parse. A text that does not parse may have one:
    /// it lacks the errors then.
    pub fn scan(text: &str, language: Language) -> Result<Scanned, u32> {
        let scan = scan(text, language)?;
        let builder = Builder { text, declared: scan.declarations(text), scan: &scan };
        let directives = scan.directives.iter().filter(|_| language != Language::Plain);
        let directives = directives.map(|span| builder.directive(*span)).collect();
        let imports = scan.imports.iter().map(|import| builder.import(import)).collect();
        let exports = scan.exports.iter().map(|export| builder.export(export)).collect();
        let outline = Self { directives, imports, exports, inline_actions: false, errors: Vec::new() };
        Ok(Scanned { outline, odd_statements: scan.odd_statements })
    }
}

struct Builder<'s> {
    text: &'s str,
    scan: &'s Scan,
    declared: FxHashMap<&'s str, Declared>,
}

impl Builder<'_> {
    fn directive(&self, span: Span) -> Directive {
        Directive { value: self.unquoted(span), span, parentheses: 0, in_prologue: true, has_surrogates: false }
    }

    fn import(&self, import: &ScannedImport) -> Import {
        let (mut names, mut reexports) = (Vec::new(), Vec::new());
        for name in &import.names {
            if import.kind == ScannedKind::Static {
                names.push(ImportBinding {
                    imported: self.imported(name),
                    local: self.atom(name.local),
                    type_only: import.type_only || name.type_only,
                    used_as_value: name.used,
                    span: name.span,
                });
            } else {
                reexports.push(Reexport {
                    imported: self.imported(name),
                    exported: self.atom(name.local),
                    type_only: import.type_only || name.type_only,
                    span: name.span,
                });
            }
        }
        let kind = match import.kind {
            ScannedKind::Static => ImportKind::Static,
            ScannedKind::Dynamic => ImportKind::Dynamic,
            ScannedKind::Require => ImportKind::Require,
            ScannedKind::Reexport => ImportKind::Reexport,
            ScannedKind::ReexportAll => ImportKind::ReexportAll,
        };
        let specifier = self.unquoted(import.specifier);
        Import { specifier, span: import.specifier, kind, type_only: import.type_only, names, reexports }
    }

    fn imported(&self, name: &ScannedName) -> ImportedName {
        name.imported.map_or(ImportedName::Namespace, |text| imported_name(&self.atom(text)))
    }

    fn export(&self, export: &ScannedExport) -> Export {
        let target = match export.target {
            ScannedTarget::Local(span) => ExportTarget::Local(self.slice(span)),
            ScannedTarget::Expression(name) => match name.filter(|span| self.is_type(*span).is_some()) {
                Some(span) => ExportTarget::Local(self.slice(span)),
                None => ExportTarget::Default,
            },
            ScannedTarget::Reexport(import, name) => {
                let import = &self.scan.imports[import];
                let specifier = self.unquoted(import.specifier);
                ExportTarget::Reexport { specifier, imported: self.imported(&import.names[name]) }
            }
        };
        let is_type = match export.target {
            ScannedTarget::Local(span) | ScannedTarget::Expression(Some(span)) => self.is_type(span) == Some(true),
            _ => false,
        };
        Export { name: self.atom(export.name), target, type_only: export.type_only || is_type, span: export.span }
    }

    fn is_type(&self, name: Span) -> Option<bool> {
        self.declared.get(name.slice(self.text)).map(|declared| declared.is_type())
    }

    fn atom(&self, text: ScannedText) -> Atom {
        match text {
            ScannedText::Default => Atom::new_static("default"),
            ScannedText::Name(span) => self.slice(span),
            ScannedText::Text(span) => self.unquoted(span),
        }
    }

    fn unquoted(&self, span: Span) -> Atom {
        self.slice(Span::new(span.start + 1, span.end - 1))
    }

    fn slice(&self, span: Span) -> Atom {
        Atom::new(span.slice(self.text))
    }
}
