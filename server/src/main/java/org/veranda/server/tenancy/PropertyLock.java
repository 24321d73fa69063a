package org.veranda.server.tenancy;

import org.veranda.model.identity.TenantId;

/// The first lock of every command: shared by commands of a tenant, exclusive for its end of day.
public final class PropertyLock {

    /// The first key of the advisory lock; the second is [#key(TenantId)].
    public static final int SPACE = 0x7E4A;

    private PropertyLock() {}

    /// Tenants beyond two billion would share locks, which costs waiting, not truth.
    public static int key(TenantId tenant) {
        return Long.hashCode(tenant.value());
    }
}
