package org.veranda.desktop.rooms.board;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text without case and accents, so that `nguyen` finds Nguyễn.
final class Folded {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Folded() {}

    static String fold(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
    }
}
