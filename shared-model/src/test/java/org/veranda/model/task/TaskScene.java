package org.veranda.model.task;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReadySet;
import org.veranda.model.room.RoomId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A task as a row of the table finds it: Rui has what is assigned, and did what is done.
final class TaskScene {

    static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    private static final int HUNDRED_MINUTES = 100;
    private static final Set<TaskState> UNASSIGNED =
            EnumSet.of(TaskState.OPEN, TaskState.REOPENED, TaskState.CANCELLED);
    private static final Set<TaskState> BEGUN =
            EnumSet.of(TaskState.IN_PROGRESS, TaskState.PAUSED, TaskState.DONE, TaskState.VERIFIED);
    private static final Set<TaskState> SETTLED = EnumSet.of(TaskState.DONE, TaskState.VERIFIED);

    private static final Map<String, Staff> PEOPLE =
            Map.of(
                    "rui", staff(5, "rui", Role.HOUSEKEEPER),
                    "bia", staff(6, "bia", Role.HOUSEKEEPER),
                    "supervisor", staff(7, "supervisor", Role.HK_SUPERVISOR),
                    "manager", staff(8, "manager", Role.MANAGER),
                    "house", Staff.HOUSE);

    private final Map<String, String> settings;

    TaskScene(Map<String, String> settings) {
        this.settings = settings;
    }

    private static Staff staff(long id, String name, Role role) {
        return new Staff(new UserId(id), name, role.permissions());
    }

    private Worker worker(String name) {
        Staff staff = PEOPLE.get(name);
        if (staff == null) {
            throw new IllegalArgumentException("Cannot find " + name);
        }
        return Worker.of(staff);
    }

    Task task(TaskState state) {
        boolean settled = SETTLED.contains(state);
        Worker doer = worker(says("doer", "rui"));
        Instant begun = NOON.minusSeconds(60L * Integer.parseInt(says("passed", "10")));
        SlaClock clock = SlaClock.of(HUNDRED_MINUTES, begun).running(state.waits(), NOON);
        return new Task(
                new TaskId(300),
                word(TaskKind.class, says("kind", "work_order")),
                state,
                new RoomId(4),
                "Mend the lamp",
                TaskPriority.MEDIUM,
                UNASSIGNED.contains(state) ? null : worker("rui"),
                List.of(new ChecklistItem("Lamp", false), new ChecklistItem("Switch", false)),
                null,
                state == TaskState.BLOCKED
                        ? word(BlockCause.class, says("cause", "no_access"))
                        : null,
                state == TaskState.DEFERRED ? NOON.minusSeconds(1) : null,
                clock,
                settled ? doer : null,
                begun,
                BEGUN.contains(state) ? begun : null,
                settled ? NOON.minusSeconds(30) : null,
                settled ? settledOn() : null,
                begun,
                3);
    }

    private LocalDate settledOn() {
        return says("settled", "today").equals("yesterday") ? TODAY.minusDays(1) : TODAY;
    }

    TaskCommand.Continuing command(String name) {
        String reason = says("reason", "said").equals("blank") ? " " : "As it is";
        return switch (name) {
            case "assign" -> new TaskCommand.Assign(new UserId(5));
            case "reassign" -> new TaskCommand.Reassign(new UserId(5));
            case "pull" -> new TaskCommand.Pull();
            case "release" -> new TaskCommand.Release();
            case "accept" -> new TaskCommand.Accept();
            case "decline" -> new TaskCommand.Decline(reason);
            case "start" -> new TaskCommand.Start();
            case "pause" -> new TaskCommand.Pause(reason);
            case "resume" -> new TaskCommand.Resume();
            case "check" -> new TaskCommand.Check(Integer.parseInt(says("item", "0")), true);
            case "done" -> new TaskCommand.Done(reason, settings.containsKey("epoch") ? null : 7L);
            case "verify_pass" -> new TaskCommand.VerifyPass();
            case "verify_fail" -> new TaskCommand.VerifyFail(reason);
            case "reopen" -> new TaskCommand.Reopen(reason);
            case "cancel" -> new TaskCommand.Cancel(reason);
            default -> waiting(name);
        };
    }

    private TaskCommand.Continuing waiting(String name) {
        return switch (name) {
            case "defer" ->
                    new TaskCommand.Defer(
                            says("until", "later").equals("past") ? NOON : NOON.plusSeconds(60));
            case "block" -> new TaskCommand.Block(BlockCause.PARTS);
            case "unblock" -> new TaskCommand.Unblock();
            case "come_due" -> new TaskCommand.ComeDue();
            case "close" -> new TaskCommand.Close();
            case "escalate" -> new TaskCommand.Escalate();
            case "settle" -> new TaskCommand.Settle();
            case "drop" -> new TaskCommand.Drop();
            case "become_check" -> new TaskCommand.BecomeCheck();
            default -> throw new IllegalArgumentException("Cannot make command " + name);
        };
    }

    TaskContext context() {
        Staff by = PEOPLE.get(says("by", "rui"));
        String to = says("to", "nobody");
        return new TaskContext(
                property(),
                by == null ? Staff.HOUSE : by,
                NOON,
                override(),
                to.equals("nobody") ? null : worker(to),
                settings.containsKey("busy"),
                word(GuestRequest.class, says("guest", "none")),
                settings.containsKey("lock"));
    }

    private @Nullable RuleOverride override() {
        return switch (says("override", "no")) {
            case "yes" -> new RuleOverride("The guest asked for it");
            case "blank" -> new RuleOverride(" ");
            default -> null;
        };
    }

    private Property property() {
        return new Property(
                "Quinta do Mar",
                ZoneId.of("Europe/Lisbon"),
                TODAY,
                ReadySet.CLEAN,
                says("inspects", "no").equals("yes"),
                LocalTime.of(15, 0),
                LocalTime.of(11, 0),
                LocalTime.of(3, 0),
                null);
    }

    private String says(String key, String otherwise) {
        return settings.getOrDefault(key, otherwise);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
