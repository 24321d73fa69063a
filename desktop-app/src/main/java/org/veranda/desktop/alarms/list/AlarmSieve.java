package org.veranda.desktop.alarms.list;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.words.Folded;
import org.veranda.model.identity.UserId;
import org.veranda.wire.AlarmView;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Lets through what a filter asks for. What can be found of an alarm is made once for every state
/// of it, so that a key pressed over twenty thousand alarms is answered at once.
final class AlarmSieve {

    private record Kept(AlarmView of, String text) {}

    private final Map<AlarmEntry, Kept> kept = new HashMap<>();
    private final Function<AlarmView, String> found;
    private final Supplier<@Nullable UserId> me;

    /// @param found all that an alarm can be found by
    /// @param me who looks
    AlarmSieve(Function<AlarmView, String> found, Supplier<@Nullable UserId> me) {
        this.found = found;
        this.me = me;
    }

    List<AlarmEntry> of(Collection<AlarmEntry> alarms, AlarmFilter filter) {
        String[] words = Folded.fold(filter.find()).split(" +");
        boolean typed = !filter.find().isBlank();
        return alarms.stream()
                .filter(entry -> belongs(entry.alarm().get(), filter))
                .filter(entry -> !typed || Arrays.stream(words).allMatch(text(entry)::contains))
                .toList();
    }

    /// Forgets the alarms that there are no more.
    void keep(Collection<AlarmEntry> all) {
        if (kept.size() > 2 * all.size() + 1_000) {
            kept.keySet().retainAll(new HashSet<>(all));
        }
    }

    /// Whatever was known may be called something else now.
    void forget() {
        kept.clear();
    }

    private boolean belongs(AlarmView alarm, AlarmFilter filter) {
        boolean severity =
                filter.severities().isEmpty() || filter.severities().contains(alarm.severity());
        return severity
                && switch (filter.whose()) {
                    case ANYBODY -> true;
                    case NOBODY -> alarm.assignee() == null;
                    case MINE -> alarm.assignee() != null && alarm.assignee().id().equals(me.get());
                };
    }

    /// An alarm is the same only while nothing changed at all.
    @SuppressWarnings("ReferenceEquality")
    private String text(AlarmEntry entry) {
        AlarmView alarm = entry.alarm().get();
        Kept known = kept.get(entry);
        if (known == null || known.of() != alarm) {
            known = new Kept(alarm, Folded.fold(found.apply(alarm)));
            kept.put(entry, known);
        }
        return known.text();
    }
}
