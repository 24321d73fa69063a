package org.veranda.desktop.store;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// An observable list of things with ids, changed as seldom as can be: what is put in shows at the
/// next [#flush()], all of it as one change.
final class Shelf<K, V> {

    private final Function<V, K> key;
    private final ObservableList<V> shown = FXCollections.observableArrayList();
    private final ObservableList<V> view = FXCollections.unmodifiableObservableList(shown);
    private final Map<K, V> values = new LinkedHashMap<>();
    private final Map<K, Integer> places = new HashMap<>();
    private final Map<K, V> changed = new LinkedHashMap<>();
    private boolean replaced;

    Shelf(Function<V, K> key) {
        this.key = key;
    }

    ObservableList<V> view() {
        return view;
    }

    Collection<V> values() {
        return values.values();
    }

    @Nullable V get(K id) {
        return values.get(id);
    }

    /// What was there under that id before.
    @Nullable V put(V value) {
        K id = key.apply(value);
        V before = values.put(id, value);
        if (before == null) {
            replaced = true;
        } else if (!before.equals(value)) {
            changed.put(id, value);
        }
        return before;
    }

    void replace(Collection<V> all) {
        values.clear();
        all.forEach(value -> values.put(key.apply(value), value));
        replaced = true;
    }

    void flush() {
        if (replaced) {
            List<V> next = new ArrayList<>(values.values());
            if (!next.equals(shown)) {
                shown.setAll(next);
            }
            places.clear();
            next.forEach(value -> places.put(key.apply(value), places.size()));
        } else if (changed.size() == 1) {
            changed.forEach((id, value) -> shown.set(places.getOrDefault(id, 0), value));
        } else if (!changed.isEmpty()) {
            shown.setAll(values.values());
        }
        replaced = false;
        changed.clear();
    }
}
