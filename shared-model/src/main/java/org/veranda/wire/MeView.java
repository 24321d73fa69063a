package org.veranda.wire;

import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// The signed-in user.
public record MeView(
        UserId id,
        String name,
        String email,
        TenantId tenantId,
        Role role,
        Set<Permission> permissions,
        String locale) {

    public MeView {
        EnumSet<Permission> sorted = EnumSet.noneOf(Permission.class);
        sorted.addAll(permissions);
        permissions = Collections.unmodifiableSet(sorted);
    }
}
