package org.veranda.model.notification;

import org.veranda.model.identity.UserId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds who is named in a text: `@` and a whole name, or a first name that only one of them has. Case does not matter;
/// where several names fit, the longest counts, and all who have it.
public final class Mentions {

    private Mentions() {}

    /// @param names of those who could be meant
    public static Set<UserId> in(String text, Map<UserId, String> names) {
        String searched = text.toLowerCase(Locale.ROOT);
        Set<UserId> found = new HashSet<>();
        for (int at = searched.indexOf('@'); at >= 0; at = searched.indexOf('@', at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(searched.charAt(at - 1))) {
                found.addAll(named(searched, at + 1, names));
            }
        }
        return found;
    }

    private static Set<UserId> named(String text, int from, Map<UserId, String> names) {
        int longest = 0;
        Set<UserId> best = new HashSet<>();
        for (Map.Entry<UserId, String> one : names.entrySet()) {
            String name = one.getValue().strip().toLowerCase(Locale.ROOT);
            if (name.length() >= Math.max(1, longest) && standsAt(text, from, name)) {
                if (name.length() > longest) {
                    best.clear();
                }
                longest = name.length();
                best.add(one.getKey());
            }
        }
        return best.isEmpty() ? byFirstName(text, from, names) : best;
    }

    private static Set<UserId> byFirstName(String text, int from, Map<UserId, String> names) {
        List<UserId> fitting = new ArrayList<>();
        names.forEach((user, name) -> {
            String first = name.strip().toLowerCase(Locale.ROOT).split("\\s+")[0];
            if (!first.isEmpty() && standsAt(text, from, first)) {
                fitting.add(user);
            }
        });
        return fitting.size() == 1 ? Set.of(fitting.getFirst()) : Set.of();
    }

    private static boolean standsAt(String text, int from, String name) {
        int end = from + name.length();
        return text.startsWith(name, from)
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
