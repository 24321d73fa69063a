package org.veranda.server.realtime.protocol.limit;

/// Those of one app at one network address, who cannot be told apart before they show who they are.
record Comer(String network, String appId) {}
