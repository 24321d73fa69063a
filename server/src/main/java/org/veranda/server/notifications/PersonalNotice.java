package org.veranda.server.notifications;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;

import java.util.Map;

/// Something that is meant for certain people, and not for everybody. Publish it inside the transaction that causes it,
/// with the tenant bound: it is told if, and only if, that is committed, and soon after.
///
/// @param severity of the alarm that it is about, if it is about one
/// @param text which of the texts of notices it is: `alarm.assigned`
/// @param parameters what that text names: `title`, `by`, `text`
/// @param to whom it is meant for
/// @param needs what of them is told: only those who may
/// @param by whose doing it is; nobody is told of their own
public record PersonalNotice(
        NoticeKind kind,
        NoticeSubject about,
        @Nullable Severity severity,
        String text,
        Map<String, String> parameters,
        Recipients to,
        Permission needs,
        @Nullable UserId by) {

    public PersonalNotice {
        parameters = Map.copyOf(parameters);
    }
}
