package org.veranda.server.tenancy;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.TenantId;

import java.util.Optional;

/// The tenant on whose behalf the current thread works; transactions begun meanwhile see that tenant's rows only.
public final class CurrentTenant {

    private static final ScopedValue<TenantId> CURRENT = ScopedValue.newInstance();

    private CurrentTenant() {}

    public static <T extends @Nullable Object, X extends Throwable> T call(
            TenantId tenant, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, tenant).call(work);
    }

    public static void run(TenantId tenant, Runnable work) {
        ScopedValue.where(CURRENT, tenant).run(work);
    }

    public static TenantId get() {
        return find().orElseThrow(() ->
                new IllegalStateException("Cannot tell the tenant: none is bound to this thread"));
    }

    public static Optional<TenantId> find() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
