package org.veranda.model;

import com.fasterxml.jackson.annotation.JsonTypeName;

import java.util.Locale;

/// The names of commands: `mark_clean` for `MarkClean`, unless the type says otherwise.
public final class CommandNames {

    private static final ClassValue<String> NAMES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> type) {
                    JsonTypeName name = type.getAnnotation(JsonTypeName.class);
                    return name != null ? name.value() : snakeCase(type.getSimpleName());
                }
            };

    private CommandNames() {}

    public static String of(Class<?> command) {
        return NAMES.get(command);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
