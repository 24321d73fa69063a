package org.veranda.model.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class ConnectivityTableTest {

    private static final String TABLE = "/org/veranda/model/device/connectivity-transitions.csv";

    @ParameterizedTest(name = "{0} when {1}")
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void doesWhatTheTableSays(String signal, String from, String to) {
        assertThat(
                        ConnectivityRules.decide(
                                        Connectivity.valueOf(upper(from)),
                                        ConnectivitySignal.valueOf(upper(signal)))
                                .map(Connectivity::wire)
                                .orElse("REFUSED"))
                .isEqualTo(to);
    }

    @Test
    void coversEverySignalInEveryState() throws IOException {
        List<String> cases =
                Arrays.stream(ConnectivitySignal.values())
                        .flatMap(signal ->
                                Arrays.stream(Connectivity.values())
                                        .map(state -> signal.wire() + "," + state.wire()))
                        .toList();

        assertThat(rows().map(row -> row.substring(0, row.lastIndexOf(','))))
                .containsExactlyElementsOf(cases);
    }

    private static Stream<String> rows() throws IOException {
        try (InputStream file = ConnectivityTableTest.class.getResourceAsStream(TABLE)) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1);
        }
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
