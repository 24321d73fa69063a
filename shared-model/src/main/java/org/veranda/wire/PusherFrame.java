package org.veranda.wire;

import org.jspecify.annotations.Nullable;

/// One text frame of the Pusher protocol. `data` that is a [String] travels exactly as it stands.
public sealed interface PusherFrame {

    /// The server's first frame.
    record ConnectionEstablished(String socketId, int activityTimeout) implements PusherFrame {}

    record Ping() implements PusherFrame {}

    record Pong() implements PusherFrame {}

    /// @param auth empty or missing for public channels
    /// @param channelData the exact bytes that were signed
    /// @param recover how far the client has read the stream
    record Subscribe(
            String channel,
            @Nullable String auth,
            @Nullable String channelData,
            @Nullable Cursor recover)
            implements PusherFrame {}

    /// @param userData the exact text that was signed
    record SignIn(@Nullable String auth, String userData) implements PusherFrame {}

    record SignedIn(String userData) implements PusherFrame {}

    record Unsubscribe(String channel) implements PusherFrame {}

    /// @param data a JSON text, `{}` when there is nothing to say
    record SubscriptionSucceeded(String channel, String data) implements PusherFrame {}

    record SubscriptionError(String channel, String type, String error, int status)
            implements PusherFrame {}

    /// @param code null only in mid-session
    record ErrorFrame(@Nullable Integer code, String message) implements PusherFrame {}

    /// Any event on a channel, or one without a channel; those of unknown names are this, too.
    record ChannelEvent(
            String event, @Nullable String channel, String data, @Nullable String userId)
            implements PusherFrame {}
}
