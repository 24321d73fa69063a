/// What a rollout shall do: which devices, in which order, when, and how careful. Start at [Plan].
@NullMarked
package org.veranda.model.firmware.plan;

import org.jspecify.annotations.NullMarked;
