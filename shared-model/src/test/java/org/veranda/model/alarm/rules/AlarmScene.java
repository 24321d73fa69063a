package org.veranda.model.alarm.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.Delay;
import org.veranda.model.alarm.OutOfService;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.Shelving;
import org.veranda.model.alarm.Suppressed;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.Occupancy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The alarm, the command and the circumstances that a row of the table speaks of.
final class AlarmScene {

    static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    static final Staff ANA = new Staff(new UserId(9), "Ana", Role.MANAGER.permissions());

    private static final long OCCURRENCE = 3;

    private final Map<String, String> settings;

    AlarmScene(Map<String, String> settings) {
        this.settings = settings;
    }

    /// @param letter of the phase, or `none`
    AlarmState alarm(String letter) {
        if (letter.equals("none")) {
            return new AlarmEdit(AlarmState.NONE).delay(delay()).done();
        }
        boolean hidden = "GHI".contains(letter);
        String axes = hidden ? settings.getOrDefault("under", "B") : letter;
        Severity severity = severity("was", Severity.MINOR);
        return new AlarmState(
                severity,
                severity,
                axes.equals("B") || axes.equals("C"),
                !axes.equals("B") && !axes.equals("D"),
                axes.equals("L") || says("latched"),
                OCCURRENCE,
                5,
                delay(),
                letter.equals("G") || (hidden && says("shelf")) ? shelving() : null,
                letter.equals("H") || get("cause").equals("also") ? ooo() : List.of(),
                letter.equals("I") ? new OutOfService("Rui", "Spare part", NOON) : null,
                null,
                2,
                7);
    }

    AlarmContext context() {
        Occupancy room =
                says("room") ? Occupancy.valueOf(get("room").toUpperCase(Locale.ROOT)) : null;
        return new AlarmContext(
                AlarmKinds.of(settings.getOrDefault("kind", "lock_battery_low")),
                ShelvingLimits.USUAL,
                get("by").equals("house") ? Staff.HOUSE : ANA,
                NOON,
                room);
    }

    AlarmCommand command(String name) {
        String reason = get("reason").equals("blank") ? " " : "Known fault";
        return switch (name) {
            case "raise" -> raise();
            case "clear" -> new AlarmCommand.Clear();
            case "elapse" -> new AlarmCommand.Elapse();
            case "reassess" -> new AlarmCommand.Reassess(severity("severity", Severity.MINOR));
            case "acknowledge" -> new AlarmCommand.Acknowledge(seen());
            case "reset" -> new AlarmCommand.Reset();
            case "close" -> new AlarmCommand.Close();
            case "shelve" ->
                    new AlarmCommand.Shelve(get("for").equals("oneshot") ? null : until(), reason);
            case "unshelve" -> new AlarmCommand.Unshelve();
            case "suppress" -> new AlarmCommand.Suppress(cause(), until(), null);
            case "unsuppress" -> new AlarmCommand.Unsuppress(cause());
            case "out_of_service" -> new AlarmCommand.OutOfService(reason);
            case "return" -> new AlarmCommand.ReturnToService();
            case "assign" ->
                    new AlarmCommand.Assign(get("to").equals("nobody") ? null : new UserId(4));
            case "comment" ->
                    new AlarmCommand.Comment(get("text").equals("blank") ? " " : "Called the firm");
            default -> throw new IllegalArgumentException("Cannot make command " + name);
        };
    }

    private AlarmCommand raise() {
        boolean unnamed = get("severity").equals("unnamed");
        return new AlarmCommand.Raise(
                "GW-0412",
                null,
                null,
                settings.getOrDefault("type", "lock_battery_low"),
                unnamed ? null : severity("severity", Severity.MINOR),
                says("title") ? "x".repeat(201) : "Battery low",
                null,
                null,
                raisedAt());
    }

    private Instant raisedAt() {
        return switch (get("raised")) {
            case "tomorrow" -> NOON.plus(Duration.ofDays(1));
            case "long_ago" -> NOON.minus(Duration.ofDays(31));
            default -> NOON;
        };
    }

    private long seen() {
        return switch (get("occurrence")) {
            case "older" -> OCCURRENCE - 1;
            case "newer" -> OCCURRENCE + 1;
            default -> OCCURRENCE;
        };
    }

    private @Nullable Instant until() {
        return says("for") && !get("for").equals("unnamed")
                ? NOON.plus(Duration.ofMinutes(Long.parseLong(get("for"))))
                : null;
    }

    private SuppressionCause cause() {
        return SuppressionCause.valueOf(get("cause").toUpperCase(Locale.ROOT));
    }

    private @Nullable Delay delay() {
        if (!says("delay")) {
            return null;
        }
        Instant due = get("due").equals("no") ? NOON.plusSeconds(1) : NOON;
        return new Delay(get("delay").equals("rising"), Severity.MINOR, due);
    }

    private Shelving shelving() {
        boolean oneShot = get("shelf").equals("oneshot");
        return new Shelving(NOON.plus(Duration.ofMinutes(30)), oneShot, "Known fault", "Rui");
    }

    private static List<Suppressed> ooo() {
        return List.of(new Suppressed(SuppressionCause.ROOM_OOO, null, null));
    }

    private Severity severity(String key, Severity otherwise) {
        return says(key) ? Severity.of(get(key)) : otherwise;
    }

    private boolean says(String key) {
        return settings.containsKey(key);
    }

    private String get(String key) {
        return settings.getOrDefault(key, "");
    }
}
