/// One device in full. Start at [DeviceDetail].
@NullMarked
package org.veranda.desktop.devices.detail;

import org.jspecify.annotations.NullMarked;
