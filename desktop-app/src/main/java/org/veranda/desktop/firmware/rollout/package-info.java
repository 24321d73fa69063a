/// The page of rollouts. Start at [RolloutPage].
@NullMarked
package org.veranda.desktop.firmware.rollout;

import org.jspecify.annotations.NullMarked;
