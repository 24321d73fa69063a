package org.veranda.desktop.rooms.face;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.rooms.tile.Mark;
import org.veranda.desktop.rooms.tile.MarkKind;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Dates;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Ticker;
import org.veranda.desktop.words.Moments;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.Service;
import org.veranda.wire.BookingView;
import org.veranda.wire.MeView;
import org.veranda.wire.PropertyView;
import org.veranda.wire.RoomView;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Words about rooms, guests and times, in the user's language and the hotel's time zone.
public final class RoomWords {

    private final Texts texts;
    private final Store store;
    private final Moments moments;
    private final AlarmWords alarms;

    public RoomWords(Texts texts, Store store, Ticker ticker) {
        this.texts = texts;
        this.store = store;
        moments = new Moments(texts, store, ticker);
        alarms = new AlarmWords(texts, store, ticker);
    }

    /// The texts these words are made of.
    public Texts texts() {
        return texts;
    }

    /// How alarms are said.
    public AlarmWords alarms() {
        return alarms;
    }

    /// How moments are said.
    public Moments moments() {
        return moments;
    }

    /// Whether the user may see who the guests are.
    public boolean guestsVisible() {
        MeView me = store.me().get();
        Set<Permission> permissions = me == null ? Set.of() : me.permissions();
        return permissions.contains(Permission.VIEW_GUEST_DETAILS);
    }

    /// The state in words: `vacant, dirty` or `out of order, clean`.
    public String state(RoomView room) {
        String condition = texts.get("rooms.condition." + room.condition().wire());
        String first =
                room.service() == Service.IN_SERVICE
                        ? texts.get("rooms.occupancy." + room.occupancy().wire())
                        : texts.get("rooms.service." + room.service().wire());
        return texts.get("rooms.state", first, condition);
    }

    /// What the marks of a tile say, besides who is inside.
    public String marks(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.kind() != MarkKind.INSIDE)
                .map(mark -> texts.get("rooms.spoken." + RoomFace.key(mark.kind()), mark.word()))
                .collect(Collectors.joining(", "));
    }

    /// A floor of a place: `Tower · Floor 12`, or `Riverfront · Villas` when it has a name.
    public String floor(String location, String floor) {
        boolean numbered = !floor.isEmpty() && Character.isDigit(floor.charAt(0));
        return texts.get(numbered ? "rooms.group.floor" : "rooms.group.named", location, floor);
    }

    /// When the guest is expected: as told, or else when the hotel's check-in begins.
    public @Nullable String arrivalTime(@Nullable BookingView booking) {
        PropertyView property = store.property().get();
        LocalTime told = booking == null ? null : booking.arrivalTime();
        if (told != null) {
            return Moments.CLOCK.format(told);
        }
        return property == null ? null : Moments.CLOCK.format(property.checkInTime());
    }

    /// A date as people write it.
    public String date(LocalDate date) {
        return Dates.day(texts, date);
    }
}
