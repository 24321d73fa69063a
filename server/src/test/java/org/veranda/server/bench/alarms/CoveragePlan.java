package org.veranda.server.bench.alarms;

import org.veranda.model.notification.NotificationPreferences;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which alarm is whose, and who is to hear it: the specification, without anything of the server.
final class CoveragePlan {

    private final long seed;
    private final List<CoverageHouse> houses;
    private final int users;
    private final int batch;

    /// By user, of which house which device is shown to them.
    private final Map<Integer, Map<Integer, Set<Integer>>> shown = new HashMap<>();

    CoveragePlan(long seed, List<CoverageHouse> houses, int users, int batch) {
        this.seed = seed;
        this.houses = houses;
        this.users = users;
        this.batch = batch;
    }

    void show(int house, int device, int user) {
        shown.computeIfAbsent(user, _ -> new HashMap<>())
                .computeIfAbsent(house, _ -> new HashSet<>())
                .add(device);
    }

    /// Requests go round the houses.
    int house(int alarm) {
        return alarm / batch % houses.size();
    }

    int number(int alarm) {
        return alarm / batch / houses.size() * batch + alarm % batch;
    }

    int alarm(int house, int number) {
        return (number / batch * houses.size() + house) * batch + number % batch;
    }

    int alarmsOf(int house, int all) {
        int requests = all / batch;
        int own = requests / houses.size() + (house < requests % houses.size() ? 1 : 0);
        return own * batch;
    }

    CoverageAlarm describe(int alarm) {
        return CoverageAlarm.of(seed, house(alarm), number(alarm));
    }

    /// The own house first, then those that show the user something.
    Set<Integer> heardBy(int client) {
        int user = client / 2;
        Set<Integer> of = new HashSet<>(Set.of(user / users));
        if (isOwnChannel(client)) {
            of.addAll(shown.getOrDefault(user, Map.of()).keySet());
        }
        return of;
    }

    boolean due(int client, int alarm) {
        int user = client / 2;
        int house = house(alarm);
        CoverageAlarm said = describe(alarm);
        if (user / users == house) {
            CoverageHouse own = houses.get(house);
            NotificationPreferences wanted = own.wanted().get(user % users);
            return !isOwnChannel(client) || wanted.want(said.news(own.place()));
        }
        return isOwnChannel(client)
                && shown.getOrDefault(user, Map.of())
                        .getOrDefault(house, Set.of())
                        .contains(said.device());
    }

    /// Where it is noted that the client has it.
    int place(int client, int alarm) {
        return heardBy(client).size() == 1 ? number(alarm) : alarm;
    }

    private static boolean isOwnChannel(int client) {
        return client % 2 == 1;
    }
}
