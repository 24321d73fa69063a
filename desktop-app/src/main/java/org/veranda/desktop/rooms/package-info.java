/// The rooms screen: the living board with its counters, search, table and drawer.
@NullMarked
package org.veranda.desktop.rooms;

import org.jspecify.annotations.NullMarked;
