package org.veranda.desktop.rooms;

import org.veranda.desktop.rooms.act.HouseRules;
import org.veranda.desktop.rooms.act.Obstacle;
import org.veranda.desktop.rooms.act.Offer;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.shell.PaletteEntry;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Glyph;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What the rooms screen offers to the command palette: rooms by name or guest, and what can be
/// done to the one under the cursor.
final class RoomPalette {

    private static final int MOST = 8;

    private final RoomBoardViewModel board;
    private final RoomWords words;
    private final HouseRules rules;
    private final RoomsControls controls;
    private final RefusalWords refusals;

    RoomPalette(
            RoomBoardViewModel board, RoomWords words, HouseRules rules, RoomsControls controls) {
        this.board = board;
        this.words = words;
        this.rules = rules;
        this.controls = controls;
        refusals = new RefusalWords(words.texts());
    }

    List<PaletteEntry> find(String typed) {
        List<PaletteEntry> entries = new ArrayList<>();
        RoomEntry here = board.cursor().get();
        if (here != null) {
            rules.offers(here).stream()
                    .sorted(Comparator.comparing(offer -> !offer.possible()))
                    .map(offer -> action(offer, here))
                    .filter(entry -> contains(entry.title(), typed))
                    .forEach(entries::add);
        }
        if (!typed.isBlank()) {
            board.matching(typed).stream()
                    .limit(MOST)
                    .map(this::room)
                    .toList()
                    .reversed()
                    .forEach(entries::addFirst);
        }
        return entries;
    }

    /// What cannot be done stands last and says why.
    private PaletteEntry action(Offer offer, RoomEntry room) {
        RoomAction action = offer.action();
        String title =
                words.texts()
                        .get(
                                "rooms.palette.action",
                                words.texts().get("rooms.action." + action.word()),
                                room.room().get().name());
        Obstacle obstacle = offer.possible() ? null : offer.obstacle();
        return new PaletteEntry(
                obstacle == null ? Glyph.CHECK : Glyph.DECLINED,
                title,
                obstacle == null ? controls.keyOf(action) : refusals.why(obstacle),
                () -> controls.beginOn(action, room));
    }

    private PaletteEntry room(RoomEntry entry) {
        RoomView room = entry.room().get();
        String guest = entry.marks().get().surname();
        String title =
                guest == null || !words.guestsVisible()
                        ? words.texts().get("rooms.spoken.room", room.name())
                        : words.texts().get("rooms.palette.room", room.name(), guest);
        return new PaletteEntry(Glyph.BED, title, words.state(room), () -> controls.open(entry));
    }

    private static boolean contains(String title, String typed) {
        return title.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
