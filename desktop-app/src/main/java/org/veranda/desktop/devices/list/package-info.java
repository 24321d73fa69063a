/// Which devices are shown, in what order, and how many there are. Start at [DeviceListViewModel].
@NullMarked
package org.veranda.desktop.devices.list;

import org.jspecify.annotations.NullMarked;
