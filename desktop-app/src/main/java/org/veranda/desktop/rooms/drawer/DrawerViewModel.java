package org.veranda.desktop.rooms.drawer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.act.HouseRules;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.store.Histories;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.room.ReservationFlag;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// State of the drawer: the room under the cursor while it stands open. Lives on the FX thread.
public final class DrawerViewModel {

    private final HouseRules rules;
    private final Histories histories;
    private final ReadOnlyObjectWrapper<@Nullable RoomEntry> room = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<RoomAction>> actions =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<HistoryState> history =
            new ReadOnlyObjectWrapper<>(new HistoryState.Known(List.of()));
    private long asked;
    private @Nullable RoomEntry asking;

    public DrawerViewModel(RoomBoardViewModel board, HouseRules rules, Histories histories) {
        this.rules = rules;
        this.histories = histories;
        room.bind(
                Bindings.createObjectBinding(
                        () -> board.drawerOpen().get() ? board.cursor().get() : null,
                        board.drawerOpen(),
                        board.cursor()));
        ObservableValue<?> state = room.flatMap(RoomEntry::room);
        ObservableValue<?> marks = room.flatMap(RoomEntry::marks);
        state.subscribe(_ -> roomChanged());
        marks.subscribe(_ -> offer());
    }

    /// The room shown, or nothing while the drawer is closed.
    public ReadOnlyObjectProperty<@Nullable RoomEntry> room() {
        return room.getReadOnlyProperty();
    }

    /// What can be done to it now.
    public ReadOnlyObjectProperty<List<RoomAction>> actions() {
        return actions.getReadOnlyProperty();
    }

    /// What happened to it.
    public ReadOnlyObjectProperty<HistoryState> history() {
        return history.getReadOnlyProperty();
    }

    /// What Ctrl+Enter does: the most likely next step.
    public Optional<RoomAction> primary() {
        return actions.get().stream().filter(this::likely).findFirst();
    }

    /// Asks for the history again.
    public void reload() {
        RoomEntry shown = room.get();
        if (shown == null) {
            return;
        }
        long question = ++asked;
        histories
                .of(shown.id())
                .whenComplete((entries, failure) -> {
                    if (question == asked) {
                        history.set(
                                failure == null
                                        ? new HistoryState.Known(entries)
                                        : new HistoryState.Failed());
                    }
                });
    }

    private void roomChanged() {
        offer();
        if (!Objects.equals(asking, room.get())) {
            asking = room.get();
            history.set(new HistoryState.Loading());
        }
        reload();
    }

    private void offer() {
        RoomEntry shown = room.get();
        actions.set(shown == null ? List.of() : rules.legal(shown));
    }

    private boolean likely(RoomAction action) {
        RoomEntry shown = room.get();
        return switch (action) {
            case CHECK_IN, MARK_CLEAN, INSPECT, FINISH_BLOCK, WALK_IN -> true;
            case CHECK_OUT ->
                    shown != null && shown.room().get().reservation() == ReservationFlag.DUE_OUT;
            default -> false;
        };
    }
}
