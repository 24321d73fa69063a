package org.veranda.server.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/// Somebody's web server that takes webhooks, the way it was told to.
public final class Receiver implements AutoCloseable {

    /// A status at which no answer comes at all.
    public static final int HANGS = 0;

    private static final String NOTHING = "\0";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Hook> taken = new CopyOnWriteArrayList<>();
    private volatile int status;
    private volatile String refused = NOTHING;

    /// One request, its headers by their names in small letters.
    public record Hook(Map<String, String> headers, String body) {

        public List<JsonNode> events() {
            return List.copyOf(JSON.readTree(body).path("events").values());
        }
    }

    private Receiver(int status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public static Receiver answering(int status) {
        try {
            return new Receiver(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes all bodies but those that have that text in them.
    public static Receiver refusing(String text, int status) {
        Receiver receiver = answering(status);
        receiver.refused = text;
        return receiver;
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        byte[] body = exchange.getRequestBody().readAllBytes();
        Hook hook = new Hook(headers, new String(body, StandardCharsets.UTF_8));
        hooks.add(hook);
        if (status == HANGS) {
            awaitTheEnd();
        }
        boolean takes = !refused.equals(NOTHING) && !hook.body().contains(refused);
        if (takes) {
            taken.add(hook);
        }
        exchange.getResponseHeaders().add("Location", url().resolve("/elsewhere").toString());
        exchange.sendResponseHeaders(takes ? 200 : status == HANGS ? 503 : status, -1);
        exchange.close();
    }

    private void awaitTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Answers so from now on.
    public void answer(int newStatus) {
        status = newStatus;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort()));
    }

    /// What came so far.
    public List<Hook> hooks() {
        return List.copyOf(hooks);
    }

    /// The events that came so far and are meant.
    public List<JsonNode> events(Predicate<JsonNode> meant) {
        return hooks.stream().flatMap(hook -> hook.events().stream()).filter(meant).toList();
    }

    /// The events of the bodies that were not refused.
    public List<JsonNode> taken() {
        return taken.stream().flatMap(hook -> hook.events().stream()).toList();
    }

    /// The names of the events about that channel, in their order; what comes again counts once.
    public List<String> eventsOf(String channel) {
        Set<String> seen = new HashSet<>();
        return events(event -> event.path("channel").asString().equals(channel)).stream()
                .filter(event -> seen.add(event.path("event_id").asString()))
                .map(event -> event.path("name").asString())
                .toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
