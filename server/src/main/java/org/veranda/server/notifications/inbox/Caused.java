package org.veranda.server.notifications.inbox;

import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.SharedAlarms;

import java.util.UUID;

/// Something that waits in the outbox.
sealed interface Caused {

    long id();

    /// @param cause the same however often it is told
    record Notice(long id, UUID cause, PersonalNotice notice) implements Caused {}

    /// An alarm for those of other tenants to whom its device is shown.
    record Alarm(long id, SharedAlarms.Change change) implements Caused {}
}
