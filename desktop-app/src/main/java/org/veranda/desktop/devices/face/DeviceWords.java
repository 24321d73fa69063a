package org.veranda.desktop.devices.face;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.device.Reach;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Ticker;
import org.veranda.desktop.words.Moments;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.room.LocationId;
import org.veranda.wire.DeviceView;
import org.veranda.wire.LocationView;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words about devices, in the user's language and the hotel's time zone.
public final class DeviceWords {

    private final Texts texts;
    private final Store store;
    private final Moments moments;

    public DeviceWords(Texts texts, Store store, Ticker ticker) {
        this.texts = texts;
        this.store = store;
        moments = new Moments(texts, store, ticker);
    }

    public Texts texts() {
        return texts;
    }

    public Moments moments() {
        return moments;
    }

    /// How it is called: by its name, or by its serial where it has none.
    public static String name(DeviceView device) {
        return device.name() == null ? device.serial() : device.name();
    }

    public String kind(DeviceKind kind) {
        return texts.get("devices.kind." + kind.wire());
    }

    public String reach(Reach reach) {
        return texts.get("devices.reach." + reach.word());
    }

    /// Whether it can be reached, and what it is behind where that is why not.
    public String reachInFull(DeviceView device) {
        Reach reach = store.devices().reach(device);
        Entry<DeviceView> behind = store.devices().behind(device);
        return behind == null
                ? texts.get("devices.since", reach(reach), moments.full(device.connectivitySince()))
                : texts.get("devices.behind", reach(reach), name(behind.value().get()));
    }

    /// The room's name; nothing when it is in none.
    public String room(DeviceView device) {
        RoomEntry room = entry(device);
        return room == null ? "" : room.room().get().name();
    }

    /// The place where it or its room is; nothing when nobody said.
    public String location(DeviceView device) {
        RoomEntry room = entry(device);
        if (room != null) {
            return room.room().get().location().name();
        }
        LocationId id = device.locationId();
        return id == null ? "" : location(id);
    }

    /// How a place is called.
    public String location(LocationId id) {
        return store.locations().stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .map(LocationView::name)
                .orElse("");
    }

    /// The number of the place where it or its room is.
    public @Nullable LocationId locationId(DeviceView device) {
        RoomEntry room = entry(device);
        return room == null ? device.locationId() : room.room().get().location().id();
    }

    /// Where it is: `1204 · Riverfront`, `Riverfront`, or that nobody said.
    public String place(DeviceView device) {
        String room = room(device);
        String location = location(device);
        if (!room.isEmpty()) {
            return texts.get("devices.place", room, location);
        }
        return location.isEmpty() ? texts.get("devices.nowhere") : location;
    }

    /// When it was heard last: how long ago and when.
    public String seen(DeviceView device) {
        return device.lastSeenAt() == null
                ? texts.get("devices.seen.never")
                : texts.get(
                        "devices.seen",
                        moments.brief(device.lastSeenAt()),
                        moments.moment(device.lastSeenAt()));
    }

    /// The same in full.
    public String seenInFull(DeviceView device) {
        return device.lastSeenAt() == null
                ? texts.get("devices.seen.never")
                : texts.get(
                        "devices.seen.full",
                        moments.full(device.lastSeenAt()),
                        moments.moment(device.lastSeenAt()));
    }

    /// What it is reached through; nothing when it stands for itself or that is not known.
    public @Nullable Entry<DeviceView> parent(DeviceView device) {
        return store.devices().get(device.parentId());
    }

    /// All that it can be found by.
    public String findable(DeviceView device) {
        return Stream.of(
                        device.name(),
                        device.serial(),
                        device.model(),
                        device.firmwareVersion(),
                        kind(device.kind()),
                        room(device),
                        location(device))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /// What a screen reader says of it.
    public String spoken(DeviceView device) {
        return String.join(
                ", ",
                kind(device.kind()),
                name(device),
                place(device),
                reachInFull(device),
                texts.get("devices.spoken.seen", seenInFull(device)));
    }

    private @Nullable RoomEntry entry(DeviceView device) {
        return device.roomId() == null ? null : store.room(device.roomId());
    }
}
