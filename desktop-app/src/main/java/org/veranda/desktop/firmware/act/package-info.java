/// What can be done about a rollout. Start at [RolloutOffers].
@NullMarked
package org.veranda.desktop.firmware.act;

import org.jspecify.annotations.NullMarked;
