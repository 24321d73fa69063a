package org.veranda.model.alarm.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Bounds;
import org.veranda.model.RefusalCode;
import org.veranda.model.alarm.AlarmCommand;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/// Texts and times as they can be kept and shown; what is not is refused before any rule is asked.
final class AlarmBounds {

    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,59}");
    private static final Duration AHEAD = Duration.ofMinutes(15);
    private static final Duration BEHIND = Duration.ofDays(30);
    private static final int SERIAL = 64;
    private static final int TITLE = 200;
    private static final int TEXT = 2_000;
    private static final int CATEGORY = 60;

    private AlarmBounds() {}

    static AlarmRuling.@Nullable Objection objection(AlarmCommand command, Instant now) {
        return switch (command) {
            case AlarmCommand.Raise raise -> raise(raise, now);
            case AlarmCommand.Comment(String text) when text.isBlank() || !fits(text, TEXT) ->
                    no("text");
            case AlarmCommand.Shelve shelve when !fits(shelve.reason(), Bounds.REASON) ->
                    no("reason");
            case AlarmCommand.OutOfService(String reason) when !fits(reason, Bounds.REASON) ->
                    no("reason");
            case AlarmCommand.Suppress suppress when !fits(suppress.detail(), Bounds.REASON) ->
                    no("detail");
            default -> null;
        };
    }

    private static AlarmRuling.@Nullable Objection raise(AlarmCommand.Raise raise, Instant now) {
        if (!TYPE.matcher(raise.alarmType()).matches()) {
            return no("alarm_type");
        }
        if (!Bounds.line(raise.deviceSerial(), SERIAL)) {
            return no("device_serial");
        }
        if (!Bounds.line(raise.title(), TITLE)) {
            return no("title");
        }
        if (!fits(raise.description(), TEXT)) {
            return no("description");
        }
        if (!Bounds.line(raise.category(), CATEGORY)) {
            return no("category");
        }
        return near(raise.raisedAt(), now) ? null : no("raised_at");
    }

    private static boolean near(@Nullable Instant at, Instant now) {
        return at == null || !(at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(BEHIND)));
    }

    private static boolean fits(@Nullable String text, int longest) {
        return Bounds.text(text, longest);
    }

    private static AlarmRuling.Objection no(String field) {
        return AlarmRuling.no(RefusalCode.INVALID, field, "it does not fit");
    }
}
