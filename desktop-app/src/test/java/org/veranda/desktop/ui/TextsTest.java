package org.veranda.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Role;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
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
                        .filter(literal -> all.stream().noneMatch(key -> serves(literal, key)))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @Test
    void findsNoKeyThatExistsButIsNeverAskedFor() {
        Set<String> literals = literals();

        Set<String> unused =
                allKeys().stream()
                        .filter(key -> literals.stream().noneMatch(each -> serves(each, key)))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    @Test
    void hasATextForEveryActionRefusalAndRole() {
        List<String> wanted = new ArrayList<>();
        for (RoomAction action : RoomAction.values()) {
            wanted.add("rooms.action." + action.word());
            wanted.add("rooms.done." + action.word());
        }
        for (RefusalCode code : RefusalCode.values()) {
            wanted.add("rooms.refusal." + word(code));
        }
        for (Role role : Role.values()) {
            wanted.add("shell.role." + word(role));
        }

        assertThat(allKeys()).containsAll(wanted);
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

    /// A literal is a key, or the beginning of keys that the code completes.
    private static boolean serves(String literal, String key) {
        return key.equals(literal)
                || (literal.endsWith(".") && key.startsWith(literal))
                || (literal.chars().filter(each -> each == '.').count() >= 1
                        && key.startsWith(literal + "."));
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

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
