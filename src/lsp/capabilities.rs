//! What the client can do, reduced to the questions that are asked of it, and what the server answers to `initialize`.

use super::commands;
use crate::text::PositionEncoding;
use tower_lsp::ls_types::{
    ClientCapabilities, CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CodeLensOptions,
    DiagnosticOptions, DiagnosticServerCapabilities, DiagnosticTag, ExecuteCommandOptions, FileOperationFilter,
    FileOperationPattern, FileOperationPatternKind, FileOperationRegistrationOptions, HoverProviderCapability,
    InlayHintOptions, InlayHintServerCapabilities, OneOf, PositionEncodingKind, ResourceOperationKind, SaveOptions,
    ServerCapabilities, TextDocumentSyncCapability, TextDocumentSyncKind, TextDocumentSyncOptions,
    TextDocumentSyncSaveOptions, WorkDoneProgressOptions, WorkspaceFileOperationsServerCapabilities,
    WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};

/// The kind of the action that mends everything that is safe to mend.
pub const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.actionfence");

/// The client as far as it matters. The default is one that declares nothing.
#[expect(clippy::struct_excessive_bools, reason = "each is one independent answer of the client")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Client {
    pub encoding: PositionEncoding,
    /// Asks for diagnostics itself, so nothing may be pushed to it.
    pub pulls: bool,
    pub refreshes_diagnostics: bool,
    pub refreshes_lenses: bool,
    pub refreshes_hints: bool,
    pub watches: bool,
    pub configuration: bool,
    /// Tells of changed settings only who has registered for them.
    pub registers_configuration: bool,
    pub shows_documents: bool,
    /// Shows the pages that commands give by itself.
    pub opens_pages: bool,
    pub hints: bool,
    /// Tells of files that are created in the editor.
    pub did_create: bool,
    pub did_rename: bool,
    pub did_delete: bool,
    pub progress: bool,
    pub resolves_edits: bool,
    pub fix_all_kind: bool,
    pub preferred: bool,
    pub document_changes: bool,
    pub creates_files: bool,
    pub annotations: bool,
    pub related: bool,
    pub code_description: bool,
    pub deprecated_tag: bool,
    pub markdown: bool,
}

impl Client {
    pub fn new(capabilities: &ClientCapabilities) -> Self {
        let mut client = Self { encoding: encoding(capabilities), ..Self::default() };
        client.read_workspace(capabilities);
        client.read_document(capabilities);
        if let Some(window) = &capabilities.window {
            client.progress = window.work_done_progress == Some(true);
            client.shows_documents = window.show_document.as_ref().is_some_and(|show| show.support);
        }
        client
    }

    fn read_workspace(&mut self, capabilities: &ClientCapabilities) {
        let Some(workspace) = &capabilities.workspace else {
            return;
        };
        self.configuration = workspace.configuration == Some(true);
        self.refreshes_lenses = workspace.code_lens.as_ref().and_then(|lens| lens.refresh_support) == Some(true);
        self.refreshes_diagnostics =
            workspace.diagnostics.as_ref().and_then(|diagnostics| diagnostics.refresh_support) == Some(true);
        self.refreshes_hints = workspace.inlay_hint.as_ref().and_then(|hint| hint.refresh_support) == Some(true);
        self.registers_configuration =
            workspace.did_change_configuration.as_ref().and_then(|change| change.dynamic_registration) == Some(true);
        if let Some(operations) = &workspace.file_operations {
            self.did_create = operations.did_create == Some(true);
            self.did_rename = operations.did_rename == Some(true);
            self.did_delete = operations.did_delete == Some(true);
        }
        self.watches =
            workspace.did_change_watched_files.as_ref().and_then(|watch| watch.dynamic_registration) == Some(true);
        let Some(edit) = &workspace.workspace_edit else {
            return;
        };
        self.document_changes = edit.document_changes == Some(true);
        self.creates_files = self.document_changes
            && edit.resource_operations.as_ref().is_some_and(|kinds| kinds.contains(&ResourceOperationKind::Create));
        self.annotations = self.document_changes && edit.change_annotation_support.is_some();
    }

