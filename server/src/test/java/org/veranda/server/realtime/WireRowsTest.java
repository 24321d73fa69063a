package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.commons.annotation.Testable;
import org.veranda.server.testing.WireRow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// `docs/wire.csv` says in rows what Pusher's clients demand of the wire; each is shown by a test that names it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireRowsTest {

    private static final Path ROWS = Path.of("../docs/wire.csv");
    private static final Path GUIDE = Path.of("../docs/web-clients.md");

    private List<String> rows = List.of();
    private List<JavaMethod> naming = List.of();

    @BeforeAll
    void read() throws IOException {
        rows = Files.readAllLines(ROWS).stream().skip(1).map(line -> line.split(",")[0]).toList();
        naming =
                new ClassFileImporter()
                                .withImportOption(new OnlyIncludeTests())
                                .importPackages("org.veranda.server")
                                .stream()
                                .flatMap(type -> type.getMethods().stream())
                                .filter(method -> method.isAnnotatedWith(WireRow.class))
                                .toList();
    }

    @Test
    void areEachNamedByATestAndHaveNamesOfTheirOwn() {
        assertThat(rows).hasSizeGreaterThan(80).doesNotHaveDuplicates();
        assertThat(
                        rows.stream()
                                .filter(row ->
                                        naming.stream()
                                                .flatMap(WireRowsTest::named)
                                                .noneMatch(row::equals)))
                .as("rows that no test names")
                .isEmpty();
    }

    @Test
    void areNamedByTestsOnlyAndOnlyWhenTheyAreThere() {
        assertThat(naming)
                .allSatisfy(
                        method -> assertThat(method.isMetaAnnotatedWith(Testable.class)).isTrue())
                .allSatisfy(method -> assertThat(named(method)).isSubsetOf(rows));
    }

    /// pusher-js would fall back to hosts that are not ours.
    @Test
    @WireRow("connecting.transports")
    void includeThatCustomersSwitchOffEverythingButWebSockets() throws IOException {
        assertThat(Files.readString(GUIDE)).contains("enabledTransports: ['ws', 'wss']");
    }

    private static Stream<String> named(JavaMethod method) {
        return Stream.of(method.getAnnotationOfType(WireRow.class).value());
    }
}
