package org.veranda.desktop.store;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.alarm.RoomAlarms;
import org.veranda.wire.BookingView;

/// What a room's tile shows beside the room itself.
///
/// @param inHouse the stay in the room, for those who may see guests
/// @param arriving who comes into the room today and is not there yet, for the same
/// @param pending a command of this console is under way
/// @param alarms what there is to look at in the room
public record RoomMarks(
        @Nullable BookingView inHouse,
        @Nullable BookingView arriving,
        boolean pending,
        RoomAlarms alarms) {

    public static final RoomMarks NONE = new RoomMarks(null, null, false, RoomAlarms.NONE);

    /// The name to find the guest by; null when there is none or it may not be seen.
    public @Nullable String surname() {
        BookingView booking = inHouse != null ? inHouse : arriving;
        return booking == null ? null : surname(booking);
    }

    /// The last word, and the small ones before it: "de Vries", "van der Berg".
    private static String withParticles(String name) {
        int start = name.lastIndexOf(' ') + 1;
        while (start > 0) {
            int before = name.lastIndexOf(' ', start - 2) + 1;
            if (!Character.isLowerCase(name.charAt(before))) {
                break;
            }
            start = before;
        }
        return name.substring(start);
    }

    private static @Nullable String surname(BookingView booking) {
        String name = booking.guestName();
        return name == null || name.isBlank() ? null : surname(name);
    }

    static String surname(String name) {
        int comma = name.indexOf(',');
        return comma > 0 ? name.substring(0, comma).strip() : withParticles(name.strip());
    }
}
