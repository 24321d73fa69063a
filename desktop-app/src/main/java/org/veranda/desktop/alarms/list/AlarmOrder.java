package org.veranda.desktop.alarms.list;

import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.wire.AlarmView;

import java.time.Instant;
import java.util.Comparator;

/// The order in which alarms stand while nobody asks for another: the gravest first, of those the
/// ones that nobody has acknowledged, of those the newest.
public final class AlarmOrder {

    /// What is usual.
    public static final Comparator<AlarmEntry> URGENCY =
            Comparator.comparing(AlarmOrder::severity)
                    .thenComparing(AlarmOrder::seen)
                    .thenComparing(AlarmOrder::raised, Comparator.reverseOrder())
                    .thenComparingLong(entry -> -entry.id().value());

    /// What is over: the latest change first.
    static final Comparator<AlarmEntry> RECENT =
            Comparator.comparing(
                    (AlarmEntry entry) -> entry.alarm().get().changedAt(),
                    Comparator.reverseOrder());

    private AlarmOrder() {}

    private static Severity severity(AlarmEntry entry) {
        return view(entry).severity();
    }

    private static boolean seen(AlarmEntry entry) {
        AlarmPhase phase = view(entry).phase();
        return phase != AlarmPhase.UNACKNOWLEDGED && phase != AlarmPhase.RETURNED;
    }

    private static Instant raised(AlarmEntry entry) {
        return view(entry).raisedAt();
    }

    private static AlarmView view(AlarmEntry entry) {
        return entry.alarm().get();
    }
}
