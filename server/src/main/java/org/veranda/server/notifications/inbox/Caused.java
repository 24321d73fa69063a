package org.veranda.server.notifications.inbox;

import org.veranda.server.notifications.PersonalNotice;

import java.util.UUID;

/// A notice that waits in the outbox.
///
/// @param cause the same however often it is told
record Caused(long id, UUID cause, PersonalNotice notice) {}
