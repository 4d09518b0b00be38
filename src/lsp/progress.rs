//! Telling the client that long work is under way.
//!
//! The client's answer to `window/workDoneProgress/create` is waited for in a task of its own; whoever works only drops a
//! word into a channel.

use std::sync::OnceLock;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tower_lsp::Client;
use tower_lsp::ls_types::ProgressToken;

#[derive(Default)]
pub struct Progress {
    sender: OnceLock<UnboundedSender<Event>>,
}

enum Event {
    Begin(&'static str),
    Report(u32),
    End,
}

impl Progress {
    /// From now on the client is told.
    pub fn start(&self, client: Client) {
        let (sender, receiver) = unbounded_channel();
        if self.sender.set(sender).is_ok() {
            tokio::spawn(forward(client, receiver));
        }
    }

    pub fn begin(&self, title: &'static str) {
        self.send(Event::Begin(title));
    }

    /// How much of the work is done, in per cent.
    pub fn report(&self, percent: u32) {
        self.send(Event::Report(percent));
    }

    pub fn end(&self) {
        self.send(Event::End);
    }

    fn send(&self, event: Event) {
        if let Some(sender) = self.sender.get() {
            // Without a receiver the connection is over.
            drop(sender.send(event));
        }
    }
}

async fn forward(client: Client, mut events: UnboundedReceiver<Event>) {
    let mut number = 0;
    while let Some(event) = events.recv().await {
        let Event::Begin(title) = event else { continue };
        number += 1;
        let token = ProgressToken::String(format!("actionfence/{number}"));
        if client.create_work_done_progress(token.clone()).await.is_err() {
            continue;
        }
        let shown = client.progress(token, format!("actionfence: {title}")).with_percentage(0).begin().await;
        while let Some(event) = events.recv().await {
            match event {
                Event::Report(percent) => shown.report(percent).await,
                Event::End => break,
                Event::Begin(_) => {}
            }
        }
        shown.finish().await;
    }
}
