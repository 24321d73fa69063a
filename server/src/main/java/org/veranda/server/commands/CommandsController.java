package org.veranda.server.commands;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.ForbiddenTrail;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.wire.Command;
import org.veranda.wire.CommandBatch;
import org.veranda.wire.CommandOutcome;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `POST /api/v1/commands`: up to five hundred commands, one outcome each, in order.
@RestController
class CommandsController {

    private static final int MOST = 500;

    private static final Set<RefusalCode> FORBIDDEN =
            EnumSet.of(
                    RefusalCode.NOT_PERMITTED, RefusalCode.SUPERVISOR_ONLY, RefusalCode.NOT_YOURS);

    private final CommandRunner runner;
    private final ForbiddenTrail trail;

    CommandsController(CommandRunner runner, ForbiddenTrail trail) {
        this.runner = runner;
        this.trail = trail;
    }

    @PostMapping("/api/v1/commands")
    Map<String, List<CommandOutcome>> run(
            @RequestBody CommandBatch batch, @AuthenticationPrincipal Actor actor) {
        int count = batch.commands().size();
        if (count > MOST) {
            throw new InvalidInputException(
                    "commands",
                    "At most %d commands go in one request, not %d.".formatted(MOST, count));
        }
        List<CommandOutcome> outcomes = runner.run(batch.commands(), actor);
        for (int i = 0; i < count; i++) {
            noteIfForbidden(batch.commands().get(i).command(), outcomes.get(i), actor);
        }
        return Map.of("data", outcomes);
    }

    /// What a verb of its own would have answered with 403.
    private void noteIfForbidden(Command command, CommandOutcome outcome, Actor actor) {
        if (outcome instanceof CommandOutcome.Refused(_, Refusal why, _)
                && FORBIDDEN.contains(why.code())) {
            String what = "POST /api/v1/commands %s: %s".formatted(command.type(), why.code());
            trail.refused(actor, what, what);
        }
    }
}
