//! What the compiler of Next refuses of the file under check.

use crate::hir::refusals::{Layer, Refusal, refusals};
use crate::rules::Context;

/// Of each layer that the file is compiled for, in the order of the text, each place and reason once.
pub fn of_file(context: &Context<'_>) -> Vec<Refusal> {
    let major = context.view.snapshot.package(context.file).next_major();
    let of_layer = |layer: &Layer| refusals(&context.module, major, *layer);
    let mut all: Vec<Refusal> = layers(context).iter().flat_map(of_layer).collect();
    all.sort_by_key(|refusal| refusal.span);
    all.dedup();
    all
}

/// A `'use server'` module is compiled for the browser too, of which nothing but its exports is looked at.
fn layers(context: &Context<'_>) -> &'static [Layer] {
    let outline = context.outline();
    if outline.use_client().is_some() {
        return &[Layer::Client];
    }
    if outline.use_server().is_some() {
        return &[Layer::Server];
    }
    let graph = context.view.snapshot.graph();
    match (graph.called_by_client(context.file).is_some(), graph.server(context.file)) {
        (true, true) => &[Layer::Server, Layer::Client],
        (true, false) => &[Layer::Client],
        (false, _) => &[Layer::Server],
    }
}
