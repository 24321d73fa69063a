package org.veranda.model.maintenance;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Bounds;
import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Permission;

/// Why a command may not be carried out.
record Objection(RefusalCode code, String clause, String detail) {

    private static final int DESCRIPTION = 2000;

    /// What is wrong with the command whatever the request; nothing when it is worth looking further.
    static @Nullable Objection unfit(MaintenanceCommand command, MaintenanceContext context) {
        Permission needed = MaintenancePermissions.of(command);
        if (!context.by().may(needed)) {
            return new Objection(RefusalCode.NOT_PERMITTED, "permission", needed.wire());
        }
        return switch (command) {
            case MaintenanceCommand.Report report ->
                    said("description", report.description(), DESCRIPTION);
            case MaintenanceCommand.Cancel(var reason) -> said("reason", reason, Bounds.REASON);
            case MaintenanceCommand.Done(var note) ->
                    Bounds.text(note, Bounds.REASON) ? null : unfit("note");
            default -> null;
        };
    }

    private static @Nullable Objection said(String clause, String text, int longest) {
        if (text.isBlank()) {
            return new Objection(RefusalCode.REASON_REQUIRED, clause, "it is blank");
        }
        return Bounds.text(text, longest) ? null : unfit(clause);
    }

    private static Objection unfit(String clause) {
        return new Objection(RefusalCode.INVALID, clause, "too long or not text");
    }
}
