package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.engine.Socket;

/// The side of a client that was turned away: nothing it sends is acted on.
record TurnedAway(Socket socket) implements Conversation {

    @Override
    public void left() {}

    @Override
    public void received(String text) {}

    @Override
    public void receivedBinary() {}
}
