package org.veranda.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks through the sources for keys: what is asked for must exist in every language, and what
/// exists must be asked for.
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/veranda/desktop");
    private static final Path BUNDLES = Path.of("src/main/resources/org/veranda/desktop/texts");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]*)+)\"");

    @Test
    void everyLanguageHasTheSameKeys() {
        for (String screen : Texts.SCREENS) {
            assertThat(keys(screen + "_es")).as(screen).isEqualTo(keys(screen));
        }
    }

    @Test
    void everyTextHasTheSameArgumentsInEveryLanguage() {
        for (String screen : Texts.SCREENS) {
            Properties english = bundle(screen);
            Properties spanish = bundle(screen + "_es");
            for (String key : english.stringPropertyNames()) {
                assertThat(arguments(spanish.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key)));
            }
        }
    }

    @Test
    void findsNoKeyThatIsAskedForButMissing() {
        Set<String> all = allKeys();
        Set<String> missing =
                literals().stream()
                        .filter(literal -> !literal.endsWith(".css"))
                        .filter(literal -> Texts.SCREENS.contains(literal.split("[.]")[0]))
                        .filter(literal -> !TextFamilies.begins(literal))
                        .collect(Collectors.toCollection(TreeSet::new));
        missing.addAll(TextFamilies.keys());
        missing.removeAll(all);

        assertThat(missing).isEmpty();
    }

    @Test
    void findsNoKeyThatExistsButIsNeverAskedFor() {
        Set<String> unused = new TreeSet<>(allKeys());
        unused.removeAll(literals());
        unused.removeAll(TextFamilies.keys());

        assertThat(unused).isEmpty();
    }

    @Test
    void hasATextForEveryClauseThatTheRulesAndTheServerName() {
        assertThat(ClauseNames.all())
                .contains("block", "reservation", "dirty-epoch", "status", "unassign", "version");
        assertThat(allKeys())
                .containsAll(
                        Stream.of(ClauseNames.all()).map(name -> "rooms.clause." + name).toList());
    }

    @Test
    void speaksTheLanguageThatIsChosenWhileRunning() {
        Texts texts = new Texts(Locale.ENGLISH);
        var title = texts.bind("rooms.title");
        assertThat(title.get()).isEqualTo("Rooms");

        texts.use(Locale.of("es"));

        assertThat(title.get()).isEqualTo("Habitaciones");
    }

    @Test
    void countsAsPeopleDo() {
        Texts texts = new Texts(Locale.ENGLISH);

        assertThat(texts.get("rooms.shown.all", 0)).isEqualTo("No rooms");
        assertThat(texts.get("rooms.shown.all", 1)).isEqualTo("1 room");
        assertThat(texts.get("rooms.shown.all", 7351)).isEqualTo("7,351 rooms");
    }

    private static Set<String> literals() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TextsTest::literals)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> literals(Path file) {
        try {
            Matcher matcher = LITERAL.matcher(Files.readString(file));
            return matcher.results().map(result -> result.group(1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> allKeys() {
        return Texts.SCREENS.stream()
                .flatMap(screen -> keys(screen).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String bundle) {
        return new TreeSet<>(bundle(bundle).stringPropertyNames());
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT)
                .getFormatsByArgumentIndex()
                .length;
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(
                        BUNDLES.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
