package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.app.UserSignature;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Changes what somebody says by chance: the order of it, fields of it, bytes of it.
final class Mutation {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> ODD =
            List.of(
                    "null",
                    "0",
                    "-1e308",
                    "true",
                    "[]",
                    "{}",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"private-\"",
                    "\"presence-\"",
                    "\"#server-to-user-\"",
                    "\"{\\\"user_id\\\":{}}\"",
                    "[".repeat(300) + "]".repeat(300),
                    "\"" + "x".repeat(11_000) + "\"");

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    List<String> of(List<String> said) {
        List<String> lines = new ArrayList<>(said);
        for (int i = random.nextInt(4); i > 0; i--) {
            disorder(lines);
        }
        lines.replaceAll(line -> random.nextInt(3) == 0 ? changed(line) : line);
        return lines;
    }

    /// With a signature that holds for what is said now, wherever there is a place for one.
    static String signed(String line, String socketId) {
        if (!line.contains("<auth>")) {
            return line;
        }
        JsonNode data = data(line);
        String auth =
                data.has("user_data")
                        ? UserSignature.auth(
                                ProtocolFixture.CHAT, socketId, data.path("user_data").asString(""))
                        : ChannelSignature.auth(
                                ProtocolFixture.CHAT,
                                socketId,
                                data.path("channel").asString(""),
                                data.path("channel_data").isString()
                                        ? data.path("channel_data").asString()
                                        : null);
        return line.replace("<auth>", auth);
    }

    private static JsonNode data(String line) {
        try {
            return JSON.readTree(line).path("data");
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }

    private void disorder(List<String> lines) {
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> Collections.swap(lines, one, other);
            case 1 -> lines.add(other, lines.get(one));
            default -> {
                if (lines.size() > 1) {
                    lines.remove(one);
                }
            }
        }
    }

    private String changed(String line) {
        return random.nextBoolean() ? withOtherBytes(line) : withAnotherField(line);
    }

    /// As the transport would read them: what is no text any more never comes so far.
    private String withOtherBytes(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String withAnotherField(String line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode frame ? changed(frame) : line;
        } catch (JacksonException _) {
            return line;
        }
    }

    private String changed(ObjectNode frame) {
        ObjectNode place =
                frame.path("data") instanceof ObjectNode data && random.nextInt(3) > 0
                        ? data
                        : frame;
        List<String> names = new ArrayList<>(place.propertyNames());
        if (names.isEmpty()) {
            return frame.toString();
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(3)) {
            case 0 -> place.remove(name);
            case 1 -> place.set(names.get(random.nextInt(names.size())), place.path(name));
            default -> place.put(name, "<odd>");
        }
        return frame.toString().replace("\"<odd>\"", ODD.get(random.nextInt(ODD.size())));
    }
}
