/// What can be done to rooms: which actions are legal, what they would do, doing and undoing them,
/// and saying why not.
@NullMarked
package org.veranda.desktop.rooms.act;

import org.jspecify.annotations.NullMarked;
