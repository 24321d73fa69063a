package org.veranda.desktop.devices.list;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.device.Reach;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many devices there are, by place and by whether they can be reached; filters do not change it.
public final class DeviceCounts {

    static final DeviceCounts NONE = new DeviceCounts(List.of());

    private final Map<Spot, Map<Reach, Integer>> bySpot = new HashMap<>();
    private final Map<Reach, Integer> all = new EnumMap<>(Reach.class);

    DeviceCounts(Collection<DeviceLine> lines) {
        for (DeviceLine line : lines) {
            all.merge(line.reach(), 1, Integer::sum);
            bySpot.computeIfAbsent(line.face().spot(), _ -> new EnumMap<>(Reach.class))
                    .merge(line.reach(), 1, Integer::sum);
        }
    }

    /// @param spot none for all places
    public int of(@Nullable Spot spot, Reach reach) {
        return counts(spot).getOrDefault(reach, 0);
    }

    /// All that were not taken away.
    ///
    /// @param spot none for all places
    public int standing(@Nullable Spot spot) {
        int sum = counts(spot).values().stream().mapToInt(Integer::intValue).sum();
        return sum - of(spot, Reach.GONE);
    }

    private Map<Reach, Integer> counts(@Nullable Spot spot) {
        return spot == null ? all : bySpot.getOrDefault(spot, Map.of());
    }
}
