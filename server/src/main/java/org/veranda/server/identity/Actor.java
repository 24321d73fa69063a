package org.veranda.server.identity;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.problem.ForbiddenException;

import java.util.Set;

/// Who is calling, as the database knew them a moment ago; the principal of every request.
public record Actor(
        TenantId tenant,
        UserId user,
        String name,
        Role role,
        SessionId session,
        Set<Permission> permissions,
        @Nullable String device)
        implements Caller {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// Goes on only for those who may; everyone else gets a 403 that names what is missing.
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new ForbiddenException(
                    "The role %s does not include %s.".formatted(role.wire(), permission.wire()));
        }
    }

    /// The same person as the domain's rules know them.
    public Staff staff() {
        return new Staff(user, name, permissions);
    }
}
