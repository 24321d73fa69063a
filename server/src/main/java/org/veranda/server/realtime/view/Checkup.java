package org.veranda.server.realtime.view;

import org.springframework.stereotype.Component;
import org.veranda.server.identity.Network;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.protocol.Pusher;
import org.veranda.server.realtime.protocol.handshake.Handshake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says step by step what would become of a client that brings a key, an origin and a protocol. Where the rules of the door
/// decide, the door is asked, so the two never differ.
@Component
public final class Checkup {

    private static final Set<Integer> OF_PROTOCOL = Set.of(4007, 4008);
    private static final String NOWHERE = "";

    private final Apps apps;
    private final Pusher pusher;
    private final Census census;

    Checkup(Apps apps, Pusher pusher, Census census) {
        this.apps = apps;
        this.pusher = pusher;
        this.census = census;
    }

    /// What is looked at, in this order.
    public enum Step {
        KEY,
        APP,
        PROTOCOL,
        ORIGIN,
        ROOM
    }

    /// What was found.
    ///
    /// @param code what the client would be closed with; 0 when all is well
    /// @param detail the app, or what would be right; may be empty
    public record Finding(Step step, boolean good, int code, String detail) {

        private static Finding of(Step step, boolean good, int code, String detail) {
            return new Finding(step, good, good ? 0 : code, detail);
        }
    }

    /// Everything there is to say; without an app there is nothing but that.
    ///
    /// @param address where the client would come from
    public List<Finding> examine(String key, String origin, String protocol, String address) {
        Optional<App> app = apps.byKey(key);
        return app.isEmpty()
                ? List.of(Finding.of(Step.KEY, false, 4001, ""))
                : examine(app.get(), origin, protocol, Network.of(address));
    }

    private List<Finding> examine(App app, String origin, String protocol, String network) {
        Optional<Integer> unspoken =
                pusher.verdict(new Handshake(app.key(), protocol, NOWHERE, NOWHERE))
                        .map(Closing::code)
                        .filter(OF_PROTOCOL::contains);
        int open = census.count().apps().getOrDefault(app.id(), Count.NONE).sockets();
        Optional<Closing> room = pusher.wantOfRoom(network, app);
        return List.of(
                Finding.of(Step.KEY, true, 0, app.id()),
                Finding.of(Step.APP, app.enabled(), 4003, app.id()),
                Finding.of(Step.PROTOCOL, unspoken.isEmpty(), unspoken.orElse(0), protocol),
                Finding.of(Step.ORIGIN, app.admits(origin), 4009, String.join(", ", app.origins())),
                Finding.of(
                        Step.ROOM,
                        room.isEmpty(),
                        room.map(Closing::code).orElse(0),
                        Integer.toString(open)));
    }
}
