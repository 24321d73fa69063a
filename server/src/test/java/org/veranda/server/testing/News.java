package org.veranda.server.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.PropertyView;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.TenantEvent.PropertyChanged;

/// Something to tell of a tenant of a test: that its property is as it is.
@TestComponent
public final class News {

    private final Journal journal;
    private final Properties properties;
    private final TransactionTemplate transaction;

    News(Journal journal, Properties properties, TransactionTemplate transaction) {
        this.journal = journal;
        this.properties = properties;
        this.transaction = transaction;
    }

    public TenantEvent of(TenantId tenant) {
        return CurrentTenant.call(
                tenant, () -> new PropertyChanged(PropertyView.of(tenant, properties.current())));
    }

    /// Tells once, in the current transaction, on the stream of its tenant.
    public void tell() {
        TenantId tenant = CurrentTenant.get();
        journal.append(StreamName.tenant(tenant), of(tenant));
    }

    /// Tells so many times on the tenant's stream, in one transaction of its own.
    public void tell(TenantId tenant, int times) {
        tell(tenant, StreamName.tenant(tenant), times);
    }

    /// The same on any stream.
    public void tell(TenantId tenant, StreamName stream, int times) {
        CurrentTenant.run(
                tenant,
                () ->
                        transaction.executeWithoutResult(_ -> {
                            for (int n = 0; n < times; n++) {
                                journal.append(stream, of(tenant));
                            }
                        }));
    }
}
