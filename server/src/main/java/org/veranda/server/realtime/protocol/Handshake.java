package org.veranda.server.realtime.protocol;

/// What a client brought when it opened its socket.
///
/// @param protocol the version as it was written; empty when it was not
/// @param origin the web page's origin; empty outside a browser
/// @param network where the client is, as far as sockets are counted
public record Handshake(String appKey, String protocol, String origin, String network) {}
