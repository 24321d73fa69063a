package org.veranda.server.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// One kept connection on which events are published, each when it is due, whether the one before was answered or not.
final class PublishPath implements LoadLoop.Connected {

    private static final byte[] STATUS = "HTTP/1.1 ".getBytes(StandardCharsets.US_ASCII);

    private final Target target;
    private final SocketChannel socket;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private int matched;

    PublishPath(Target target, LoadLoop loop) throws IOException {
        this.target = target;
        socket = SocketChannel.open(target.address());
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        socket.configureBlocking(false);
        loop.execute(() -> loop.register(socket, SelectionKey.OP_READ, this));
    }

    /// Called by one publisher at a time.
    void publish(String channel, String data) {
        ByteBuffer request = ByteBuffer.wrap(target.publishRequest(channel, data));
        try {
            while (request.hasRemaining()) {
                if (socket.write(request) == 0) {
                    LockSupport.parkNanos(20_000);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int answered() {
        return answered.get();
    }

    int refused() {
        return refused.get();
    }

    /// Counts the answers by their status lines; no body has one in it.
    @Override
    public void ready(SelectionKey key, ByteBuffer input) throws IOException {
        if (socket.read(input) < 0) {
            throw new IOException("The server ended the publisher's connection");
        }
        for (input.flip(); input.hasRemaining(); ) {
            byte next = input.get();
            if (matched == STATUS.length) {
                matched = 0;
                answered.incrementAndGet();
                refused.addAndGet(next == '2' ? 0 : 1);
            } else if (next == STATUS[matched]) {
                matched++;
            } else {
                matched = next == STATUS[0] ? 1 : 0;
            }
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void failed(IOException why) {
        refused.incrementAndGet();
        System.err.println("publisher: " + why.getMessage());
    }
}
