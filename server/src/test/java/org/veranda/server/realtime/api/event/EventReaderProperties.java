package org.veranda.server.realtime.api.event;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.veranda.server.realtime.api.request.CallRefused;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;

/// Whatever a body holds, it is an event or refused.
class EventReaderProperties {

    private static final String GOLDEN =
            "{\"name\":\"foo\",\"channels\":[\"project-3\"],\"data\":\"{\\\"some\\\":\\\"data\\\"}\","
                    + "\"socket_id\":\"12.34\",\"info\":\"user_count\",\"x\":{\"y\":[1,null,{}]}}";
    private static final EventReader READER = new EventReader(JsonMapper.shared());

    @Property(tries = 2_000)
    void takesOrRefusesWhatIsLeftOfAGoodBody(@ForAll("mutants") byte[] body) {
        read(body);
    }

    @Property(tries = 500)
    void takesOrRefusesAnyBytes(@ForAll byte[] body) {
        read(body);
    }

    private static void read(byte[] body) {
        try {
            READER.one(body).read(10_240);
        } catch (CallRefused _) {
            // as it may be
        }
        try {
            READER.batch(body).forEach(draft -> draft.read(10_240));
        } catch (CallRefused _) {
            // as it may be
        }
    }

    @Provide
    Arbitrary<byte[]> mutants() {
        byte[] golden = GOLDEN.getBytes(StandardCharsets.UTF_8);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, golden.length - 1);
        Arbitrary<Byte> bytes =
                Arbitraries.of(
                        (byte) '{',
                        (byte) ']',
                        (byte) '"',
                        (byte) '\\',
                        (byte) 0,
                        (byte) 0xC3,
                        (byte) 'n');
        return places.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .flatMap(where ->
                        bytes.list()
                                .ofSize(where.size())
                                .map(what -> {
                                    byte[] mutant = golden.clone();
                                    for (int i = 0; i < where.size(); i++) {
                                        mutant[where.get(i)] = what.get(i);
                                    }
                                    return mutant;
                                }));
    }
}
