//! What is known of the caller at a point of the program.

use crate::finding::Place;
use crate::text::Atom;

/// A set of things that hold on every path to here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Proofs(u16);

impl Proofs {
    pub const NONE: Self = Self(0);
    /// The caller is who a verified session, token or signature says.
    pub const AUTHENTICATED: Self = Self(1);
    /// The caller has a role or permission that was compared.
    pub const ROLE: Self = Self(1 << 1);
    /// A session-derived value was compared with the input or with a row that the input selected.
    pub const OWNER: Self = Self(1 << 2);
    pub const RATE_LIMITED: Self = Self(1 << 3);
    /// Only something that proves nothing was looked at: the presence of a cookie, a decoded but unverified token.
    pub const WEAK: Self = Self(1 << 4);
    /// The caller presented a secret that only the right caller knows: a signature, a one-time code, a password.
    pub const PRESENTED_SECRET: Self = Self(1 << 5);
    /// Something that could not be read stood on the path: it may have left.
    pub const UNREAD: Self = Self(1 << 6);
    /// Evidence only: a schema was applied to input. What it was applied to no longer carries [`Origin::RAW`].
    ///
    /// [`Origin::RAW`]: super::value::Origin::RAW
    pub const VALIDATED: Self = Self(1 << 7);
    /// Evidence only: a step of signing in, out or up, or of proving an address.
    pub const ACCOUNT_STEP: Self = Self(1 << 8);
    /// The effect runs with the caller's own credential, or with one that is public: its backend decides.
    pub const DELEGATED: Self = Self(1 << 9);
    /// Evidence only: who the caller says they are was held against a record. It proves nothing of who they are.
    pub const CLAIMED: Self = Self(1 << 10);
    /// A role on some paths, ownership on the others.
    pub const SETTLED: Self = Self(1 << 11);
    /// Who is calling was shown on each path, in different ways.
    pub const KNOWN: Self = Self(1 << 12);

    /// A setting of the deployment is on: whoever is let in because of it is so on purpose.
    pub const SET: Self = Self(1 << 13);
    /// It is off.
    pub const UNSET: Self = Self(1 << 14);

    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// True when the two share something.
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What both have proven, if not by the same.
    pub const fn and(self, other: Self) -> Self {
        let both = Self(self.0 & other.0);
        both.or(both.alike(self, other, Self::SETTLES, Self::SETTLED))
            .or(both.alike(self, other, Self::KNOWS, Self::KNOWN))
            .or(self.waived(other))
            .or(other.waived(self))
    }

    /// What settings have to do with it.
    pub const fn switches(self) -> Self {
        self.without(self.unswitched())
    }

    /// Without what settings have to do with it.
    pub const fn unswitched(self) -> Self {
        self.without(Self::SET.or(Self::UNSET))
    }

    /// This much is proven on one path, and on the other a setting stands in its place: that is not for us to judge.
    const fn waived(self, by: Self) -> Self {
        let switched = by.without(self).any(Self::SET.or(Self::UNSET));
        let known = self.any(Self::KNOWS) && !by.any(Self::KNOWS);
        let settled = self.any(Self::SETTLES) && !by.any(Self::SETTLES);
        if switched && (known || settled) { Self::UNREAD } else { Self::NONE }
    }

    pub const SETTLES: Self = Self::ROLE.or(Self::OWNER).or(Self::SETTLED);
    pub const KNOWS: Self = Self::AUTHENTICATED.or(Self::PRESENTED_SECRET).or(Self::DELEGATED).or(Self::KNOWN);

    const fn alike(self, a: Self, b: Self, any: Self, then: Self) -> Self {
        if !self.any(any) && a.any(any) && b.any(any) { then } else { Self::NONE }
    }

    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// Where a proof comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    pub place: Place,
    pub proves: Proofs,
    /// The library's or configured guard as the source calls it: `auth()`.
    pub guard: Atom,
    /// Calls from the endpoint's body down to the guard, outermost first.
    pub path: Vec<Frame>,
}

/// A call on the way to something.
#[derive(Clone, Debug)]
pub struct Frame {
    pub place: Place,
    /// As the source writes the callee: `requireUser`.
    pub callee: Atom,
    /// A middleware hands on to what stands behind it: the call says nothing of what that does.
    pub onward: bool,
}

/// By place: the callee is what stands there. Whole paths are compared wherever paths meet.
impl PartialEq for Frame {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place && self.onward == other.onward
    }
}

impl Evidence {
    /// The same, reached by other calls.
    pub(super) fn along(&self, path: Vec<Frame>) -> Self {
        Self { guard: self.guard.clone(), path, ..*self }
    }

    /// The outermost call that leads to the guard, past those by which one middleware hands on to the next.
    pub fn first_call(&self) -> Option<&Frame> {
        self.path.iter().find(|frame| !frame.onward)
    }
}
