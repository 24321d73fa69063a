package org.veranda.server.realtime.channels;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.membership.Member;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.SubscriptionSucceeded;
import org.veranda.wire.WireCodec;

import java.util.List;
import java.util.stream.Collectors;

/// The frames that channels send.
final class ChannelFrames {

    private final WireCodec codec;

    ChannelFrames(WireCodec codec) {
        this.codec = codec;
    }

    /// The welcome to a channel that has nothing more to say.
    Frame joined(String channel) {
        return joined(channel, "{}");
    }

    /// The welcome to a presence channel, with everyone in it.
    Frame present(String channel, List<Member> members) {
        String ids =
                members.stream().map(this::quotedId).collect(Collectors.joining(",", "[", "]"));
        String hash =
                members.stream()
                        .map(member -> quotedId(member) + ":" + member.info())
                        .collect(Collectors.joining(",", "{", "}"));
        return joined(
                channel,
                "{\"presence\":{\"ids\":%s,\"hash\":%s,\"count\":%d}}"
                        .formatted(ids, hash, members.size()));
    }

    Frame memberAdded(String channel, Member member) {
        return event(
                "pusher_internal:member_added",
                channel,
                "{\"user_id\":%s,\"user_info\":%s}".formatted(quotedId(member), member.info()),
                null);
    }

    Frame memberRemoved(String channel, String userId) {
        return event(
                "pusher_internal:member_removed",
                channel,
                "{\"user_id\":%s}".formatted(codec.write(userId)),
                null);
    }

    Frame cacheMiss(String channel) {
        return event("pusher:cache_miss", channel, "{}", null);
    }

    Frame count(String channel, int count) {
        return event(
                "pusher_internal:subscription_count",
                channel,
                "{\"subscription_count\":%d}".formatted(count),
                null);
    }

    Frame event(String name, String channel, String data, @Nullable String userId) {
        return Frame.text(codec.writeFrame(new ChannelEvent(name, channel, data, userId)));
    }

    private Frame joined(String channel, String data) {
        return Frame.text(codec.writeFrame(new SubscriptionSucceeded(channel, data)));
    }

    private String quotedId(Member member) {
        return codec.write(member.userId());
    }
}
