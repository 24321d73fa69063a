package org.veranda.server.notifications.preferences;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.AlarmNews;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.room.LocationId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// What people may want, drawn from a seed so that wishes and alarms often meet.
final class RandomWishes {

    private static final List<String> KINDS = List.of("offline", "water_leak", "lock_battery");

    private final Random random;
    private final List<LocationId> places;

    RandomWishes(long seed, List<LocationId> places) {
        this.random = new Random(seed);
        this.places = places;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    NotificationPreferences preferences() {
        return new NotificationPreferences(
                some(List.of(Severity.values())),
                random.nextBoolean() ? null : some(KINDS),
                random.nextBoolean() ? null : some(places),
                some(List.of(NoticeKind.values())),
                null,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                0);
    }

    /// Every alarm that anybody could want, and some that nobody named.
    List<AlarmNews> alarms() {
        List<@Nullable LocationId> where = new ArrayList<>(places);
        where.add(null);
        where.add(new LocationId(Long.MAX_VALUE));
        List<String> kinds = new ArrayList<>(KINDS);
        kinds.add("unheard_of");
        List<AlarmNews> alarms = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (String kind : kinds) {
                where.forEach(place -> alarms.add(new AlarmNews(severity, kind, place, false)));
            }
        }
        return alarms;
    }

    private <T> Set<T> some(List<T> of) {
        Set<T> some = new HashSet<>(of);
        some.removeIf(_ -> random.nextInt(3) == 0);
        return some;
    }
}
