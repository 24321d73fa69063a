package org.veranda.desktop.connection.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/// Sends one request and brings its answer, or says what stood between. Blocks: use it on threads
/// that may.
public final class Exchange {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .proxy(ProxySelector.getDefault())
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    /// The answer, whatever its status.
    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new ContactException(Failures.of(e), failed(request, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContactException(ContactFailure.UNREACHABLE, failed(request, e), e);
        }
    }

    /// The answer's body, unpacked.
    public static String text(HttpResponse<byte[]> answer) {
        boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] body = packed ? unpack(answer.body()) : answer.body();
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new ContactException(
                    ContactFailure.UNREACHABLE, "Cannot unpack an answer: " + e.getMessage(), e);
        }
    }

    private static String failed(HttpRequest request, Exception cause) {
        return "Cannot ask "
                + request.uri().getAuthority()
                + ": "
                + (cause.getMessage() == null
                        ? cause.getClass().getSimpleName()
                        : cause.getMessage());
    }
}
