package org.veranda.server.rooms;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.veranda.model.room.Block;
import org.veranda.model.room.Property;
import org.veranda.model.room.rules.BlockChanges;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.BlockView;
import org.veranda.wire.RoomView;
import org.veranda.wire.TenantEvent;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Stores what became of rooms, with their history, and tells the tenant's stream.
@Component
class RoomRecorder {

    private final Rooms rooms;
    private final Blocks blocks;
    private final RoomChanges changes;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoomRecorder(
            Rooms rooms,
            Blocks blocks,
            RoomChanges changes,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rooms = rooms;
        this.blocks = blocks;
        this.changes = changes;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// One room, one change, one event. Blocks go first: their dates may be taken, which ends it all.
    void record(RoomDecision decided, PlacedRoom after, Origin origin) {
        List<BlockView> changed = store(decided);
        rooms.update(after.room());
        changes.add(entry(decided, origin));
        tell(after, decided.property());
        changed.forEach(block -> append(new TenantEvent.BlockChanged(block)));
        publish(List.of(decided));
    }

    /// All rooms at once; answers how many look different now.
    int record(
            List<RoomDecision> decisions,
            Function<RoomDecision, Reservation> today,
            Property opening,
            Origin origin) {
        List<RoomDecision> changed = decisions.stream().filter(RoomDecision::changed).toList();
        List<BlockView> changedBlocks = changed.stream().flatMap(d -> store(d).stream()).toList();
        rooms.update(changed.stream().map(RoomDecision::after).toList());
        changes.add(changed.stream().map(decided -> entry(decided, origin)).toList());
        int told = 0;
        for (RoomDecision decided : decisions) {
            Reservation reservation = today.apply(decided);
            PlacedRoom before = decided.before();
            PlacedRoom after = before.with(decided.after()).with(reservation);
            if (!reservation.equals(before.reservation())) {
                rooms.reserve(decided.id(), reservation);
            }
            if (!view(after, opening).equals(view(before, decided.property()))) {
                tell(after, opening);
                told++;
            }
        }
        changedBlocks.forEach(block -> append(new TenantEvent.BlockChanged(block)));
        publish(changed);
        return told;
    }

    private void publish(List<RoomDecision> changed) {
        events.publishEvent(
                new RoomsChanged(
                        changed.stream()
                                .map(decided ->
                                        new RoomsChanged.Change(
                                                decided.before().room(), decided.after()))
                                .toList()));
    }

    private RoomView view(PlacedRoom room, Property property) {
        return room.view(property, clock.instant());
    }

    void tell(PlacedRoom room, Property property) {
        append(new TenantEvent.RoomStatusChanged(view(room, property)));
    }

    private RoomChanges.Entry entry(RoomDecision decided, Origin origin) {
        return new RoomChanges.Entry(
                decided.before().room(),
                decided.after(),
                CommandReasons.type(decided.command()),
                CommandReasons.of(decided.command(), origin.override()),
                origin.override() != null,
                decided.undoable(),
                origin,
                decided.property().businessDate(),
                clock.instant());
    }

    private List<BlockView> store(RoomDecision decided) {
        List<BlockView> changed = new ArrayList<>();
        for (Block block :
                BlockChanges.between(decided.before().room(), decided.after(), decided.command())) {
            blocks.put(decided.id(), block);
            changed.add(BlockView.of(decided.id(), block));
        }
        return changed;
    }

    private void append(TenantEvent event) {
        journal.append(StreamName.tenant(CurrentTenant.get()), event);
    }
}
