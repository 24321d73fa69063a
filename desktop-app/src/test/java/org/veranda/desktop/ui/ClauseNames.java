package org.veranda.desktop.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The names of all clauses that rules and server can say stand in the way, read from their sources.
final class ClauseNames {

    /// Where a rule names the clause, whatever stands before the name.
    private static final Pattern CLAUSE =
            Pattern.compile(
                    "(?:(?:Verdict|Ruling)[.]no|\\bfails|\\bbadDates|\\bunfit|new FailingClause)"
                            + "[(][^;\"]*?\"([a-z_]+)\"");

    private ClauseNames() {}

    /// As texts call them: `dirty-epoch`.
    static String[] all() {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("shared-model", "server")) {
            sources(Path.of("..", module, "src/main/java"))
                    .map(CLAUSE::matcher)
                    .flatMap(Matcher::results)
                    .forEach(found -> names.add(found.group(1).replace('_', '-')));
        }
        return names.toArray(String[]::new);
    }

    private static Stream<String> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .map(ClauseNames::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
