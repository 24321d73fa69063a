/// When a guest would notice: what keeps a device from being updated now. Start at [GuestGuards].
@NullMarked
package org.veranda.model.firmware.guard;

import org.jspecify.annotations.NullMarked;
