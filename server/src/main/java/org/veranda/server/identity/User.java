package org.veranda.server.identity;

import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.wire.MeView;

import java.util.Set;

/// Somebody who works in a resort.
public record User(
        UserId id,
        TenantId tenantId,
        String email,
        String name,
        Role role,
        String locale,
        boolean disabled) {

    public Set<Permission> permissions() {
        return role.permissions();
    }

    /// The user as they see themselves.
    public MeView me() {
        return new MeView(id, name, email, tenantId, role, permissions(), locale);
    }
}
