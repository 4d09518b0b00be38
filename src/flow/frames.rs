//! The variables of the calls under way, the latest call first.
//!
//! Every path has its own, and paths part at each condition: what is below the call that sets a variable is shared, so
//! that neither parting nor meeting again looks at it.

use super::activation::ActivationId;
use super::sorted::Sorted;
use super::value::Value;
use crate::hir::LocalId;
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct Frames(Option<Rc<Frame>>);

#[derive(Clone, Debug)]
struct Frame {
    activation: ActivationId,
    variables: Variables,
    /// Those of earlier activations.
    outer: Frames,
}

type Variables = Sorted<LocalId, Value>;

impl Frames {
    pub fn get(&self, activation: ActivationId, local: LocalId) -> Option<&Value> {
        self.variables(activation)?.get(&local)
    }

    pub fn activations(&self) -> impl Iterator<Item = ActivationId> + '_ {
        self.each().map(|frame| frame.activation)
    }

    fn variables(&self, activation: ActivationId) -> Option<&Variables> {
        let frame = self.each().find(|frame| frame.activation <= activation)?;
        (frame.activation == activation).then_some(&frame.variables)
    }

    pub fn set(&mut self, activation: ActivationId, local: LocalId, value: Value) {
        let at = self.up_to(activation);
        match &mut at.0 {
            Some(frame) if frame.activation == activation => Rc::make_mut(frame).variables.insert(local, value),
            _ => {
                let outer = Self(at.0.take());
                at.0 = Some(Rc::new(Frame { activation, variables: [(local, value)].into(), outer }));
            }
        }
    }

    /// Forgets the variables of a call that has ended.
    pub fn forget(&mut self, activation: ActivationId) {
        if self.variables(activation).is_none() {
            return;
        }
        let at = self.up_to(activation);
        let outer = at.0.as_ref().map(|frame| frame.outer.clone());
        *at = outer.unwrap_or_default();
    }

    /// Those of the activations before that one.
    pub fn before(&self, activation: ActivationId) -> Self {
        let mut at = self;
        while let Some(frame) = at.0.as_deref().filter(|frame| frame.activation >= activation) {
            at = &frame.outer;
        }
        at.clone()
    }

    /// From that activation outwards, on a path of its own.
    fn up_to(&mut self, activation: ActivationId) -> &mut Self {
        let mut at = self;
        while at.latest() > Some(activation) {
            let later = at.0.as_mut().expect("there is a latest one");
            at = &mut Rc::make_mut(later).outer;
        }
        at
    }

    pub fn is_same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(mine), Some(theirs)) => Rc::ptr_eq(mine, theirs),
            (mine, theirs) => mine.is_none() && theirs.is_none(),
        }
    }

    /// What both have, and what only one has. `join` is told of the variables that both have, and gives those that differ.
    pub fn joined(&self, other: &Self, join: impl Fn(&Value, &Value) -> Option<Value>) -> Self {
        let (mut mine, mut theirs) = (self, other);
        let mut joined = Vec::new();
        while !mine.is_same(theirs) {
            let is_later = |one: &Self, other: &Self| one.latest() > other.latest();
            joined.push(match (&mine.0, &theirs.0) {
                (Some(frame), _) if is_later(mine, theirs) => {
                    mine = &frame.outer;
                    (frame.activation, frame.variables.clone())
                }
                (_, Some(frame)) if is_later(theirs, mine) => {
                    theirs = &frame.outer;
                    (frame.activation, frame.variables.clone())
                }
                (Some(frame), Some(other)) => {
                    (mine, theirs) = (&frame.outer, &other.outer);
                    (frame.activation, frame.variables.joined(&other.variables, &join))
                }
                _ => break,
            });
        }
        joined.into_iter().rev().fold(mine.clone(), |outer, (activation, variables)| {
            Self(Some(Rc::new(Frame { activation, variables, outer })))
        })
    }

    /// Every variable with its value, in no particular order.
    pub fn all(&self) -> impl Iterator<Item = ((ActivationId, LocalId), &Value)> {
        self.each().flat_map(|frame| frame.variables.iter().map(|(local, value)| ((frame.activation, *local), value)))
    }

    fn latest(&self) -> Option<ActivationId> {
        self.0.as_ref().map(|frame| frame.activation)
    }

    fn each(&self) -> impl Iterator<Item = &Frame> {
        std::iter::successors(self.0.as_deref(), |frame| frame.outer.0.as_deref())
    }
}

/// One by one: the calls may be too many for the stack.
impl Drop for Frames {
    fn drop(&mut self) {
        let mut at = self.0.take();
        while let Some(mut frame) = at.and_then(Rc::into_inner) {
            at = frame.outer.0.take();
        }
    }
}
