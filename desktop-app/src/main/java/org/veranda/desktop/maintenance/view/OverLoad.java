package org.veranda.desktop.maintenance.view;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.veranda.desktop.maintenance.list.MaintenanceTab;
import org.veranda.desktop.maintenance.list.RequestListViewModel;
import org.veranda.desktop.store.upkeep.RequestRecords;

/// The requests that are over: asked for whenever somebody looks at them. Lives on the FX thread.
public final class OverLoad {

    /// What is known of them.
    enum State {
        LOADING,
        FAILED,
        KNOWN
    }

    private final RequestListViewModel model;
    private final RequestRecords records;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.KNOWN);
    private long question;

    public OverLoad(RequestListViewModel model, RequestRecords records) {
        this.model = model;
        this.records = records;
        model.tab()
                .subscribe(tab -> {
                    if (tab == MaintenanceTab.OVER) {
                        ask();
                    }
                });
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Asks now; what was known stays in view meanwhile.
    void ask() {
        long asked = ++question;
        state.set(State.LOADING);
        records.over()
                .whenComplete((requests, failure) -> {
                    if (asked == question) {
                        state.set(failure == null ? State.KNOWN : State.FAILED);
                        if (failure == null) {
                            model.showOver(requests);
                        }
                    }
                });
    }
}
