package org.veranda.desktop.store.entry;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// What is open, in the order in which it was told. Each thing keeps its entry for as long as it is here;
/// what was put in shows at the next [#flush], so that a thing changes once a pulse however often it was
/// told. What is older than what is known is not taken.
public final class EntryShelf<K, V, E extends Entry<V>> {

    private final Kind<K, V, E> kind;
    private final ObservableList<E> shown = FXCollections.observableArrayList();
    private final ObservableList<E> view = FXCollections.unmodifiableObservableList(shown);
    private final Map<K, E> entries = new LinkedHashMap<>();
    private final Map<K, V> changed = new LinkedHashMap<>();
    private final Set<K> marked = new LinkedHashSet<>();
    private final List<E> added = new ArrayList<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private boolean relaid;

    /// What such a shelf keeps.
    ///
    /// @param key under which it is known
    /// @param version what rises with each change
    /// @param kept whether it is kept here as it is
    /// @param entry makes the entry of a new one
    public record Kind<K, V, E extends Entry<V>>(
            Function<V, K> key,
            Function<V, Long> version,
            Predicate<V> kept,
            Function<V, E> entry) {}

    public EntryShelf(Kind<K, V, E> kind) {
        this.kind = kind;
    }

    public ObservableList<E> view() {
        return view;
    }

    /// Rises by one with each flush that changed anything.
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// The entry of that key, if there is one.
    public @Nullable E get(K id) {
        return entries.get(id);
    }

    /// What is known of that one, shown already or not.
    public @Nullable V newest(K id) {
        V waiting = changed.get(id);
        E entry = entries.get(id);
        return waiting != null || entry == null ? waiting : entry.value().get();
    }

    /// Whether it was taken: not what is older than what is known.
    public boolean put(V value) {
        K id = kind.key().apply(value);
        V before = newest(id);
        if (before != null && kind.version().apply(before) > kind.version().apply(value)) {
            return false;
        }
        if (!kind.kept().test(value)) {
            changed.remove(id);
            relaid |= entries.remove(id) != null;
        } else if (before == null) {
            E entry = kind.entry().apply(value);
            entries.put(id, entry);
            marked.add(id);
            added.add(entry);
        } else {
            changed.put(id, value);
        }
        return true;
    }

    /// Takes them as they are: a snapshot knows best.
    public void replace(Collection<V> all) {
        Map<K, E> before = new LinkedHashMap<>(entries);
        entries.clear();
        changed.clear();
        for (V value : all) {
            K id = kind.key().apply(value);
            E known = before.get(id);
            entries.put(id, known == null ? kind.entry().apply(value) : known);
            changed.put(id, value);
            marked.add(id);
        }
        relaid = true;
    }

    public void mark(Collection<K> ids) {
        marked.addAll(ids);
    }

    /// @param pending whether a command about that one is under way
    public void flush(Predicate<K> pending) {
        boolean anything = relaid || !added.isEmpty() || !changed.isEmpty() || !marked.isEmpty();
        changed.forEach((id, value) -> {
            E entry = entries.get(id);
            if (entry != null) {
                entry.show(value);
            }
        });
        for (K id : marked) {
            E entry = entries.get(id);
            if (entry != null) {
                entry.mark(pending.test(id));
            }
        }
        changed.clear();
        marked.clear();
        layOut();
        if (anything) {
            changes.set(changes.get() + 1);
        }
    }

    /// What only came is put behind the others: a flood must not copy all of them with every pulse.
    private void layOut() {
        if (relaid) {
            List<E> next = new ArrayList<>(entries.values());
            if (!next.equals(shown)) {
                shown.setAll(next);
            }
        } else if (!added.isEmpty()) {
            shown.addAll(added);
        }
        relaid = false;
        added.clear();
    }
}
