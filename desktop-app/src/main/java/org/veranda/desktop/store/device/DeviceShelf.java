package org.veranda.desktop.store.device;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.store.entry.EntryShelf;
import org.veranda.model.device.DeviceId;
import org.veranda.wire.DeviceStatus;
import org.veranda.wire.DeviceView;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The devices that are known. What was put in shows at the next [#flush], so that a device changes once a pulse however
/// often it was told of. What is told on the stream and what is read from lists come on different ways: the newer stays.
public final class DeviceShelf {

    private static final int DEEPEST = 8;

    private final EntryShelf<DeviceId, DeviceView, Entry<DeviceView>> entries =
            new EntryShelf<>(
                    new EntryShelf.Kind<>(
                            DeviceView::id, DeviceView::version, _ -> true, Entry::new));
    private final Set<DeviceId> unknown = new HashSet<>();
    private final ReadOnlyIntegerWrapper strangers = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<DeviceLoad> load =
            new ReadOnlyObjectWrapper<>(new DeviceLoad.Unasked());
    private DeviceLoad nextLoad = load.get();

    /// All that are known, in the order in which they came to be known.
    public ObservableList<Entry<DeviceView>> view() {
        return entries.view();
    }

    /// The device of that number, if it is known.
    public @Nullable Entry<DeviceView> get(@Nullable DeviceId id) {
        return id == null ? null : entries.get(id);
    }

    /// Rises by one with each flush that changed anything.
    public ReadOnlyLongProperty changes() {
        return entries.changes();
    }

    public ReadOnlyObjectProperty<DeviceLoad> load() {
        return load.getReadOnlyProperty();
    }

    /// Whether it can be reached, what it is reached through considered.
    public Reach reach(DeviceView device) {
        return reach(device, DEEPEST);
    }

    private Reach reach(DeviceView device, int deep) {
        Reach own = Reach.of(device.connectivity());
        Entry<DeviceView> parent = deep == 0 ? null : get(device.parentId());
        return parent == null ? own : own.behind(reach(parent.value().get(), deep - 1));
    }

    /// What it is reached through and cannot be, if that is so.
    public @Nullable Entry<DeviceView> behind(DeviceView device) {
        Entry<DeviceView> parent = get(device.parentId());
        Reach own = Reach.of(device.connectivity());
        return parent != null && own.behind(reach(parent.value().get())) != own ? parent : null;
    }

    /// Takes in what a list said. What the stream said later stays; when it was heard last, the list knows best.
    public void put(Collection<DeviceView> devices) {
        for (DeviceView device : devices) {
            unknown.remove(device.id());
            DeviceView before = entries.newest(device.id());
            if (before == null || device.version() >= before.version()) {
                entries.put(device);
            } else if (later(device.lastSeenAt(), before.lastSeenAt())) {
                entries.put(versioned(device, before.version()));
            }
        }
    }

    private static DeviceView versioned(DeviceView device, long version) {
        return new DeviceView(
                device.id(),
                device.serial(),
                device.kind(),
                device.name(),
                device.model(),
                device.roomId(),
                device.locationId(),
                device.parentId(),
                device.firmwareVersion(),
                device.intervalSeconds(),
                device.connectivity(),
                device.connectivitySince(),
                device.lastSeenAt(),
                device.batteryPercent(),
                device.overrideCheckedOn(),
                version);
    }

    /// Takes in what the stream said: the server raised its version with what it tells.
    public void put(DeviceStatus status) {
        DeviceView before = entries.newest(status.id());
        if (before == null) {
            if (!(nextLoad instanceof DeviceLoad.Unasked)) {
                unknown.add(status.id());
            }
        } else if (before.connectivity() != status.connectivity()
                || !Objects.equals(before.firmwareVersion(), status.firmwareVersion())) {
            entries.put(after(before, status));
        }
    }

    private static DeviceView after(DeviceView before, DeviceStatus status) {
        Instant seen = status.lastSeenAt() == null ? before.lastSeenAt() : status.lastSeenAt();
        boolean moved = before.connectivity() != status.connectivity();
        return new DeviceView(
                before.id(),
                before.serial(),
                before.kind(),
                before.name(),
                before.model(),
                before.roomId(),
                before.locationId(),
                before.parentId(),
                status.firmwareVersion(),
                before.intervalSeconds(),
                status.connectivity(),
                moved && seen != null ? seen : before.connectivitySince(),
                seen,
                before.batteryPercent(),
                before.overrideCheckedOn(),
                before.version() + 1);
    }

    /// How far the loading is.
    public void load(DeviceLoad next) {
        nextLoad = next;
    }

    /// What was told for a while was not heard.
    public void outdated() {
        if (nextLoad instanceof DeviceLoad.Ready(Instant at)) {
            nextLoad = new DeviceLoad.Outdated(at);
        }
    }

    /// How many the stream told of that nobody knows.
    public ReadOnlyIntegerProperty strangers() {
        return strangers.getReadOnlyProperty();
    }

    /// Those that the stream told of and nobody knows; each is named once.
    public List<DeviceId> takeUnknown() {
        List<DeviceId> all = new ArrayList<>(unknown);
        unknown.clear();
        strangers.set(0);
        return all;
    }

    public void flush() {
        entries.flush(_ -> false);
        load.set(nextLoad);
        strangers.set(unknown.size());
    }

    private static boolean later(@Nullable Instant one, @Nullable Instant other) {
        return one != null && (other == null || one.isAfter(other));
    }
}
