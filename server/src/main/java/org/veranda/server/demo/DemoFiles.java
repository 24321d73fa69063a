package org.veranda.server.demo;

import org.veranda.server.csv.CsvRow;
import org.veranda.server.csv.CsvTable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// The files under `demo/` that say what the demo resorts are made of.
final class DemoFiles {

    private DemoFiles() {}

    static List<CsvRow> table(String name, String... columns) {
        CsvTable table = CsvTable.read(bytes(name), Set.of(columns));
        table.mistakes().refuseIfAny();
        return table.rows();
    }

    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException("Cannot read demo/" + name + ": it is not there");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
