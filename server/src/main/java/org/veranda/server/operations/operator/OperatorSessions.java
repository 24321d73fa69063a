package org.veranda.server.operations.operator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.server.identity.PlatformAdmin;
import org.veranda.server.identity.PlatformSignIn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The operators who are signed in: in memory only, known by the hash of a token that only their browser has. Ends with the
/// server, after fifteen minutes in which nothing was asked, after eight hours in any case, and within a minute once the account is gone
/// or has another password.
@Component
final class OperatorSessions {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorSessions.class);

    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(8);
    static final int MOST = 200;

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Clock clock;
    private final Function<PlatformAdmin, Optional<Instant>> accounts;

    @Autowired
    OperatorSessions(Clock clock, PlatformSignIn door) {
        this(clock, door::passwordSetAt);
    }

    /// @param accounts since when somebody's password is what it is; empty when the account is gone
    OperatorSessions(Clock clock, Function<PlatformAdmin, Optional<Instant>> accounts) {
        this.clock = clock;
        this.accounts = accounts;
    }

    private record Session(
            PlatformAdmin admin, Instant passwordSetAt, Instant began, Instant asked) {

        boolean stands(Instant now) {
            return now.isBefore(asked.plus(IDLE)) && now.isBefore(began.plus(LONGEST));
        }
    }

    /// Opens a session and gives the token that shows it.
    String open(PlatformAdmin admin) {
        return open(admin, accounts.apply(admin).orElse(Instant.MIN));
    }

    private synchronized String open(PlatformAdmin admin, Instant passwordSetAt) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> !session.stands(now));
        if (sessions.size() == MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.put(hash(token), new Session(admin, passwordSetAt, now, now));
        return token;
    }

    /// Who shows that token, while the session stands.
    synchronized Optional<PlatformAdmin> find(String token) {
        Instant now = clock.instant();
        return Optional.ofNullable(
                        sessions.computeIfPresent(
                                hash(token),
                                (_, known) ->
                                        known.stands(now)
                                                ? new Session(
                                                        known.admin,
                                                        known.passwordSetAt,
                                                        known.began,
                                                        now)
                                                : null))
                .map(Session::admin);
    }

    synchronized void end(String token) {
        sessions.remove(hash(token));
    }

    /// Ends the sessions of those whose account is gone or has another password; where it cannot be asked, none.
    @Scheduled(fixedDelayString = "PT1M")
    void lookAgain() {
        for (Session known : all()) {
            try {
                Optional<Instant> now = accounts.apply(known.admin);
                if (!now.equals(Optional.of(known.passwordSetAt))) {
                    endAllOf(known);
                }
            } catch (DataAccessException e) {
                LOG.warn("Cannot look operators' accounts up again: {}", e.getMessage());
                return;
            }
        }
    }

    private synchronized List<Session> all() {
        return List.copyOf(sessions.values());
    }

    private synchronized void endAllOf(Session ended) {
        sessions.values()
                .removeIf(session ->
                        session.admin.id() == ended.admin.id()
                                && session.passwordSetAt.equals(ended.passwordSetAt));
    }

    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: " + e.getMessage(), e);
        }
    }
}
