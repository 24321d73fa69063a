package org.veranda.server.realtime.webhooks;

import org.jspecify.annotations.Nullable;
import org.veranda.server.problem.Printable;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Webhook;

import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Brings bodies to receivers, signed. Goes to the address that the operator set and nowhere else: no redirect is
/// followed, and nothing near this server is called unless the operator allows it. For any thread.
final class WebhookSender implements AutoCloseable {

    private static final int GONE = 410;
    private static final Set<Integer> REFUSED = Set.of(400, 413, 422);
    private static final int LONGEST_REASON = 200;

    private final HttpClient http;
    private final Duration timeout;
    private final boolean privateAddresses;

    /// @param privateAddresses whether receivers may be near this server
    WebhookSender(Duration timeout, boolean privateAddresses) {
        this.timeout = timeout;
        this.privateAddresses = privateAddresses;
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
    /// @param verdict whose fault that is
    record Outcome(@Nullable String failure, Verdict verdict) {

        private static Outcome failed(String why, Verdict verdict) {
            return new Outcome(Printable.of(why, LONGEST_REASON), verdict);
        }
    }

    /// What a receiver made of a body.
    enum Verdict {
        TAKEN,
        /// Later it may be taken.
        FAILED,
        /// Something in it will never be taken.
        REFUSED,
        /// Nothing will.
        GONE
    }

    /// Waits until the receiver has answered, body and all, or the time is over.
    Outcome bring(App app, Webhook webhook, String body) throws InterruptedException {
        Optional<InetAddress> near =
                privateAddresses ? Optional.empty() : PrivateAddresses.of(webhook.url().getHost());
        if (near.isPresent()) {
            return Outcome.failed(
                    "not sent to %s, a private address: see veranda.webhooks.private-addresses"
                            .formatted(near.get().getHostAddress()),
                    Verdict.FAILED);
        }
        return post(app, webhook, body);
    }

    private Outcome post(App app, Webhook webhook, String body) throws InterruptedException {
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
            return Outcome.failed("no answer within " + timeout.toSeconds() + " s", Verdict.FAILED);
        } catch (ExecutionException e) {
            return Outcome.failed("not reached: " + e.getCause(), Verdict.FAILED);
        } finally {
            answer.cancel(true);
        }
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return new Outcome(null, Verdict.TAKEN);
        }
        Verdict verdict = status == GONE ? Verdict.GONE : Verdict.FAILED;
        return Outcome.failed(
                "answered " + status, REFUSED.contains(status) ? Verdict.REFUSED : verdict);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
