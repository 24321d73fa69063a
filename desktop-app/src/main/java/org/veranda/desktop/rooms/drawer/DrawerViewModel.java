package org.veranda.desktop.rooms.drawer;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.act.HouseRules;
import org.veranda.desktop.rooms.act.Obstacle;
import org.veranda.desktop.rooms.act.Offer;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.rooms.board.RoomBoardViewModel;
import org.veranda.desktop.store.Histories;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.room.ReservationFlag;
import org.veranda.wire.RoomView;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// State of the drawer: the room under the cursor while it stands open. Lives on the FX thread.
public final class DrawerViewModel {

    private final HouseRules rules;
    private final HistoryBook book;
    private final ReadOnlyObjectWrapper<@Nullable RoomEntry> room = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Offer>> offers =
            new ReadOnlyObjectWrapper<>(List.of());

    public DrawerViewModel(RoomBoardViewModel board, HouseRules rules, Histories histories) {
        this.rules = rules;
        book = new HistoryBook(histories);
        room.bind(
                Bindings.createObjectBinding(
                        () -> board.drawerOpen().get() ? board.cursor().get() : null,
                        board.drawerOpen(),
                        board.cursor()));
        ObservableValue<?> state = room.flatMap(RoomEntry::room);
        ObservableValue<?> marks = room.flatMap(RoomEntry::marks);
        state.subscribe(_ -> roomChanged());
        marks.subscribe(_ -> offer());
        rules.reachable().subscribe(_ -> offer());
    }

    /// The room shown, or nothing while the drawer is closed.
    public ReadOnlyObjectProperty<@Nullable RoomEntry> room() {
        return room.getReadOnlyProperty();
    }

    /// What one might want to do to it, and what stands in the way.
    public ReadOnlyObjectProperty<List<Offer>> offers() {
        return offers.getReadOnlyProperty();
    }

    /// What happened to it.
    public ReadOnlyObjectProperty<HistoryState> history() {
        return book.state();
    }

    /// What Ctrl+Enter does: the most likely next step.
    public Optional<RoomAction> primary() {
        return likely(offer -> offer.obstacle() == null)
                .or(() -> likely(offer -> offer.obstacle() instanceof Obstacle.Away))
                .map(Offer::action);
    }

    /// Asks for the history again.
    public void reload() {
        book.ask();
    }

    private void roomChanged() {
        offer();
        book.turnTo(room.get());
    }

    private void offer() {
        RoomEntry shown = room.get();
        offers.set(shown == null ? List.of() : rules.offers(shown));
    }

    private Optional<Offer> likely(Predicate<Offer> possible) {
        RoomEntry shown = room.get();
        return shown == null
                ? Optional.empty()
                : offers.get().stream()
                        .filter(possible)
                        .filter(offer -> likely(offer.action(), shown.room().get()))
                        .findFirst();
    }

    /// A blocked room waits for its block to end, whatever its condition.
    private static boolean likely(RoomAction action, RoomView shown) {
        return switch (action) {
            case FINISH_BLOCK -> true;
            case CHECK_IN, MARK_CLEAN, INSPECT, WALK_IN -> shown.block() == null;
            case CHECK_OUT -> shown.reservation() == ReservationFlag.DUE_OUT;
            default -> false;
        };
    }
}
