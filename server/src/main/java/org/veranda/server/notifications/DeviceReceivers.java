package org.veranda.server.notifications;

import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;

import java.util.Collection;
import java.util.Map;

/// Knows to whom devices are shown: what is meant for them is checked against it when it is told.
@FunctionalInterface
public interface DeviceReceivers {

    /// By serial, all to whom the owner shows that device now, each with their own tenant.
    Map<String, Map<UserId, TenantId>> of(TenantId owner, Collection<String> serials);
}
