package org.veranda.server.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.server.identity.User;
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.Recipients;
import org.veranda.server.notifications.preferences.Member;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Told are all whom a notice is meant for and who may know, and nobody else.
class AddresseesPropertyTest {

    @Property(tries = 200)
    void areWhoIsMeantAndMay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int users) {
        Random random = new Random(seed);
        List<Member> all =
                IntStream.rangeClosed(1, users).mapToObj(id -> member(id, random)).toList();
        Set<UserId> people = some(all.stream().map(Member::id).toList(), random);
        Set<Role> roles = some(List.of(Role.values()), random);
        Set<UserId> named = some(all.stream().map(Member::id).toList(), random);
        Permission needs = one(List.of(Permission.values()), random);
        @Nullable UserId by = random.nextBoolean() ? null : new UserId(1);
        String text =
                named.stream()
                        .map(id -> "@Person " + id)
                        .collect(Collectors.joining(", ", "", "!"));

        List<Member> told =
                Addressees.of(notice(new Recipients(people, roles, text, null), needs, by), all);

        Set<UserId> expected = new HashSet<>();
        for (Member one : all) {
            boolean meant =
                    people.contains(one.id())
                            || roles.contains(one.user().role())
                            || named.contains(one.id());
            if (meant && one.user().permissions().contains(needs) && !one.id().equals(by)) {
                expected.add(one.id());
            }
        }
        assertThat(told).extracting(Member::id).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static PersonalNotice notice(Recipients to, Permission needs, @Nullable UserId by) {
        return new PersonalNotice(
                NoticeKind.MENTION,
                new NoticeSubject("alarm", 1),
                null,
                "alarm.mentioned",
                Map.of(),
                to,
                needs,
                by);
    }

    private static Member member(int id, Random random) {
        Role role = one(List.of(Role.values()), random);
        String name = "Person " + id;
        return new Member(
                new User(
                        new UserId(id),
                        new TenantId(1),
                        id + "@q.example",
                        name,
                        role,
                        "en",
                        false),
                NotificationPreferences.USUAL);
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static <T> Set<T> some(List<T> of, Random random) {
        Set<T> some = new HashSet<>(of);
        some.removeIf(_ -> random.nextInt(4) > 0);
        return some;
    }
}
