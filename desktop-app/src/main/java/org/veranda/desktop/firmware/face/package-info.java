/// How packages, rollouts and what devices make of them are called. Start at [FirmwareWords].
@NullMarked
package org.veranda.desktop.firmware.face;

import org.jspecify.annotations.NullMarked;
