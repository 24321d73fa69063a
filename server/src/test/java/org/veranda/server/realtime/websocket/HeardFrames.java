package org.veranda.server.realtime.websocket;

import org.veranda.server.realtime.connection.Closing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a reader made of the bytes it was given, in order.
final class HeardFrames implements Incoming {

    final List<String> all = new ArrayList<>();

    /// What one reader makes of these bytes when they come in pieces of that size.
    static List<String> of(byte[] bytes, int piece) {
        HeardFrames heard = new HeardFrames();
        FrameReader reader = new FrameReader(heard, UnfinishedBytes.ofHeap().part());
        for (int at = 0; at < bytes.length; at += piece) {
            ByteBuffer arrived = ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at));
            reader.read(arrived);
            if (arrived.hasRemaining()) {
                throw new AssertionError("Bytes were left: " + arrived);
            }
        }
        return heard.all;
    }

    @Override
    public void text(String text) {
        all.add("text " + text);
    }

    @Override
    public void binary() {
        all.add("binary");
    }

    @Override
    public void ping(byte[] payload) {
        all.add("ping " + new String(payload, StandardCharsets.UTF_8));
    }

    @Override
    public void goodbye(Closing answer) {
        all.add("goodbye " + answer.code() + " " + answer.reason());
    }

    @Override
    public void violated(Closing why) {
        all.add("violated " + why.code());
    }
}
