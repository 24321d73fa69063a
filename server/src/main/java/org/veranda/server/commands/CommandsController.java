package org.veranda.server.commands;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.wire.CommandBatch;
import org.veranda.wire.CommandOutcome;

import java.util.List;
import java.util.Map;

/// `POST /api/v1/commands`: up to five hundred commands, one outcome each, in order.
@RestController
class CommandsController {

    private static final int MOST = 500;

    private final CommandRunner runner;

    CommandsController(CommandRunner runner) {
        this.runner = runner;
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
        return Map.of("data", runner.run(batch.commands(), actor));
    }
}
