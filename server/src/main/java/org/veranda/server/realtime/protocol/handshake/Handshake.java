package org.veranda.server.realtime.protocol.handshake;

import org.veranda.server.realtime.watch.Caller;

/// What a client brought when it opened its socket.
///
/// @param network where the client is, as far as sockets are counted
public record Handshake(Caller caller, String network) {

    /// One who did not say which library it is.
    public Handshake(String appKey, String protocol, String origin, String network) {
        this(new Caller(network, origin, "", "", protocol, appKey), network);
    }

    String appKey() {
        return caller.key();
    }

    /// The version as it was written; empty when it was not.
    String protocol() {
        return caller.protocol();
    }

    /// The web page's origin; empty outside a browser.
    String origin() {
        return caller.origin();
    }
}
