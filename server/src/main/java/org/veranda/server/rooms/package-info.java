/// Rooms: their state, blocks, history and HTTP resource. Start at [RoomService].
@ApplicationModule(allowedDependencies = {"journal", "identity", "tenancy", "problem"})
@NullMarked
package org.veranda.server.rooms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
