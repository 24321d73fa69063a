package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Room;

import java.util.Objects;
import java.util.TreeSet;

/// Says in the table's words how two states of a room differ, besides code, epoch and versions.
final class Differences {

    private final TreeSet<String> words = new TreeSet<>();

    private Differences() {}

    static String between(Room before, Room after) {
        Differences all = new Differences();
        all.mark("attendant", before.attendant(), after.attendant());
        all.mark("hold", before.hold(), after.hold());
        all.mark("note", before.note(), after.note());
        all.mark("rush", before.rush() ? "on" : null, after.rush() ? "on" : null);
        all.value("persons", before.persons(), after.persons());
        all.value("guest_request", before.guestRequest().wire(), after.guestRequest().wire());
        all.value("turndown", before.turndown().wire(), after.turndown().wire());
        all.value("discrepancy", before.discrepancy().wire(), after.discrepancy().wire());
        all.value("blocks", before.blocks().size(), after.blocks().size());
        all.value("deferred", deferred(before), deferred(after));
        if (!Objects.equals(before.observation(), after.observation())) {
            all.words.add("observation");
        }
        if (!ends(before).equals(ends(after)) && before.blocks().size() == after.blocks().size()) {
            all.words.add("block_dates");
        }
        return all.words.isEmpty() ? "nothing" : String.join(" ", all.words);
    }

    private void mark(String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            words.add(name + (after == null ? "-" : "+"));
        }
    }

    private void value(String name, Object before, Object after) {
        if (!before.equals(after)) {
            words.add(name + "=" + after);
        }
    }

    private static long deferred(Room room) {
        return room.blocks().stream().filter(block -> block.state() == BlockState.DEFERRED).count();
    }

    private static String ends(Room room) {
        return room.blocks().stream().map(Block::through).toList().toString();
    }
}
