package org.veranda.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.model.room.Property;
import org.veranda.model.room.Room;

class ViewsTest {

    private final Property property = StateSamples.PROPERTY.property();

    @Test
    void aRoomIsShownAndReadBackUnchanged() {
        Room room = StateSamples.ROOM.room();

        RoomView shown =
                RoomView.of(
                        room,
                        StateSamples.ROOM.label(),
                        StateSamples.ROOM.day(),
                        property,
                        StateSamples.NOON);

        assertThat(shown.room()).isEqualTo(room);
        assertThat(shown.label()).isEqualTo(StateSamples.ROOM.label());
        assertThat(shown.block()).isEqualTo(StateSamples.BLOCK);
        assertThat(shown.plannedBlocks()).containsExactly(StateSamples.PLANNED);
        assertThat(shown.readyForGuest()).isFalse();
        assertThat(shown.notReady())
                .extracting("clause")
                .containsExactly(
                        "service", "condition", "discrepancy", "attendant_inside", "hold", "alarm");
    }

    @Test
    void aBookingIsShownAndReadBackUnchanged() {
        assertThat(BookingView.of(StateSamples.BOOKING.booking())).isEqualTo(StateSamples.BOOKING);
        assertThat(BookingSummary.of(StateSamples.BOOKING.booking()))
                .isEqualTo(StateSamples.SUMMARY);
    }

    @Test
    void theTenantsRoomHoldsNoGuestsName() {
        assertThat(new WireCodec().write(StateSamples.ROOM)).doesNotContain("guest_name", "Costa");
        assertThat(new WireCodec().write(StateSamples.SUMMARY)).doesNotContain("guest", "Costa");
    }
}
