package org.veranda.server.realtime.engine;

/// A channel's name within its scope: an app's own channels are nobody else's, streams are shared by all that may hear them.
public record ChannelKey(String scope, String name) {

    /// The scope of the channels that are the same for every app.
    public static final String SHARED = "";

    public static ChannelKey shared(String name) {
        return new ChannelKey(SHARED, name);
    }

    public boolean isShared() {
        return scope.equals(SHARED);
    }
}
