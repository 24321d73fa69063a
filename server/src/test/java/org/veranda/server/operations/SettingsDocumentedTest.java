package org.veranda.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.veranda.server.testing.ServerTest;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whatever an operator can set is in the operator's book.
@ServerTest
class SettingsDocumentedTest {

    private static final Path BOOK = Path.of("..", "docs", "operating.md");

    @Autowired ApplicationContext context;

    @Test
    void everySettingStandsInTheBook() throws IOException {
        String book = Files.readString(BOOK);

        List<String> settings = settings();

        assertThat(settings)
                .contains("veranda.app-origins", "veranda.db.url", "veranda.pace.user.at-once");
        assertThat(settings).allSatisfy(name -> assertThat(book).contains("`" + name + "`"));
    }

    @Test
    void theBookTellsOfNoSettingThatThereIsNot() throws IOException {
        List<String> settings = settings();

        assertThat(Files.readAllLines(BOOK).stream().filter(line -> line.startsWith("| `veranda.")))
                .flatMap(line -> List.of(line.split("\\|")[1].replace("`", "").strip().split(", ")))
                .filteredOn(name ->
                        !List.of("veranda.port", "veranda.simulate", "veranda.devices")
                                .contains(name))
                .isSubsetOf(settings);
    }

    private List<String> settings() {
        return context.getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
                .filter(bean -> bean.getClass().getName().startsWith("org.veranda."))
                .flatMap(bean -> names(prefix(bean.getClass()), bean.getClass()))
                .toList();
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static Stream<String> names(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .flatMap(setting -> names(prefix, settings, setting));
    }

    private static Stream<String> names(String prefix, Class<?> in, RecordComponent setting) {
        String name = prefix + "." + kebab(setting.getName());
        if (setting.getGenericType() instanceof ParameterizedType many
                && many.getActualTypeArguments()[many.getActualTypeArguments().length - 1]
                        instanceof Class<?> one
                && one.isRecord()) {
            return names(name + ".ID", one);
        }
        Class<?> type = setting.getType();
        return type.isRecord() && type.getNestHost() == in.getNestHost()
                ? names(name, type)
                : Stream.of(name);
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
