package org.veranda.server.realtime.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// One seeded run: clients of a few users subscribe, stall, vanish and come back while two resorts' journals grow and apps
/// publish; at the end all must know all that they are in. The same seed is the same run.
final class Simulation {

    private static final String[] CHANNELS = {
        "private-tenant.1",
        "private-tenant.2",
        "private-tenant.1.frontdesk",
        "presence-tenant.1.presence",
        "presence-team",
        "cache-price",
        "room"
    };
    private static final String[] STREAMS = {
        "private-tenant.1", "private-tenant.2", "private-tenant.1.frontdesk"
    };
    private static final String[] PUBLISHED = {"cache-price", "room", "private-tenant.1"};
    private static final int CLIENTS = 8;
    private static final int USERS = 5;

    private final Random random;
    private final Node node;
    private final List<SimClient> clients = new ArrayList<>();

    private Simulation(long seed) {
        random = new Random(seed);
        node = new Node(random);
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new SimClient("user" + i % USERS, Node.APP, node.pusher(), this::view));
        }
    }

    /// Runs it; a broken promise is an [AssertionError] that names the seed.
    static void run(long seed, int steps) {
        Simulation simulation = new Simulation(seed);
        try {
            for (int step = 0; step < steps; step++) {
                simulation.step();
            }
            simulation.end();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }

    private void step() {
        SimClient client = clients.get(random.nextInt(CLIENTS));
        switch (random.nextInt(24)) {
            case 0 -> client.drop();
            case 1, 2 -> client.want(one(CHANNELS));
            case 3 -> client.unwant(one(CHANNELS));
            case 4 -> client.connection().stall();
            case 5 -> client.connection().resume();
            case 6 -> client.connection().takeOneWrite();
            case 7, 8 -> node.commit(one(STREAMS));
            case 9, 10 -> node.announceOne();
            case 11 -> node.loseAnnouncement();
            case 12 -> node.publish(one(PUBLISHED));
            case 13 -> node.look();
            case 14 -> passASecond();
            case 15 -> connect(client);
            default -> node.runOne();
        }
        client.listen();
    }

    private void passASecond() {
        clients.forEach(SimClient::breathe);
        node.passASecond();
    }

    private static void connect(SimClient client) {
        if (!client.isConnected()) {
            client.connect();
        }
    }

    /// Everyone comes back and reads all there is; what still has to come does, and every promise is held.
    private void end() {
        for (int round = 0; round < 20 || !isQuiet(); round++) {
            View.hold(round < 200, "it never settles");
            clients.forEach(Simulation::connect);
            clients.forEach(client -> client.connection().resume());
            node.settle();
            node.look();
            node.settle();
            clients.forEach(SimClient::listen);
        }
        for (String stream : STREAMS) {
            node.commit(stream);
        }
        node.settle();
        clients.forEach(SimClient::listen);
        clients.forEach(SimClient::settled);
    }

    private boolean isQuiet() {
        return node.isIdle() && clients.stream().allMatch(SimClient::isConnected);
    }

    private View view(String channel, SimClient whose) {
        if (channel.startsWith("presence-")) {
            return new PresenceView(() -> present(channel));
        }
        return channel.startsWith("private-tenant.")
                ? new StreamView(() -> node.head(channel))
                : new NumberedView(channel.startsWith("cache-"), () -> node.published(channel));
    }

    private Set<String> present(String channel) {
        Set<String> users = new TreeSet<>();
        clients.stream()
                .filter(client -> client.wanted().contains(channel))
                .forEach(client -> users.add(client.user()));
        return users;
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
