/// The list of devices and what filters it. Start at [DevicesView].
@NullMarked
package org.veranda.desktop.devices.view;

import org.jspecify.annotations.NullMarked;
