/// The devices of the hotel as far as they were asked for. Start at [DeviceShelf].
@NullMarked
package org.veranda.desktop.store.device;

import org.jspecify.annotations.NullMarked;
