package org.veranda.desktop.maintenance.list;

import org.veranda.desktop.store.entry.Entry;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.wire.MaintenanceRequestView;

import java.util.Comparator;

/// The order in which requests stand while nobody asks for another.
final class RequestOrder {

    /// What is to be done: the most urgent first, of those the oldest.
    static final Comparator<Entry<MaintenanceRequestView>> URGENCY =
            Comparator.comparing(RequestOrder::priority, Comparator.reverseOrder())
                    .thenComparing(entry -> entry.value().get().createdAt())
                    .thenComparingLong(entry -> entry.value().get().id().value());

    /// What is over: the latest first.
    static final Comparator<Entry<MaintenanceRequestView>> RECENT =
            Comparator.comparing(
                    (Entry<MaintenanceRequestView> entry) -> entry.value().get().statusSince(),
                    Comparator.reverseOrder());

    private RequestOrder() {}

    private static RequestPriority priority(Entry<MaintenanceRequestView> entry) {
        return entry.value().get().priority();
    }
}
