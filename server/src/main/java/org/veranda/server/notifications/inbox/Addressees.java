package org.veranda.server.notifications.inbox;

import org.veranda.model.identity.UserId;
import org.veranda.model.notification.Mentions;
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.Recipients;
import org.veranda.server.notifications.preferences.Member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whom a notice is told, of all who can sign in there.
final class Addressees {

    private Addressees() {}

    static List<Member> of(PersonalNotice notice, List<Member> all) {
        Recipients to = notice.to();
        Set<UserId> named = to.namedIn() == null ? Set.of() : named(to.namedIn(), all);
        return all.stream()
                .filter(one -> !one.id().equals(notice.by()))
                .filter(one -> one.user().permissions().contains(notice.needs()))
                .filter(one ->
                        to.users().contains(one.id())
                                || to.roles().contains(one.user().role())
                                || named.contains(one.id()))
                .toList();
    }

    private static Set<UserId> named(String text, List<Member> all) {
        Map<UserId, String> names = HashMap.newHashMap(all.size());
        all.forEach(one -> names.put(one.id(), one.user().name()));
        return Mentions.in(text, names);
    }
}
