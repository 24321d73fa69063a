/// The board on the screen: counters, search field, options, tiles and table.
@NullMarked
package org.veranda.desktop.rooms.view;

import org.jspecify.annotations.NullMarked;
