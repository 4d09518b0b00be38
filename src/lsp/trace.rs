//! `$/logTrace`: what the server did, for somebody who wonders why it did not do something else.

use std::sync::atomic::{AtomicU8, Ordering};
use tower_lsp::Client;
use tower_lsp::ls_types::notification::LogTrace;
use tower_lsp::ls_types::{LogTraceParams, TraceValue};

#[derive(Default)]
pub struct Trace {
    level: AtomicU8,
}

const OFF: u8 = 0;
const MESSAGES: u8 = 1;
const VERBOSE: u8 = 2;

impl Trace {
    pub fn set(&self, value: Option<TraceValue>) {
        let level = match value {
            None | Some(TraceValue::Off) => OFF,
            Some(TraceValue::Messages) => MESSAGES,
            Some(TraceValue::Verbose) => VERBOSE,
        };
        self.level.store(level, Ordering::Relaxed);
    }

    /// Tells the client if it wants to know; the details only if it wants all.
    pub async fn log(&self, client: &Client, message: impl FnOnce() -> (String, String) + Send) {
        let level = self.level.load(Ordering::Relaxed);
        if level == OFF {
            return;
        }
        let (message, details) = message();
        let verbose = (level == VERBOSE && !details.is_empty()).then_some(details);
        client.send_notification::<LogTrace>(LogTraceParams { message, verbose }).await;
    }
}
