/// The devices and firmware screen. Start at [DevicesScreen].
@NullMarked
package org.veranda.desktop.devices;

import org.jspecify.annotations.NullMarked;