    fn read_document(&mut self, capabilities: &ClientCapabilities) {
        let Some(document) = &capabilities.text_document else {
            return;
        };
        self.pulls = document.diagnostic.is_some();
        self.hints = document.inlay_hint.is_some();
        if let Some(hover) = &document.hover {
            self.markdown = hover
                .content_format
                .as_ref()
                .is_some_and(|formats| formats.contains(&tower_lsp::ls_types::MarkupKind::Markdown));
        }
        if let Some(publish) = &document.publish_diagnostics {
            self.related = publish.related_information == Some(true);
            self.code_description = publish.code_description_support == Some(true);
            self.deprecated_tag =
                publish.tag_support.as_ref().is_some_and(|tags| tags.value_set.contains(&DiagnosticTag::UNNECESSARY));
        }
        if let Some(diagnostic) = &document.diagnostic {
            self.related |= diagnostic.related_information == Some(true);
            self.code_description |= diagnostic.code_description_support == Some(true);
        }
        let Some(action) = &document.code_action else {
            return;
        };
        let resolves =
            action.resolve_support.as_ref().is_some_and(|resolve| resolve.properties.iter().any(|p| p == "edit"));
        self.resolves_edits = resolves && action.data_support == Some(true);
        self.preferred = action.is_preferred_support == Some(true);
        self.fix_all_kind = action.code_action_literal_support.as_ref().is_some_and(|literal| {
            literal.code_action_kind.value_set.iter().any(|kind| kind == "source" || kind.starts_with("source.fixAll"))
        });
    }
}

/// The first of ours in the client's order of preference; what is cheapest for us wins where it leaves the choice.
fn encoding(capabilities: &ClientCapabilities) -> PositionEncoding {
    let offered = capabilities.general.as_ref().and_then(|general| general.position_encodings.as_deref());
    offered
        .unwrap_or_default()
        .iter()
        .find_map(|kind| match kind.as_str() {
            "utf-8" => Some(PositionEncoding::Utf8),
            "utf-16" => Some(PositionEncoding::Utf16),
            "utf-32" => Some(PositionEncoding::Utf32),
            _ => None,
        })
        .unwrap_or_default()
}

pub fn server(client: &Client) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(match client.encoding {
            PositionEncoding::Utf8 => PositionEncodingKind::UTF8,
            PositionEncoding::Utf16 => PositionEncodingKind::UTF16,
            PositionEncoding::Utf32 => PositionEncodingKind::UTF32,
        }),
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::SaveOptions(SaveOptions { include_text: Some(false) })),
            ..TextDocumentSyncOptions::default()
        })),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, CodeActionKind::REFACTOR_REWRITE, FIX_ALL]),
            resolve_provider: Some(true),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        })),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        code_lens_provider: Some(CodeLensOptions { resolve_provider: Some(false) }),
        inlay_hint_provider: client
            .hints
            .then(|| OneOf::Right(InlayHintServerCapabilities::Options(InlayHintOptions::default()))),
        execute_command_provider: Some(ExecuteCommandOptions {
            commands: commands::NAMES.iter().map(|name| (*name).to_owned()).collect(),
            ..ExecuteCommandOptions::default()
        }),
        diagnostic_provider: client.pulls.then(|| {
            DiagnosticServerCapabilities::Options(DiagnosticOptions {
                identifier: Some(super::convert::SOURCE.to_owned()),
                inter_file_dependencies: true,
                workspace_diagnostics: true,
                ..DiagnosticOptions::default()
            })
        }),
        workspace: Some(WorkspaceServerCapabilities {
            workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(OneOf::Left(true)),
            }),
            file_operations: file_operations(client),
        }),
        ..ServerCapabilities::default()
    }
}

/// Files and folders that the user creates, renames or deletes in the editor, for clients that do not watch the disk.
///
/// Imports are not rewritten when a file is about to be renamed: the language server of TypeScript does that already, and
/// two servers that edit the same line spoil it.
fn file_operations(client: &Client) -> Option<WorkspaceFileOperationsServerCapabilities> {
    let every = |kind| FileOperationFilter {
        scheme: Some("file".to_owned()),
        pattern: FileOperationPattern { glob: "**/*".to_owned(), matches: Some(kind), options: None },
    };
    let options = FileOperationRegistrationOptions {
        filters: vec![every(FileOperationPatternKind::File), every(FileOperationPatternKind::Folder)],
    };
    (client.did_create || client.did_rename || client.did_delete).then(|| WorkspaceFileOperationsServerCapabilities {
        did_create: client.did_create.then(|| options.clone()),
        did_rename: client.did_rename.then(|| options.clone()),
        did_delete: client.did_delete.then_some(options),
        ..WorkspaceFileOperationsServerCapabilities::default()
    })
}
