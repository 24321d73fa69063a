package org.veranda.model.identity;

import java.util.Set;

/// Who gives a command, and what they may do.
public record Staff(UserId id, String name, Set<Permission> permissions) {

    /// The house itself: end of day and whatever else nobody asks for.
    public static final Staff HOUSE =
            new Staff(new UserId(0), "Veranda", Set.of(Permission.values()));

    public Staff {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
