/// What is reached through what, however many stand in between. Start at [DeviceTree].
@NamedInterface("tree")
@NullMarked
package org.veranda.server.devices.tree;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
