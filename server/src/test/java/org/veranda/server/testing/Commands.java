package org.veranda.server.testing;

import org.veranda.wire.CommandId;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Commands as a client writes them.
public final class Commands {

    private Commands() {}

    /// A command with an id of its own, made now.
    public static Map<String, Object> command(String type, Map<String, Object> fields) {
        Map<String, Object> command = new LinkedHashMap<>(fields);
        command.putIfAbsent("id", CommandId.next().toString());
        command.put("type", type);
        command.putIfAbsent("made_at", Instant.now().toString());
        return command;
    }

    /// The outcomes, in order.
    public static List<JsonNode> send(Api api, List<Map<String, Object>> commands) {
        Answer answer = api.post("/api/v1/commands", Map.of("commands", commands));
        if (answer.status() != 200) {
            throw new AssertionError("Cannot send: " + answer.status() + " " + answer.text());
        }
        return answer.data().valueStream().toList();
    }

    /// The outcome of one command in one word, with its code when there is one.
    public static String outcome(JsonNode outcome) {
        return Stream.of(outcome.path("outcome"), outcome.path("code"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .reduce((word, code) -> word + " " + code)
                .orElse("none");
    }
}
