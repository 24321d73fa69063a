package org.veranda.desktop.store;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.store.alarm.AlarmShelf;
import org.veranda.desktop.store.device.DeviceShelf;
import org.veranda.desktop.store.firmware.RolloutShelf;
import org.veranda.desktop.store.notice.NoticeShelf;
import org.veranda.desktop.store.upkeep.Upkeep;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.maintenance.RequestId;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.TaskId;
import org.veranda.wire.BookingView;
import org.veranda.wire.LocationView;
import org.veranda.wire.MeView;
import org.veranda.wire.NotificationView;
import org.veranda.wire.PropertyView;
import org.veranda.wire.Snapshot;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.TenantEvent.AlarmCreated;
import org.veranda.wire.TenantEvent.AlarmUpdated;
import org.veranda.wire.TenantEvent.BlockChanged;
import org.veranda.wire.TenantEvent.BookingChanged;
import org.veranda.wire.TenantEvent.BookingCheckedIn;
import org.veranda.wire.TenantEvent.BookingCheckedOut;
import org.veranda.wire.TenantEvent.GuestCheckedIn;
import org.veranda.wire.TenantEvent.GuestCheckedOut;
import org.veranda.wire.TenantEvent.LayoutChanged;
import org.veranda.wire.TenantEvent.PropertyChanged;
import org.veranda.wire.TenantEvent.RoomStatusChanged;
import org.veranda.wire.TenantEvent.StreamHead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What the server has confirmed, observable. The properties and lists belong to the FX thread and
/// change at most once a pulse; what feeds them may be called from any thread.
public final class Store {

    private final Inbox inbox;
    private volatile Runnable whenWrong = () -> {};
    private final ReadOnlyObjectWrapper<LoadState> load =
            new ReadOnlyObjectWrapper<>(new LoadState.Empty());
    private LoadState nextLoad = load.get();
    private final ReadOnlyObjectWrapper<@Nullable MeView> me = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PropertyView> property =
            new ReadOnlyObjectWrapper<>();
    private final Rooms rooms = new Rooms();
    private final Stays stays = new Stays();
    private final Pending pending = new Pending();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final AlarmShelf alarms = new AlarmShelf();
    private final Upkeep upkeep = new Upkeep();
    private final NoticeShelf notices = new NoticeShelf();
    private final DeviceShelf devices = new DeviceShelf();
    private final RolloutShelf rollouts = new RolloutShelf();
    private final Shelf<LocationId, LocationView> locations = new Shelf<>(LocationView::id);

    public Store(Pulse pulse) {
        inbox = new Inbox(pulse, this::flush, () -> whenWrong.run());
    }

    /// What is to be done when something that was told can't be shown: everything else is, but what
    /// is shown may differ from what the server knows until the next snapshot.
    public void whenWrong(Runnable mend) {
        whenWrong = mend;
    }

    public ReadOnlyObjectProperty<LoadState> load() {
        return load.getReadOnlyProperty();
    }

    /// Null until the first snapshot.
    public ReadOnlyObjectProperty<@Nullable MeView> me() {
        return me.getReadOnlyProperty();
    }

    /// Null until the first snapshot.
    public ReadOnlyObjectProperty<@Nullable PropertyView> property() {
        return property.getReadOnlyProperty();
    }

    public ObservableList<RoomEntry> rooms() {
        return rooms.view();
    }

    /// The room of that number, if it is known.
    public @Nullable RoomEntry room(RoomId id) {
        return rooms.get(id);
    }

    /// The open alarms; none for those who may not see alarms.
    public ObservableList<AlarmEntry> alarms() {
        return alarms.view();
    }

    /// The open alarm of that number, if it is known.
    public @Nullable AlarmEntry alarm(AlarmId id) {
        return alarms.get(id);
    }

    /// What is meant for the user themselves.
    public NoticeShelf notices() {
        return notices;
    }

    /// Changes once a pulse whenever any alarm came, went or changed.
    public ReadOnlyLongProperty alarmsChanged() {
        return alarms.changes();
    }

    /// What people want mended, and what they have to do.
    public Upkeep upkeep() {
        return upkeep;
    }

    /// How many commands of this console wait for their outcome, or for it to be shown.
    public ReadOnlyIntegerProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    public ObservableList<LocationView> locations() {
        return locations.view();
    }

    /// Empty for those who may not see guests.
    public ObservableList<BookingView> bookings() {
        return stays.view();
    }

    /// The bookings that have this room now or will have it; none for those who may not see guests.
    public List<BookingView> assigned(RoomId room) {
        return stays.assigned(room);
    }

    /// The devices; none before somebody asked for them, for they are not of the snapshot.
    public DeviceShelf devices() {
        return devices;
    }

