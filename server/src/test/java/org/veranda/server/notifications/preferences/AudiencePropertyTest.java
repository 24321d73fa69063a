package org.veranda.server.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.AlarmNews;
import org.veranda.model.notification.NotificationRules;
import org.veranda.model.room.LocationId;
import org.veranda.server.identity.User;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The sets in memory say the same as the rule does of each user.
class AudiencePropertyTest {

    private static final List<LocationId> PLACES =
            List.of(new LocationId(1), new LocationId(2), new LocationId(3));

    @Property(tries = 100)
    void isWhoTheRuleNames(@ForAll long seed, @ForAll @IntRange(max = 90) int users) {
        RandomWishes wishes = new RandomWishes(seed, PLACES);
        List<Member> members =
                IntStream.rangeClosed(1, users).mapToObj(id -> member(id, wishes)).toList();
        Audience audience = new Audience(members);

        for (AlarmNews alarm : wishes.alarms()) {
            assertThat(audience.of(alarm)).as("%s", alarm).isEqualTo(byTheRule(members, alarm));
        }
    }

    static Set<UserId> byTheRule(List<Member> members, AlarmNews alarm) {
        Set<UserId> told = new HashSet<>();
        for (Member one : members) {
            if (NotificationRules.ofAlarm(
                            one.preferences(), alarm, LocalTime.NOON, one.user().permissions())
                    .copy()) {
                told.add(one.id());
            }
        }
        return told;
    }

    private static Member member(int id, RandomWishes wishes) {
        Role role = wishes.one(List.of(Role.values()));
        User user =
                new User(
                        new UserId(id),
                        new TenantId(1),
                        id + "@q.example",
                        "U" + id,
                        role,
                        "en",
                        false);
        return new Member(user, wishes.preferences());
    }
}
