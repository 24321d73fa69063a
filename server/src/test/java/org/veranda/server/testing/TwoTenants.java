package org.veranda.server.testing;

import org.springframework.boot.test.context.TestComponent;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.Tenants;

import java.time.ZoneId;

/// Founds two tenants at a time, so that every test can look for what leaks from one to the other.
@TestComponent
public final class TwoTenants {

    private final Tenants tenants;

    TwoTenants(Tenants tenants) {
        this.tenants = tenants;
    }

    public Pair found() {
        return new Pair(found("Quinta do Mar"), found("Serra Lodge"));
    }

    private TenantId found(String name) {
        return tenants.create(name, ZoneId.of("Europe/Lisbon")).id();
    }

    /// Two tenants that know nothing of each other.
    public record Pair(TenantId quinta, TenantId serra) {}
}
