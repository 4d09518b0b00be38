//! CPU time of this thread and of the programs that it has run.

use std::fs;
use std::time::Instant;

/// Seconds of CPU.
#[derive(Clone, Copy, Debug)]
pub struct Cost(f64);

impl Cost {
    pub const fn of_seconds(seconds: f64) -> Self {
        Self(seconds)
    }

    pub fn milliseconds(self) -> f64 {
        self.0 * 1e3
    }
}

/// The cheapest of several runs: what disturbs a run only makes it dearer. What they give is freed off the clock, as the
/// program frees nothing before it ends.
pub fn least<T>(rounds: usize, mut run: impl FnMut() -> T) -> Cost {
    let costs = (0..rounds).map(|_| {
        let start = Clock::start();
        // The system counts in steps of some milliseconds: short runs are counted together.
        let mut given = Vec::new();
        while given.is_empty() || start.wall.elapsed().as_millis() < 100 {
            given.push(run());
        }
        start.seconds() / given.len() as f64
    });
    Cost(costs.fold(f64::INFINITY, f64::min))
}

/// The same without what has to be there before.
pub fn least_after<T>(rounds: usize, mut prepare: impl FnMut() -> T, mut run: impl FnMut(&T)) -> Cost {
    let costs = (0..rounds).map(|_| {
        let prepared = prepare();
        let start = Clock::start();
        run(&prepared);
        start.seconds()
    });
    Cost(costs.fold(f64::INFINITY, f64::min))
}

pub struct Clock {
    cpu: Option<f64>,
    wall: Instant,
}

impl Clock {
    pub fn start() -> Self {
        Self { cpu: cpu(), wall: Instant::now() }
    }

    /// CPU time where the system tells it, else time on the wall.
    pub fn seconds(&self) -> f64 {
        match (self.cpu, cpu()) {
            (Some(before), Some(now)) => now - before,
            _ => self.wall.elapsed().as_secs_f64(),
        }
    }
}

/// Of this thread, as Linux counts it.
fn cpu() -> Option<f64> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = text.split(' ').next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

/// Of all programs that have been run and have ended.
pub fn cpu_of_children() -> Option<f64> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = text.rsplit_once(')')?.1.split_whitespace().skip(13);
    let user: f64 = fields.next()?.parse().ok()?;
    let system: f64 = fields.next()?.parse().ok()?;
    // Linux counts a hundred of these a second for every program.
    Some((user + system) / 100.0)
}
