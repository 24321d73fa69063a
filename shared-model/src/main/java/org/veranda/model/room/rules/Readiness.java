package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.FailingClause;
import org.veranda.model.room.Attendant;
import org.veranda.model.room.Discrepancy;
import org.veranda.model.room.Hold;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Property;
import org.veranda.model.room.Room;
import org.veranda.model.room.Service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Whether a room may be given to a guest, and each clause that says no.
public final class Readiness {

    private final Room room;
    private final List<FailingClause> failing = new ArrayList<>();

    private Readiness(Room room) {
        this.room = room;
    }

    /// Nothing when the room is ready.
    ///
    /// @param guest whose own hold does not stand in the way
    public static List<FailingClause> failing(
            Room room,
            Property property,
            Instant now,
            @Nullable String alarm,
            @Nullable BookingId guest) {
        Readiness readiness = new Readiness(room);
        readiness.use();
        readiness.condition(property);
        readiness.failing.addAll(besidesUse(room, now, alarm, guest));
        return List.copyOf(readiness.failing);
    }

    /// The clauses that neither occupancy nor service nor condition explain.
    static List<FailingClause> besidesUse(
            Room room, Instant now, @Nullable String alarm, @Nullable BookingId guest) {
        Readiness readiness = new Readiness(room);
        if (room.discrepancy() != Discrepancy.NONE) {
            readiness.fails("discrepancy", room.discrepancy().wire());
        }
        readiness.failing.addAll(obstacles(room, now, alarm, guest));
        return List.copyOf(readiness.failing);
    }

    /// The clauses that no override removes.
    static List<FailingClause> obstacles(
            Room room, Instant now, @Nullable String alarm, @Nullable BookingId guest) {
        Readiness readiness = new Readiness(room);
        Attendant attendant = room.attendant();
        if (attendant != null) {
            readiness.fails("attendant_inside", attendant.name());
        }
        readiness.hold(now, guest);
        if (alarm != null) {
            readiness.fails("alarm", alarm);
        }
        return readiness.failing;
    }

    private void use() {
        if (room.occupied()) {
            fails("occupancy", Occupancy.OCCUPIED.wire());
        }
        if (room.service() != Service.IN_SERVICE) {
            fails("service", room.service().wire());
        }
    }

    private void condition(Property property) {
        if (!property.readySet().contains(room.condition())) {
            fails("condition", room.condition().wire());
        }
    }

    private void hold(Instant now, @Nullable BookingId guest) {
        Hold hold = room.hold();
        if (hold == null || !hold.until().isAfter(now)) {
            return;
        }
        BookingId keptFor = hold.bookingId();
        if (keptFor == null || !keptFor.equals(guest)) {
            fails("hold", keptFor == null ? "kept free" : "kept for booking " + keptFor);
        }
    }

    private void fails(String clause, String detail) {
        failing.add(new FailingClause(clause, detail));
    }
}
