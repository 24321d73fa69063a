package org.veranda.desktop.connection.session;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.http.SessionEndedException;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/// A signed-in user's right to ask the server. Its tokens are renewed before they expire, once
/// however many ask at that moment, and live in memory only. Its methods block.
public final class Session {

    private static final Duration EARLY = Duration.ofSeconds(60);

    private final Server server;
    private final ReentrantLock renewing = new ReentrantLock();
    private @Nullable Tokens tokens;
    private long expiresAt;

    Session(Server server, Tokens first) {
        this.server = server;
        keep(first);
    }

    public Server server() {
        return server;
    }

    /// Ends the session here in any case, and on the server when it can be told.
    public void end() {
        try {
            String token = accessToken();
            HttpRequest request =
                    server.request("/api/v1/auth/logout")
                            .header("Authorization", "Bearer " + token)
                            .POST(BodyPublishers.noBody())
                            .build();
            server.send(request);
        } finally {
            forget();
        }
    }

    /// Sends a request as this user, a second time when the token turned out to be stale.
    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        String token = accessToken();
        HttpResponse<byte[]> answer = server.send(as(token, request));
        if (answer.statusCode() == 401) {
            answer = server.send(as(tokenAfter(token), request));
        }
        if (answer.statusCode() == 401) {
            forget();
            throw new SessionEndedException();
        }
        return answer;
    }

    private static HttpRequest as(String token, HttpRequest.Builder request) {
        return request.copy().header("Authorization", "Bearer " + token).build();
    }

    private String accessToken() {
        renewing.lock();
        try {
            Tokens now = standing();
            return System.nanoTime() - expiresAt > -EARLY.toNanos()
                    ? renew(now).accessToken()
                    : now.accessToken();
        } finally {
            renewing.unlock();
        }
    }

    private String tokenAfter(String rejected) {
        renewing.lock();
        try {
            Tokens now = standing();
            return now.accessToken().equals(rejected)
                    ? renew(now).accessToken()
                    : now.accessToken();
        } finally {
            renewing.unlock();
        }
    }

    private Tokens standing() {
        Tokens now = tokens;
        if (now == null) {
            throw new SessionEndedException();
        }
        return now;
    }

    private Tokens renew(Tokens now) {
        Tokens next = server.refresh(now.refreshToken()).orElse(null);
        if (next == null) {
            tokens = null;
            throw new SessionEndedException();
        }
        keep(next);
        return next;
    }

    private void keep(Tokens next) {
        tokens = next;
        expiresAt = System.nanoTime() + Duration.ofSeconds(next.expiresIn()).toNanos();
    }

    private void forget() {
        renewing.lock();
        try {
            tokens = null;
        } finally {
            renewing.unlock();
        }
    }
}
