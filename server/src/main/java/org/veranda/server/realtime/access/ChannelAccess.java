package org.veranda.server.realtime.access;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.Actor;
import org.veranda.server.journal.StreamAccess;
import org.veranda.server.journal.StreamName;

import java.util.Set;

/// Which channels a user may hear. What is foreign and what does not exist is refused alike.
@Component
class ChannelAccess implements StreamAccess {

    private static final Set<String> SEVERITIES =
            Set.of("critical", "major", "minor", "warning", "info");

    /// Where the users of a tenant see who else is there.
    static String presence(TenantId tenant) {
        return "presence-tenant." + tenant.value() + ".presence";
    }

    /// Where the server speaks to a user who is signed in, whatever channels they are in.
    static String signedIn(UserId user) {
        return "#server-to-user-" + user.value();
    }

    boolean mayHear(Actor actor, String channel) {
        return mayHear(actor.tenant(), actor.user(), actor.permissions(), channel);
    }

    boolean mayHear(TenantId of, UserId user, Set<Permission> permissions, String channel) {
        String tenant = StreamName.tenant(of).value();
        if (channel.equals(tenant)
                || channel.equals(presence(of))
                || channel.equals(StreamName.user(user).value())
                || channel.equals(signedIn(user))) {
            return true;
        }
        return channel.startsWith(tenant + ".")
                && mayHearPart(permissions, channel.substring(tenant.length() + 1));
    }

    @Override
    public boolean mayRead(StreamName stream, Authentication reader) {
        return reader.getPrincipal() instanceof Actor actor && mayHear(actor, stream.value());
    }

    private static boolean mayHearPart(Set<Permission> permissions, String part) {
        if (part.equals("frontdesk")) {
            return permissions.contains(Permission.VIEW_GUEST_DETAILS);
        }
        return part.startsWith("alarms.")
                && SEVERITIES.contains(part.substring("alarms.".length()))
                && permissions.contains(Permission.VIEW_ALARMS);
    }
}
