package org.veranda.desktop.rooms;

import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.shell.KeyLine;

import java.util.ArrayList;
import java.util.List;

/// What the overlay that explains the keys says about the rooms screen.
final class RoomKeys {

    private static final List<RoomAction> LETTERS =
            List.of(
                    RoomAction.MARK_CLEAN,
                    RoomAction.INSPECT,
                    RoomAction.MARK_DIRTY,
                    RoomAction.PICKUP,
                    RoomAction.BLOCK,
                    RoomAction.RUSH,
                    RoomAction.NOTE);

    private final RoomsControls controls;

    RoomKeys(RoomsControls controls) {
        this.controls = controls;
    }

    /// As the keys work for this person.
    List<KeyLine> lines() {
        List<KeyLine> lines = new ArrayList<>();
        lines.add(
                new KeyLine(controls.lettersFind() ? "0–9  A–Z  /" : "0–9  /", "rooms.keys.find"));
        lines.add(new KeyLine("← ↑ ↓ →", "rooms.keys.move"));
        lines.add(new KeyLine("Home  End  PgUp  PgDn", "rooms.keys.jump"));
        lines.add(new KeyLine("Enter", "rooms.keys.drawer"));
        lines.add(new KeyLine("Ctrl+Enter", "rooms.keys.primary"));
        LETTERS.forEach(action ->
                lines.add(new KeyLine(controls.keyOf(action), "rooms.action." + action.word())));
        lines.add(new KeyLine(controls.reportKey(), "maintenance.report"));
        lines.add(new KeyLine("Space", "rooms.keys.select"));
        lines.add(new KeyLine("Ctrl+A", "rooms.keys.all"));
        lines.add(new KeyLine("Ctrl+Z", "rooms.keys.undo"));
        lines.add(new KeyLine("Esc", "rooms.keys.escape"));
        return lines;
    }
}
