package org.veranda.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

class NoticeTextsTest {

    private static final Map<String, String> WHAT = Map.of("by", "Ana $1", "title", "Leak \\ 101");

    @Test
    void speaksTheLanguageOfTheReaderOrElseEnglish() {
        assertThat(NoticeTexts.of("alarm.assigned", WHAT, Locale.of("es", "MX")))
                .isEqualTo("Ana $1 le ha asignado una alarma: Leak \\ 101");
        assertThat(NoticeTexts.of("alarm.assigned", WHAT, Locale.of("vi")))
                .isEqualTo("Ana $1 assigned you an alarm: Leak \\ 101");
    }

    @Test
    void showsADashForWhatIsNotKnownAndTheNameOfAnUnknownText() {
        assertThat(NoticeTexts.of("alarm.assigned", Map.of(), Locale.ENGLISH))
                .isEqualTo("– assigned you an alarm: –");
        assertThat(NoticeTexts.of("pool.opened", Map.of(), Locale.ENGLISH))
                .isEqualTo("pool.opened");
    }

    @Test
    void saysTheSameInEachLanguage() throws IOException {
        assertThat(places("notices_es.properties")).isEqualTo(places("notices.properties"));
    }

    private static Map<String, Set<String>> places(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(NoticeTexts.class.getResourceAsStream(file)),
                        StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Map<String, Set<String>> places = new TreeMap<>();
        texts.forEach((key, text) -> {
            Set<String> named = new TreeSet<>(Arrays.asList(text.toString().split("[^{}\\w]")));
            named.removeIf(word -> !word.startsWith("{"));
            places.put(key.toString(), named);
        });
        return places;
    }
}
