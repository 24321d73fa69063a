package org.veranda.server.realtime.webhooks.inbox;

import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.util.List;
import java.util.function.BiPredicate;

/// Which apps are to be told of what: of their own channels, and of shared ones that they may touch.
public final class Interest {

    private final Apps apps;
    private final BiPredicate<App, ChannelName> reach;

    /// @param reach whether an app may touch a channel; may ask the database
    public Interest(Apps apps, BiPredicate<App, ChannelName> reach) {
        this.apps = apps;
        this.reach = reach;
    }

    /// May ask the database.
    public List<App> in(Happening happening) {
        ChannelName name = new ChannelName(happening.channel().name());
        return apps.all().stream()
                .filter(app -> mayConcern(app, happening.event(), happening.channel()))
                .filter(app -> !happening.channel().isShared() || reach.test(app, name))
                .toList();
    }

    /// What can be told without asking anybody.
    static boolean mayConcern(App app, String event, ChannelKey channel) {
        Webhook webhook = app.options().webhook();
        return webhook != null
                && app.enabled()
                && (channel.isShared() || channel.scope().equals(app.id()))
                && (app.subscriptionCountOn() || !event.equals("subscription_count"))
                && webhook.wants(event, channel.name());
    }
}
