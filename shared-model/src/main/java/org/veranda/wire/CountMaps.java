package org.veranda.wire;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Counts by word as they travel: in the order of the words, and not to be changed.
final class CountMaps {

    private CountMaps() {}

    static Map<String, Integer> sorted(Map<String, Integer> counts) {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    static Map<String, Map<String, Integer>> nested(Map<String, Map<String, Integer>> counts) {
        Map<String, Map<String, Integer>> all = new TreeMap<>();
        counts.forEach((word, inner) -> all.put(word, sorted(inner)));
        return Collections.unmodifiableMap(all);
    }
}
