package org.veranda.wire;

import java.util.List;

/// The body of `POST /api/v1/commands`.
public record CommandBatch(List<CommandEnvelope> commands) {

    public CommandBatch {
        commands = List.copyOf(commands);
    }
}
