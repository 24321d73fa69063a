package org.veranda.server.bench.wire;

import java.util.Locale;

/// What one rate of publishing came to.
///
/// @param rate deliveries a second that were asked for
/// @param reached deliveries a second from the first publish to the last delivery
/// @param cpu seconds that the server's process used
/// @param load share of one processor that the load client used
/// @param bad events that were lost, came again or out of order; publishes that were refused; clients that were lost
record Step(
        double rate,
        double reached,
        long delivered,
        double p50,
        double p99,
        double max,
        double cpu,
        double load,
        long bad) {

    private static final double TOO_LATE_MILLIS = 250;

    /// Whether everything came in order, and 99 of a hundred within a quarter of a second.
    boolean isGood() {
        return bad == 0 && p99 <= TOO_LATE_MILLIS;
    }

    double cpuPerMillion() {
        return cpu / delivered * 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%8.1f k/s asked, %8.1f k/s reached: p50 %.2f ms, p99 %.2f ms, max %.1f ms,"
                        + " server CPU %.2f s a million, load client %.0f %%%s",
                rate / 1e3,
                reached / 1e3,
                p50,
                p99,
                max,
                cpuPerMillion(),
                load * 100,
                bad == 0 ? "" : ", " + bad + " lost, wrong or refused");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"rate\":%.0f,\"reached\":%.0f,\"delivered\":%d,\"p50_ms\":%.3f,\"p99_ms\":%.3f,"
                        + "\"max_ms\":%.3f,\"cpu_s_per_million\":%.3f,\"load_client\":%.2f,\"bad\":%d}",
                rate,
                reached,
                delivered,
                p50,
                p99,
                max,
                cpuPerMillion(),
                load,
                bad);
    }
}
