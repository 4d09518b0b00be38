//! Where values come from.

/// Where a value comes from. Flags of operands add up in results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Origin(u16);

impl Origin {
    pub const NONE: Self = Self(0);
    /// The caller controls it.
    pub const INPUT: Self = Self(1);
    /// Flows from a guard's result.
    pub const SESSION: Self = Self(1 << 1);
    /// Input whose shape nothing has checked: no schema, no complete test of its type.
    pub const RAW: Self = Self(1 << 2);
    /// Came out of a read that was scoped to the caller.
    pub const VETTED: Self = Self(1 << 3);
    /// A database row or a part of it.
    pub const ROW: Self = Self(1 << 4);
    /// A private environment value.
    pub const SECRET: Self = Self(1 << 5);
    /// A cookie or header of the caller that proves identity to whoever can verify it.
    pub const CREDENTIAL: Self = Self(1 << 6);
    /// Input that by its name says who the caller is or belongs to.
    pub const IDENTITY: Self = Self(1 << 8);
    /// Depends on something that could not be read.
    pub const UNREAD: Self = Self(1 << 7);
    /// A row that input chose among those that belong to the caller.
    pub const CHOSEN: Self = Self(1 << 9);
    /// Input that says who the caller is stands under the name of a field that says whose the record is; a row that such
    /// input selected.
    pub const OWNER_KEY: Self = Self(1 << 10);
    /// Input stands under the name of a field that only the right caller can know; a row that was found by it.
    pub const TOKEN_KEY: Self = Self(1 << 11);

    /// Said of the caller by a check that proves nothing: no secret, whatever it was read from.
    pub const CLAIMED: Self = Self(1 << 13);
    /// A row that input chose among all of them.
    pub const FOREIGN: Self = Self(1 << 12);

    /// A setting of the deployment.
    pub const SETTING: Self = Self(1 << 14);

    /// A setting, and nothing that the caller, the session or a record has a part in.
    pub const fn is_setting(self) -> bool {
        self.has(Self::SETTING) && self.without(Self::SETTING.or(Self::SECRET)).0 == 0
    }

    /// What came back from a call that was given values of this origin. Who chose the row does not make its content
    /// input; a row that was selected by something of the session's, or by the caller's own cookie, belongs to the caller.
    pub const fn of_row(self) -> Self {
        let owned = self.has(Self::SESSION) || self.has(Self::VETTED) || self.has(Self::CREDENTIAL);
        let kept = Self(self.0 & (Self::CREDENTIAL.0 | Self::CLAIMED.0 | Self::TOKEN_KEY.0));
        let named = if self.has(Self::IDENTITY) && !owned { Self::OWNER_KEY } else { Self::NONE };
        let picked = self.has(Self::INPUT) || self.has(Self::FOREIGN);
        let chosen = match (owned, picked) {
            (true, true) => Self::CHOSEN,
            (false, true) => Self::FOREIGN,
            (_, false) => Self::NONE,
        };
        let vetted = if owned { Self::VETTED } else { Self::NONE };
        Self::ROW.or(vetted).or(chosen).or(kept).or(named)
    }

    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}
