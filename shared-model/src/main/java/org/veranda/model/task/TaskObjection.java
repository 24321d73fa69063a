package org.veranda.model.task;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Bounds;
import org.veranda.model.RefusalCode;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Permission;

import java.util.List;

/// Why a command may not be carried out.
///
/// @param overridable whether somebody with the permission may go ahead against it
record TaskObjection(RefusalCode code, String clause, String detail, boolean overridable) {

    private static final int TITLE = 200;
    private static final int ITEMS = 50;
    private static final int LONGEST_SLA = 30 * 24 * 60;

    static TaskObjection no(RefusalCode code, String clause, Object detail) {
        return new TaskObjection(code, clause, detail.toString(), false);
    }

    static TaskObjection unlessOverridden(RefusalCode code, String clause, Object detail) {
        return new TaskObjection(code, clause, detail.toString(), true);
    }

    /// What is wrong with the command whatever the task; nothing when it is worth looking further.
    static @Nullable TaskObjection unfit(TaskCommand command, TaskContext context) {
        Permission needed = TaskPermissions.of(command);
        if (!context.by().may(needed)) {
            return no(RefusalCode.NOT_PERMITTED, "permission", needed.wire());
        }
        RuleOverride override = context.override();
        if (override != null && !Bounds.text(override.reason(), Bounds.REASON)) {
            return unfit("override");
        }
        return switch (command) {
            case TaskCommand.Create create -> create(create);
            case TaskCommand.Decline(var reason) -> reason(reason);
            case TaskCommand.Pause(var reason) -> reason(reason);
            case TaskCommand.VerifyFail(var reason) -> reason(reason);
            case TaskCommand.Reopen(var reason) -> reason(reason);
            case TaskCommand.Cancel(var reason) -> reason(reason);
            case TaskCommand.Done(var outcome, _) ->
                    Bounds.text(outcome, Bounds.REASON) ? null : unfit("outcome");
            default -> null;
        };
    }

    private static @Nullable TaskObjection create(TaskCommand.Create command) {
        String title = command.title();
        if (!Bounds.line(title, TITLE) || (title != null && title.isBlank())) {
            return unfit("title");
        }
        if (command.kind().ofRoom() && command.roomId() == null) {
            return no(RefusalCode.NO_ROOM, "room_id", command.kind().wire());
        }
        List<String> checklist = command.checklist();
        if (checklist != null
                && (checklist.size() > ITEMS || checklist.stream().anyMatch(TaskObjection::bad))) {
            return unfit("checklist");
        }
        Integer sla = command.slaMinutes();
        return sla == null || (sla >= 1 && sla <= LONGEST_SLA) ? null : unfit("sla_minutes");
    }

    private static boolean bad(String item) {
        return item.isBlank() || !Bounds.line(item, TITLE);
    }

    private static @Nullable TaskObjection reason(String text) {
        if (text.isBlank()) {
            return no(RefusalCode.REASON_REQUIRED, "reason", "it is blank");
        }
        return Bounds.text(text, Bounds.REASON) ? null : unfit("reason");
    }

    private static TaskObjection unfit(String clause) {
        return no(RefusalCode.INVALID, clause, "too long, too large or not text");
    }
}
