package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.DisplayCode;
import org.veranda.wire.HistoryEntry;

import java.util.List;
import java.util.UUID;

/// What happened to a room before the picture was taken.
final class Past {

    private Past() {}

    static List<HistoryEntry> of() {
        return List.of(
                entry(0, "room.rush", DisplayCode.VD, DisplayCode.VD, null),
                entry(13, "booking.check_out", DisplayCode.OC, DisplayCode.VD, null),
                entry(300, "room.guest_request", DisplayCode.OC, DisplayCode.OC, null),
                entry(1700, "room.inspect_pass", DisplayCode.VC, DisplayCode.VI, null),
                entry(1720, "room.mark_clean", DisplayCode.VD, DisplayCode.VC, null),
                entry(
                        14000,
                        "room.mark_dirty",
                        DisplayCode.VC,
                        DisplayCode.VD,
                        "Shown to a guest"));
    }

    private static HistoryEntry entry(
            long minutes,
            String command,
            DisplayCode from,
            DisplayCode to,
            @Nullable String reason) {
        return new HistoryEntry(
                9,
                RoomSketch.NOW.minusSeconds(60 * minutes),
                new UUID(1, minutes),
                command,
                new UserId(4),
                "Inês Carvalho",
                "desk 2",
                from,
                to,
                reason,
                false);
    }
}
