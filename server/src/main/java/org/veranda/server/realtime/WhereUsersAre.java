package org.veranda.server.realtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.loop.Background;
import org.veranda.server.realtime.protocol.Whereabouts;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Asks the database whose user somebody is, on a thread of its own: who catches up with a journal keeps nobody waiting who
/// asks in, and a crowd that asks in keeps nobody waiting who reads.
@Component
class WhereUsersAre implements Whereabouts {

    private static final Logger LOG = LoggerFactory.getLogger(WhereUsersAre.class);

    private final Reach reach;
    private final Background looks;

    WhereUsersAre(Reach reach, @Qualifier("realtimeLooks") Background looks) {
        this.reach = reach;
        this.looks = looks;
    }

    @Override
    public void look(App app, ChannelName channel, Consumer<Boolean> then) {
        try {
            looks.run(() -> tell(app, channel, then));
        } catch (RejectedExecutionException _) {
            LOG.warn("Too many ask whose channel theirs is: refused one");
            then.accept(false);
        }
    }

    private void tell(App app, ChannelName channel, Consumer<Boolean> then) {
        try {
            reach.tell(app, channel, then);
        } catch (RuntimeException e) {
            LOG.warn("Cannot look whose channel {} is: {}", channel.value(), e.toString());
            then.accept(false);
        }
    }
}
