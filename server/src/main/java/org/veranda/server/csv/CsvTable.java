package org.veranda.server.csv;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.veranda.server.problem.InvalidInputException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A CSV file with a header line, read whole: UTF-8, columns by name, at most [#MOST_ROWS] rows.
public final class CsvTable {

    public static final int MOST_ROWS = 50_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private final CsvMistakes mistakes = new CsvMistakes();
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable() {}

    /// Columns besides the required ones may be there, in any order; unknown ones are ignored.
    public static CsvTable read(byte[] file, Set<String> required) {
        CsvTable table = new CsvTable();
        try (CSVParser parser = CSVParser.parse(text(file), FORMAT)) {
            table.readRows(parser, required);
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            throw new InvalidInputException("file", "The file is not readable as CSV.");
        }
        return table;
    }

    public List<CsvRow> rows() {
        return List.copyOf(rows);
    }

    public CsvMistakes mistakes() {
        return mistakes;
    }

    private void readRows(CSVParser parser, Set<String> required) {
        Iterator<CSVRecord> records = parser.iterator();
        if (!records.hasNext()) {
            throw new InvalidInputException("file", "The file is empty.");
        }
        Map<String, Integer> columns = columns(records.next());
        for (String name : required) {
            if (!columns.containsKey(name)) {
                mistakes.add(1, name, "the column is missing");
            }
        }
        mistakes.refuseIfAny();
        long line = parser.getCurrentLineNumber();
        while (records.hasNext()) {
            CSVRecord next = records.next();
            rows.add(new CsvRow(line + 1, columns, next, mistakes));
            line = parser.getCurrentLineNumber();
            if (rows.size() > MOST_ROWS) {
                throw new InvalidInputException(
                        "file", "The file has more than %d rows.".formatted(MOST_ROWS));
            }
        }
    }

    private static Map<String, Integer> columns(CSVRecord header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return columns;
    }

    private static String text(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new InvalidInputException("file", "The file is not text.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidInputException("file", "The file is not UTF-8 text.");
        }
    }
}
