package org.veranda.server.realtime.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Finds the grants of one session or one user among all. For any thread.
final class GrantIndex<K> {

    private final Map<K, Set<Grant>> grants = new ConcurrentHashMap<>();
    private final Function<Grant, K> key;

    GrantIndex(Function<Grant, K> key) {
        this.key = key;
    }

    void add(Grant grant) {
        grants.compute(
                key.apply(grant),
                (_, known) -> {
                    Set<Grant> all = known == null ? ConcurrentHashMap.newKeySet(4) : known;
                    all.add(grant);
                    return all;
                });
    }

    void remove(Grant grant) {
        grants.computeIfPresent(
                key.apply(grant),
                (_, all) -> {
                    all.remove(grant);
                    return all.isEmpty() ? null : all;
                });
    }

    List<Grant> of(K one) {
        return List.copyOf(grants.getOrDefault(one, Set.of()));
    }

    Set<K> keys() {
        return Set.copyOf(grants.keySet());
    }
}
