/// What single devices make of a rollout. Start at [JobsViewModel].
@NullMarked
package org.veranda.desktop.firmware.jobs;

import org.jspecify.annotations.NullMarked;
