package org.veranda.server.realtime;

import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Socket;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sends everyone to reconnect in waves, because no client waits a random while by itself, and whoever still came in
/// meanwhile after them.
final class Waves {

    static final int SMALLEST = 50;

    private static final int COUNT = 20;
    private static final long BETWEEN_MILLIS = 100;
    private static final long LOOK_MILLIS = 20;
    private static final int LOOKS = 100;

    private final Engine engine;
    private final Pause pause;
    private final Set<Socket> told = new HashSet<>();

    /// Waits between waves.
    @FunctionalInterface
    interface Pause {
        void of(long millis) throws InterruptedException;
    }

    Waves(Engine engine, Pause pause) {
        this.engine = engine;
        this.pause = pause;
    }

    /// Comes back when all are gone, or a while after they should be.
    void sendAway() throws InterruptedException {
        tellThoseWhoAreThere();
        for (int look = 0; look < LOOKS && engine.size() > 0; look++) {
            pause.of(LOOK_MILLIS);
            tellThoseWhoAreThere();
        }
    }

    private void tellThoseWhoAreThere() throws InterruptedException {
        List<Socket> sockets =
                engine.sockets().stream().filter(socket -> !told.contains(socket)).toList();
        int wave = Math.max(SMALLEST, sockets.size() / COUNT + 1);
        for (int i = 0; i < sockets.size(); i++) {
            if (i > 0 && i % wave == 0) {
                pause.of(BETWEEN_MILLIS);
            }
            tell(sockets.get(i));
        }
    }

    private void tell(Socket socket) {
        told.add(socket);
        socket.hub().execute(socket, () -> socket.close(Closing.RECONNECT));
    }
}
