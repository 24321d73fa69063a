package org.veranda.server.realtime.access;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.Permission;
import org.veranda.server.identity.Actor;
import org.veranda.server.journal.StreamAccess;
import org.veranda.server.journal.StreamName;

import java.util.Set;

/// Which channels a user may hear. What is foreign and what does not exist is refused alike.
@Component
class ChannelAccess implements StreamAccess {

    private static final Set<String> SEVERITIES =
            Set.of("critical", "major", "minor", "warning", "info");

    boolean mayHear(Actor actor, String channel) {
        String tenant = StreamName.tenant(actor.tenant()).value();
        if (channel.equals(tenant) || channel.equals(StreamName.user(actor.user()).value())) {
            return true;
        }
        return channel.startsWith(tenant + ".")
                && mayHearPart(actor, channel.substring(tenant.length() + 1));
    }

    @Override
    public boolean mayRead(StreamName stream, Authentication reader) {
        return reader.getPrincipal() instanceof Actor actor && mayHear(actor, stream.value());
    }

    private static boolean mayHearPart(Actor actor, String part) {
        if (part.equals("frontdesk")) {
            return actor.may(Permission.VIEW_GUEST_DETAILS);
        }
        return part.startsWith("alarms.")
                && SEVERITIES.contains(part.substring("alarms.".length()))
                && actor.may(Permission.VIEW_ALARMS);
    }
}
