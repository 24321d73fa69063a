/// What is known of packages and rollouts. Start at [FirmwareBook].
@NullMarked
package org.veranda.desktop.firmware.book;

import org.jspecify.annotations.NullMarked;
