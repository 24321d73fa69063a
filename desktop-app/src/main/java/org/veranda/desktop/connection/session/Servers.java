package org.veranda.desktop.connection.session;

import org.veranda.desktop.connection.http.Exchange;
import org.veranda.desktop.connection.http.ServerAddress;
import org.veranda.wire.WireCodec;

/// Where servers are got from: they share one HTTP client and one codec, which take a moment to
/// make.
public final class Servers {

    private final Exchange exchange = new Exchange();
    private final WireCodec codec = new WireCodec();

    public Server at(ServerAddress address) {
        return new Server(address, exchange, codec);
    }
}
