package org.veranda.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.People;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whatever Prometheus reads of Veranda is in the operator's book, and the other way round.
@AppsServerTest
class MetricsDocumentedTest {

    private static final Path BOOK = Path.of("..", "docs", "operating.md");
    private static final Pattern IN_THE_BOOK =
            Pattern.compile("^\\| `(veranda_\\w+)", Pattern.MULTILINE);
    private static final Pattern READ =
            Pattern.compile("^# TYPE (veranda_\\w+)", Pattern.MULTILINE);

    @Autowired People people;
    @Autowired MetricsToken token;

    @Test
    void everyFigureStandsInTheBookAndTheBookTellsOfNoOther() throws IOException {
        String figures = people.nobody().with(token.value()).get("/actuator/prometheus").text();

        Set<String> read = names(READ, figures);

        assertThat(read).contains("veranda_realtime_connections", "veranda_webhooks_stuck");
        assertThat(names(IN_THE_BOOK, Files.readString(BOOK))).isEqualTo(read);
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !name.endsWith("_max"))
                .collect(Collectors.toSet());
    }
}
