package org.veranda.desktop.sync;

import org.veranda.model.identity.Role;

import java.time.Duration;
import java.util.List;

/// A desk, the people who sign in there one after the other, a network that fails as the seed
/// wants, and the servers of two tenants that live on meanwhile.
final class Simulation {

    private static final int[] COME_BACK = {1006, 1011, 4100, 4150, 4200, 4201, 4202, 4301};
    private static final int[] STAY_AWAY = {4001, 4003, 4004, 4007};

    private final Agenda agenda = new Agenda();
    private final Weather weather;
    private final List<ModelServer> servers;
    private Seat seat;
    private long trace;
    private int tenant;

    Simulation(long seed) {
        weather = new Weather(seed, agenda);
        Duration skew = Duration.ofSeconds(weather.random().nextInt(-600, 601));
        servers = List.of(new ModelServer(1, skew), new ModelServer(2, skew.negated()));
        seat = new Seat(weather, servers.getFirst());
        agenda.every(Duration.ofMillis(200), () -> seat.tick());
        agenda.every(Duration.ofMillis(150), this::live);
        agenda.every(Duration.ofSeconds(5), () -> seat.wire().heads());
        agenda.every(Duration.ofMillis(700), this::mishap);
    }

    Seat seat() {
        return seat;
    }

    /// All that happened, as a number.
    long trace() {
        return trace * 31 + seat.trace();
    }

    void run(Duration time) {
        agenda.run(time);
    }

    /// From now on nothing fails and nobody changes anything.
    void calm() {
        weather.calm();
        servers.forEach(server -> server.down(false));
        seat.wire().heal();
    }

    private void live() {
        if (weather.bad() && weather.random().nextInt(3) > 0) {
            ModelServer changed = servers.get(weather.random().nextInt(servers.size()));
            var event = changed.change(weather.random(), agenda.now());
            if (changed == seat.server()) {
                seat.wire().tell(event);
            }
        }
    }

    private void mishap() {
        if (!weather.bad()) {
            return;
        }
        switch (weather.random().nextInt(90)) {
            case 0, 1, 2 -> seat.close(weather.pick(COME_BACK));
            case 3 -> seat.wire().die();
            case 4 -> seat.server().restore(agenda.now());
            case 5 -> stayAway();
            case 6 -> endSession();
            case 7 -> signIn(1 - tenant);
            case 8, 9 -> changeRole();
            case 10 -> restartServer();
            case 11 -> weather.sleep(weather.upTo(90_000));
            case 12 -> seat.encourage(new Input.NetworkGained());
            case 13 -> seat.encourage(new Input.TryNow());
            default -> {}
        }
    }

    private void stayAway() {
        Seat refused = seat;
        refused.close(weather.pick(STAY_AWAY));
        agenda.in(weather.upTo(9_000), () -> refused.encourage(new Input.TryNow()));
    }

    /// Somebody is signed out elsewhere, and comes back.
    private void endSession() {
        Seat ended = seat;
        ended.server().endSession();
        if (weather.random().nextBoolean()) {
            ended.close(4009);
        }
        agenda.in(
                weather.upTo(40_000),
                () -> {
                    if (seat == ended) {
                        signIn(tenant);
                    }
                });
    }

    private void signIn(int next) {
        trace = trace();
        seat.leave();
        tenant = next;
        seat = new Seat(weather, servers.get(tenant));
    }

    /// More rights change nothing on the socket; fewer close it.
    private void changeRole() {
        seat.server().changeRole();
        if (seat.server().me().role() != Role.FRONT_DESK) {
            seat.close(4200);
        }
    }

    private void restartServer() {
        ModelServer server = seat.server();
        seat.close(weather.pick(4200, 1006));
        server.down(true);
        agenda.in(weather.upTo(8_000), () -> server.down(false));
    }
}
