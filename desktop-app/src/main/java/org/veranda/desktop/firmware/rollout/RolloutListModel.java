package org.veranda.desktop.firmware.rollout;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.ListModel;
import org.veranda.desktop.words.Folded;
import org.veranda.model.firmware.RolloutId;
import org.veranda.wire.RolloutView;

import java.util.Collection;
import java.util.Comparator;

/// State of the list of rollouts. One of them is always looked at while there is any. Lives on the FX thread.
final class RolloutListModel {

    private final Store store;
    private final FirmwareWords words;
    private final StringProperty find = new SimpleStringProperty("");
    private final Comparator<Entry<RolloutView>> latest =
            Comparator.comparingLong((Entry<RolloutView> entry) -> entry.value().get().id().value())
                    .reversed();
    private final ListModel<Entry<RolloutView>> list = new ListModel<>(this::wanted, () -> latest);

    RolloutListModel(Store store, FirmwareWords words) {
        this.store = store;
        this.words = words;
        store.rollouts().changes().subscribe(_ -> catchUp());
        find.subscribe(_ -> {
            list.refresh();
            choose();
        });
    }

    ListModel<Entry<RolloutView>> list() {
        return list;
    }

    /// What was typed to find rollouts.
    StringProperty find() {
        return find;
    }

    /// How many there are, whatever was typed.
    int total() {
        return store.rollouts().view().size();
    }

    /// Goes to this one as soon as it is known.
    void open(RolloutId id) {
        find.set("");
        list.refresh();
        list.shown().get().stream()
                .filter(entry -> entry.value().get().id().equals(id))
                .findFirst()
                .ifPresent(list.cursor()::set);
    }

    private void catchUp() {
        list.catchUp();
        choose();
    }

    private void choose() {
        if (list.cursor().get() == null && !list.shown().get().isEmpty()) {
            list.cursor().set(list.shown().get().getFirst());
        }
    }

    private Collection<Entry<RolloutView>> wanted() {
        String typed = Folded.fold(find.get());
        return store.rollouts().view().stream()
                .filter(entry -> found(entry.value().get(), typed))
                .toList();
    }

    private boolean found(RolloutView rollout, String typed) {
        String all =
                rollout.name()
                        + " "
                        + rollout.firmwareVersion()
                        + " "
                        + words.state(rollout.state());
        return Folded.fold(all).contains(typed);
    }
}
