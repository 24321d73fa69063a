package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.NoticeId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;

import java.time.Instant;
import java.util.Map;

/// Something that is meant for one person, as they see it.
///
/// @param severity of the alarm that it is about, if it is about one
/// @param text which text it is, in whatever language: `alarm.assigned`
/// @param parameters what that text names
public record NotificationView(
        NoticeId id,
        NoticeKind kind,
        NoticeSubject about,
        @Nullable Severity severity,
        String text,
        Map<String, String> parameters,
        Instant createdAt,
        @Nullable Instant readAt) {

    public NotificationView {
        parameters = Map.copyOf(parameters);
    }

    /// The same, read by then; when it was read first is what counts.
    public NotificationView read(Instant at) {
        return readAt != null
                ? this
                : new NotificationView(id, kind, about, severity, text, parameters, createdAt, at);
    }
}
