package org.veranda.server.realtime.jetty;

import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.protocol.handshake.Handshake;
import org.veranda.server.realtime.websocket.FrameReader;
import org.veranda.server.realtime.websocket.UnfinishedBytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/// What an HTTP connection becomes after the upgrade. The engine's loop writes, the selector's thread reads, and between
/// frames nothing is kept in either direction. The engine judges liveness itself, so there is no idle timeout.
final class JettyConnection extends AbstractConnection
        implements Connection, org.eclipse.jetty.io.Connection.UpgradeTo {

    private static final int INPUT = 16 * 1024;

    /// How often one client is read from before it is the others' turn.
    private static final int READS = 4;

    private final Connector connector;
    private final Handshake handshake;
    private final Connections connections;
    private final AtomicLong received = new AtomicLong();
    private final Callback arrival = new Arrival();
    private final UnfinishedBytes.Part memory;
    private @Nullable ByteBuffer early;
    private volatile @Nullable FrameReader reader;
    private volatile @Nullable InboundFrames inbound;
    private volatile boolean goodbyeSaid;
    private volatile boolean goodbyeHeard;

    JettyConnection(
            EndPoint endPoint, Connector connector, Handshake handshake, Connections connections) {
        super(endPoint, connector.getExecutor());
        this.connector = connector;
        this.handshake = handshake;
        this.connections = connections;
        this.memory = connections.unfinished().part();
    }

    @Override
    public void onUpgradeTo(ByteBuffer alreadyRead) {
        early = alreadyRead;
    }

    /// The engine may write, and find the connection lost, before it has been answered here.
    @Override
    public void onOpen() {
        super.onOpen();
        getEndPoint().setIdleTimeout(0);
        InboundFrames welcomed =
                new InboundFrames(this, connections.welcome(this, handshake), connections);
        inbound = welcomed;
        reader = new FrameReader(welcomed, memory);
        if (!getEndPoint().isOpen()) {
            welcomed.left();
            return;
        }
        if (early != null) {
            take(early);
            early = null;
        }
        fillInterested(arrival);
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
        super.onClose(cause);
        memory.leave();
        InboundFrames leaving = inbound;
        if (leaving != null) {
            leaving.left();
        }
    }

    @Override
    public boolean write(Frame[] frames, int count, Runnable taken) {
        return FrameWriter.write(getEndPoint(), frames, count, taken);
    }

    @Override
    public void close(Closing why) {
        if (write(new Frame[] {Frame.close(why)}, 1, this::goodbyeSaid)) {
            goodbyeSaid();
        }
    }

    @Override
    public void abort() {
        getEndPoint().close();
    }

    @Override
    public long received() {
        return received.get();
    }

    @Override
    public long unfinished() {
        FrameReader listening = reader;
        return listening == null ? 0 : listening.unfinished();
    }

    /// Whoever of the two is last to say goodbye lets the server disconnect.
    private void goodbyeSaid() {
        goodbyeSaid = true;
        if (goodbyeHeard) {
            abort();
        }
    }

    void goodbyeHeard() {
        goodbyeHeard = true;
        if (goodbyeSaid) {
            abort();
        }
    }

    @Override
    public void onFillable() {
        RetainableByteBuffer input = connector.getByteBufferPool().acquire(INPUT, true);
        try {
            if (readAll(input.getByteBuffer())) {
                fillInterested(arrival);
            } else {
                sendsNoMore();
            }
        } catch (IOException e) {
            getEndPoint().close(e);
        } finally {
            input.release();
        }
    }

    /// A goodbye without words: what the server has to say in the end can still be heard.
    private void sendsNoMore() {
        InboundFrames leaving = inbound;
        if (leaving != null) {
            leaving.goodbye(Closing.WITHOUT_CODE);
        }
    }

    /// False when the client sends no more.
    private boolean readAll(ByteBuffer input) throws IOException {
        int count = 1;
        for (int i = 0; i < READS && count > 0; i++) {
            count = getEndPoint().fill(input);
            if (count > 0) {
                take(input);
            }
        }
        return count >= 0;
    }

    private void take(ByteBuffer input) {
        received.lazySet(received.get() + input.remaining());
        FrameReader listening = reader;
        if (listening != null) {
            listening.read(input);
        }
    }

    /// Reads on the selector's thread: what the engine does with a message never waits.
    private final class Arrival implements Callback {

        @Override
        public void succeeded() {
            onFillable();
        }

        @Override
        public void failed(Throwable cause) {
            onFillInterestedFailed(cause);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
