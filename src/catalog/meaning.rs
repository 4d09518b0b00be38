//! Everything that the catalogue says of one call.

use super::glob::Sought;
use super::{CallerRow, Catalog, ContextRow, EffectRow, Glob, Guard, Leaves, Limiter, RequestRow, RouterRow};
use dashmap::DashMap;
use rustc_hash::FxBuildHasher;
use std::sync::LazyLock;

/// The rows that match the path of a call, the first of each kind.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a kind of row that matches or not")]
pub struct Meaning {
    /// The call never returns.
    pub leaves: bool,
    /// The call leaves unless its first argument is true.
    pub asserts: bool,
    pub guard: Option<&'static Guard>,
    /// Index of the builder's row, and whether it begins a procedure.
    pub builder: Option<(usize, bool)>,
    /// The call returns the function that it is given.
    pub transparent: bool,
    /// The call runs the function that it is given and returns what that returns.
    pub runs: bool,
    pub limiter: Option<&'static Limiter>,
    /// A step of signing in, up or out.
    pub account: bool,
    pub effect: Option<&'static EffectRow>,
    /// Hands its receiver to its callback.
    pub receiver_callback: bool,
    /// May be a check that is not understood.
    pub unread: bool,
    /// Called by a name that sounds like a check.
    pub sounds: bool,
    /// Computes and nothing else.
    pub pure: bool,
    pub router: Option<&'static RouterRow>,
    pub caller: Option<&'static CallerRow>,
    pub context: Option<&'static ContextRow>,
    pub request: Option<&'static RequestRow>,
}

/// Paths whose meaning is remembered: far more than a workspace has, and few enough to hold.
const MOST: usize = 20_000;

type Remembered<T> = DashMap<Box<str>, T, FxBuildHasher>;

fn remembered<T: Copy>(known: &Remembered<T>, key: &str, look_up: impl FnOnce(&str) -> T) -> T {
    if let Some(known) = known.get(key) {
        return *known;
    }
    let answer = look_up(key);
    if known.len() >= MOST {
        known.clear();
    }
    known.insert(key.into(), answer);
    answer
}

impl Catalog {
    /// Remembered for whoever asks again: looking through all rows takes longer than to run an action.
    pub fn meaning(&'static self, path: &str) -> Meaning {
        static KNOWN: LazyLock<Remembered<Meaning>> = LazyLock::new(DashMap::default);
        remembered(&KNOWN, path, |path| self.look_up(path))
    }

    /// Some row speaks of the package: what no row says of it is no check. Remembered as well.
    pub fn known_package(&'static self, package: &str) -> bool {
        static KNOWN: LazyLock<Remembered<bool>> = LazyLock::new(DashMap::default);
        remembered(&KNOWN, package, |package| self.look_up_package(package))
    }

    fn look_up_package(&self, package: &str) -> bool {
        let of = |glob: &Glob| glob.package_matches(package);
        self.guards.iter().any(|row| of(&row.path))
            || self.effects.iter().any(|row| of(&row.path))
            || self.leaves.iter().any(|row| of(&row.path))
            || self.builders.iter().any(|row| row.create.iter().any(of))
            || self.runs.iter().any(|row| of(&row.path))
            || self.limiters.iter().any(|row| of(&row.path))
            || self.account.iter().any(|row| of(&row.path))
    }

    fn sounds_like_a_check(&self, path: &str) -> bool {
        let Some((_, export)) = path.split_once('#') else {
            return false;
        };
        let name = export.rsplit('.').next().unwrap_or(export).to_ascii_lowercase();
        self.doubt.iter().any(|word| name.contains(word.as_str()))
    }

    fn look_up(&'static self, path: &str) -> Meaning {
        let sounds = self.sounds_like_a_check(path);
        let path = &Sought::new(path);
        let any = |rows: &[Leaves]| rows.iter().any(|row| row.path.fits(path));
        let builder = self.builders.iter().enumerate().find_map(|(row, known)| {
            let procedure = known.procedures.iter().any(|create| create.fits(path));
            let creates = procedure || known.create.iter().any(|create| create.fits(path));
            creates.then_some((row, procedure))
        });
        Meaning {
            leaves: any(&self.leaves),
            asserts: any(&self.asserts),
            guard: self.guards.iter().find(|row| row.path.fits(path)),
            builder,
            transparent: any(&self.transparent),
            runs: any(&self.runs),
            limiter: self.limiters.iter().find(|row| row.path.fits(path)),
            account: any(&self.account),
            effect: self.effects.iter().find(|row| row.path.fits(path)),
            receiver_callback: any(&self.receiver_callback),
            unread: any(&self.unread),
            sounds,
            pure: any(&self.pure),
            router: self.routers.iter().find(|row| row.path.fits(path)),
            caller: self.callers.iter().find(|row| row.path.fits(path)),
            context: self.contexts.iter().find(|row| row.path.fits(path)),
            request: self.requests.iter().find(|row| row.path.fits(path)),
        }
    }
}
