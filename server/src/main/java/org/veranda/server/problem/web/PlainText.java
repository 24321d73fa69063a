package org.veranda.server.problem.web;

import org.jspecify.annotations.Nullable;
import org.veranda.server.problem.InvalidInputException;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Text that can be kept and shown: no control characters besides line ends and tabs, no half of a pair.
final class PlainText {

    private static final String ALLOWED = "\t\n\r";

    /// The same in the raw form of an address.
    private static final Pattern ENCODED =
            Pattern.compile("(?i)%(?:0(?![9ad])[0-9a-f]|1[0-9a-f]|7f|c2%[89][0-9a-f])");

    private PlainText() {}

    /// Refuses a body with such a text in one of its fields, and says in which.
    static void check(Object body) {
        if (body instanceof Record fields) {
            for (RecordComponent field : fields.getClass().getRecordComponents()) {
                check(FieldNames.snakeCase(field.getName()), value(fields, field));
            }
        }
    }

    private static void check(String name, @Nullable Object value) {
        switch (value) {
            case String text when !isPlain(text) -> throw refused(name);
            case Iterable<?> many -> many.forEach(one -> check(name, one));
            case Record nested -> check(nested);
            case null, default -> {}
        }
    }

    /// Says where in the raw path or query there is such a text; an empty answer means nowhere.
    static Map<String, List<String>> faults(String path, @Nullable String query) {
        if (ENCODED.matcher(path).find()) {
            return refused("path").errors();
        }
        for (String parameter : query == null ? new String[0] : query.split("&", -1)) {
            if (ENCODED.matcher(parameter).find()) {
                String name = parameter.split("=", 2)[0];
                return refused(ENCODED.matcher(name).find() ? "query" : name).errors();
            }
        }
        return Map.of();
    }

    static boolean isPlain(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    private static boolean isPlain(int character) {
        return ALLOWED.indexOf(character) >= 0
                || !(Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE);
    }

    private static InvalidInputException refused(String name) {
        return new InvalidInputException(
                name, "The field %s has characters that are no text.".formatted(name));
    }

    private static @Nullable Object value(Record fields, RecordComponent field) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + field.getName(), e);
        }
    }
}
