package org.veranda.wire;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// Whatever comes in is read or refused with a [WireException]; nothing else ever leaves the codec.
class WireRobustnessTest {

    private final WireCodec codec = new WireCodec();

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.of(new ArrayList<>(Samples.values().values()));
    }

    @Provide
    Arbitrary<TenantEvent> events() {
        return Arbitraries.of(Samples.events());
    }

    @Provide
    Arbitrary<PusherFrame> frames() {
        return Arbitraries.of(new ArrayList<>(Samples.frames().values()));
    }

    @Provide
    Arbitrary<String> oddities() {
        return Arbitraries.of(
                "null",
                "7",
                "-1.5",
                "1e400",
                "\"x\"",
                "\"\"",
                "true",
                "[]",
                "{}",
                "[null]",
                "[[7]]",
                "{\"data\":null}",
                "99999999999999999999");
    }

    @Property(tries = 3000)
    void readsOrRefusesASpoiledValue(
            @ForAll("values") Object sample,
            @ForAll("oddities") String oddity,
            @ForAll @IntRange(max = 200) int place) {
        String spoiled = spoil(codec.write(sample), oddity, place);

        onlyRefuses(() -> codec.read(spoiled, type(sample)));
    }

    @Property(tries = 1000)
    void readsOrRefusesASpoiledEvent(
            @ForAll("events") TenantEvent event,
            @ForAll("oddities") String oddity,
            @ForAll @IntRange(max = 200) int place) {
        String whole =
                event instanceof TenantEvent.StreamHead
                        ? codec.write(event)
                        : codec.writeEvent(event, Samples.SEQUENCED);
        String spoiled = spoil(whole, oddity, place);

        onlyRefuses(() -> codec.readEvent(event.eventName(), spoiled));
        onlyRefuses(() -> codec.readSequenced(spoiled));
    }

    @Property(tries = 1000)
    void readsOrRefusesASpoiledFrame(
            @ForAll("frames") PusherFrame frame,
            @ForAll("oddities") String oddity,
            @ForAll @IntRange(max = 12) int place) {
        onlyRefuses(() -> codec.readFrame(spoil(codec.writeFrame(frame), oddity, place)));
    }

    @Property(tries = 1000)
    void readsOrRefusesATornFrame(
            @ForAll("frames") PusherFrame frame,
            @ForAll @IntRange(max = 150) int at,
            @ForAll @Size(max = 3) List<Character> noise) {
        StringBuilder text = new StringBuilder(codec.writeFrame(frame));
        int place = Math.min(at, text.length());
        noise.forEach(character -> text.insert(place, character));

        onlyRefuses(() -> codec.readFrame(text.toString()));
        onlyRefuses(() -> codec.readFrame(text.substring(0, place)));
    }

    private static void onlyRefuses(Runnable reading) {
        assertThatCode(
                        () -> {
                            try {
                                reading.run();
                            } catch (WireException expected) {
                                if (expected.getMessage() == null) {
                                    fail("Cannot tell what was wrong");
                                }
                            }
                        })
                .doesNotThrowAnyException();
    }

    /// Puts the oddity in the place of one of the values of a JSON text.
    private String spoil(String json, String oddity, int place) {
        JsonNode root = codec.mapper().readTree(json);
        List<Runnable> spoilings = new ArrayList<>();
        collect(root, codec.mapper().readTree(oddity), spoilings);
        spoilings.get(place % spoilings.size()).run();
        return root.toString();
    }

    private static void collect(JsonNode node, JsonNode oddity, List<Runnable> spoilings) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                spoilings.add(() -> object.set(name, oddity));
                spoilings.add(() -> object.remove(name));
                collect(object.get(name), oddity, spoilings);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                spoilings.add(() -> array.set(index, oddity));
                collect(array.get(i), oddity, spoilings);
            }
        }
    }

    private static Class<?> type(Object value) {
        return value instanceof CommandOutcome ? CommandOutcome.class : value.getClass();
    }
}
