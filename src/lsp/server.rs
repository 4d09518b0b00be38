//! The messages. What a message means is told elsewhere; here stands in which order things happen.

use super::commands::Answer;
use super::desk::OnDisk;
use super::listing::{self, EndpointsParams, FileEndpoints, RuleName};
use super::session::Session;
use super::{actions, capabilities, checker, commands, hints, hover, lens, pages, pull, rounds, settings, watch};
use std::future::{Ready, ready};
use std::sync::Arc;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::ls_types::{
    CodeAction, CodeActionParams, CodeActionResponse, CodeLens, CodeLensParams, CreateFilesParams, DeleteFilesParams,
    DidChangeConfigurationParams, DidChangeTextDocumentParams, DidChangeWatchedFilesParams,
    DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams,
    DocumentDiagnosticParams, DocumentDiagnosticReportResult, ExecuteCommandParams, Hover, HoverParams,
    InitializeParams, InitializeResult, InitializedParams, InlayHint, InlayHintParams, LSPAny, RenameFilesParams,
    ServerInfo, SetTraceParams, WorkDoneProgressCancelParams, WorkspaceDiagnosticParams,
    WorkspaceDiagnosticReportResult,
};
use tower_lsp::{Client, ClientSocket, LanguageServer, LspService};

pub struct Server {
    client: Client,
    session: Arc<Session>,
}

pub fn service(session: Arc<Session>) -> (LspService<Server>, ClientSocket) {
    LspService::build(|client| Server { client, session })
        .custom_method(listing::ENDPOINTS, Server::endpoints)
        .custom_method(listing::RULE_NAMES, Server::rule_names)
        .custom_method("$/setTrace", Server::set_trace)
        .custom_method("window/workDoneProgress/cancel", Server::cancel_progress)
        .finish()
}

impl Server {
    pub fn client(&self) -> Client {
        self.client.clone()
    }

    /// Starts what runs beside the handlers, once.
    fn start(&self) {
        if self.session.starts() {
            tokio::spawn(checker::run(Arc::clone(&self.session), self.client.clone()));
        }
    }

    /// The state has changed: whoever checks is told.
    fn changed(&self) {
        self.start();
        self.session.wake.notify_one();
    }

    fn set_trace(&self, SetTraceParams { value }: SetTraceParams) -> Ready<()> {
        self.session.trace.set(Some(value));
        ready(())
    }

    fn cancel_progress(&self, WorkDoneProgressCancelParams { token }: WorkDoneProgressCancelParams) -> Ready<()> {
        self.session.progress.cancel(&token);
        ready(())
    }

    /// Asks for the settings where the client has them, in a task of its own.
    fn ask_for_settings(&self) {
        if self.session.client().configuration {
            tokio::spawn(settings::fetch(self.client.clone(), Arc::clone(&self.session)));
        }
    }

    async fn endpoints(&self, params: EndpointsParams) -> Result<Vec<FileEndpoints>> {
        self.session.ask(move |session| listing::endpoints(session, &params)).await
    }

    async fn rule_names(&self) -> Result<Vec<RuleName>> {
        self.session.ask(|_| listing::rule_names()).await
    }
}

impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let client = self.session.introduce(&params);
        Ok(InitializeResult {
            capabilities: capabilities::server(client),
            server_info: Some(ServerInfo {
                name: "actionfence".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
            ..InitializeResult::default()
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        let client = self.session.client();
        if client.progress {
            self.session.progress.start(self.client.clone());
        }
        watch::register(&self.session, &self.client);
        self.ask_for_settings();
        self.changed();
    }

    async fn shutdown(&self) -> Result<()> {
        self.session.shut_down();
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let document = params.text_document;
        self.session.desk().open(document.uri, &document.text, document.version);
        self.changed();
        rounds::make(&self.session);
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let document = params.text_document;
        let encoding = self.session.encoding();
        self.session.desk().change(&document.uri, document.version, params.content_changes, encoding);
        self.changed();
    }

    /// For clients that watch nothing: what was saved may also have changed how other files are read.
    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        self.session.desk().saved(&params.text_document.uri);
        self.session.touch([(&params.text_document.uri, OnDisk::Changed)]);
        rounds::make(&self.session);
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.session.desk().close(&params.text_document.uri);
        self.changed();
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        if self.session.client().configuration {
            self.ask_for_settings();
        } else {
            settings::set(&self.session, &self.client, &params.settings);
        }
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        settings::change_roots(&self.session, &params.event);
    }

    async fn did_create_files(&self, params: CreateFilesParams) {
        self.session.touch_texts(params.files.iter().map(|file| (file.uri.as_str(), OnDisk::Created)));
    }

    async fn did_rename_files(&self, params: RenameFilesParams) {
        let renamed = params
            .files
            .iter()
            .flat_map(|file| [(file.old_uri.as_str(), OnDisk::Deleted), (file.new_uri.as_str(), OnDisk::Created)]);
        self.session.touch_texts(renamed);
    }

    async fn did_delete_files(&self, params: DeleteFilesParams) {
        self.session.touch_texts(params.files.iter().map(|file| (file.uri.as_str(), OnDisk::Deleted)));
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        self.session.touch(params.changes.iter().map(|change| (&change.uri, watch::on_disk(change.typ))));
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        self.session.ask(move |session| actions::offer(session, &params)).await
    }

    async fn code_action_resolve(&self, action: CodeAction) -> Result<CodeAction> {
        self.session.ask(move |session| actions::resolve(session, action)).await?.ok_or_else(Error::content_modified)
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        self.session.ask(move |session| hover::hover(session, &params)).await
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        self.session.ask(move |session| lens::lenses(session, &params)).await
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        self.session.ask(move |session| hints::hints(session, &params)).await
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        self.session.ask(move |session| pull::document(session, &params)).await
    }

    async fn workspace_diagnostic(&self, params: WorkspaceDiagnosticParams) -> Result<WorkspaceDiagnosticReportResult> {
        self.session.ask(move |session| pull::workspace(session, &params)).await
    }

    async fn execute_command(&self, params: ExecuteCommandParams) -> Result<Option<LSPAny>> {
        let answer = self.session.ask(move |session| commands::execute(session, &params)).await??;
        Ok(match answer {
            Answer::Nothing => None,
            Answer::Page { name, text } => {
                pages::show(&self.session, &self.client, name, &text);
                Some(LSPAny::String(text))
            }
        })
    }
}
