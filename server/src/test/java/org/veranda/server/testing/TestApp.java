package org.veranda.server.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A backend that holds an app's secret and calls the Pusher HTTP API by hand.
public record TestApp(String id, String key, String secret) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// The same app with another secret.
    public TestApp with(String otherSecret) {
        return new TestApp(id, key, otherSecret);
    }

    public Answer publish(URI server, String body) {
        return post(server, "/events", body);
    }

    public Answer post(URI server, String path, String body) {
        return send(server, "POST", path, Map.of(), body);
    }

    /// @param query name and value in turns
    public Answer get(URI server, String path, String... query) {
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.put(query[i], query[i + 1]);
        }
        return send(server, "GET", path, parameters, "");
    }

    /// What a signed `POST` of that body asks for.
    public String target(String path, String body) {
        String whole = "/apps/" + id + path;
        return whole + "?" + query(signed("POST", whole, Map.of(), body));
    }

    /// Sends a body without saying beforehand how long it is.
    public Answer publishInChunks(URI server, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(
                server,
                "POST",
                "/events",
                signed("POST", "/apps/" + id + "/events", Map.of(), body),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    /// @param path below the app's, as it is sent
    public Answer send(
            URI server, String method, String path, Map<String, String> query, String body) {
        return send(
                server,
                method,
                path,
                signed(method, "/apps/" + id + path, query, body),
                body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private Answer send(
            URI server,
            String method,
            String path,
            Map<String, String> signed,
            BodyPublisher body) {
        String query = query(signed);
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/apps/" + id + path + "?" + query))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build();
        try {
            return Answer.of(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String query(Map<String, String> signed) {
        return signed.entrySet().stream()
                .map(one -> one.getKey() + "=" + encode(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private Map<String, String> signed(
            String method, String path, Map<String, String> query, String body) {
        Map<String, String> all = new TreeMap<>(query);
        all.put("auth_key", key);
        all.put("auth_timestamp", Long.toString(System.currentTimeMillis() / 1000));
        all.put("auth_version", "1.0");
        if (!body.isEmpty()) {
            all.put("body_md5", md5(body));
        }
        String parameters =
                all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("&"));
        all.put("auth_signature", sign(method + "\n" + path + "\n" + parameters));
        return all;
    }

    /// HMAC-SHA256 in hex.
    public String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What this app answers a socket that may join.
    public String auth(String socketId, String channel) {
        return key + ":" + sign(socketId + ":" + channel);
    }

    private static String md5(String body) {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
