package org.veranda.server.notifications.preferences;

import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.server.identity.User;

/// Somebody who can sign in, and what they want to be told of.
public record Member(User user, NotificationPreferences preferences) {

    public UserId id() {
        return user.id();
    }
}
