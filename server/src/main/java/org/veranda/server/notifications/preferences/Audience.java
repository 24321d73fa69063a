package org.veranda.server.notifications.preferences;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.AlarmNews;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.room.LocationId;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who of one tenant wants to hear of which alarms, as sets: an alarm costs a few intersections and not a look at each
/// user. Agrees with [NotificationPreferences#want(AlarmNews)]. Immutable once it is made.
final class Audience {

    private final List<Member> members;
    private final Map<Severity, BitSet> bySeverity = new EnumMap<>(Severity.class);
    private final Chosen<String> kinds = new Chosen<>();
    private final Chosen<LocationId> locations = new Chosen<>();
    private final BitSet mailed = new BitSet();

    Audience(List<Member> all) {
        members =
                all.stream()
                        .filter(one -> one.user().permissions().contains(Permission.VIEW_ALARMS))
                        .toList();
        for (int place = 0; place < members.size(); place++) {
            NotificationPreferences wanted = members.get(place).preferences();
            for (Severity severity : wanted.severities()) {
                bySeverity.computeIfAbsent(severity, _ -> new BitSet()).set(place);
            }
            kinds.add(place, wanted.kinds());
            locations.add(place, wanted.locations());
            mailed.set(place, wanted.mail());
        }
    }

    Set<UserId> of(AlarmNews alarm) {
        BitSet told = wanting(alarm);
        Set<UserId> users = HashSet.newHashSet(told.cardinality());
        told.stream().forEach(place -> users.add(members.get(place).id()));
        return users;
    }

    /// Those of them who want mail, at whatever hour.
    List<Member> wantingMail(AlarmNews alarm) {
        if (mailed.isEmpty() || alarm.hidden()) {
            return List.of();
        }
        BitSet told = wanting(alarm);
        told.and(mailed);
        return told.stream().mapToObj(members::get).toList();
    }

    private BitSet wanting(AlarmNews alarm) {
        BitSet told = new BitSet();
        told.or(bySeverity.getOrDefault(alarm.severity(), new BitSet()));
        told.and(kinds.wanting(alarm.type()));
        if (alarm.location() != null) {
            told.and(locations.wanting(alarm.location()));
        }
        return told;
    }

    /// Who chose what of many things, and who wants all of them.
    private static final class Chosen<T> {

        private final BitSet any = new BitSet();
        private final Map<T, BitSet> those = new HashMap<>();

        void add(int place, @Nullable Set<T> wanted) {
            if (wanted == null) {
                any.set(place);
            } else {
                wanted.forEach(one -> those.computeIfAbsent(one, _ -> new BitSet()).set(place));
            }
        }

        BitSet wanting(T one) {
            BitSet chosen = those.get(one);
            if (chosen == null) {
                return any;
            }
            BitSet all = (BitSet) any.clone();
            all.or(chosen);
            return all;
        }
    }
}
