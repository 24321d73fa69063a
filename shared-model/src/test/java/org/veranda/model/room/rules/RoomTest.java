package org.veranda.model.room.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Discrepancy;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.util.Map;

class RoomTest {

    @ParameterizedTest
    @CsvSource({
        "OOO_C, yes, clean, maintenance",
        "OC, yes, clean, checked-in",
        "VC, yes, clean, cleaning",
        "VC, no, clean, ready",
        "VI, no, clean, ready",
        "VC, no, inspected, awaiting-cleaning",
        "VI, no, inspected, ready",
        "VP, no, clean, awaiting-cleaning",
        "VD, no, clean, awaiting-cleaning"
    })
    void hasOneWordForOldClients(DisplayCode code, String inside, String ready, String status) {
        Scene scene = new Scene(code, Map.of("inside", inside, "ready", ready));

        assertThat(scene.room().status(scene.context(null).property()).wire()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "OC, vacant:0, SKIP",
        "VC, occupied:1, SLEEP",
        "OC, occupied:3, PERSON",
        "OC, occupied:2, NONE",
        "VC, vacant:0, NONE"
    })
    void differsFromWhatWasSeen(DisplayCode code, String observed, Discrepancy discrepancy) {
        Room room = new Scene(code, Map.of("observed", observed)).room();

        assertThat(room.discrepancy()).isEqualTo(discrepancy);
    }

    @Test
    void forgetsADiscrepancyWhenTheGuestLeaves() {
        Scene scene = new Scene(DisplayCode.OC, Map.of("observed", "vacant:0"));

        Room left =
                RoomRules.decide(scene.room(), new RoomCommand.CheckOut(0), scene.context(null))
                        .orElseThrow(_ -> new IllegalStateException("refused"));

        assertThat(scene.room().discrepancy()).isEqualTo(Discrepancy.SKIP);
        assertThat(left.discrepancy()).isEqualTo(Discrepancy.NONE);
        assertThat(left.stayVersion()).isEqualTo(left.version());
    }

    @Test
    void tellsWhichBlocksACommandTouched() {
        Scene free = new Scene(DisplayCode.VD, Map.of());
        RoomCommand begin = new RoomCommand.BlockBegin(BlockKind.OOO, null, null, "Leak", null);
        RoomCommand finish = new RoomCommand.BlockFinish(Condition.CLEAN, null);

        Room blocked = after(free.room(), begin, free.context(null));
        Room back = after(blocked, finish, free.context(null));

        assertThat(BlockChanges.between(free.room(), blocked, begin))
                .extracting(Block::state)
                .containsExactly(BlockState.ACTIVE);
        assertThat(BlockChanges.between(blocked, back, finish))
                .extracting(Block::state)
                .containsExactly(BlockState.FINISHED);
    }

    private static Room after(Room room, RoomCommand command, RoomContext context) {
        return RoomRules.decide(room, command, context)
                .orElseThrow(refusal -> new IllegalStateException(refusal.message()));
    }
}
