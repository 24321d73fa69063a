/// Tests of what is kept of devices.
@NullMarked
package org.veranda.desktop.store.device;

import org.jspecify.annotations.NullMarked;
