package org.veranda.server.realtime.app;

import org.jspecify.annotations.Nullable;

/// The text that lets one socket into one channel, `key:signature`.
public final class ChannelSignature {

    private ChannelSignature() {}

    /// What the app's holder answers to a socket that may join.
    public static String auth(
            App app, String socketId, String channel, @Nullable String channelData) {
        return app.key() + ":" + app.sign(text(socketId, channel, channelData)).hex();
    }

    /// Whether somebody who holds the app's secret lets that socket into that channel.
    public static boolean isGood(
            App app,
            String socketId,
            String channel,
            @Nullable String channelData,
            @Nullable String auth) {
        String prefix = app.key() + ":";
        return auth != null
                && auth.startsWith(prefix)
                && app.signed(
                        text(socketId, channel, channelData), auth.substring(prefix.length()));
    }

    private static String text(String socketId, String channel, @Nullable String channelData) {
        String text = socketId + ":" + channel;
        return channelData == null ? text : text + ":" + channelData;
    }
}
