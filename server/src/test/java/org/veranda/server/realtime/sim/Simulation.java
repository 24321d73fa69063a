package org.veranda.server.realtime.sim;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.name.ChannelName;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// One seeded run: clients of a few users of two apps sign in, subscribe, stall, vanish and come back while two resorts'
/// journals grow, fail, forget and begin anew, and the apps publish; at the end all must know all that they are in, and of
/// whom they watch. The same seed is the same run.
final class Simulation {

    /// The channel of whoever it is.
    private static final String OWN = "#server-to-user-";

    private static final String[] CHANNELS = {
        "private-tenant.1",
        "private-tenant.2",
        "private-tenant.1.frontdesk",
        "presence-tenant.1.presence",
        "presence-team",
        "cache-price",
        "room",
        OWN
    };
    private static final String[] STREAMS = {
        "private-tenant.1", "private-tenant.2", "private-tenant.1.frontdesk"
    };
    private static final String[] PUBLISHED = {"cache-price", "room", "private-tenant.1", OWN};
    private static final int CLIENTS = 8;
    private static final int SIGNED_IN = 5;
    private static final int MOST_AT_ONCE = 12;
    private static final List<String> USERS = List.of("ana", "ben", "eva");

    private final Random random;
    private final boolean disturbed;
    private final Node node;
    private final List<SimClient> clients = new ArrayList<>();

    private Simulation(long seed) {
        random = new Random(seed);
        disturbed = seed % 2 == 0;
        node = new Node(random);
        for (int i = 0; i < CLIENTS; i++) {
            String user = USERS.get(i % USERS.size());
            App app = Node.APPS.get(i % Node.APPS.size());
            List<String> watchlist =
                    i < SIGNED_IN
                            ? USERS.stream().filter(other -> !other.equals(user)).toList()
                            : List.of();
            clients.add(new SimClient(user, watchlist, app, node.pusher(), this::view));
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
        switch (random.nextInt(26)) {
            case 0 -> client.drop();
            case 1, 2 -> want(client, channel(client));
            case 3 -> client.unwant(channel(client));
            case 4 -> client.connection().stall();
            case 5 -> client.connection().resume();
            case 6 -> client.connection().takeOneWrite();
            case 7, 8 -> node.commit(one(STREAMS));
            case 9, 10 -> node.announceOne();
            case 11 -> node.loseAnnouncement();
            case 12 -> publish();
            case 13 -> node.look();
            case 14 -> passASecond();
            case 15 -> connect(client);
            case 16 -> disturb();
            default -> runSome();
        }
        client.listen(node.isDisturbed());
    }

    /// Half of the runs are undisturbed, and held to more.
    private void disturb() {
        switch (random.nextInt(disturbed ? 4 : 1)) {
            case 0 -> node.calm();
            case 1 -> node.disturb(one(STREAMS));
            default -> {}
        }
    }

    private void publish() {
        App app = Node.APPS.get(random.nextInt(Node.APPS.size()));
        String channel = one(PUBLISHED);
        node.publish(app, channel.equals(OWN) ? OWN + one(USERS.toArray(String[]::new)) : channel);
    }

    private static void want(SimClient client, String channel) {
        if (client.signsIn() || !channel.startsWith(OWN)) {
            client.want(channel);
        }
    }

    private String channel(SimClient client) {
        String channel = one(CHANNELS);
        return channel.equals(OWN) ? OWN + client.user() : channel;
    }

    private void runSome() {
        for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
            node.runOne();
        }
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
        node.calm();
        for (int round = 0; round < 20 || !isQuiet(); round++) {
            View.hold(round < 200, "it never settles");
            clients.forEach(Simulation::connect);
            clients.forEach(client -> client.connection().resume());
            node.settle();
            node.look();
            node.settle();
            clients.forEach(client -> client.listen(node.isDisturbed()));
        }
        for (String stream : STREAMS) {
            node.commit(stream);
        }
        node.settle();
        clients.forEach(client -> client.listen(node.isDisturbed()));
        clients.forEach(SimClient::settled);
    }

    private boolean isQuiet() {
        return node.isIdle() && clients.stream().allMatch(SimClient::isConnected);
    }

    private View view(String channel, SimClient whose) {
        App app = whose.app();
        if (channel.equals(SimClient.WATCHLIST)) {
            return new WatchView(() -> online(app, whose.user()));
        }
        if (channel.startsWith("presence-")) {
            return new PresenceView(() -> present(app, channel));
        }
        return channel.startsWith("private-tenant.")
                ? new StreamView(channel, node)
                : new NumberedView(
                        channel.startsWith("cache-"), () -> node.published(app, channel));
    }

    private Set<String> present(App app, String channel) {
        boolean shared = new ChannelName(channel).isShared();
        return users(client ->
                (shared || client.app().equals(app)) && client.wanted().contains(channel));
    }

    private Set<String> online(App app, String but) {
        return users(client ->
                client.signsIn() && client.app().equals(app) && !client.user().equals(but));
    }

    private Set<String> users(Predicate<SimClient> meant) {
        return clients.stream()
                .filter(meant)
                .map(SimClient::user)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
