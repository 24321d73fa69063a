package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.connection.Closing;

import java.util.HashMap;
import java.util.Map;

/// How many sockets may be open: of one network address, of one app, and in all. For any thread.
public final class Seats {

    /// The app has as many sockets as it may have.
    static final Closing OVER_QUOTA = new Closing(4004, "Application is over connection quota");

    private final int all;
    private final int ofOneAddress;
    private final Map<String, Integer> byNetwork = new HashMap<>();
    private final Map<String, Integer> byApp = new HashMap<>();
    private int count;

    public Seats(int all, int ofOneAddress) {
        this.all = all;
        this.ofOneAddress = ofOneAddress;
    }

    /// What came of asking for a place.
    sealed interface Place permits Seat, None {}

    /// There is none left.
    record None(Closing why) implements Place {}

    /// A place for one socket.
    synchronized Place take(String network, App app) {
        int most = app.limits().connections();
        if (most > 0 && byApp.getOrDefault(app.id(), 0) >= most) {
            return new None(OVER_QUOTA);
        }
        if (count >= all || byNetwork.getOrDefault(network, 0) >= ofOneAddress) {
            return new None(Closing.OVER_CAPACITY);
        }
        count++;
        byNetwork.merge(network, 1, Integer::sum);
        byApp.merge(app.id(), 1, Integer::sum);
        return new Seat(network, app.id());
    }

    private synchronized void free(String network, String appId) {
        count--;
        byNetwork.computeIfPresent(network, (_, there) -> there == 1 ? null : there - 1);
        byApp.computeIfPresent(appId, (_, there) -> there == 1 ? null : there - 1);
    }

    /// What one socket holds until it is gone.
    final class Seat implements Place {

        private final String network;
        private final String appId;
        private boolean left;

        private Seat(String network, String appId) {
            this.network = network;
            this.appId = appId;
        }

        /// Leaving twice changes nothing.
        void leave() {
            synchronized (Seats.this) {
                if (!left) {
                    left = true;
                    free(network, appId);
                }
            }
        }
    }
}
