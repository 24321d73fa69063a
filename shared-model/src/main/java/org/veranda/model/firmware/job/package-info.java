/// What one device makes of a rollout. Start at [JobRules]; the table is `job-transitions.csv` beside it.
@NullMarked
package org.veranda.model.firmware.job;

import org.jspecify.annotations.NullMarked;
