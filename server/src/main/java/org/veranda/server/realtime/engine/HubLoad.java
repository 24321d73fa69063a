package org.veranda.server.realtime.engine;

/// What one hub carried when it last looked.
public record HubLoad(int sockets, int channels, long subscriptions, long queuedBytes) {

    static final HubLoad NONE = new HubLoad(0, 0, 0, 0);

    public HubLoad plus(HubLoad other) {
        return new HubLoad(
                sockets + other.sockets,
                channels + other.channels,
                subscriptions + other.subscriptions,
                queuedBytes + other.queuedBytes);
    }
}
