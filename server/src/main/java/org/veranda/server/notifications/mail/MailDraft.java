package org.veranda.server.notifications.mail;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NoticeId;

import java.time.Instant;
import java.util.Map;

/// What somebody is to be told by mail, not before that time.
///
/// @param notice which of their notices it is, if it is one: once it is read, no mail is needed
record MailDraft(
        UserId user,
        @Nullable NoticeId notice,
        @Nullable Severity severity,
        String text,
        Map<String, String> parameters,
        Instant dueAt) {}
