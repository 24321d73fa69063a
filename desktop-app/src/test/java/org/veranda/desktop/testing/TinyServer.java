package org.veranda.desktop.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A real HTTP server on this machine that answers as a test wants, and remembers what was asked.
public final class TinyServer implements AutoCloseable {

    /// @param authorization the header of that name, or an empty text
    public record Asked(String path, String authorization, String body) {}

    /// @param status 0 cuts the connection without an answer
    public record Reply(int status, String body, Map<String, String> headers) {

        public Reply(int status, String body) {
            this(status, body, Map.of());
        }

        public static Reply lost() {
            return new Reply(0, "");
        }
    }

    private final Map<String, Function<Asked, Reply>> doors = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final String place;

    public TinyServer() throws IOException {
        this(HttpServer.create(anyPort(), 0), "http://127.0.0.1:");
    }

    private TinyServer(HttpServer server, String place) {
        this.server = server;
        this.place = place;
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /// One that nobody vouches for.
    public static TinyServer withItsOwnCertificate() throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(OwnCertificate.context()));
        return new TinyServer(server, "https://127.0.0.1:");
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public String address() {
        return place + server.getAddress().getPort();
    }

    public TinyServer at(String path, Function<Asked, Reply> door) {
        doors.put(path, door);
        return this;
    }

    /// The answer to a client that asks what it needs to know.
    public static Reply config(String minConsole) {
        return new Reply(
                200,
                """
                {"data":{"app_key":"k","ws_path":"/app","server_version":"0.1.0",
                         "min_console":"%s"}}
                """
                        .formatted(minConsole));
    }

    /// The answer to the right password.
    public static Reply tokens() {
        return new Reply(
                200,
                """
                {"data":{"access_token":"a","token_type":"bearer","expires_in":900,
                         "refresh_token":"r","user":{"id":1}}}
                """);
    }

    public List<Asked> asked(String path) {
        return asked.stream().filter(request -> request.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked request =
                    new Asked(
                            exchange.getRequestURI().getPath(),
                            String.join("", header(exchange)),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
            asked.add(request);
            Reply reply =
                    doors.getOrDefault(request.path(), _ -> new Reply(404, "{}")).apply(request);
            if (reply.status() == 0) {
                return;
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static List<String> header(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
    }
}
