package org.veranda.server.bench;

import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Gives a resort's commands as its staff would, one request each, and times them.
final class ReplayDesk {

    private Api api;
    private final Latencies latencies = new Latencies();
    private final List<String> refused = new ArrayList<>();

    ReplayDesk(Api api) {
        this.api = api;
    }

    Api api() {
        return api;
    }

    /// Goes on with a fresh sign-in: a month outlives an access token.
    void become(Api fresh) {
        api = fresh;
    }

    Latencies latencies() {
        return latencies;
    }

    List<String> refused() {
        return refused;
    }

    /// Whether it went through.
    boolean give(String type, Map<String, Object> fields) {
        Map<String, Object> command = Commands.command(type, fields);
        long start = System.nanoTime();
        JsonNode outcome = Commands.send(api, List.of(command)).getFirst();
        latencies.add(System.nanoTime() - start);
        boolean through = List.of("accepted", "already_done").contains(Commands.outcome(outcome));
        if (!through) {
            refused.add(type + ": " + outcome);
        }
        return through;
    }

    List<JsonNode> look(String path) {
        Answer answer = api.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer.data().valueStream().toList();
    }
}
