@NullMarked
package org.veranda.model.firmware.rollout;

import org.jspecify.annotations.NullMarked;
