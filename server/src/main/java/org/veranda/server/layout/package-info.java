/// The resort's layout and settings: which rooms, room types and locations there are. Start at
/// [LayoutService].
@ApplicationModule(
        allowedDependencies = {"rooms", "csv", "journal", "identity", "tenancy", "problem"})
@NullMarked
package org.veranda.server.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
