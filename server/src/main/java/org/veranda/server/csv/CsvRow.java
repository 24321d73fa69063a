package org.veranda.server.csv;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.veranda.model.Bounds;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/// One row of a file; what can't be read is noted as a mistake and answered with a stand-in, so that
/// all mistakes of a file are found in one go.
public final class CsvRow {

    private final long line;
    private final Map<String, Integer> columns;
    private final CSVRecord cells;
    private final CsvMistakes mistakes;

    CsvRow(long line, Map<String, Integer> columns, CSVRecord cells, CsvMistakes mistakes) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
        this.mistakes = mistakes;
    }

    public long line() {
        return line;
    }

    public void mistake(String column, String what) {
        mistakes.add(line, column, what);
    }

    /// The cell's text, or null when it is empty or there is no such column.
    public @Nullable String find(String column, int longest) {
        Integer index = columns.get(column);
        if (index == null || index >= cells.size() || cells.get(index).isEmpty()) {
            return null;
        }
        String text = cells.get(index);
        if (text.length() > longest) {
            mistake(column, "at most %d characters are allowed".formatted(longest));
        } else if (!Bounds.text(text, longest)) {
            mistake(column, "control characters are not allowed");
        }
        return text;
    }

    public String get(String column, int longest) {
        String text = find(column, longest);
        if (text == null) {
            mistake(column, "a value is needed");
            return "";
        }
        return text;
    }

    public LocalDate date(String column) {
        String text = get(column, 10);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            mistake(column, "'%s' is not a date like 2015-07-31".formatted(text));
            return LocalDate.EPOCH;
        }
    }

    public int number(String column, int fallback, int most) {
        String text = find(column, 10);
        if (text == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        mistake(column, "'%s' is not a whole number from 0 to %d".formatted(text, most));
        return fallback;
    }
}
