package org.veranda.server.notifications;

import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.AlarmNews;

import java.util.Set;

/// Whose own channels get a copy of an alarm: exactly those of the tenant's users who may see alarms and want to hear of
/// this one. Answers from memory, as of the last committed change; only who asks first for a tenant, or first after a
/// change there, reads the database. Not for threads that must never wait.
@FunctionalInterface
public interface AlarmAudience {

    Set<UserId> of(TenantId tenant, AlarmNews alarm);
}
