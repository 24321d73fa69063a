package org.veranda.server.bench.alarms;

import org.veranda.server.bench.wire.Payload;
import org.veranda.server.bench.wire.Swarm;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who heard what, and who should have. Belongs to the load loop. Client `2n` is user `n` on the tenant's channel, client
/// `2n + 1` the same user on the own one.
final class CoverageLedger implements Swarm.Hearing {

    private final CoveragePlan plan;
    private final Map<Integer, BitSet> heard = new HashMap<>();
    private long deliveries;
    private long leaks;
    private long repeats;

    CoverageLedger(CoveragePlan plan) {
        this.plan = plan;
    }

    @Override
    public void heard(int client, long seq, long nanos) {
        int alarm = (int) (seq - Payload.FIRST_SEQ);
        deliveries++;
        if (!plan.due(client, alarm)) {
            if (leaks++ < 10) {
                System.err.println("leak: client %d heard alarm %d".formatted(client, alarm));
            }
            return;
        }
        BitSet known = heard.computeIfAbsent(client, _ -> new BitSet());
        int place = plan.place(client, alarm);
        if (known.get(place)) {
            repeats++;
        }
        known.set(place);
    }

    /// What was due and never came, of so many alarms.
    long misses(int clients, int alarms) {
        long misses = 0;
        for (int client = 0; client < clients; client++) {
            BitSet known = heard.getOrDefault(client, new BitSet());
            Set<Integer> houses = plan.heardBy(client);
            for (int house : houses) {
                for (int number = 0; number < plan.alarmsOf(house, alarms); number++) {
                    int alarm = plan.alarm(house, number);
                    if (plan.due(client, alarm) && !known.get(plan.place(client, alarm))) {
                        if (misses++ < 10) {
                            System.err.println(
                                    "miss: client %d, alarm %d".formatted(client, alarm));
                        }
                    }
                }
            }
        }
        return misses;
    }

    long deliveries() {
        return deliveries;
    }

    long leaks() {
        return leaks;
    }

    long repeats() {
        return repeats;
    }
}
