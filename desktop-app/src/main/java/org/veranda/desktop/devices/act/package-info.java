/// What can be done about a device. Start at [DeviceOffers].
@NullMarked
package org.veranda.desktop.devices.act;

import org.jspecify.annotations.NullMarked;
