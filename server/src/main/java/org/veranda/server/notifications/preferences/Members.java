package org.veranda.server.notifications.preferences;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.server.identity.Users;

import java.util.List;
import java.util.Map;

/// All of the current tenant who can sign in, each with what they want to be told of; read from the database.
@Service
@Transactional(readOnly = true)
public class Members {

    private final Users users;
    private final PreferenceTable table;

    Members(Users users, PreferenceTable table) {
        this.users = users;
        this.table = table;
    }

    public List<Member> all() {
        Map<UserId, NotificationPreferences> known = table.all();
        return users.active().stream()
                .map(user ->
                        new Member(
                                user, known.getOrDefault(user.id(), NotificationPreferences.USUAL)))
                .toList();
    }
}