    public RolloutShelf rollouts() {
        return rollouts;
    }

    /// Takes in what a list says, with the next pulse.
    public void learn(Runnable change) {
        inbox.add(change);
    }

    /// A snapshot was asked for; what was there stays until it comes.
    public void loading() {
        inbox.add(() -> {
            if (!(nextLoad instanceof LoadState.Ready)) {
                nextLoad = new LoadState.Loading();
            }
        });
    }

    public void failed(OfflineReason reason) {
        inbox.add(() -> nextLoad = new LoadState.Failed(reason));
    }

    public void replace(Snapshot snapshot) {
        inbox.add(() -> {
            me.set(snapshot.me());
            property.set(snapshot.property());
            locations.replace(snapshot.locations());
            rooms.replace(snapshot.rooms());
            stays.replace(snapshot.bookings());
            alarms.replace(snapshot.alarms());
            upkeep.replace(snapshot.requests(), snapshot.tasks());
            devices.outdated();
            rollouts.gap();
            nextLoad = new LoadState.Ready();
        });
    }

    /// What is meant for the user, all of it.
    public void replaceNotices(List<NotificationView> all) {
        inbox.add(() -> notices.replace(all));
    }

    public void noticesFailed() {
        inbox.add(notices::failed);
    }

    /// Events in the order of their streams.
    public void apply(List<Confirmed> events) {
        List<Runnable> changes = new ArrayList<>();
        events.forEach(event -> changes.add(() -> apply(event)));
        inbox.addAll(changes);
    }

    void begun(UUID command, Subject about) {
        inbox.add(() -> {
            pending.begin(command, about);
            mark(about);
        });
    }

    void settled(UUID command) {
        inbox.add(() -> mark(pending.settle(command)));
    }

    private void mark(Subject about) {
        rooms.mark(about.of(RoomId.class));
        alarms.mark(about.of(AlarmId.class));
        upkeep.mark(about.of(RequestId.class), about.of(TaskId.class));
    }

    private void apply(Confirmed confirmed) {
        if (confirmed.commandId() != null) {
            mark(pending.settle(confirmed.commandId()));
        }
        apply(confirmed.event());
    }

    private void apply(TenantEvent event) {
        switch (event) {
            case RoomStatusChanged(var room) -> rooms.put(room);
            case BookingChanged(var booking) -> rooms.mark(stays.put(booking));
            case GuestCheckedIn(var booking) -> rooms.mark(stays.put(booking));
            case GuestCheckedOut(var booking) -> rooms.mark(stays.put(booking));
            case LayoutChanged(var places, _, var all) -> {
                locations.replace(places);
                rooms.layOut(all);
            }
            case PropertyChanged(var changed) -> {
                show(changed);
                rooms.markAll();
            }
            case AlarmCreated(var alarm) -> rooms.mark(alarms.put(alarm));
            case AlarmUpdated(var alarm) -> rooms.mark(alarms.put(alarm));
            // The rooms say it to everybody; who may see the guest hears it on the desk's stream.
            case BlockChanged _, BookingCheckedIn _, BookingCheckedOut _, StreamHead _ -> {}
            case TenantEvent.DeviceStatusChanged(var device) -> devices.put(device);
            case TenantEvent.RolloutChanged(var rollout) -> rollouts.put(rollout);
            case TenantEvent.FirmwareProgress progress -> rollouts.put(progress);
            case TenantEvent.PackageChanged _ -> rollouts.gap();
            case TenantEvent.NewMaintenanceRequest(var request) -> upkeep.put(request);
            case TenantEvent.MaintenanceRequestChanged(var request) -> upkeep.put(request);
            case TenantEvent.TaskChanged(var task) -> upkeep.put(task);
            case TenantEvent.Notified(var notice) -> notices.put(notice);
            case TenantEvent.NotificationsRead(var ids, var at) -> notices.read(ids, at);
        }
    }

    /// With a business day what ended on it is forgotten.
    private void show(PropertyView changed) {
        PropertyView before = property.get();
        if (before != null && !before.businessDate().equals(changed.businessDate())) {
            stays.forgetEnded();
        }
        property.set(changed);
    }

    private void flush() {
        stays.flush();
        alarms.flush(pending::about);
        upkeep.flush(pending::about);
        rooms.flush(this::marks);
        locations.flush();
        notices.flush();
        devices.flush();
        rollouts.flush();
        waiting.set(pending.size());
        load.set(nextLoad);
    }

    private RoomMarks marks(RoomId room) {
        PropertyView now = property.get();
        LocalDate today = now == null ? null : now.businessDate();
        return stays.marks(room, today, pending.about(room), alarms.of(room));
    }
}
