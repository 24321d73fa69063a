/// The page of packages. Start at [PackagePage].
@NullMarked
package org.veranda.desktop.firmware.pack;

import org.jspecify.annotations.NullMarked;
