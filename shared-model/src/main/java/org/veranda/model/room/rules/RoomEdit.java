package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.Attendant;
import org.veranda.model.room.Block;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Hold;
import org.veranda.model.room.Observation;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Room;
import org.veranda.model.room.Turndown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A copy of a room in the making: what is not said stays as it was.
final class RoomEdit {

    private final Room from;
    private Occupancy occupancy;
    private int persons;
    private Condition condition;
    private long dirtyEpoch;
    private LocalDate conditionOn;
    private GuestRequest guestRequest;
    private Turndown turndown;
    private @Nullable Attendant attendant;
    private boolean rush;
    private @Nullable Hold hold;
    private @Nullable String note;
    private List<Block> blocks;
    private @Nullable Observation observation;
    private long stayVersion;
    private long version;
    private Instant statusSince;

    RoomEdit(Room from) {
        this.from = from;
        this.occupancy = from.occupancy();
        this.persons = from.persons();
        this.condition = from.condition();
        this.dirtyEpoch = from.dirtyEpoch();
        this.conditionOn = from.conditionOn();
        this.guestRequest = from.guestRequest();
        this.turndown = from.turndown();
        this.attendant = from.attendant();
        this.rush = from.rush();
        this.hold = from.hold();
        this.note = from.note();
        this.blocks = from.blocks();
        this.observation = from.observation();
        this.stayVersion = from.stayVersion();
        this.version = from.version();
        this.statusSince = from.statusSince();
    }

    RoomEdit occupied(int inHouse) {
        this.occupancy = Occupancy.OCCUPIED;
        this.persons = inHouse;
        return this;
    }

    RoomEdit vacant() {
        this.occupancy = Occupancy.VACANT;
        this.persons = 0;
        return this;
    }

    RoomEdit condition(Condition now, LocalDate on) {
        this.condition = now;
        this.conditionOn = on;
        return this;
    }

    /// Dirty again through use, so that older cleanings no longer count.
    RoomEdit used() {
        this.dirtyEpoch++;
        return this;
    }

    RoomEdit epoch(long epoch) {
        this.dirtyEpoch = epoch;
        return this;
    }

    RoomEdit guestRequest(GuestRequest request) {
        this.guestRequest = request;
        return this;
    }

    RoomEdit turndown(Turndown evening) {
        this.turndown = evening;
        return this;
    }

    RoomEdit attendant(@Nullable Attendant inside) {
        this.attendant = inside;
        return this;
    }

    RoomEdit rush(boolean on) {
        this.rush = on;
        return this;
    }

    RoomEdit hold(@Nullable Hold kept) {
        this.hold = kept;
        return this;
    }

    RoomEdit note(@Nullable String text) {
        this.note = text;
        return this;
    }

    RoomEdit blocks(List<Block> open) {
        this.blocks = open;
        return this;
    }

    RoomEdit observation(Observation seen) {
        this.observation = seen;
        return this;
    }

    RoomEdit versions(long stay, long own) {
        this.stayVersion = stay;
        this.version = own;
        return this;
    }

    RoomEdit statusSince(Instant since) {
        this.statusSince = since;
        return this;
    }

    Room done() {
        return new Room(
                from.id(),
                occupancy,
                persons,
                condition,
                dirtyEpoch,
                conditionOn,
                guestRequest,
                turndown,
                attendant,
                from.doubleLock(),
                rush,
                hold,
                note,
                blocks,
                observation,
                stayVersion,
                version,
                statusSince);
    }
}
