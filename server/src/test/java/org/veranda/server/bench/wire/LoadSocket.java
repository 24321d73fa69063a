package org.veranda.server.bench.wire;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/// One client: connects, subscribes to its channel, and checks and times what it hears. Belongs to the load loop.
final class LoadSocket implements LoadLoop.Connected {

    private static final byte[] NOTHING = {};
    private static final int NARROW = 4096;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    private final Swarm swarm;
    private final int number;
    private final SocketChannel socket;
    private byte[] partial = NOTHING;
    private boolean upgraded;
    private boolean stopped;
    private int seqAt = -1;
    private long expected = Payload.FIRST_SEQ;

    LoadSocket(Swarm swarm, int number, boolean narrow) throws IOException {
        this.swarm = swarm;
        this.number = number;
        this.socket = SocketChannel.open();
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (narrow) {
            socket.setOption(StandardSocketOptions.SO_RCVBUF, NARROW);
        }
    }

    int number() {
        return number;
    }

    void connect() throws IOException {
        socket.configureBlocking(false);
        socket.connect(swarm.target().address());
        swarm.loop().register(socket, SelectionKey.OP_CONNECT, this);
    }

    /// Reads no more, and leaves the connection open.
    void stopReading() {
        stopped = true;
        swarm.loop().interest(socket, 0);
    }

    void readOn() {
        stopped = false;
        swarm.loop().interest(socket, SelectionKey.OP_READ);
    }

    /// From now on that event comes next.
    void expect(long seq) {
        expected = seq;
    }

    void say(byte[] frame) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        while (bytes.hasRemaining()) {
            socket.write(bytes);
        }
    }

    @Override
    public void ready(SelectionKey key, ByteBuffer input) throws IOException {
        if (key.isConnectable()) {
            socket.finishConnect();
            key.interestOps(SelectionKey.OP_READ);
            say(swarm.target().upgradeRequest());
        } else if (!stopped) {
            read(input.put(partial));
        }
    }

    @Override
    public void failed(IOException why) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone, whatever is said of it
        }
        swarm.lost(this, why);
    }

    private void read(ByteBuffer input) throws IOException {
        if (socket.read(input) < 0) {
            throw new EOFException("The server disconnected");
        }
        input.flip();
        long now = Payload.now();
        if (!upgraded) {
            upgrade(input);
        }
        while (upgraded && takeFrame(input, now)) {}
        partial = input.hasRemaining() ? new byte[input.remaining()] : NOTHING;
        input.get(partial);
    }

    private void upgrade(ByteBuffer input) throws IOException {
        String answer = StandardCharsets.ISO_8859_1.decode(input.duplicate()).toString();
        int end = answer.indexOf("\r\n\r\n");
        if (end >= 0) {
            if (!answer.startsWith("HTTP/1.1 101")) {
                throw new IOException("Cannot upgrade: " + answer);
            }
            upgraded = true;
            input.position(input.position() + end + 4);
        }
    }

    private boolean takeFrame(ByteBuffer input, long now) throws IOException {
        int at = input.position();
        int there = input.remaining();
        if (there < 2) {
            return false;
        }
        int length = input.get(at + 1);
        int header = 2;
        if (length == 126) {
            length = there < 4 ? there : input.getShort(at + 2) & 0xFFFF;
            header = 4;
        } else if (length == 127) {
            length = there < 10 ? there : (int) input.getLong(at + 2);
            header = 10;
        }
        if (there < header + length) {
            return false;
        }
        frame(input.get(at) & 0x0F, input, at + header, length, now);
        input.position(at + header + length);
        return true;
    }

    private void frame(int opcode, ByteBuffer input, int from, int length, long now)
            throws IOException {
        if (opcode == TEXT) {
            text(input, from, length, now);
        } else if (opcode == PING) {
            say(Frames.pong());
        } else if (opcode == CLOSE) {
            throw new IOException("The server closed: " + input.getShort(from));
        }
    }

    private void text(ByteBuffer input, int from, int length, long now) throws IOException {
        if (seqAt < 0 || length < seqAt + Payload.LENGTH || !Payload.isAt(input, from + seqAt)) {
            seqAt = Payload.find(input, from, length);
        }
        if (seqAt < 0) {
            byte[] text = new byte[length];
            input.get(from, text);
            swarm.heard(this, new String(text, StandardCharsets.UTF_8));
        } else {
            event(input, from + seqAt, now);
        }
    }

    private void event(ByteBuffer input, int at, long now) {
        long seq = Payload.seq(input, at);
        Swarm.Hearing hearing = swarm.hearing();
        if (hearing != null) {
            hearing.heard(number, seq, now - Payload.time(input, at));
            return;
        }
        Receipts receipts = swarm.receipts();
        if (seq < expected) {
            receipts.cameWrongly();
            return;
        }
        expected = seq + 1;
        receipts.came(now - Payload.time(input, at), now);
    }

    void close() throws IOException {
        socket.close();
    }
}
