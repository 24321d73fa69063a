package org.veranda.server.notifications;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.UserId;

import java.util.Set;

/// Whom a notice is meant for. Who is disabled by the time it is told is left out.
///
/// @param users these people
/// @param roles and all who have one of these roles
/// @param namedIn and all whose name stands after an `@` in this text
/// @param device only those to whom the causing tenant shows the device of that serial when the notice is told, of
///     whatever tenant they are; null for people of the causing tenant
public record Recipients(
        Set<UserId> users, Set<Role> roles, @Nullable String namedIn, @Nullable String device) {

    public Recipients {
        users = Set.copyOf(users);
        roles = Set.copyOf(roles);
    }

    /// Whether there can be any: a text without an `@` names nobody.
    public boolean isAny() {
        return !users.isEmpty()
                || !roles.isEmpty()
                || (namedIn != null && namedIn.indexOf('@') >= 0);
    }

    public static Recipients user(UserId user) {
        return new Recipients(Set.of(user), Set.of(), null, null);
    }

    public static Recipients roles(Set<Role> roles) {
        return new Recipients(Set.of(), roles, null, null);
    }

    public static Recipients namedIn(String text) {
        return new Recipients(Set.of(), Set.of(), text, null);
    }

    /// Somebody of any tenant to whom a device is shown.
    public static Recipients receiver(String serial, UserId user) {
        return new Recipients(Set.of(user), Set.of(), null, serial);
    }
}
