package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.protocol.Seats.Seat;

class SeatsTest {

    private final Seats seats = new Seats(3, 2);

    @Test
    void areCountedForEachAddressAndInAll() {
        Seat first = seats.take("a").orElseThrow();
        assertThat(seats.take("a")).isPresent();
        assertThat(seats.take("a")).isEmpty();
        assertThat(seats.take("b")).isPresent();
        assertThat(seats.take("c")).isEmpty();

        first.leave();
        assertThat(seats.take("c")).isPresent();
        assertThat(seats.take("a")).isEmpty();
    }

    @Test
    void areGivenBackOnce() {
        Seat first = seats.take("a").orElseThrow();
        assertThat(seats.take("a")).isPresent();
        first.leave();
        first.leave();

        assertThat(seats.take("a")).isPresent();
        assertThat(seats.take("a")).isEmpty();
    }
}
