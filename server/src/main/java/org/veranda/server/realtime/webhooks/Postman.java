package org.veranda.server.realtime.webhooks;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Brings bodies to receivers, signed. Goes to the address that the operator set and nowhere else: no redirect is
/// followed. For any thread.
final class Postman implements AutoCloseable {

    private static final int GONE = 410;

    private final HttpClient http;
    private final Duration timeout;

    Postman(Duration timeout) {
        this.timeout = timeout;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(timeout)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    /// How it went.
    ///
    /// @param failure what went wrong; null when nothing did
    /// @param forGood whether the receiver wants to hear no more of it
    record Outcome(@Nullable String failure, boolean forGood) {}

    /// Waits until the receiver has answered, body and all, or the time is over.
    Outcome bring(App app, Webhook webhook, String body) throws InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(webhook.url())
                        .header("Content-Type", "application/json")
                        .header("X-Pusher-Key", app.key())
                        .header("X-Pusher-Signature", app.sign(bytes).hex())
                        .POST(BodyPublishers.ofByteArray(bytes))
                        .build();
        CompletableFuture<HttpResponse<Void>> answer =
                http.sendAsync(request, BodyHandlers.discarding());
        try {
            return outcome(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode());
        } catch (TimeoutException _) {
            return new Outcome("no answer within " + timeout.toSeconds() + " s", false);
        } catch (ExecutionException e) {
            return new Outcome("not reached: " + e.getCause(), false);
        } finally {
            answer.cancel(true);
        }
    }

    private static Outcome outcome(int status) {
        boolean taken = status >= 200 && status < 300;
        return new Outcome(taken ? null : "answered " + status, status == GONE);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
