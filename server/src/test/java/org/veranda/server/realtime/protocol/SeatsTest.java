package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.protocol.limit.Seats;
import org.veranda.server.realtime.protocol.limit.Seats.None;
import org.veranda.server.realtime.protocol.limit.Seats.Room;
import org.veranda.server.realtime.protocol.limit.Seats.Seat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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

    @Test
    void areFreedByTheGuestWhoWasThereLongestWhereSomebodyHasShownWhoTheyAre() {
        List<String> displaced = new ArrayList<>();
        Seat known = (Seat) seats.take("a", ProtocolFixture.CHAT, 0);
        Seat guest = (Seat) seats.take("a", ProtocolFixture.QUIET, 0);
        known.whenDisplaced(() -> displaced.add("known"));
        guest.whenDisplaced(() -> displaced.add("guest"));
        known.prove(0);

        assertThat(seats.wantOfRoom("a", ProtocolFixture.CHAT, 0)).isEmpty();
        Seat newcomer = (Seat) seats.take("a", ProtocolFixture.CHAT, 0);
        assertThat(displaced).containsExactly("guest");
        guest.leave();
        newcomer.prove(0);
        assertThat(seats.take("a", ProtocolFixture.CHAT, 0)).isEqualTo(FULL);
        assertThat(displaced).containsExactly("guest");
    }

    @Test
    void areFreedBeforeAnybodyKnowsHow() {
        ((Seat) seats.take("a", ProtocolFixture.CHAT, 0)).prove(0);
        Seat guest = (Seat) seats.take("a", ProtocolFixture.CHAT, 0);
        seats.take("a", ProtocolFixture.CHAT, 0);
        List<String> displaced = new ArrayList<>();
        guest.whenDisplaced(() -> displaced.add("guest"));

        assertThat(displaced).containsExactly("guest");
    }

    @Test
    void areFreedByNobodyWhereAllAreGuests() {
        seats.take("a", ProtocolFixture.CHAT, 0);
        seats.take("a", ProtocolFixture.CHAT, 0);
        ((Seat) seats.take("b", ProtocolFixture.CHAT, 0)).prove(0);

        assertThat(seats.take("a", ProtocolFixture.CHAT, 0)).isEqualTo(FULL);
    }

    @Test
    void costThoseNothingWhoShowWhoTheyAre() {
        for (int i = 0; i < 100; i++) {
            Seat seat = (Seat) seats.take("a", ProtocolFixture.CHAT, 0);
            seat.prove(0);
            seat.prove(0);
            seat.leave();
        }

        assertThat(seats.take("b", ProtocolFixture.CHAT, 0)).isInstanceOf(Seat.class);
    }

    /// Opened again and again by a guest behind the same address.
    @Test
    void areLeftToOthersByAGuestWhoUsesUpWhatMayBeOpened() {
        ((Seat) seats.take("a", ProtocolFixture.CHAT, 0)).prove(0);
        for (String address : List.of("a", "b")) {
            for (int i = 0; i < 4; i++) {
                ((Seat) seats.take(address, ProtocolFixture.CHAT, 0)).leave();
            }
        }
        assertThat(seats.take("b", ProtocolFixture.CHAT, 0))
                .isEqualTo(new None(Closing.TOO_MANY_OPENS));

        assertThat(seats.wantOfRoom("a", ProtocolFixture.CHAT, 0)).isEmpty();
        for (int i = 0; i < 2; i++) {
            ((Seat) seats.take("a", ProtocolFixture.CHAT, 0)).leave();
        }
        assertThat(seats.take("a", ProtocolFixture.CHAT, 0))
                .isEqualTo(new None(Closing.TOO_MANY_OPENS));
        long later = Duration.ofHours(2).toNanos();
        for (int i = 0; i < 4; i++) {
            ((Seat) seats.take("a", ProtocolFixture.CHAT, later)).leave();
        }
        assertThat(seats.take("a", ProtocolFixture.CHAT, later))
                .isEqualTo(new None(Closing.TOO_MANY_OPENS));
    }
}
