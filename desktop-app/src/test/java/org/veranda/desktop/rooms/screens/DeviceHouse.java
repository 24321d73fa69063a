package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.Confirmed;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.device.DevicePart;
import org.veranda.desktop.store.device.DeviceRecords;
import org.veranda.desktop.store.device.DeviceShown;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;
import org.veranda.wire.AlarmView;
import org.veranda.wire.DeviceStatus;
import org.veranda.wire.DeviceView;
import org.veranda.wire.JobView;
import org.veranda.wire.TenantEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The devices of the made-up house, as its server knows them.
public final class DeviceHouse implements DeviceRecords {

    private static final int PART = 2_000;

    private final Store store;
    private final Instant now;
    private final TreeMap<String, DeviceView> devices = new TreeMap<>();
    private final List<DeviceShown> shares = new ArrayList<>();
    private final List<JobView> updates = new ArrayList<>();
    private @Nullable Throwable failure;
    private boolean silent;
    private int asked;

    DeviceHouse(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /// Adds one that was heard so many seconds ago.
    public DeviceView add(
            String serial,
            DeviceKind kind,
            Connectivity connectivity,
            long secondsAgo,
            @Nullable Long room,
            @Nullable Long place,
            @Nullable String parent) {
        boolean heard = connectivity != Connectivity.UNPROVISIONED;
        DeviceView device =
                new DeviceView(
                        new DeviceId(devices.size() + 1),
                        serial,
                        kind,
                        null,
                        kind == DeviceKind.LOCK
                                ? "LK-200"
                                : kind.wire().toUpperCase(Locale.ROOT) + "-1",
                        room == null ? null : new RoomId(room),
                        place == null ? null : new LocationId(place),
                        parent == null ? null : get(parent).id(),
                        heard ? "2.4.0" : null,
                        60,
                        connectivity,
                        now.minusSeconds(secondsAgo),
                        heard ? now.minusSeconds(secondsAgo) : null,
                        kind == DeviceKind.LOCK ? 62 : null,
                        null,
                        1);
        devices.put(serial, device);
        return device;
    }

    public DeviceView get(String serial) {
        return Objects.requireNonNull(devices.get(serial));
    }

    public List<DeviceShown> shared() {
        return shares;
    }

    public List<JobView> given() {
        return updates;
    }

    /// How often devices were asked for by their numbers.
    public int asked() {
        return asked;
    }

    /// Answers no question any more.
    public void fail(Throwable with) {
        failure = with;
    }

    public void recover() {
        failure = null;
    }

    /// Never answers.
    public void keepSilent() {
        silent = true;
    }

    /// The device is so now, and the stream says it.
    public void tell(String serial, Connectivity connectivity) {
        DeviceView before = get(serial);
        DeviceView after = with(before, connectivity, before.lastSeenAt(), before.version() + 1);
        devices.put(serial, after);
        store.apply(
                List.of(
                        new Confirmed(
                                new TenantEvent.DeviceStatusChanged(
                                        DeviceStatus.of(after.device())),
                                null)));
    }

    /// The device was heard again, of which the stream says nothing.
    public void hear(String serial) {
        DeviceView before = get(serial);
        devices.put(serial, with(before, before.connectivity(), now, before.version()));
    }

    private static DeviceView with(
            DeviceView before, Connectivity connectivity, @Nullable Instant seen, long version) {
        return new DeviceView(
                before.id(),
                before.serial(),
                before.kind(),
                before.name(),
                before.model(),
                before.roomId(),
                before.locationId(),
                before.parentId(),
                before.firmwareVersion(),
                before.intervalSeconds(),
                connectivity,
                before.connectivitySince(),
                seen,
                before.batteryPercent(),
                before.overrideCheckedOn(),
                version);
    }

    @Override
    public CompletionStage<DevicePart> after(String serial) {
        List<DeviceView> part =
                devices.tailMap(serial, false).values().stream().limit(PART).toList();
        return answer(new DevicePart(part, new DevicePart.Meta(devices.size())));
    }

    @Override
    public CompletionStage<List<DeviceView>> some(Collection<DeviceId> wanted) {
        asked++;
        return answer(devices.values().stream().filter(one -> wanted.contains(one.id())).toList());
    }

    @Override
    public CompletionStage<List<AlarmView>> pastAlarms(DeviceId device) {
        return answer(List.of());
    }

    @Override
    public CompletionStage<List<JobView>> updates(DeviceId device) {
        return answer(List.copyOf(updates));
    }

    @Override
    public CompletionStage<List<DeviceShown>> shares(DeviceId device) {
        return answer(List.copyOf(shares));
    }

    @Override
    public CompletionStage<DeviceShown> share(DeviceId device, UserId user) {
        DeviceShown share = new DeviceShown(user, new UserId(4), now);
        shares.add(share);
        return answer(share);
    }

    @Override
    public CompletionStage<Boolean> revoke(DeviceId device, UserId user) {
        return answer(shares.removeIf(share -> share.userId().equals(user)));
    }

    private <T> CompletionStage<T> answer(T value) {
        if (silent) {
            return new CompletableFuture<>();
        }
        return failure == null
                ? CompletableFuture.completedFuture(value)
                : CompletableFuture.failedFuture(failure);
    }
}
