package org.veranda.server.identity.web;

import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.User;

import java.util.Set;

/// A user as those who manage users see them.
record UserView(
        UserId id,
        String name,
        String email,
        TenantId tenantId,
        Role role,
        Set<Permission> permissions,
        String locale,
        boolean disabled) {

    static UserView of(User user) {
        return new UserView(
                user.id(),
                user.name(),
                user.email(),
                user.tenantId(),
                user.role(),
                user.permissions(),
                user.locale(),
                user.disabled());
    }
}
