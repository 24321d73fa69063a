package org.veranda.desktop.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text without case, accents and the signs within names, so that `nguyen` finds Nguyễn and `obrien`
/// O’Brien.
public final class Folded {

    private static final Pattern SIGNS = Pattern.compile("[\\p{M}'’ʼ‐-]+");

    private Folded() {}

    public static String fold(String text) {
        String plain =
                SIGNS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
    }
}
