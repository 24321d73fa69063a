/// The demo resorts' devices: what stands in a room, and how it lives. Start at [DeviceCrowd].
@NullMarked
package org.veranda.server.demo.devices;

import org.jspecify.annotations.NullMarked;
