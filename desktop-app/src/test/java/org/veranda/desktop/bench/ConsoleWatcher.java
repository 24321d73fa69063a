package org.veranda.desktop.bench;

import javafx.application.Platform;

import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.connection.http.ServerAddress;
import org.veranda.desktop.connection.session.Servers;
import org.veranda.desktop.connection.session.Session;
import org.veranda.desktop.store.FxPulse;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.sync.Synchroniser;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.wire.RoomView;
import org.veranda.wire.WireCodec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A console without a screen: real session, sync and store. Prints `ready` when it is live; when its
/// input ends it writes the rooms as it knows them to a file and ends.
///
/// Arguments: server, e-mail, password, file.
public final class ConsoleWatcher {

    private final Path file;
    private final TaskRunner tasks = new TaskRunner();
    private final Store store = new Store(new FxPulse(tasks));
    private final ConnectionStatus status = new ConnectionStatus();
    private final CountDownLatch live = new CountDownLatch(1);

    private ConsoleWatcher(Path file) {
        this.file = file;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        new ConsoleWatcher(Path.of(arguments[3])).watch(arguments[0], arguments[1], arguments[2]);
        System.exit(0);
    }

    private void watch(String server, String user, String password)
            throws IOException, InterruptedException {
        ServerAddress address = ServerAddress.parse(server).orElseThrow();
        Session session = new Servers().at(address).signIn(user, password);
        tasks.onFx(this::waitUntilLive);
        try (Synchroniser synchroniser = new Synchroniser(session, store, status, tasks)) {
            synchroniser.start();
            live.await();
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // the bench closes our input when it has seen all there is
            }
            Files.write(file, new WireCodec().writeBytes(rooms()));
        }
    }

    private void waitUntilLive() {
        status.state().subscribe(_ -> look());
        store.load().subscribe(_ -> look());
    }

    private void look() {
        if (status.state().get() instanceof ConnectionState.Live && !store.rooms().isEmpty()) {
            live.countDown();
        }
    }

    private List<RoomView> rooms() throws InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        List<RoomView> rooms = new java.util.ArrayList<>();
        tasks.onFx(() -> {
            store.rooms().stream().map(RoomEntry::room).forEach(room -> rooms.add(room.get()));
            read.countDown();
        });
        read.await();
        return rooms;
    }
}
