/// How far the devices of a rollout are. Start at [Progress].
@NullMarked
package org.veranda.desktop.firmware.progress;

import org.jspecify.annotations.NullMarked;
