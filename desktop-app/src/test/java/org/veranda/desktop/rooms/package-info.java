/// Tests of rooms.
@NullMarked
package org.veranda.desktop.rooms;

import org.jspecify.annotations.NullMarked;
