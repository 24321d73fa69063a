/// A virtualised board of equal tiles in sections: only what can be seen has a node.
@NullMarked
package org.veranda.desktop.rooms.grid;

import org.jspecify.annotations.NullMarked;
