package org.veranda.desktop.rooms.board;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.LoadState;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// State of the room board: what is counted, found, filtered and grouped. Knows no control; lives
/// on the FX thread.
public final class RoomBoardViewModel {

    private final Store store;
    private final Pulse pulse;
    private final Pulse counting;
    private final Tally tally = new Tally();
    private final StringProperty find = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable RoomCategory> filter = new SimpleObjectProperty<>();
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.FLOOR);
    private final ObjectProperty<Presentation> presentation =
            new SimpleObjectProperty<>(Presentation.TILES);
    private final ObjectProperty<@Nullable RoomEntry> cursor = new SimpleObjectProperty<>();
    private final ObservableSet<RoomEntry> chosen =
            FXCollections.observableSet(new LinkedHashSet<>());
    private final BooleanProperty drawerOpen = new SimpleBooleanProperty();
    private final BooleanProperty pointerOver = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper heldBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<RoomGroup>> groups =
            new ReadOnlyObjectWrapper<>(List.of());
    private final InvalidationListener relaid = _ -> arrange();
    private List<Listed> all = List.of();
    private List<Place> places = List.of();
    private List<RoomEntry> order = List.of();
    private Set<RoomEntry> shown = Set.of();
    private Search search = new Search("");
    private final List<Runnable> arranged = new ArrayList<>();
    private boolean awaited;
    private boolean counted = true;

    /// @param pulse the beat at which rooms come and go
    /// @param counting the beat at which numbers change
    public RoomBoardViewModel(Store store, Pulse pulse, Pulse counting) {
        this.store = store;
        this.pulse = pulse;
        this.counting = counting;
        store.rooms().addListener(relaid);
        store.locations().addListener(relaid);
        grouping.subscribe(_ -> arrange());
        filter.subscribe(this::refresh);
        find.subscribe(this::search);
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

    /// How many rooms are what.
    public Tally tally() {
        return tally;
    }

    /// What was typed to find a room or a guest.
    public StringProperty find() {
        return find;
    }

    /// The category shown alone, or nothing for all.
    public ObjectProperty<@Nullable RoomCategory> filter() {
        return filter;
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
        return chosen;
    }

    /// Chooses the room or no longer.
    public void toggleChosen(RoomEntry room) {
        if (!chosen.remove(room)) {
            chosen.add(room);
        }
    }

    /// Chooses every shown room from the cursor to this one.
    public void chooseTo(RoomEntry room) {
        RoomEntry here = cursor.get();
        int from = here == null ? -1 : order.indexOf(here);
        int to = order.indexOf(room);
        if (from >= 0 && to >= 0) {
            chosen.addAll(order.subList(Math.min(from, to), Math.max(from, to) + 1));
        }
        cursor.set(room);
    }

    /// Chooses every shown room.
    public void chooseAll() {
        chosen.addAll(order);
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
        return filter.get() != null || !search.empty();
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
        filter.set(filter.get() == category ? null : category);
    }

    /// The rooms that match, shown or not, the likeliest first.
    public List<RoomEntry> matching(String typed) {
        Search asked = new Search(typed);
        List<Listed> found = new ArrayList<>(asked.among(all));
        Listed best = asked.best(found);
        if (best != null && found.remove(best)) {
            found.addFirst(best);
        }
        return found.stream().map(Listed::entry).toList();
    }

    /// Shows everything again.
    public void clear() {
        filter.set(null);
        find.set("");
    }

    /// Applies the filters anew.
    public void refresh() {
        heldBack.set(false);
        List<Listed> found = search.among(all.stream().filter(this::passes).toList());
        Map<Place, List<RoomEntry>> byPlace = new LinkedHashMap<>();
        for (Listed room : found) {
            byPlace.computeIfAbsent(room.place(), _ -> new ArrayList<>()).add(room.entry());
        }
        List<RoomEntry> next = found.stream().map(Listed::entry).toList();
        shown = new HashSet<>(next);
        keepCursor(next);
        groups.set(
                byPlace.entrySet().stream()
                        .map(place -> group(place.getKey(), place.getValue()))
                        .toList());
    }

    private void search() {
        search = new Search(find.get());
        refresh();
        if (!search.empty()) {
            Listed best =
                    search.best(all.stream().filter(room -> shown.contains(room.entry())).toList());
            cursor.set(best == null ? null : best.entry());
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
        all.forEach(room -> room.unwatch(tally));
        chosen.retainAll(store.rooms());
        all = Layout.arrange(store.rooms(), store.locations(), grouping.get());
        places = all.stream().map(Listed::place).distinct().toList();
        all.forEach(room -> room.watch(tally, () -> changed(room)));
        arranged.forEach(Runnable::run);
        showCounts();
        refresh();
    }

    private void showCounts() {
        counted = true;
        tally.show();
        places.forEach(place -> place.tally().show());
    }

    private void changed(Listed room) {
        if (counted) {
            counted = false;
            counting.next(this::showCounts);
        }
        boolean belongs = passes(room) && search.matches(room);
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

    private boolean passes(Listed room) {
        RoomCategory category = filter.get();
        return category == null || (room.categories() & category.bit()) != 0;
    }

    private static RoomGroup group(Place place, List<RoomEntry> rooms) {
        return new RoomGroup(
                place.location(),
                place.floor(),
                place.tally().of(RoomCategory.READY),
                place.rooms(),
                rooms);
    }
}
