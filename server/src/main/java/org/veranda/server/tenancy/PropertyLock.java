package org.veranda.server.tenancy;

import org.veranda.model.identity.TenantId;

/// The first lock of every transaction that writes rooms: shared by commands of a tenant and by what the
/// house does to single rooms, exclusive for its end of day and for changes of its layout and settings.
public final class PropertyLock {

    /// The first key of the advisory lock; the second is [#key(TenantId)].
    public static final int SPACE = 0x7E4A;

    private static final KnownInTransaction<Boolean> HELD = new KnownInTransaction<>();

    private PropertyLock() {}

    /// Tenants beyond two billion would share locks, which costs waiting, not truth.
    public static int key(TenantId tenant) {
        return Long.hashCode(tenant.value());
    }

    /// For those who have taken it: it is held until the transaction ends.
    public static void taken() {
        HELD.keep(true);
    }

    /// For those who write what others tell whole: without the lock, an older state could be told after
    /// a newer one.
    public static void require() {
        if (HELD.get().isEmpty()) {
            throw new IllegalStateException("Cannot write rooms: the property is not locked first");
        }
    }
}
