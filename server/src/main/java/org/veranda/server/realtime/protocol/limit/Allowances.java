package org.veranda.server.realtime.protocol.limit;

import java.util.LinkedHashMap;
import java.util.Map;

/// One [Allowance] for each; of more than it remembers, those that were quiet longest start anew. For any thread.
final class Allowances<K> {

    private static final int MOST = 10_000;

    private final int atOnce;
    private final int aSecond;
    private final Map<K, Allowance> all = new LinkedHashMap<>(16, 0.75f, true);

    Allowances(int atOnce, int aSecond) {
        this.atOnce = atOnce;
        this.aSecond = aSecond;
    }

    /// Takes one; false when there is none left.
    synchronized boolean take(K one, long now) {
        return of(one, now).take(now);
    }

    /// What was taken once was not used.
    synchronized void giveBack(K one, long now) {
        Allowance known = all.get(one);
        if (known != null) {
            known.giveBack(now);
        }
    }

    /// One of whom nothing was taken is not remembered for being asked about.
    synchronized boolean isEmpty(K one, long now) {
        Allowance known = all.get(one);
        return known != null && known.isEmpty(now);
    }

    private Allowance of(K one, long now) {
        Allowance known = all.computeIfAbsent(one, _ -> new Allowance(atOnce, aSecond, now));
        if (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        return known;
    }
}
