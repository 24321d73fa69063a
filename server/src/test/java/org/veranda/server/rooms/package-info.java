/// Rooms against a real database: lists, and what time does to them.
@NullMarked
package org.veranda.server.rooms;

import org.jspecify.annotations.NullMarked;
