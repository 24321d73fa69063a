/// Devices that are shown to users besides their own tenant's, who may be of any tenant. Start at [DeviceShares].
@NamedInterface("share")
@NullMarked
package org.veranda.server.devices.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
