package org.veranda.server.bench.wire;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Many clients of one server. Connects them, so many at a time, brings each into its channels, and hears them all.
public final class Swarm implements AutoCloseable {

    private static final int UNDER_WAY = 100;
    private static final long PATIENCE_SECONDS = 120;
    private static final Pattern SOCKET_ID = Pattern.compile("socket_id\\\\\":\\\\\"([0-9.]+)");
    private static final String GREETING = "\"pusher:connection_established\"";
    private static final String IN = "\"pusher_internal:subscription_succeeded\"";

    private final Target target;
    private final LoadLoop loop;
    private final Receipts receipts = new Receipts();
    private final List<LoadSocket> sockets = new ArrayList<>();
    private final Queue<LoadSocket> toConnect = new ArrayDeque<>();
    private final Map<LoadSocket, Integer> toEnter = new HashMap<>();
    private final CompletableFuture<Void> allIn = new CompletableFuture<>();
    private final Channels channels;
    private final Signer signer;
    private @Nullable Hearing hearing;
    private int lost;

    /// Which channels a client of that number subscribes to.
    public interface Channels {

        List<String> of(int client);
    }

    /// Who lets a socket into a private channel.
    public interface Signer {

        String auth(String socketId, String channel);
    }

    /// Hears of each event that has a [Payload] mark, in the place of the swarm's own counts; on the loop.
    public interface Hearing {

        /// @param nanos since the time that the mark has
        void heard(int client, long seq, long nanos);
    }

    Swarm(Target target, LoadLoop loop, Channels channels) {
        this(target, loop, channels, target::channelAuth);
    }

    public Swarm(Target target, LoadLoop loop, Channels channels, Signer signer) {
        this.target = target;
        this.loop = loop;
        this.channels = channels;
        this.signer = signer;
    }

    /// Before it connects.
    public void hearWith(Hearing listener) {
        hearing = listener;
    }

    @Nullable Hearing hearing() {
        return hearing;
    }

    Target target() {
        return target;
    }

    LoadLoop loop() {
        return loop;
    }

    Receipts receipts() {
        return receipts;
    }

    List<LoadSocket> sockets() {
        return sockets;
    }

    /// Connects so many clients, numbered from 0, and waits until all are in their channels.
    ///
    /// @param narrow how many of them, the first ones, have a small buffer in the kernel, so that not reading is soon felt
    public void connect(int count, int narrow) throws IOException {
        for (int i = 0; i < count; i++) {
            LoadSocket socket = new LoadSocket(this, i, i < narrow);
            sockets.add(socket);
            toConnect.add(socket);
        }
        loop.execute(() -> {
            for (int i = 0; i < UNDER_WAY; i++) {
                connectNext();
            }
        });
        allIn.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private void connectNext() {
        LoadSocket next = toConnect.poll();
        if (next != null) {
            try {
                toEnter.put(next, channels.of(next.number()).size());
                next.connect();
            } catch (IOException e) {
                next.failed(e);
            }
        }
    }

    void heard(LoadSocket socket, String text) throws IOException {
        if (text.contains(IN)) {
            entered(socket);
        } else if (text.contains(GREETING)) {
            Matcher id = SOCKET_ID.matcher(text);
            if (!id.find()) {
                throw new IOException("Cannot find a socket id in " + text);
            }
            for (String channel : channels.of(socket.number())) {
                socket.say(subscribe(channel, id.group(1)));
            }
        } else if (text.contains("error")) {
            throw new IOException("The server refused: " + text);
        }
    }

    private void entered(LoadSocket socket) {
        if (toEnter.merge(socket, -1, Integer::sum) == 0) {
            toEnter.remove(socket);
            connectNext();
            if (toEnter.isEmpty()) {
                allIn.complete(null);
            }
        }
    }

    private byte[] subscribe(String channel, String socketId) {
        String auth = channel.startsWith("private-") ? signer.auth(socketId, channel) : "";
        return Frames.text(
                "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"%s\",\"auth\":\"%s\"}}"
                        .formatted(channel, auth));
    }

    void lost(LoadSocket socket, IOException why) {
        lost++;
        if (!allIn.isDone()) {
            allIn.completeExceptionally(why);
        }
    }

    /// How many clients the server disconnected so far; only on the loop.
    public int lost() {
        return lost;
    }

    @Override
    public void close() {
        loop.ask(() -> {
            sockets.forEach(Swarm::close);
            return true;
        });
    }

    private static void close(LoadSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
