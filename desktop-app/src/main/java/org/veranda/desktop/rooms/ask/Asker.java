package org.veranda.desktop.rooms.ask;

import org.veranda.desktop.rooms.act.Intent;
import org.veranda.desktop.rooms.act.Intents;
import org.veranda.desktop.rooms.act.Obstacle;
import org.veranda.desktop.rooms.act.Offer;
import org.veranda.desktop.rooms.act.Preview;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.act.RoomWork;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.wire.BookingView;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Does an action to one room or many, after asking what there is to ask: details first, then what
/// stands in the way and may be overcome or, for many, whether what would happen is wanted. What
/// cannot be done is not asked about: it says why instead.
public final class Asker {

    /// What is done to one room at a time, because each has a guest of its own.
    private static final Set<RoomAction> ONE_BY_ONE =
            Set.of(RoomAction.CHECK_IN, RoomAction.CHECK_OUT, RoomAction.WALK_IN);

    private final RoomWork work;
    private final Questions questions;
    private final Exceptions exceptions;
    private final BulkDialog bulk;
    private final Runnable settled;

    /// @param settled told when what was asked about many rooms is confirmed
    public Asker(
            RoomWork work,
            Questions questions,
            Exceptions exceptions,
            BulkDialog bulk,
            Runnable settled) {
        this.settled = settled;
        this.work = work;
        this.questions = questions;
        this.exceptions = exceptions;
        this.bulk = bulk;
    }

    /// Begins the action; nothing happens while there are no rooms.
    ///
    /// @param inSight whether these are no others than the one the person is looking at
    public void begin(RoomAction action, List<RoomEntry> rooms, boolean inSight) {
        if (rooms.isEmpty()) {
            return;
        }
        if (!work.reachable()) {
            work.tellAway();
        } else if (rooms.size() > 1 && ONE_BY_ONE.contains(action)) {
            work.tellOneByOne(action);
        } else if (!inSight || canBegin(action, rooms.getFirst())) {
            ask(action, rooms, intent -> proceed(intent, rooms, inSight));
        }
    }

    private boolean canBegin(RoomAction action, RoomEntry room) {
        Optional<Obstacle> obstacle =
                work.obstacle(action, room).filter(each -> !new Offer(action, each).possible());
        obstacle.ifPresent(each -> work.tellWhyNot(action, room, each));
        return obstacle.isEmpty();
    }

    private void ask(RoomAction action, List<RoomEntry> rooms, Consumer<Intent> next) {
        Optional<Intent> plain = Intents.plain(action);
        if (plain.isPresent()) {
            next.accept(plain.get());
        } else {
            questions.ask(action, rooms, next);
        }
    }

    private void proceed(Intent intent, List<RoomEntry> rooms, boolean inSight) {
        Preview preview = work.preview(intent, rooms);
        if (inSight) {
            toOne(intent, rooms.getFirst(), preview);
        } else {
            Preview taking =
                    preview.reserved() ? work.preview(work.taking(intent), rooms) : preview;
            bulk.show(
                    preview,
                    taking,
                    confirmed -> {
                        work.carryOut(confirmed);
                        settled.run();
                    });
        }
    }

    private void toOne(Intent intent, RoomEntry room, Preview preview) {
        List<BookingView> inTheWay = preview.reserved() ? work.inTheWay(intent, room) : List.of();
        if (!inTheWay.isEmpty() && work.would(work.taking(intent), room)) {
            exceptions.unassign(room, inTheWay, () -> work.carryOut(work.taking(intent), room));
        } else if (!preview.refused().isEmpty() && work.would(intent.against("—"), room)) {
            exceptions.override(
                    intent.action(),
                    room,
                    preview.refused().getFirst().why(),
                    reason -> work.carryOut(intent.against(reason), room));
        } else {
            work.carryOut(intent, room);
        }
    }
}
