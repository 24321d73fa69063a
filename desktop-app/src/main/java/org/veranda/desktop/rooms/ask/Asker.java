package org.veranda.desktop.rooms.ask;

import org.veranda.desktop.rooms.act.Intent;
import org.veranda.desktop.rooms.act.Intents;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.act.RoomWork;
import org.veranda.desktop.store.RoomEntry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Does an action to one room or many, after asking what there is to ask: details first, then, for
/// many, whether what would happen is wanted.
public final class Asker {

    /// What is done to one room at a time, because each has a guest of its own.
    private static final Set<RoomAction> ONE_BY_ONE =
            Set.of(RoomAction.CHECK_IN, RoomAction.CHECK_OUT, RoomAction.WALK_IN);

    private final RoomWork work;
    private final Questions questions;
    private final BulkDialog bulk;

    public Asker(RoomWork work, Questions questions, BulkDialog bulk) {
        this.work = work;
        this.questions = questions;
        this.bulk = bulk;
    }

    /// Begins the action; nothing happens while there are no rooms.
    ///
    /// @param inSight whether these are no others than the one the person is looking at
    public void begin(RoomAction action, List<RoomEntry> rooms, boolean inSight) {
        if (rooms.isEmpty() || (rooms.size() > 1 && ONE_BY_ONE.contains(action))) {
            return;
        }
        Consumer<Intent> next = intent -> proceed(intent, rooms, inSight);
        Optional<Intent> plain = Intents.plain(action);
        if (plain.isPresent()) {
            next.accept(plain.get());
        } else {
            questions.ask(action, rooms, next);
        }
    }

    private void proceed(Intent intent, List<RoomEntry> rooms, boolean inSight) {
        if (inSight) {
            work.carryOut(intent, rooms.getFirst());
        } else {
            bulk.show(work.preview(intent, rooms), work::carryOut);
        }
    }
}
