package org.veranda.desktop.rooms.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.veranda.model.room.DisplayCode;

import java.util.List;

class TileFaceTest {

    private static final Mark ARRIVAL = new Mark(MarkKind.ARRIVAL, "15:00");
    private static final Mark PENDING = new Mark(MarkKind.PENDING, "");

    @Test
    void isTheSameWhileACommandIsUnderWay() {
        TileFace calm = face(DisplayCode.VD, null, ARRIVAL);

        assertThat(face(DisplayCode.VD, null, ARRIVAL, PENDING).sameStateAs(calm)).isTrue();
        assertThat(calm.sameStateAs(face(DisplayCode.VD, null, ARRIVAL, PENDING))).isTrue();
    }

    @Test
    void isTheSameInAnotherLanguage() {
        TileFace english = face(DisplayCode.VI, "READY", new Mark(MarkKind.DUE_OUT, "due out"));
        TileFace spanish = face(DisplayCode.VI, "LISTA", new Mark(MarkKind.DUE_OUT, "sale hoy"));

        assertThat(spanish.sameStateAs(english)).isTrue();
    }

    @Test
    void isAnotherWhenTheRoomChanged() {
        TileFace before = face(DisplayCode.VC, "READY", ARRIVAL);

        assertThat(before.sameStateAs(face(DisplayCode.VD, "READY", ARRIVAL))).isFalse();
        assertThat(before.sameStateAs(face(DisplayCode.VC, null, ARRIVAL))).isFalse();
        assertThat(before.sameStateAs(face(DisplayCode.VC, "READY"))).isFalse();
    }

    private static TileFace face(DisplayCode code, @Nullable String ready, Mark... marks) {
        return new TileFace("1204", code, ready, null, List.of(marks), null, "4m", () -> "");
    }
}
