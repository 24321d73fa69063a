package org.veranda.server.problem.web;

import java.util.Locale;

/// Names of fields as clients know them.
final class FieldNames {

    private FieldNames() {}

    static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
