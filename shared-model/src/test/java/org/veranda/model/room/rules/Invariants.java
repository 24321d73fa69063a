package org.veranda.model.room.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.veranda.model.room.Block;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.Service;

import java.util.List;

/// I1 to I9, as the domain numbers them.
final class Invariants {

    private Invariants() {}

    static void check(Hotel hotel, Room before, int written) {
        Room room = hotel.room();
        state(room);
        assertThat(hotel.stays().stream().filter(AssignedStay::inHouse).count())
                .as("I3: one share-group in house")
                .isEqualTo(room.occupied() ? 1 : 0);
        reservations(hotel);
        List<Hotel.Audit> audit = hotel.audit();
        assertThat(audit.size() - written)
                .as("I9: one record for each change")
                .isEqualTo(room.equals(before) ? 0 : 1);
        if (audit.size() > written) {
            change(audit.getLast());
        }
    }

    private static void state(Room room) {
        if (room.occupied()) {
            assertThat(room.service()).as("I1").isEqualTo(Service.IN_SERVICE);
        } else {
            assertThat(room.guestRequest()).as("I2").isEqualTo(GuestRequest.NONE);
        }
        assertThat(room.persons() > 0).isEqualTo(room.occupied());
        assertThat(room.code().condition()).as("I6").isEqualTo(room.condition());
        List<Block> blocks = room.blocks();
        for (Block one : blocks) {
            for (Block other : blocks) {
                assertThat(one.id().equals(other.id()) || apart(one, other))
                        .as("I4: %s and %s", one, other)
                        .isTrue();
            }
        }
    }

    private static boolean apart(Block one, Block other) {
        return other.through() == null
                ? one.through() != null && one.through().isBefore(other.from())
                : !Hotel.overlap(one, other.from(), other.through().plusDays(1));
    }

    private static void reservations(Hotel hotel) {
        for (Block block : hotel.room().blocks()) {
            if (block.kind() != BlockKind.OOS && block.state() != BlockState.DEFERRED) {
                assertThat(hotel.stays())
                        .as("I5: %s", block)
                        .noneMatch(stay -> Hotel.overlap(block, stay.arrival(), stay.departure()));
            }
        }
    }

    private static void change(Hotel.Audit change) {
        Room before = change.before();
        Room after = change.after();
        assertThat(after.version()).as("I9").isEqualTo(before.version() + 1);
        assertThat(after.dirtyEpoch()).as("I7").isGreaterThanOrEqualTo(before.dirtyEpoch());
        if (after.condition() == Condition.INSPECTED && before.condition() != Condition.INSPECTED) {
            assertThat(change.command())
                    .as("I8")
                    .isInstanceOfAny(
                            RoomCommand.InspectPass.class,
                            RoomCommand.BlockFinish.class,
                            RoomCommand.Undo.class,
                            RoomCommand.EodRoll.class,
                            RoomCommand.CheckIn.class);
            assertThat(
                            change.command() instanceof RoomCommand.InspectPass
                                    || change.command() instanceof RoomCommand.Undo
                                    || before.activeBlock() != null)
                    .as("I8: by inspection or by the end of a block, or brought back")
                    .isTrue();
        }
    }
}
