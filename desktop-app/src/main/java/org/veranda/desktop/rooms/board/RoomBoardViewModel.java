package org.veranda.desktop.rooms.board;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.LoadState;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// State of the room board: what is counted, found, filtered and grouped. Knows no control; lives
/// on the FX thread.
public final class RoomBoardViewModel {

    private final Store store;
    private final Pulse pulse;
    private final Census census;
    private final Sieve sieve = new Sieve();
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.FLOOR);
    private final ObjectProperty<Presentation> presentation =
            new SimpleObjectProperty<>(Presentation.TILES);
    private final ObjectProperty<@Nullable RoomEntry> cursor = new SimpleObjectProperty<>();
    private final Choice choice = new Choice();
    private final BooleanProperty drawerOpen = new SimpleBooleanProperty();
    private final BooleanProperty pointerOver = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper heldBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<RoomGroup>> groups =
            new ReadOnlyObjectWrapper<>(List.of());
    private final InvalidationListener relaid = _ -> arrange();
    private List<Listed> all = List.of();
    private List<RoomEntry> order = List.of();
    private Set<RoomEntry> shown = Set.of();
    private final List<Runnable> arranged = new ArrayList<>();
    private boolean awaited;

    /// @param pulse the beat at which rooms come and go
    /// @param counting the beat at which numbers change
    public RoomBoardViewModel(Store store, Pulse pulse, Pulse counting) {
        this.store = store;
        this.pulse = pulse;
        census = new Census(counting);
        store.rooms().addListener(relaid);
        store.locations().addListener(relaid);
        grouping.subscribe(_ -> arrange());
        sieve.filter().subscribe(this::refresh);
        sieve.find().subscribe(this::search);
        pointerOver.subscribe(over -> {
            if (!over && heldBack.get()) {
                refresh();
            }
        });
    }

    /// Whether there is anything to show yet.
    public ReadOnlyObjectProperty<LoadState> load() {
        return store.load();
    }

    /// Whether it is known which rooms there are.
    public boolean known() {
        return !all.isEmpty() || store.load().get() instanceof LoadState.Ready;
    }

    /// How many rooms are what.
    public Tally tally() {
        return census.tally();
    }

    /// Changes whenever the numbers of what changed are shown.
    public ReadOnlyIntegerProperty counted() {
        return census.counts();
    }

    /// What was typed to find a room or a guest.
    public StringProperty find() {
        return sieve.find();
    }

    /// The category shown alone, or nothing for all.
    public ObjectProperty<@Nullable RoomCategory> filter() {
        return sieve.filter();
    }

    public ObjectProperty<Grouping> grouping() {
        return grouping;
    }

    public ObjectProperty<Presentation> presentation() {
        return presentation;
    }

    /// The room that the keyboard speaks to.
    public ObjectProperty<@Nullable RoomEntry> cursor() {
        return cursor;
    }

    /// The rooms chosen for a common command, in the order of choosing.
    public ObservableSet<RoomEntry> chosen() {
        return choice.rooms();
    }

    /// The same, to choose more or fewer.
    public Choice choice() {
        return choice;
    }

    /// Chooses every shown room.
    public void chooseAll() {
        choice.rooms().addAll(order);
    }

    /// Whether the drawer stands open beside the board.
    public BooleanProperty drawerOpen() {
        return drawerOpen;
    }

    /// Whether the pointer is over the board: then nothing moves away under it.
    public BooleanProperty pointerOver() {
        return pointerOver;
    }

    /// Whether rooms came to match or ceased to, and wait for the pointer to leave.
    public ReadOnlyBooleanProperty heldBack() {
        return heldBack.getReadOnlyProperty();
    }

    /// The rooms to show.
    public ReadOnlyObjectProperty<List<RoomGroup>> groups() {
        return groups.getReadOnlyProperty();
    }

    /// The names of all rooms.
    public List<String> names() {
        return all.stream().map(room -> room.entry().room().get().name()).toList();
    }

    /// Calls back whenever rooms came, went or were put in another order.
    public void namesChanged(Runnable listener) {
        arranged.add(listener);
    }

    /// Whether rooms are left out because of what was typed or chosen.
    public boolean filtered() {
        return sieve.closed();
    }

    /// Whether the room is among those shown.
    public boolean shows(RoomEntry room) {
        return shown.contains(room);
    }

    /// How many rooms are shown.
    public int shownCount() {
        return order.size();
    }

    /// How many rooms there are at all.
    public int total() {
        return all.size();
    }

    /// Shows one category alone, or all again when it was shown already.
    public void toggle(RoomCategory category) {
        sieve.filter().set(sieve.filter().get() == category ? null : category);
    }

    /// The rooms that match, shown or not, the likeliest first.
    public List<RoomEntry> matching(String typed) {
        return Sieve.matching(typed, all);
    }

    /// Shows everything again.
    public void clear() {
        sieve.filter().set(null);
        sieve.find().set("");
    }

    /// Applies the filters anew.
    public void refresh() {
        heldBack.set(false);
        List<Listed> found = sieve.of(all);
        List<RoomEntry> next = found.stream().map(Listed::entry).toList();
        shown = new HashSet<>(next);
        keepCursor(next);
        groups.set(Layout.grouped(found));
    }

    private void search() {
        boolean looking = sieve.search();
        refresh();
        if (looking) {
            cursor.set(
                    sieve.best(all.stream().filter(room -> shown.contains(room.entry())).toList()));
        }
    }

    /// When the room under the cursor went, the next one takes its place.
    private void keepCursor(List<RoomEntry> next) {
        RoomEntry here = cursor.get();
        if (here != null && !shown.contains(here)) {
            int place = Math.min(order.indexOf(here), next.size() - 1);
            cursor.set(place < 0 ? null : next.get(place));
        }
        order = next;
    }

    private void arrange() {
        census.end(all);
        choice.keep(store.rooms());
        all = Layout.arrange(store.rooms(), store.locations(), grouping.get());
        census.take(all, this::changed);
        arranged.forEach(Runnable::run);
        refresh();
    }

    private void changed(Listed room) {
        boolean belongs = sieve.lets(room);
        if (belongs != shown.contains(room.entry()) && !awaited) {
            awaited = true;
            pulse.next(this::catchUp);
        }
    }

    private void catchUp() {
        awaited = false;
        if (pointerOver.get()) {
            heldBack.set(true);
        } else {
            refresh();
        }
    }
}
