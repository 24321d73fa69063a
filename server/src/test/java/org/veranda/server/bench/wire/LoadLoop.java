package org.veranda.server.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// The one thread that serves all connections of the load client.
public final class LoadLoop implements AutoCloseable {

    private static final int INPUT = 512 * 1024;

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer input = ByteBuffer.allocateDirect(INPUT);
    private final Thread thread = Thread.ofPlatform().name("load").daemon().unstarted(this::run);
    private volatile boolean closed;

    public LoadLoop() throws IOException {
        selector = Selector.open();
        thread.start();
    }

    /// A connection that is told when something may be done.
    interface Connected {

        /// @param input an empty buffer that others use, too
        void ready(SelectionKey key, ByteBuffer input) throws IOException;

        void failed(IOException why);
    }

    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /// Has something worked out on the loop, and waits for it.
    public <T> T ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, this::execute).join();
    }

    /// From now on that connection hears of the channel; only on the loop.
    void register(SocketChannel channel, int interest, Connected connected) {
        try {
            channel.configureBlocking(false);
            channel.register(selector, interest, connected);
        } catch (IOException e) {
            connected.failed(e);
        }
    }

    /// Whether the channel's readiness is of interest; only on the loop.
    void interest(SocketChannel channel, int interest) {
        SelectionKey key = channel.keyFor(selector);
        if (key != null) {
            key.interestOps(interest);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(this::ready);
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(SelectionKey key) {
        Connected connected = (Connected) key.attachment();
        try {
            connected.ready(key, input.clear());
        } catch (IOException e) {
            key.cancel();
            connected.failed(e);
        }
    }
}
