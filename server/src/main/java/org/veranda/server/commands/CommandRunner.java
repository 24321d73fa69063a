package org.veranda.server.commands;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.server.identity.Actor;
import org.veranda.server.outcomes.CommandKey;
import org.veranda.server.outcomes.Outcomes;
import org.veranda.server.rooms.Origin;
import org.veranda.wire.CommandEnvelope;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.WireCodec;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Carries out commands one after the other, each in a transaction of its own with an outcome of its
/// own; a command that names a refused one in `after` is skipped.
@Service
public class CommandRunner {

    private static final int MOST_AFTER = 50;
    private static final Duration LATE = Duration.ofMinutes(1);

    private final Outcomes outcomes;
    private final Dispatch dispatch;
    private final WireCodec codec;
    private final Clock clock;

    CommandRunner(Outcomes outcomes, Dispatch dispatch, WireCodec codec, Clock clock) {
        this.outcomes = outcomes;
        this.dispatch = dispatch;
        this.codec = codec;
        this.clock = clock;
    }

    /// The outcomes, in the order of the commands.
    public List<CommandOutcome> run(List<CommandEnvelope> commands, Actor actor) {
        Map<UUID, CommandOutcome> known = new HashMap<>();
        List<CommandOutcome> answers = new ArrayList<>();
        for (CommandEnvelope envelope : commands) {
            CommandOutcome outcome =
                    envelope.after().size() > MOST_AFTER
                            ? afterTooMany(envelope)
                            : runUnlessStopped(envelope, known, actor);
            known.put(envelope.id(), outcome);
            answers.add(outcome);
        }
        return answers;
    }

    private CommandOutcome runUnlessStopped(
            CommandEnvelope envelope, Map<UUID, CommandOutcome> known, Actor actor) {
        UUID because = stopped(envelope, known, actor);
        return because == null
                ? run(envelope, actor)
                : new CommandOutcome.Skipped(envelope.id(), because);
    }

    private static CommandOutcome afterTooMany(CommandEnvelope envelope) {
        String message = "Cannot wait for more than %d commands.".formatted(MOST_AFTER);
        return new CommandOutcome.Refused(
                envelope.id(),
                new Refusal(RefusalCode.INVALID, "command", "", "", message, List.of(), List.of()),
                null);
    }

    private CommandOutcome run(CommandEnvelope envelope, Actor actor) {
        CommandKey key =
                CommandKey.of(
                        actor.tenant(),
                        actor.user(),
                        envelope.id(),
                        codec.write(envelope).getBytes(StandardCharsets.UTF_8),
                        envelope.madeAt());
        Instant made = made(envelope.madeAt(), clock.instant());
        Origin origin = Origin.of(actor, envelope.id(), made, envelope.override());
        return outcomes.execute(key, () -> dispatch.perform(envelope.command(), origin));
    }

    /// What comes in time counts from now, whatever the desk's clock says; only what is really late
    /// counts from when it was made.
    static Instant made(Instant madeAt, Instant now) {
        return madeAt.isBefore(now.minus(LATE)) ? madeAt : now;
    }

    /// The first command named in `after` that did not go through, now or in an earlier request.
    private @Nullable UUID stopped(
            CommandEnvelope envelope, Map<UUID, CommandOutcome> known, Actor actor) {
        for (UUID earlier : envelope.after()) {
            CommandOutcome outcome = known.get(earlier);
            if (outcome == null) {
                outcome = outcomes.find(actor.tenant(), actor.user(), earlier).orElse(null);
            }
            if (outcome != null && stops(outcome)) {
                return earlier;
            }
        }
        return null;
    }

    private static boolean stops(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Accepted _, CommandOutcome.AlreadyDone _ -> false;
            case CommandOutcome.Refused _, CommandOutcome.Conflict _, CommandOutcome.Skipped _ ->
                    true;
        };
    }
}
