/// How devices are called and what is said of them. Start at [DeviceWords].
@NullMarked
package org.veranda.desktop.devices.face;

import org.jspecify.annotations.NullMarked;
