package org.veranda.server.commands;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.veranda.model.RefusalCode;
import org.veranda.model.RuleOverride;
import org.veranda.server.identity.Actor;
import org.veranda.server.outcomes.CommandKey;
import org.veranda.server.outcomes.Effect;
import org.veranda.server.outcomes.Outcomes;
import org.veranda.server.problem.IfMatch;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.rooms.Origin;
import org.veranda.wire.CommandOutcome;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/// Lets a REST verb in as the command it stands for: `Idempotency-Key` is the command's id, a refusal
/// is a problem.
@Component
class Door {

    private static final int LONGEST_KEY = 255;

    private final Outcomes outcomes;

    Door(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /// @param said what was asked for; the same key with something else is a mistake
    CommandOutcome enter(
            HttpServletRequest request, Actor actor, Object said, Function<Origin, Effect> work) {
        return enter(request, actor, said, null, work);
    }

    /// @param override why the rules shall be passed over where they let it
    CommandOutcome enter(
            HttpServletRequest request,
            Actor actor,
            Object said,
            @Nullable RuleOverride override,
            Function<Origin, Effect> work) {
        UUID id = id(request);
        Instant now = Instant.now();
        String body =
                "%s %s %s %s"
                        .formatted(
                                request.getMethod(),
                                request.getRequestURI(),
                                request.getHeader(HttpHeaders.IF_MATCH),
                                said);
        CommandKey key = CommandKey.of(actor.tenant(), actor.user(), id, body, now);
        Origin origin = Origin.of(actor, id, now, override);
        return allowed(outcomes.execute(key, () -> work.apply(origin)));
    }

    /// The version named in `If-Match`, or null when any will do.
    static @Nullable Long version(HttpServletRequest request) {
        return IfMatch.version(request.getHeader(HttpHeaders.IF_MATCH));
    }

    private static UUID id(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return UUID.randomUUID();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidInputException(
                    "Idempotency-Key",
                    "Idempotency-Key must have 1 to %d characters.".formatted(LONGEST_KEY));
        }
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException notAUuid) {
            return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static CommandOutcome allowed(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Refused(_, var refusal, _)
                    when refusal.code() == RefusalCode.ID_REUSED ->
                    throw new InvalidInputException("Idempotency-Key", refusal.message());
            case CommandOutcome.Refused(_, var refusal, var current) ->
                    throw new RefusedException(refusal, current);
            case CommandOutcome.Conflict(_, var refusal, var current) ->
                    throw new RefusedException(refusal, current);
            default -> outcome;
        };
    }
}
