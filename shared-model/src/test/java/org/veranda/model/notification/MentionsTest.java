package org.veranda.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veranda.model.identity.UserId;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

class MentionsTest {

    private static final Map<UserId, String> NAMES =
            Map.of(
                    new UserId(1), "Ana",
                    new UserId(2), "Ana Silva",
                    new UserId(3), "Ben Costa",
                    new UserId(4), "Ben Ortiz",
                    new UserId(5), "José Lima",
                    new UserId(6), "Rui Alves",
                    new UserId(7), "Rui Alves");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody is named here | ''",
                "@Ana please look | 1",
                "@ana silva, please | 2",
                "please, @Ana Silva! | 2",
                "@Ana Silvana is somebody else | 1",
                "@Ben is not clear | ''",
                "@Ben Ortiz is | 4",
                "(@josé) | 5",
                "@Rui Alves are two | 6 7",
                "@Ana and @Ben Costa | 1 3",
                "mail ana@ana.example | ''",
                "@ | ''",
                "@@Ana | 1"
            })
    void areFoundByNameAfterAnAt(String text, String found) {
        assertThat(
                        Mentions.in(text, NAMES).stream()
                                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                                .toList())
                .isEqualTo(
                        Arrays.stream(found.split(" "))
                                .filter(id -> !id.isEmpty())
                                .map(UserId::of)
                                .collect(Collectors.toList()));
    }
}
