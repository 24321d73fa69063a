package org.veranda.desktop.words;

import org.jspecify.annotations.Nullable;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Locale;
import java.util.function.Supplier;

/// Makes keys that sort words as the user's dictionary does, and the numbers in them by their size.
public final class WordKeys {

    private final Supplier<Locale> language;
    private @Nullable Locale known;
    private Collator collator = Collator.getInstance(Locale.ROOT);

    public WordKeys(Supplier<Locale> language) {
        this.language = language;
    }

    /// Nothing for no words.
    public @Nullable CollationKey of(@Nullable String words) {
        return words == null || words.isEmpty()
                ? null
                : collator().getCollationKey(Natural.key(words));
    }

    private Collator collator() {
        Locale locale = language.get();
        if (!locale.equals(known)) {
            known = locale;
            collator = Collator.getInstance(locale);
        }
        return collator;
    }
}
