//! What the figures should be. The ratios are taken within one run, so they hold between machines.

use crate::table::Goal;

pub const CHECK_OVER_FLOOR: Goal = at_most(4.0, 2.4);
pub const CHECK_OVER_CAT: Goal = at_most(1.2, 0.75);
pub const GROWTH: Goal = at_most(1.05, 1.02);
pub const PEAK_MEMORY: Goal = at_most(40.0 * MIB, 20.0 * MIB);
pub const START_UP: Goal = at_most(3.0, 2.0);
pub const ONE_PROVIDER: Goal = at_most(5.0, 3.0);
pub const TWO_THREADS: Goal = at_least(1.5, 1.7);
pub const INSTRUCTIONS: Goal = at_most(150_000.0, 80_000.0);
pub const REVISION_OVER_TREE: Goal = at_most(1.35, 1.15);
pub const DIFF_OVER_CHECK: Goal = at_most(0.25, 0.10);
/// Each month but the first is judged from what is known already, so ten years cost a few checks and not a hundred and twenty.
pub const HISTORY_OVER_CHECK: Goal = at_most(10.0, 5.0);

const MIB: f64 = 1024.0 * 1024.0;

const fn at_most(must: f64, stretch: f64) -> Goal {
    Goal::AtMost { must, stretch }
}

const fn at_least(must: f64, stretch: f64) -> Goal {
    Goal::AtLeast { must, stretch }
}
