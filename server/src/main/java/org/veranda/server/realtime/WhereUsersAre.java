package org.veranda.server.realtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.Users;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.loop.Background;
import org.veranda.server.realtime.protocol.Whereabouts;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.function.Consumer;

/// Asks the database whose user somebody is, on a thread of the readers.
@Component
class WhereUsersAre implements Whereabouts {

    private static final Logger LOG = LoggerFactory.getLogger(WhereUsersAre.class);

    private final Users users;
    private final Background readers;

    WhereUsersAre(Users users, Background realtimeBackground) {
        this.users = users;
        this.readers = realtimeBackground;
    }

    @Override
    public void look(App app, ChannelName channel, Consumer<Boolean> then) {
        readers.run(
                () -> then.accept(channel.user().filter(user -> mayTouch(app, user)).isPresent()));
    }

    private boolean mayTouch(App app, UserId user) {
        try {
            return app.tenants().stream()
                    .anyMatch(tenant ->
                            CurrentTenant.call(tenant, () -> users.find(user)).isPresent());
        } catch (RuntimeException e) {
            LOG.warn("Cannot look for the tenant of user {}: {}", user, e.toString());
            return false;
        }
    }
}
