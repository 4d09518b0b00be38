//! A fix as a workspace edit, in the form that the client understands.

use super::convert::range_out;
use super::scene::Scene;
use super::session::Session;
use crate::fixes::{FileEdit, Fix, Safety};
use crate::text::{LineIndex, TextEdit as OwnEdit};
use std::collections::HashMap;
use tower_lsp::ls_types::{
    AnnotatedTextEdit, ChangeAnnotation, CreateFile, CreateFileOptions, DocumentChangeOperation, DocumentChanges,
    OneOf, OptionalVersionedTextDocumentIdentifier, ResourceOp, TextDocumentEdit, TextEdit, Uri, WorkspaceEdit,
};

/// Name of the one annotation that the edits of a fix share.
const ANNOTATION: &str = "fix";

/// `None` when the fix speaks of a file that no client could name.
pub fn workspace_edit(session: &Session, scene: &Scene, fix: &Fix) -> Option<WorkspaceEdit> {
    let client = session.client();
    if !client.document_changes || fix.files.iter().any(|file| file.created) && !client.creates_files {
        let mut changes = HashMap::new();
        for file in &fix.files {
            changes.insert(uri(session, scene, file)?, text_edits(session, scene, file)?);
        }
        return Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() });
    }
    let mut operations = Vec::new();
    for file in &fix.files {
        let uri = uri(session, scene, file)?;
        if file.created {
            operations.push(DocumentChangeOperation::Op(ResourceOp::Create(CreateFile {
                uri: uri.clone(),
                options: Some(CreateFileOptions { overwrite: Some(false), ignore_if_exists: Some(false) }),
                annotation_id: client.annotations.then(|| ANNOTATION.to_owned()),
            })));
        }
        let version = scene.version(&scene.root.join(&file.path));
        let edits = text_edits(session, scene, file)?.into_iter().map(|edit| annotated(edit, client.annotations));
        operations.push(DocumentChangeOperation::Edit(TextDocumentEdit {
            text_document: OptionalVersionedTextDocumentIdentifier { uri, version },
            edits: edits.collect(),
        }));
    }
    Some(WorkspaceEdit {
        document_changes: Some(DocumentChanges::Operations(operations)),
        change_annotations: client.annotations.then(|| HashMap::from([(ANNOTATION.to_owned(), annotation(fix))])),
        ..WorkspaceEdit::default()
    })
}

fn uri(session: &Session, scene: &Scene, file: &FileEdit) -> Option<Uri> {
    session.desk().uri(&scene.root.join(&file.path))
}

fn text_edits(session: &Session, scene: &Scene, file: &FileEdit) -> Option<Vec<TextEdit>> {
    let text = if file.created { "".into() } else { scene.text(&file.path)? };
    let lines = LineIndex::new(&text);
    let convert = |edit: &OwnEdit| TextEdit {
        range: range_out(&text, &lines, edit.span, session.encoding()),
        new_text: edit.new_text.clone(),
    };
    Some(file.edits.iter().map(convert).collect())
}

fn annotated(edit: TextEdit, annotations: bool) -> OneOf<TextEdit, AnnotatedTextEdit> {
    if annotations {
        OneOf::Right(AnnotatedTextEdit { text_edit: edit, annotation_id: ANNOTATION.to_owned() })
    } else {
        OneOf::Left(edit)
    }
}

fn annotation(fix: &Fix) -> ChangeAnnotation {
    let description = match fix.safety {
        Safety::Safe => None,
        Safety::Unsafe => Some("Changes what the code does, on purpose".to_owned()),
        Safety::Template => Some("Leaves a place to fill in".to_owned()),
    };
    ChangeAnnotation { label: fix.title.clone(), needs_confirmation: Some(false), description }
}

/// The fixes as one, without those that overlap or create what an earlier one touches; `None` when there are none.
pub fn combined(title: &str, fixes: impl Iterator<Item = Fix>) -> Option<Fix> {
    let mut all: Option<Fix> = None;
    for fix in fixes {
        match &mut all {
            None => {
                all = Some(Fix { title: title.to_owned(), ..fix });
            }
            Some(all) if fix.files.iter().all(|file| fits(all, file)) => {
                fix.files.into_iter().for_each(|file| add(all, file));
            }
            Some(_) => {}
        }
    }
    all
}

fn fits(all: &Fix, file: &FileEdit) -> bool {
    let Some(known) = all.files.iter().find(|known| known.path == file.path) else {
        return true;
    };
    !known.created && !file.created && !known.edits.iter().any(|a| file.edits.iter().any(|b| a.span.touches(b.span)))
}

fn add(all: &mut Fix, file: FileEdit) {
    if let Some(known) = all.files.iter_mut().find(|known| known.path == file.path) {
        known.edits.extend(file.edits);
        known.edits.sort_by_key(|edit| edit.span);
    } else {
        all.files.push(file);
        all.files.sort_by(|a, b| a.path.cmp(&b.path));
    }
}
