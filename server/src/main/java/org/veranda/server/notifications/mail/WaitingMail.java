package org.veranda.server.notifications.mail;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;

import java.time.Instant;
import java.util.Map;

/// One thing that somebody is to be told by mail.
///
/// @param text which of the texts of notices it is
/// @param tries how often it failed
record WaitingMail(
        long id,
        @Nullable Severity severity,
        String text,
        Map<String, String> parameters,
        Instant createdAt,
        int tries) {}
