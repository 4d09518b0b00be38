//! Diagnostics for clients that ask for them.
//!
//! A result id is a hash of the list that it stands for, so it needs no memory and survives a restart of the client.

use super::scene::Look;
use super::session::Session;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use tower_lsp::ls_types::{
    Diagnostic, DocumentDiagnosticParams, DocumentDiagnosticReport, DocumentDiagnosticReportResult,
    FullDocumentDiagnosticReport, RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport,
    UnchangedDocumentDiagnosticReport, Uri, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport,
    WorkspaceDiagnosticReportResult, WorkspaceDocumentDiagnosticReport, WorkspaceFullDocumentDiagnosticReport,
    WorkspaceUnchangedDocumentDiagnosticReport,
};

use super::desk::path_of;

pub fn document(session: &Session, params: &DocumentDiagnosticParams) -> DocumentDiagnosticReportResult {
    let uri = &params.text_document.uri;
    if let Some(shown) = params.previous_result_id.as_ref().filter(|_| is_held_back(session, uri)) {
        return unchanged(shown.clone());
    }
    let items = match session.look(uri) {
        Some(mut look) => of(session, &mut look),
        None => path_of(uri).map_or_else(Vec::new, |path| session.faults_of(&path)),
    };
    let result_id = id(&items);
    if params.previous_result_id.as_ref() == Some(&result_id) {
        return unchanged(result_id);
    }
    let report = FullDocumentDiagnosticReport { result_id: Some(result_id), items };
    DocumentDiagnosticReportResult::Report(DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
        related_documents: None,
        full_document_diagnostic_report: report,
    }))
}

fn is_held_back(session: &Session, uri: &Uri) -> bool {
    path_of(uri).is_some_and(|path| session.desk().is_held_back(&path))
}

fn unchanged(result_id: String) -> DocumentDiagnosticReportResult {
    let report = RelatedUnchangedDocumentDiagnosticReport {
        related_documents: None,
        unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
    };
    DocumentDiagnosticReportResult::Report(DocumentDiagnosticReport::Unchanged(report))
}

/// Every file with findings, and those that had some when the client last asked.
pub fn workspace(session: &Session, params: &WorkspaceDiagnosticParams) -> WorkspaceDiagnosticReportResult {
    let mut before: BTreeMap<PathBuf, &str> = params
        .previous_result_ids
        .iter()
        .filter_map(|previous| Some((path_of(&previous.uri)?, previous.value.as_str())))
        .collect();
    let mut items = Vec::new();
    for (path, version, diagnostics) in session.everything() {
        let known = before.remove(&path);
        if diagnostics.is_empty() && known.is_none() {
            continue;
        }
        items.extend(item(session, &path, version, diagnostics, known));
    }
    for (path, known) in before {
        items.extend(item(session, &path, None, Vec::new(), Some(known)));
    }
    WorkspaceDiagnosticReportResult::Report(WorkspaceDiagnosticReport { items })
}

fn item(
    session: &Session,
    path: &Path,
    version: Option<i32>,
    items: Vec<Diagnostic>,
    known: Option<&str>,
) -> Option<WorkspaceDocumentDiagnosticReport> {
    let uri = session.desk().uri(path)?;
    let version = version.map(i64::from);
    let result_id = id(&items);
    Some(if known == Some(result_id.as_str()) {
        WorkspaceDocumentDiagnosticReport::Unchanged(WorkspaceUnchangedDocumentDiagnosticReport {
            uri,
            version,
            unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
        })
    } else {
        WorkspaceDocumentDiagnosticReport::Full(WorkspaceFullDocumentDiagnosticReport {
            uri,
            version,
            full_document_diagnostic_report: FullDocumentDiagnosticReport { result_id: Some(result_id), items },
        })
    })
}

fn of(session: &Session, look: &mut Look) -> Vec<Diagnostic> {
    let checked = look.checked(session);
    look.scene.diagnostics(&checked.findings, session)
}

fn id(items: &[Diagnostic]) -> String {
    let mut hasher = rustc_hash::FxHasher::default();
    serde_json::to_string(items).unwrap_or_default().hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
