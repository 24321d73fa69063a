package org.veranda.server.realtime.protocol;

/// What a client brought when it opened its socket.
///
/// @param protocol the version as it was written; empty when it was not
/// @param origin the web page's origin; empty outside a browser
public record Handshake(String appKey, String protocol, String origin) {}
