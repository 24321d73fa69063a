/// Rollouts: which devices get a package, in which order, and who agreed. Start at [RolloutRules]; the
/// table is `rollout-transitions.csv` beside it.
@NullMarked
package org.veranda.model.firmware.rollout;

import org.jspecify.annotations.NullMarked;
