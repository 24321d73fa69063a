package org.veranda.server.realtime.webhooks.delivery;

import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.veranda.server.problem.Printable;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.webhooks.delivery.PinnedAddresses.PrivateAddressException;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Brings bodies to receivers, signed. Goes to the address that the operator set and nowhere else: no redirect is
/// followed, nothing near this server is called unless the operator allows it, and the address that was looked at is the one
/// that is called. For any thread.
public final class WebhookSender implements AutoCloseable {

    private static final int GONE = 410;
    private static final Set<Integer> REFUSED = Set.of(400, 413, 422);
    private static final int LONGEST_REASON = 200;

    private static final int LONGEST_ANSWER_HEADER = 16 * 1024;
    private static final int THREADS = 16;

    private final HttpClient http;
    private final Duration timeout;

    /// @param privateAddresses whether receivers may be near this server
    public WebhookSender(Duration timeout, boolean privateAddresses) {
        this(timeout, new PinnedAddresses(InetAddress::getAllByName, privateAddresses));
    }

    WebhookSender(Duration timeout, PinnedAddresses addresses) {
        this.timeout = timeout;
        this.http = started(timeout, addresses);
    }

    private static HttpClient started(Duration timeout, PinnedAddresses addresses) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
        threads.setName("webhook-http");
        threads.setDaemon(true);
        HttpClient http = new HttpClient();
        http.setExecutor(threads);
        http.setSocketAddressResolver(addresses);
        http.setFollowRedirects(false);
        http.setUserAgentField(null);
        http.setHttpCookieStore(new HttpCookieStore.Empty());
        http.setConnectTimeout(timeout.toMillis());
        http.setMaxResponseHeadersSize(LONGEST_ANSWER_HEADER);
        try {
            http.start();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot prepare to send webhooks", e);
        }
        http.getContentDecoderFactories().clear();
        return http;
    }

    /// How it went.
    ///
    /// @param failure what went wrong; null when nothing did
    /// @param verdict whose fault that is
    public record Outcome(@Nullable String failure, Verdict verdict) {

        private static Outcome failed(String why, Verdict verdict) {
            return new Outcome(Printable.of(why, LONGEST_REASON), verdict);
        }
    }

    /// What a receiver made of a body.
    public enum Verdict {
        TAKEN,
        /// Later it may be taken.
        FAILED,
        /// Something in it will never be taken.
        REFUSED,
        /// Nothing will.
        GONE
    }

    /// Waits until the receiver has answered, body and all, or the time is over.
    public Outcome bring(App app, Webhook webhook, String body) throws InterruptedException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Request request =
                http.newRequest(webhook.url())
                        .method(HttpMethod.POST)
                        .headers(headers ->
                                headers.put("X-Pusher-Key", app.key())
                                        .put("X-Pusher-Signature", app.sign(bytes).hex()))
                        .body(new BytesRequestContent("application/json", bytes));
        request.send(result -> settle(answer, result));
        try {
            return outcome(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Outcome.failed("no answer within " + timeout.toSeconds() + " s", Verdict.FAILED);
        } catch (ExecutionException e) {
            return Outcome.failed(reason(e.getCause()), Verdict.FAILED);
        } finally {
            var _ = request.abort(new CancellationException("Nobody waits any more"));
        }
    }

    private static void settle(CompletableFuture<Integer> answer, Result result) {
        if (result.isFailed()) {
            answer.completeExceptionally(result.getFailure());
        } else {
            answer.complete(result.getResponse().getStatus());
        }
    }

    private static String reason(@Nullable Throwable failure) {
        return failure instanceof PrivateAddressException
                ? String.valueOf(failure.getMessage())
                : "not reached: " + failure;
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
        LifeCycle.stop(http);
    }
}
