//! Telling the client that long work is under way, and hearing from it that nobody wants it.
//!
//! The client's answer to `window/workDoneProgress/create` is waited for in a task of its own; whoever works only drops a
//! word into a channel.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tower_lsp::Client;
use tower_lsp::ls_types::notification::Progress as ProgressNotification;
use tower_lsp::ls_types::{
    ProgressParams, ProgressParamsValue, ProgressToken, WorkDoneProgress, WorkDoneProgressBegin, WorkDoneProgressEnd,
    WorkDoneProgressReport,
};

#[derive(Default)]
pub struct Progress {
    sender: OnceLock<UnboundedSender<Event>>,
    shown: Arc<Shown>,
}

/// What the client sees at the moment.
#[derive(Default)]
struct Shown {
    /// Of the token; zero when nothing is shown.
    number: AtomicU32,
    cancelled: AtomicBool,
}

enum Event {
    Begin { title: &'static str, cancellable: bool },
    Report(u32),
    End,
}

impl Progress {
    /// From now on the client is told.
    pub fn start(&self, client: Client) {
        let (sender, receiver) = unbounded_channel();
        if self.sender.set(sender).is_ok() {
            tokio::spawn(forward(client, receiver, Arc::clone(&self.shown)));
        }
    }

    pub fn begin(&self, title: &'static str) {
        self.send(Event::Begin { title, cancellable: false });
    }

    /// The client may call the work off.
    pub fn begin_cancellable(&self, title: &'static str) {
        self.shown.cancelled.store(false, Ordering::Relaxed);
        self.send(Event::Begin { title, cancellable: true });
    }

    /// How much of the work is done, in per cent.
    pub fn report(&self, percent: u32) {
        self.send(Event::Report(percent));
    }

    pub fn end(&self) {
        self.send(Event::End);
    }

    /// The client's word; what it says of work that is over means nothing.
    pub fn cancel(&self, token: &ProgressToken) {
        let number = self.shown.number.load(Ordering::Relaxed);
        if number > 0 && *token == name(number) {
            self.shown.cancelled.store(true, Ordering::Relaxed);
        }
    }

    pub fn is_cancelled(&self) -> bool {
        self.shown.cancelled.load(Ordering::Relaxed)
    }

    fn send(&self, event: Event) {
        if let Some(sender) = self.sender.get() {
            // Without a receiver the connection is over.
            drop(sender.send(event));
        }
    }
}

async fn forward(client: Client, mut events: UnboundedReceiver<Event>, shown: Arc<Shown>) {
    let mut number = 0;
    while let Some(event) = events.recv().await {
        let Event::Begin { title, cancellable } = event else { continue };
        number += 1;
        if client.create_work_done_progress(name(number)).await.is_err() {
            continue;
        }
        shown.number.store(if cancellable { number } else { 0 }, Ordering::Relaxed);
        let begin = WorkDoneProgressBegin {
            title: format!("actionfence: {title}"),
            cancellable: Some(cancellable),
            message: None,
            percentage: Some(0),
        };
        tell(&client, number, WorkDoneProgress::Begin(begin)).await;
        while let Some(event) = events.recv().await {
            match event {
                Event::Report(percentage) => {
                    let report = WorkDoneProgressReport {
                        cancellable: Some(cancellable),
                        message: None,
                        percentage: Some(percentage),
                    };
                    tell(&client, number, WorkDoneProgress::Report(report)).await;
                }
                Event::End => break,
                Event::Begin { .. } => {}
            }
        }
        shown.number.store(0, Ordering::Relaxed);
        tell(&client, number, WorkDoneProgress::End(WorkDoneProgressEnd { message: None })).await;
    }
}

fn name(number: u32) -> ProgressToken {
    ProgressToken::String(format!("actionfence/{number}"))
}

async fn tell(client: &Client, number: u32, what: WorkDoneProgress) {
    let params = ProgressParams { token: name(number), value: ProgressParamsValue::WorkDone(what) };
    client.send_notification::<ProgressNotification>(params).await;
}
