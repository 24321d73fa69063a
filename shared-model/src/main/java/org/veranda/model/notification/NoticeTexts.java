package org.veranda.model.notification;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notices in words, the same in mails and on consoles.
public final class NoticeTexts {

    private static final String BUNDLE = "org.veranda.model.notification.notices";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private NoticeTexts() {}

    /// The text in that language, or else in English; one that nobody knows is its own name.
    public static String of(String text, Map<String, String> parameters, Locale language) {
        String pattern;
        try {
            pattern = ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK).getString(text);
        } catch (MissingResourceException _) {
            pattern = text;
        }
        return PLACE.matcher(pattern)
                .replaceAll(place ->
                        Matcher.quoteReplacement(parameters.getOrDefault(place.group(1), "–")));
    }
}
