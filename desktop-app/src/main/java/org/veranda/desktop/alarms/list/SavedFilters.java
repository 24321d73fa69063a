package org.veranda.desktop.alarms.list;

import javafx.beans.property.StringProperty;

import org.veranda.desktop.alarms.list.AlarmFilter.Whose;
import org.veranda.model.alarm.Severity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The filters that have a name, kept as one text: filters apart by spaces, their parts by commas.
/// What a newer or damaged text says beside that is left out.
public final class SavedFilters {

    private static final int MOST = 20;

    private final StringProperty kept;

    public SavedFilters(StringProperty kept) {
        this.kept = kept;
    }

    /// By name.
    public List<SavedFilter> all() {
        return Arrays.stream(kept.get().split(" "))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> read(text).stream())
                .sorted(Comparator.comparing(SavedFilter::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Keeps it in the place of one that has the same name.
    public void keep(SavedFilter saved) {
        List<SavedFilter> next = without(saved.name());
        next.addFirst(saved);
        write(next);
    }

    public void forget(String name) {
        write(without(name));
    }

    private List<SavedFilter> without(String name) {
        List<SavedFilter> rest = new ArrayList<>(all());
        rest.removeIf(each -> each.name().equalsIgnoreCase(name));
        return rest;
    }

    private void write(List<SavedFilter> filters) {
        kept.set(
                filters.stream()
                        .limit(MOST)
                        .map(SavedFilters::text)
                        .collect(Collectors.joining(" ")));
    }

    private static String text(SavedFilter saved) {
        String severities =
                saved.filter().severities().stream()
                        .map(Severity::wire)
                        .collect(Collectors.joining("+"));
        return String.join(
                ",",
                encoded(saved.name()),
                saved.tab().word(),
                encoded(saved.filter().find()),
                severities,
                saved.filter().whose().name());
    }

    private static Optional<SavedFilter> read(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            Set<Severity> severities =
                    Arrays.stream(parts[3].split("[+]"))
                            .filter(each -> !each.isEmpty())
                            .map(Severity::of)
                            .collect(Collectors.toSet());
            AlarmFilter filter =
                    new AlarmFilter(decoded(parts[2]), severities, Whose.valueOf(parts[4]));
            return tab(parts[1]).map(tab -> new SavedFilter(decoded(parts[0]), tab, filter));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<AlarmTab> tab(String word) {
        return Arrays.stream(AlarmTab.values()).filter(tab -> tab.word().equals(word)).findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
