/// Planning a rollout, step by step. Start at [RolloutWizard].
@NullMarked
package org.veranda.desktop.firmware.plan;

import org.jspecify.annotations.NullMarked;
