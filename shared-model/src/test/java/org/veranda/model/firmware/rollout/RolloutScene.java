package org.veranda.model.firmware.rollout;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.GuardSettings;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Groups;
import org.veranda.model.firmware.plan.Target;
import org.veranda.model.firmware.plan.Thresholds;
import org.veranda.model.firmware.plan.Window;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The rollout, the command and the circumstances that a row of the table speaks of.
final class RolloutScene {

    static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    static final Instant PLANNED = NOON.plus(Duration.ofDays(1));
    static final UserId AUTHOR = new UserId(1);
    static final RolloutId ID = new RolloutId(7);

    private static final GuardSettings USUAL = GuardSettings.USUAL;

    private final Map<String, String> settings;

    RolloutScene(Map<String, String> settings) {
        this.settings = settings;
    }

    Rollout rollout(RolloutState state) {
        boolean frozen = state != RolloutState.DRAFT && state != RolloutState.DENIED;
        boolean reasoned = !frozen || state == RolloutState.HALTED;
        boolean begun = frozen && state.compareTo(RolloutState.RUNNING) >= 0;
        Group group =
                get("of").isEmpty()
                        ? Group.CANARY
                        : Group.valueOf(get("of").toUpperCase(Locale.ROOT));
        return new Rollout(
                ID,
                create().plan(),
                state,
                Set.of(AUTHOR),
                null,
                begun ? group : null,
                frozen ? 160 : 0,
                reasoned ? "Before" : null,
                state == RolloutState.SCHEDULED ? PLANNED : null,
                begun ? NOON : null,
                begun ? NOON.plus(Duration.ofDays(14)) : null,
                4);
    }

    RolloutContext context() {
        Role role =
                switch (get("by")) {
                    case "housekeeper" -> Role.HOUSEKEEPER;
                    case "maintenance" -> Role.MAINTENANCE;
                    default -> Role.MANAGER;
                };
        UserId user = get("by").equals("author") ? AUTHOR : new UserId(9);
        return new RolloutContext(
                new Staff(user, "Ana", role.permissions()),
                NOON,
                released(),
                number("devices", 160));
    }

    boolean released() {
        return !get("package").equals("withdrawn");
    }

    RolloutCommand.Create create() {
        String name =
                switch (get("name")) {
                    case "blank" -> " ";
                    case "long" -> "x".repeat(101);
                    default -> "Lock firmware 2.4.1";
                };
        GuardSettings guards =
                new GuardSettings(
                        USUAL.consentFrom(),
                        USUAL.consentUntil(),
                        USUAL.quietFrom(),
                        USUAL.quietUntil(),
                        number("battery", 40),
                        60);
        return new RolloutCommand.Create(
                name,
                new PackageId(3),
                new Target(null, null, Collections.nCopies(number("serials", 1), "LK-1204")),
                new Groups(number("canary", 5), number("early", 10)),
                new Thresholds(number("success", 90), number("error", 10)),
                get("window").equals("closed")
                        ? new Window(LocalTime.of(1, 0), LocalTime.of(2, 0))
                        : null,
                guards,
                number("days", 14));
    }

    RolloutCommand.Continuing command(String name) {
        return switch (name) {
            case "edit" -> new RolloutCommand.Edit(edited(), null, null, null, null, null, null);
            case "submit" -> new RolloutCommand.Submit();
            case "approve" -> new RolloutCommand.Approve();
            case "deny" ->
                    new RolloutCommand.Deny(get("reason").equals("blank") ? " " : "Not in August");
            case "schedule" -> new RolloutCommand.Schedule(at());
            case "unschedule" -> new RolloutCommand.Unschedule();
            case "start" -> new RolloutCommand.Start();
            case "pause" -> new RolloutCommand.Pause();
            case "resume" ->
                    new RolloutCommand.Resume(get("reason").equals("none") ? null : "Batteries");
            case "abort" -> new RolloutCommand.Abort(null);
            default -> throw new IllegalArgumentException("Cannot make command " + name);
        };
    }

    Instant at() {
        return switch (get("at")) {
            case "planned", "due" -> PLANNED;
            case "past" -> NOON;
            case "early" -> PLANNED.minusSeconds(1);
            case "far" -> NOON.plus(Duration.ofDays(367));
            case "later" -> PLANNED.plus(Duration.ofDays(1));
            default -> PLANNED;
        };
    }

    /// The devices by group, those of the groups before the one whose turn it is good.
    Map<Group, Tally> groups(Rollout rollout) {
        Map<Group, Tally> groups = new EnumMap<>(Group.class);
        Group turn = Objects.requireNonNullElse(rollout.group(), Group.CANARY);
        for (Group group : Group.values()) {
            int order = group.compareTo(turn);
            groups.put(group, order < 0 ? earlier() : order == 0 ? turn() : rest());
        }
        return groups;
    }

    private Tally earlier() {
        return get("earlier").equals("bad") ? new Tally(10, 9, 1, 0, 0) : new Tally(5, 5, 0, 0, 0);
    }

    private Tally turn() {
        return switch (get("group")) {
            case "good" -> new Tally(get("of").equals("rest") ? 6 : 5, 5, 0, 0, 0);
            case "bad" -> bad();
            case "over" -> new Tally(10, 7, 3, 3, 0);
            case "given_up" -> new Tally(5, 0, 0, 0, 5);
            case "open" -> new Tally(5, 1, 0, 0, 0);
            default ->
                    get("all").equals("mixed")
                            ? new Tally(10, 7, 2, 0, 1)
                            : new Tally(5, 5, 0, 0, 0);
        };
    }

    private Tally bad() {
        return switch (get("forgiven")) {
            case "all" -> new Tally(10, 5, 3, 3, 0);
            case "some" -> new Tally(10, 4, 5, 1, 0);
            default -> new Tally(10, 5, 3, 0, 0);
        };
    }

    private Tally rest() {
        return get("all").isEmpty() ? new Tally(150, 0, 0, 0, 0) : new Tally(150, 150, 0, 0, 0);
    }

    private @Nullable String edited() {
        return switch (get("renamed")) {
            case "new" -> "Lock firmware, second try";
            case "blank" -> " ";
            default -> null;
        };
    }

    private int number(String key, int otherwise) {
        return settings.containsKey(key) ? Integer.parseInt(get(key)) : otherwise;
    }

    private String get(String key) {
        return settings.getOrDefault(key, "");
    }
}
