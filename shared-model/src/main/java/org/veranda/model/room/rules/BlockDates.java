package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.FailingClause;
import org.veranda.model.RefusalCode;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Room;

import java.time.LocalDate;
import java.util.List;

/// Whether a block's dates fit between other blocks and reservations; half-open `[from, return)`.
final class BlockDates {

    private BlockDates() {}

    /// Nothing when the block fits.
    static Verdict.@Nullable Objection objection(
            Room room, Block wanted, @Nullable List<BookingId> unassign, RoomContext context) {
        List<FailingClause> blocks =
                room.blocks().stream()
                        .filter(block -> !block.id().equals(wanted.id()))
                        .filter(block -> overlap(block, wanted))
                        .map(block -> new FailingClause("block", describe(block)))
                        .toList();
        if (!blocks.isEmpty()) {
            return Verdict.no(RefusalCode.OVERLAP, blocks);
        }
        List<FailingClause> stays =
                conflicts(wanted, context).stream()
                        .filter(stay -> stay.inHouse() || !named(unassign, stay))
                        .map(stay -> new FailingClause("reservation", describe(stay)))
                        .toList();
        return stays.isEmpty() ? null : Verdict.no(RefusalCode.RESERVATION_CONFLICT, stays);
    }

    /// The assigned stays that a block of this kind and these dates displaces.
    static List<AssignedStay> conflicts(Block wanted, RoomContext context) {
        LocalDate today = context.property().businessDate();
        return context.stays().stream()
                .filter(stay -> overlap(wanted, stay))
                .filter(stay ->
                        wanted.kind() != BlockKind.OOS
                                || stay.inHouse()
                                || !stay.arrival().isAfter(today))
                .toList();
    }

    private static boolean named(@Nullable List<BookingId> unassign, AssignedStay stay) {
        return unassign != null && unassign.contains(stay.id());
    }

    private static boolean overlap(Block one, Block other) {
        return before(one.from(), returnOn(other)) && before(other.from(), returnOn(one));
    }

    private static boolean overlap(Block block, AssignedStay stay) {
        LocalDate atLeastADay = stay.arrival().plusDays(1);
        LocalDate end = stay.departure().isBefore(atLeastADay) ? atLeastADay : stay.departure();
        return before(stay.arrival(), returnOn(block)) && before(block.from(), end);
    }

    private static boolean before(LocalDate day, @Nullable LocalDate end) {
        return end == null || day.isBefore(end);
    }

    private static @Nullable LocalDate returnOn(Block block) {
        return block.through() == null ? null : block.through().plusDays(1);
    }

    private static String describe(Block block) {
        return "%s from %s through %s"
                .formatted(
                        block.kind().wire(),
                        block.from(),
                        block.through() == null ? "further notice" : block.through());
    }

    private static String describe(AssignedStay stay) {
        return "booking %s from %s to %s".formatted(stay.id(), stay.arrival(), stay.departure());
    }
}
