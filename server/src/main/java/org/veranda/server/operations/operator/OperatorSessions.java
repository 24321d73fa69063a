package org.veranda.server.operations.operator;

import org.springframework.stereotype.Component;
import org.veranda.server.identity.PlatformAdmin;

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
import java.util.Map;
import java.util.Optional;

/// The operators who are signed in: in memory only, known by the hash of a token that only their browser has. Ends with the
/// server, after fifteen minutes in which nothing was asked, and after eight hours in any case.
@Component
final class OperatorSessions {

    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(8);
    static final int MOST = 200;

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Clock clock;

    OperatorSessions(Clock clock) {
        this.clock = clock;
    }

    private record Session(PlatformAdmin admin, Instant began, Instant asked) {

        boolean stands(Instant now) {
            return now.isBefore(asked.plus(IDLE)) && now.isBefore(began.plus(LONGEST));
        }
    }

    /// Opens a session and gives the token that shows it.
    synchronized String open(PlatformAdmin admin) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> !session.stands(now));
        if (sessions.size() == MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.put(hash(token), new Session(admin, now, now));
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
                                                ? new Session(known.admin, known.began, now)
                                                : null))
                .map(Session::admin);
    }

    synchronized void end(String token) {
        sessions.remove(hash(token));
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
