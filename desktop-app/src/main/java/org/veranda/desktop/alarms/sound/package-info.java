/// What alarms sound like at this desk, and when they do. Start at [Bell].
@NullMarked
package org.veranda.desktop.alarms.sound;

import org.jspecify.annotations.NullMarked;
