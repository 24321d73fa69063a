package org.veranda.model.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veranda.model.room.ReservationFlag;

import java.util.List;
import java.util.Map;

class ReservationFlagsTest {

    @ParameterizedTest
    @CsvSource({
        "confirmed, 0, 3, ARRIVAL",
        "confirmed, 1, 3, NOT_RESERVED",
        "checked-in, 0, 3, ARRIVED",
        "checked-in, 0, 0, DAY_USE",
        "checked-in, -2, 3, STAYOVER",
        "checked-in, -2, 0, DUE_OUT",
        "checked-in, -2, -1, DUE_OUT",
        "checked-out, -2, 0, DEPARTED",
        "checked-out, -4, -1, NOT_RESERVED",
        "cancelled, 0, 3, NOT_RESERVED",
        "no-show, 0, 3, NOT_RESERVED"
    })
    void sayWhatABookingMeansToday(
            String status, String arrival, String departure, ReservationFlag flag) {
        Booking booking = booking(status, arrival, departure);

        assertThat(ReservationFlags.of(List.of(booking), BookingScene.TODAY)).isEqualTo(flag);
    }

    @Test
    void prefersTheGuestWhoIsHereToTheOneWhoComes() {
        List<Booking> bookings =
                List.of(booking("confirmed", "0", "3"), booking("checked-in", "-2", "0"));

        assertThat(ReservationFlags.of(bookings, BookingScene.TODAY))
                .isEqualTo(ReservationFlag.DUE_OUT);
        assertThat(ReservationFlags.of(List.of(), BookingScene.TODAY))
                .isEqualTo(ReservationFlag.NOT_RESERVED);
    }

    private static Booking booking(String status, String arrival, String departure) {
        return new BookingScene(Map.of("arrival", arrival, "departs", departure))
                .booking(BookingStatus.of(status));
    }
}
