package org.veranda.desktop.alarms.view;

import javafx.scene.control.TableColumn;

import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.table.TableValue;

import java.util.Comparator;

/// A column and the order it puts the alarms in; where it doesn't decide, the usual order does.
final class AlarmColumn extends TableColumn<AlarmEntry, TableValue> {

    private final Comparator<AlarmEntry> upwards;

    AlarmColumn(Comparator<AlarmEntry> upwards) {
        this.upwards = upwards;
    }

    Comparator<AlarmEntry> order() {
        return getSortType() == SortType.ASCENDING ? upwards : upwards.reversed();
    }
}
