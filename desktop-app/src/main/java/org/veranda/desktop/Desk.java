package org.veranda.desktop;

import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.connection.session.Session;
import org.veranda.desktop.store.Answers;
import org.veranda.desktop.store.ColleagueReader;
import org.veranda.desktop.store.Colleagues;
import org.veranda.desktop.store.CommandGateway;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.store.Histories;
import org.veranda.desktop.store.HistoryReader;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmReader;
import org.veranda.desktop.store.alarm.AlarmRecords;
import org.veranda.desktop.store.device.DeviceReader;
import org.veranda.desktop.store.device.DeviceRecords;
import org.veranda.desktop.store.firmware.FirmwareReader;
import org.veranda.desktop.store.firmware.FirmwareRecords;
import org.veranda.desktop.store.notice.NoticeCaller;
import org.veranda.desktop.store.notice.NoticeCalls;
import org.veranda.desktop.store.notice.PreferenceBook;
import org.veranda.desktop.store.upkeep.PhotoReader;
import org.veranda.desktop.store.upkeep.Photos;
import org.veranda.desktop.store.upkeep.RequestReader;
import org.veranda.desktop.store.upkeep.RequestRecords;
import org.veranda.desktop.sync.Synchroniser;
import org.veranda.desktop.ui.Background;
import org.veranda.desktop.ui.TaskRunner;

/// All that lives from one sign-in to the next sign-out, screens aside.
final class Desk implements AutoCloseable {

    private final Session session;
    private final Store store;
    private final ConnectionStatus status = new ConnectionStatus();
    private final Synchroniser synchroniser;
    private final CommandGateway gateway;
    private final Pulse pulse;
    private final Histories histories;
    private final AlarmRecords alarmRecords;
    private final NoticeCalls noticeCalls;
    private final PreferenceBook preferences;
    private final Colleagues colleagues;
    private final RequestRecords requestRecords;
    private final Photos photos;
    private final DeviceRecords deviceRecords;
    private final FirmwareRecords firmwareRecords;
    private final Background background;

    Desk(Session session, Pulse pulse, TaskRunner tasks) {
        this.session = session;
        this.pulse = pulse;
        Api api = new Api(session);
        store = new Store(pulse);
        synchroniser = new Synchroniser(session, store, status, tasks);
        gateway = new CommandGateway(api, store, tasks);
        histories = new HistoryReader(api, tasks);
        alarmRecords = new AlarmReader(api, tasks);
        noticeCalls = new NoticeCaller(api, tasks);
        preferences = new PreferenceBook(noticeCalls);
        colleagues = new ColleagueReader(api, tasks);
        requestRecords = new RequestReader(api, tasks);
        photos = new PhotoReader(api, tasks);
        deviceRecords = new DeviceReader(api, tasks);
        firmwareRecords = new FirmwareReader(api, tasks);
        background = tasks;
    }

    Session session() {
        return session;
    }

    Store store() {
        return store;
    }

    ConnectionStatus status() {
        return status;
    }

    Synchroniser synchroniser() {
        return synchroniser;
    }

    Commands commands() {
        return gateway;
    }

    Answers answers() {
        return gateway.answers();
    }

    Pulse pulse() {
        return pulse;
    }

    Histories histories() {
        return histories;
    }

    AlarmRecords alarmRecords() {
        return alarmRecords;
    }

    NoticeCalls noticeCalls() {
        return noticeCalls;
    }

    Colleagues colleagues() {
        return colleagues;
    }

    PreferenceBook preferences() {
        return preferences;
    }

    RequestRecords requestRecords() {
        return requestRecords;
    }

    Photos photos() {
        return photos;
    }

    DeviceRecords deviceRecords() {
        return deviceRecords;
    }

    FirmwareRecords firmwareRecords() {
        return firmwareRecords;
    }

    Background background() {
        return background;
    }

    /// Stops hearing and asking; the session itself still stands.
    @Override
    public void close() {
        gateway.close();
        synchroniser.close();
    }
}
