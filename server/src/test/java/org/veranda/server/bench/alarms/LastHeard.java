package org.veranda.server.bench.alarms;

import org.veranda.server.bench.wire.Histogram;
import org.veranda.server.bench.wire.Payload;
import org.veranda.server.bench.wire.Swarm;

/// When the last of a tenant's consoles has heard of each alarm. Belongs to the load loop.
final class LastHeard implements Swarm.Hearing {

    private final int consoles;
    private final byte[][] heard;
    private final Histogram times = new Histogram();
    private final Histogram each = new Histogram();
    private int from = Integer.MAX_VALUE;
    private long repeats;

    /// @param consoles of each tenant
    /// @param most how many alarms there may be
    LastHeard(int consoles, int most) {
        this.consoles = consoles;
        this.heard = new byte[most][];
    }

    /// Alarms from that one on are measured; none before.
    void measureFrom(int alarm) {
        from = alarm;
    }

    @Override
    public void heard(int client, long seq, long nanos) {
        int alarm = (int) (seq - Payload.FIRST_SEQ);
        byte[] by = heard[alarm];
        if (by == null) {
            by = new byte[consoles + 3];
            heard[alarm] = by;
        }
        int console = client % consoles;
        if (by[console]++ > 0) {
            repeats++;
            return;
        }
        if (alarm >= from) {
            each.add(nanos);
        }
        int count = (by[consoles] & 0xFF) + ((by[consoles + 1] & 0xFF) << 8) + 1;
        by[consoles] = (byte) count;
        by[consoles + 1] = (byte) (count >> 8);
        if (count == consoles && alarm >= from) {
            times.add(nanos);
        }
    }

    /// Alarms that the last console has, each by how long that took.
    Histogram times() {
        return times;
    }

    /// The same for any console.
    Histogram each() {
        return each;
    }

    long repeats() {
        return repeats;
    }
}
