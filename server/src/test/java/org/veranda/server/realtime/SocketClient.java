package org.veranda.server.realtime;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// A client that says and hears single frames.
public final class SocketClient implements AutoCloseable, WebSocket.Listener {

    public static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE_SECONDS = 10;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;
    private volatile Consumer<String> hear = heard::add;

    private SocketClient(HttpClient http, URI uri, @Nullable String origin) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(uri, this).join();
    }

    public static SocketClient open(URI uri) {
        return new SocketClient(HTTP, uri, null);
    }

    /// With a client of one's own.
    static SocketClient openWith(HttpClient http, URI uri) {
        return new SocketClient(http, uri, null);
    }

    static SocketClient openFrom(URI uri, String origin) {
        return new SocketClient(HTTP, uri, origin);
    }

    @Override
    public @Nullable CompletionStage<?> onText(
            WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            hear.accept(part.toString());
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    /// Waits for the next frame.
    public JsonNode next() {
        return JSON.readTree(nextText());
    }

    public String nextText() {
        String text = poll(PATIENCE_SECONDS * 1_000);
        if (text == null) {
            throw new AssertionError("Nothing came within " + PATIENCE_SECONDS + " s");
        }
        return text;
    }

    /// Waits for the next frame of that event, passing over others.
    public JsonNode next(String event) {
        JsonNode frame = next();
        while (!event.equals(frame.path("event").asString(""))) {
            frame = next();
        }
        return frame;
    }

    /// The next frame, or null when none comes in that time.
    public @Nullable String poll(long millis) {
        try {
            return heard.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// From now on frames go there, as they come.
    public void hearWith(Consumer<String> listener) {
        hear = listener;
    }

    public int closeCode() {
        try {
            return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("The socket was not closed", e);
        }
    }

    /// Does that as soon as the server has closed it.
    void whenClosed(Runnable task) {
        var _ = closed.thenRun(task);
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    public void say(String text) {
        socket.sendText(text, true).join();
    }

    void sayBinary(byte[] bytes) {
        socket.sendBinary(java.nio.ByteBuffer.wrap(bytes), true).join();
    }

    /// Waits for the greeting and answers the socket id in it.
    public String socketId() {
        JsonNode frame = next("pusher:connection_established");
        return JSON.readTree(frame.path("data").asString()).path("socket_id").asString();
    }

    public void subscribe(String channel, String auth) {
        say(
                "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"%s\",\"auth\":\"%s\"}}"
                        .formatted(channel, auth));
    }

    public void subscribe(String channel, String auth, @Nullable String channelData) {
        var data = JSON.createObjectNode().put("channel", channel).put("auth", auth);
        if (channelData != null) {
            data.put("channel_data", channelData);
        }
        say(JSON.createObjectNode().put("event", "pusher:subscribe").set("data", data).toString());
    }

    public void signIn(String auth, String userData) {
        var data = JSON.createObjectNode().put("auth", auth).put("user_data", userData);
        say(JSON.createObjectNode().put("event", "pusher:signin").set("data", data).toString());
    }

    public void recover(String channel, String auth, String epoch, long seq) {
        say(
                """
                {"event":"pusher:subscribe","data":{"channel":"%s","auth":"%s",\
                "recover":{"epoch":"%s","seq":%d}}}\
                """
                        .formatted(channel, auth, epoch, seq));
    }

    @Override
    public void close() {
        socket.abort();
    }
}
