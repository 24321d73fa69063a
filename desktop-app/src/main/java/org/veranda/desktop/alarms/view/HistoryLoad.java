package org.veranda.desktop.alarms.view;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.alarms.list.AlarmTab;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.store.alarm.AlarmRecords;

/// The alarms that are over: asked for whenever somebody looks at them. Lives on the FX thread.
public final class HistoryLoad {

    /// What is known of them.
    public enum State {
        LOADING,
        FAILED,
        KNOWN
    }

    private final AlarmListViewModel model;
    private final AlarmRecords records;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.KNOWN);
    private long question;

    public HistoryLoad(AlarmListViewModel model, AlarmRecords records) {
        this.model = model;
        this.records = records;
        model.tab()
                .subscribe(tab -> {
                    if (tab == AlarmTab.HISTORY) {
                        ask();
                    }
                });
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Asks now; what was known stays in view meanwhile.
    public void ask() {
        long asked = ++question;
        state.set(State.LOADING);
        records.past()
                .whenComplete((alarms, failure) -> {
                    if (asked == question) {
                        state.set(failure == null ? State.KNOWN : State.FAILED);
                        if (failure == null) {
                            model.showHistory(alarms.stream().map(AlarmEntry::past).toList());
                        }
                    }
                });
    }
}
