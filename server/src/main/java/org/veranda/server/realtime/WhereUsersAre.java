package org.veranda.server.realtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.loop.Background;
import org.veranda.server.realtime.protocol.Whereabouts;

import java.util.function.Consumer;

/// Asks the database whose user somebody is, on a thread of the readers.
@Component
class WhereUsersAre implements Whereabouts {

    private static final Logger LOG = LoggerFactory.getLogger(WhereUsersAre.class);

    private final Reach reach;
    private final Background readers;

    WhereUsersAre(Reach reach, Background realtimeBackground) {
        this.reach = reach;
        this.readers = realtimeBackground;
    }

    @Override
    public void look(App app, ChannelName channel, Consumer<Boolean> then) {
        readers.run(() -> then.accept(covers(app, channel)));
    }

    private boolean covers(App app, ChannelName channel) {
        try {
            return reach.covers(app, channel);
        } catch (RuntimeException e) {
            LOG.warn("Cannot look whose channel {} is: {}", channel.value(), e.toString());
            return false;
        }
    }
}
