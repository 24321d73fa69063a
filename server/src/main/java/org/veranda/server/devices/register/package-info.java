/// Which devices there are: added, changed, imported, listed and taken away. Start at [DeviceRegister].
@NamedInterface("register")
@NullMarked
package org.veranda.server.devices.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
