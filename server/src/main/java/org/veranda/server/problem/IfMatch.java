package org.veranda.server.problem;

import org.jspecify.annotations.Nullable;

/// Reads the version that a caller means to change from the header `If-Match`.
public final class IfMatch {

    private IfMatch() {}

    /// The version named there, or null when any will do.
    public static @Nullable Long version(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return null;
        }
        String text = header.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notAVersion) {
            throw new InvalidInputException(
                    "If-Match", "If-Match must be a version in quotes, not %s.".formatted(header));
        }
    }
}
