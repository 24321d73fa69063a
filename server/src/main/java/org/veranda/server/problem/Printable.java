package org.veranda.server.problem;

import java.util.regex.Pattern;

/// What strangers wrote, fit for logs, tables and the database: short, and without what is not to be printed.
public final class Printable {

    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private Printable() {}

    public static String of(String text, int longest) {
        String cut = text.substring(0, Math.min(longest, text.length()));
        return NOT_PRINTED.matcher(cut).replaceAll(" ");
    }
}
