package org.veranda.server.realtime.protocol;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// What clients send, what they might send, and what nobody should.
final class Frames {

    private static final String[] GOLDEN = {
        "{\"event\":\"pusher:ping\"}",
        "{\"event\":\"pusher:ping\",\"data\":{}}",
        "{\"event\":\"pusher:pong\",\"data\":{}}",
        "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"room\",\"auth\":\"\"}}",
        "{\"event\":\"pusher:subscribe\",\"data\":\"{\\\"channel\\\":\\\"room\\\"}\"}",
        "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"private-tenant.1\",\"auth\":\"KEY:00\","
                + "\"recover\":{\"epoch\":\"e\",\"seq\":12}}}",
        "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"presence-a\",\"auth\":\"KEY:00\","
                + "\"channel_data\":\"{\\\"user_id\\\":10}\"}}",
        "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"cache-a\",\"auth\":\"\"}}",
        "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"#server-to-user-1\"}}",
        "{\"event\":\"client-typing\",\"channel\":\"room\",\"data\":\"x\",\"user_id\":\"1\"}",
        "{\"event\":\"pusher:unsubscribe\",\"data\":{\"channel\":\"room\"}}",
        "{\"event\":\"pusher:signin\",\"data\":{\"auth\":\"KEY:00\",\"user_data\":\"{}\"}}",
        "{\"event\":\"client-typing\",\"channel\":\"private-a\",\"data\":{\"a\":[1,2,{\"b\":null}]}}"
    };
    private static final String[] VALUES = {
        "null",
        "true",
        "-1",
        "1e400",
        "9223372036854775808",
        "0.5",
        "[]",
        "{}",
        "[[[]]]",
        "\"\"",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "{\"channel\":{\"channel\":[]}}"
    };

    private Frames() {}

    static Arbitrary<String> any() {
        return Arbitraries.oneOf(
                golden(),
                cut(),
                stuffed(),
                typed(),
                nested(),
                Arbitraries.strings().ofMaxLength(60));
    }

    static Arbitrary<String> golden() {
        return Arbitraries.of(GOLDEN);
    }

    /// A frame with its end or a piece of its middle missing.
    private static Arbitrary<String> cut() {
        return Combinators.combine(golden(), place(), place())
                .as((frame, a, b) -> {
                    int from = Math.min(a, b) % frame.length();
                    int to = Math.min(frame.length(), from + Math.abs(a - b));
                    return frame.substring(0, from) + frame.substring(to);
                });
    }

    /// A frame with something strange in the middle.
    private static Arbitrary<String> stuffed() {
        return Combinators.combine(golden(), place(), Arbitraries.strings().ofMaxLength(5))
                .as((frame, at, text) -> {
                    int place = at % frame.length();
                    return frame.substring(0, place) + text + frame.substring(place);
                });
    }

    /// A well-formed frame with a value of another type.
    private static Arbitrary<String> typed() {
        return Combinators.combine(
                        golden(), Arbitraries.of(VALUES), Arbitraries.integers().between(0, 4))
                .as((frame, value, which) ->
                        switch (which) {
                            case 0 -> frame.replaceFirst("\"room\"", quoted(value));
                            case 1 -> frame.replaceFirst("\\{\"channel\".*", quoted(value) + "}");
                            case 2 -> frame.replaceFirst("12", quoted(value));
                            case 3 -> frame.replaceFirst("\"pusher:[a-z]+\"", quoted(value));
                            default -> frame.replaceFirst("\\{\"epoch\".*?\\}", quoted(value));
                        });
    }

    private static Arbitrary<String> nested() {
        return Arbitraries.integers()
                .between(1, 5_000)
                .map(depth ->
                        "{\"event\":\"pusher:subscribe\",\"data\":"
                                + "[".repeat(depth)
                                + "]".repeat(depth)
                                + "}");
    }

    private static Arbitrary<Integer> place() {
        return Arbitraries.integers().between(0, 200);
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\");
    }
}
