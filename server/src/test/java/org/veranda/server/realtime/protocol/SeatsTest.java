package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.protocol.Seats.None;
import org.veranda.server.realtime.protocol.Seats.Room;
import org.veranda.server.realtime.protocol.Seats.Seat;

class SeatsTest {

    private static final None FULL = new None(Closing.OVER_CAPACITY);

    private final Seats seats = new Seats(3, 2);

    @Test
    void areCountedForEachAddressAndInAll() {
        Seat first = (Seat) seats.take("a", ProtocolFixture.CHAT, 0);
        assertThat(seats.take("a", ProtocolFixture.CHAT, 0)).isInstanceOf(Seat.class);
        assertThat(seats.take("a", ProtocolFixture.CHAT, 0)).isEqualTo(FULL);
        assertThat(seats.take("b", ProtocolFixture.CHAT, 0)).isInstanceOf(Seat.class);
        assertThat(seats.take("c", ProtocolFixture.CHAT, 0)).isEqualTo(FULL);

        first.leave();
        assertThat(seats.take("c", ProtocolFixture.CHAT, 0)).isInstanceOf(Seat.class);
        assertThat(seats.take("a", ProtocolFixture.CHAT, 0)).isEqualTo(FULL);
    }

    @Test
    void areGivenBackOnce() {
        Seat first = (Seat) seats.take("a", ProtocolFixture.CHAT, 0);
        assertThat(seats.take("a", ProtocolFixture.CHAT, 0)).isInstanceOf(Seat.class);
        first.leave();
        first.leave();

        assertThat(seats.take("a", ProtocolFixture.CHAT, 0)).isInstanceOf(Seat.class);
        assertThat(seats.take("a", ProtocolFixture.CHAT, 0)).isEqualTo(FULL);
    }

    @Test
    void areCountedForEachAppThatHasAQuota() {
        Seat only = (Seat) seats.take("a", ProtocolFixture.SMALL, 0);
        assertThat(seats.take("b", ProtocolFixture.SMALL, 0)).isEqualTo(new None(Seats.OVER_QUOTA));
        assertThat(seats.take("b", ProtocolFixture.CHAT, 0)).isInstanceOf(Seat.class);

        only.leave();
        assertThat(seats.take("b", ProtocolFixture.SMALL, 0)).isInstanceOf(Seat.class);
    }

    @Test
    void areOpenedAnewSoOftenAndThenSlower() {
        for (int i = 0; i < 4; i++) {
            ((Seat) seats.take("a", ProtocolFixture.CHAT, 0)).leave();
        }
        assertThat(seats.take("a", ProtocolFixture.CHAT, 0))
                .isEqualTo(new None(Closing.TOO_MANY_OPENS));
        assertThat(seats.take("a", ProtocolFixture.QUIET, 0)).isInstanceOf(Seat.class);
        assertThat(seats.take("b", ProtocolFixture.CHAT, 0)).isInstanceOf(Seat.class);

        assertThat(seats.take("a", ProtocolFixture.CHAT, 1_000_000_000)).isInstanceOf(Seat.class);
    }

    @Test
    void sayWhyThereIsNoRoomWithoutTakingAny() {
        for (int i = 0; i < 5; i++) {
            assertThat(seats.wantOfRoom("a", ProtocolFixture.CHAT, 0)).isEmpty();
        }
        seats.take("a", ProtocolFixture.SMALL, 0);
        assertThat(seats.wantOfRoom("a", ProtocolFixture.SMALL, 0)).contains(Seats.OVER_QUOTA);
        assertThat(seats.wantOfRoom("a", ProtocolFixture.CHAT, 0)).isEmpty();
        seats.take("a", ProtocolFixture.CHAT, 0);
        assertThat(seats.wantOfRoom("a", ProtocolFixture.CHAT, 0)).contains(Closing.OVER_CAPACITY);
        assertThat(seats.wantOfRoom("b", ProtocolFixture.CHAT, 0)).isEmpty();
        for (int i = 0; i < 4; i++) {
            ((Seat) seats.take("b", ProtocolFixture.CHAT, 0)).leave();
        }
        assertThat(seats.wantOfRoom("b", ProtocolFixture.CHAT, 0)).contains(Closing.TOO_MANY_OPENS);
    }

    @Test
    void takeSoManyChannelsOfOneAppAtOneAddress() {
        Seat one = (Seat) seats.take("a", ProtocolFixture.CHAT, 0);
        Seat two = (Seat) seats.take("a", ProtocolFixture.CHAT, 0);
        Seat elsewhere = (Seat) seats.take("b", ProtocolFixture.CHAT, 0);
        for (int i = 0; i < 20; i++) {
            assertThat(one.takeChannel()).isEqualTo(Room.TAKEN);
            assertThat(two.takeChannel()).isEqualTo(Room.TAKEN);
        }
        assertThat(two.takeChannel()).isEqualTo(Room.FULL);
        assertThat(elsewhere.takeChannel()).isEqualTo(Room.TAKEN);

        one.freeChannel();
        assertThat(two.takeChannel()).isEqualTo(Room.TAKEN);
        assertThat(two.takeChannel()).isEqualTo(Room.FULL);
        one.leave();
        assertThat(two.takeChannel()).isEqualTo(Room.TAKEN);
        assertThat(one.takeChannel()).isEqualTo(Room.GONE);
    }
}
