//! Pages that a command asks for: the client is given their text, and shown them as a file when it does not open pages itself.

use super::session::Session;
use super::settings::section;
use serde_json::Value;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use tempfile::TempDir;
use tower_lsp::Client;
use tower_lsp::ls_types::{MessageType, ShowDocumentParams, Uri};

/// The files of the pages, which go when the session ends.
#[derive(Default)]
pub struct Pages {
    folder: Mutex<Option<TempDir>>,
}

/// A client says so in its initialization options: `"opensPages": true`.
pub fn are_opened_by_client(settings: &Value) -> bool {
    section(settings).and_then(|settings| settings.get("opensPages")) == Some(&Value::Bool(true))
}

/// In a task of its own, so that the command's answer does not wait for the client.
pub fn show(session: &Session, client: &Client, name: &str, text: &str) {
    let known = session.client();
    if !known.shows_documents || known.opens_pages {
        return;
    }
    let file = session.pages.write(name, text);
    let client = client.clone();
    tokio::spawn(async move {
        match file {
            Ok(path) => {
                if let Some(uri) = Uri::from_file_path(path) {
                    let show =
                        ShowDocumentParams { uri, external: Some(false), take_focus: Some(true), selection: None };
                    // A client that refuses has said so to its user.
                    drop(client.show_document(show).await);
                }
            }
            Err(error) => {
                client.log_message(MessageType::WARNING, format!("The page could not be written: {error}")).await;
            }
        }
    });
}

impl Pages {
    /// Writes the page, over what was there under this name.
    pub fn write(&self, name: &str, text: &str) -> io::Result<PathBuf> {
        let mut folder = self.folder.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = match &mut *folder {
            Some(folder) => folder,
            none => none.insert(tempfile::Builder::new().prefix("actionfence-").tempdir()?),
        };
        let path = folder.path().join(format!("{name}.md"));
        std::fs::write(&path, text)?;
        Ok(path)
    }

    pub fn remove(&self) {
        // Dropping the folder removes it.
        drop(self.folder.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}
