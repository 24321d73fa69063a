package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.channels.happening.ClientEvent;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.channels.name.StreamKeys;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.Subscription;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Member;
import org.veranda.server.realtime.watch.Trouble;
import org.veranda.server.realtime.watch.Watch;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.WireCodec;

import java.nio.charset.StandardCharsets;

/// Passes on what clients say to each other, and tells those who may not why. A refusal is an error on a socket that stays
/// open.
final class ClientEvents {

    static final String PREFIX = "client-";
    private static final int REFUSED = 4301;
    private static final int LONGEST_NAME = 200;

    private final Replies replies;
    private final Publisher publisher;
    private final Watch watch;
    private final StreamKeys streamKeys;

    ClientEvents(WireCodec codec, Replies replies, Publisher publisher, Watch watch) {
        this.replies = replies;
        this.publisher = publisher;
        this.watch = watch;
        this.streamKeys = new StreamKeys(codec.mapper());
    }

    /// Checks what the event itself tells; the rest is done on the socket's loop.
    Runnable prepare(Client client, ChannelEvent event) {
        ChannelName channel = new ChannelName(event.channel() == null ? "" : event.channel());
        String refusal = refusal(client, channel, event);
        return refusal == null ? () -> pass(client, channel, event) : () -> refuse(client, refusal);
    }

    private @Nullable String refusal(Client client, ChannelName channel, ChannelEvent event) {
        int most = client.app().limits().eventBytes();
        if (!client.app().clientEventsOn()) {
            return "Client events are not enabled for this app";
        }
        if (event.event().length() > LONGEST_NAME) {
            return "The name of an event is up to %d characters".formatted(LONGEST_NAME);
        }
        if (!channel.isGuarded() || channel.isEncrypted()) {
            return "Client events go to private and presence channels that are not encrypted";
        }
        if (event.data().getBytes(StandardCharsets.UTF_8).length > most) {
            return "The data of an event is up to %d bytes".formatted(most);
        }
        return channel.isShared() && streamKeys.areIn(event.data())
                ? "A client event must not have stream, epoch or seq at its top level"
                : null;
    }

    private void pass(Client client, ChannelName channel, ChannelEvent event) {
        Socket socket = client.socket();
        ChannelKey key = client.key(channel);
        Subscription subscription = socket.subscription(key);
        if (subscription == null) {
            refuse(client, "Subscribe to the channel before sending events to it");
        } else if (socket.hub().isOverloaded()) {
            refuse(client, "The server has too much to do; try again in a moment");
        } else if (!client.clientEvents().take(client.now())) {
            refuse(
                    client,
                    "Up to %d client events a second"
                            .formatted(client.app().limits().clientEventsPerSecond()));
        } else {
            Member member = subscription.member();
            String userId = member == null ? null : member.userId();
            publisher.publish(
                    key, new ClientEvent(event.event(), event.data(), socket.id(), userId), socket);
        }
    }

    private void refuse(Client client, String why) {
        watch.refused(Trouble.CLIENT_EVENT_REFUSED, client.caller(), "", client.socket().id(), why);
        replies.complain(client.socket(), REFUSED, "client_event", why);
    }
}
