package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.protocol.Seats.None;
import org.veranda.server.realtime.protocol.Seats.Seat;

class SeatsTest {

    private static final None FULL = new None(Closing.OVER_CAPACITY);

    private final Seats seats = new Seats(3, 2);

    @Test
    void areCountedForEachAddressAndInAll() {
        Seat first = (Seat) seats.take("a", ProtocolFixture.CHAT);
        assertThat(seats.take("a", ProtocolFixture.CHAT)).isInstanceOf(Seat.class);
        assertThat(seats.take("a", ProtocolFixture.CHAT)).isEqualTo(FULL);
        assertThat(seats.take("b", ProtocolFixture.CHAT)).isInstanceOf(Seat.class);
        assertThat(seats.take("c", ProtocolFixture.CHAT)).isEqualTo(FULL);

        first.leave();
        assertThat(seats.take("c", ProtocolFixture.CHAT)).isInstanceOf(Seat.class);
        assertThat(seats.take("a", ProtocolFixture.CHAT)).isEqualTo(FULL);
    }

    @Test
    void areGivenBackOnce() {
        Seat first = (Seat) seats.take("a", ProtocolFixture.CHAT);
        assertThat(seats.take("a", ProtocolFixture.CHAT)).isInstanceOf(Seat.class);
        first.leave();
        first.leave();

        assertThat(seats.take("a", ProtocolFixture.CHAT)).isInstanceOf(Seat.class);
        assertThat(seats.take("a", ProtocolFixture.CHAT)).isEqualTo(FULL);
    }

    @Test
    void areCountedForEachAppThatHasAQuota() {
        Seat only = (Seat) seats.take("a", ProtocolFixture.SMALL);
        assertThat(seats.take("b", ProtocolFixture.SMALL)).isEqualTo(new None(Seats.OVER_QUOTA));
        assertThat(seats.take("b", ProtocolFixture.CHAT)).isInstanceOf(Seat.class);

        only.leave();
        assertThat(seats.take("b", ProtocolFixture.SMALL)).isInstanceOf(Seat.class);
    }
}
