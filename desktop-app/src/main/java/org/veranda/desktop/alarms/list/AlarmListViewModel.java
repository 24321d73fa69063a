package org.veranda.desktop.alarms.list;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.LoadState;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.table.ListModel;
import org.veranda.model.identity.UserId;
import org.veranda.wire.AlarmView;
import org.veranda.wire.MeView;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// State of the alarms screen: tab, filter, order, cursor and choice. However many alarms come, what
/// is shown changes at the pace it is given, and not under the pointer. Knows no control; lives on
/// the FX thread.
public final class AlarmListViewModel {

    private final Store store;
    private final AlarmSieve sieve;
    private final Pulse pace;
    private final ObjectProperty<AlarmTab> tab = new SimpleObjectProperty<>(AlarmTab.ACTIVE);
    private final ObjectProperty<AlarmFilter> filter = new SimpleObjectProperty<>(AlarmFilter.ALL);
    private final StringProperty find = new SimpleStringProperty("");
    private final ListModel<AlarmEntry> list = new ListModel<>(this::wanted, this::usual);
    private final ReadOnlyObjectWrapper<TabCounts> counts =
            new ReadOnlyObjectWrapper<>(TabCounts.NONE);
    private final ObservableSet<AlarmEntry> chosen =
            FXCollections.observableSet(new LinkedHashSet<>());
    private List<AlarmEntry> history = List.of();
    private boolean awaited;

    /// @param pace the beat at which the list changes
    /// @param found all that an alarm can be found by
    public AlarmListViewModel(Store store, Pulse pace, Function<AlarmView, String> found) {
        this.store = store;
        this.pace = pace;
        sieve = new AlarmSieve(found, this::me);
        store.alarmsChanged().subscribe(this::changed);
        store.rooms().addListener((InvalidationListener) _ -> sieve.forget());
        tab.subscribe(_ -> turn());
        filter.subscribe(now -> find.set(now.find()));
        find.subscribe(typed -> filter.set(filter.get().finding(typed)));
        filter.subscribe(this::refresh);
    }

    public ReadOnlyObjectProperty<LoadState> load() {
        return store.load();
    }

    public ObjectProperty<AlarmTab> tab() {
        return tab;
    }

    public ObjectProperty<AlarmFilter> filter() {
        return filter;
    }

    /// What was typed to find alarms; a part of the filter.
    public StringProperty find() {
        return find;
    }

    /// The alarms under the tab as they are shown.
    public ListModel<AlarmEntry> list() {
        return list;
    }

    /// In what order alarms stand.
    public Comparator<AlarmEntry> order() {
        return list.order();
    }

    /// The alarms to show, in order.
    public ReadOnlyObjectProperty<List<AlarmEntry>> shown() {
        return list.shown();
    }

    public ReadOnlyObjectProperty<TabCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /// The alarm that the keyboard speaks to.
    public ObjectProperty<@Nullable AlarmEntry> cursor() {
        return list.cursor();
    }

    /// The alarms chosen for a common command, in the order of choosing.
    public ObservableSet<AlarmEntry> chosen() {
        return chosen;
    }

    /// Whether the alarm under the cursor is shown in full beside the list.
    public BooleanProperty detailOpen() {
        return list.detailOpen();
    }

    /// Whether somebody points at the list: then nothing moves away under the pointer.
    public BooleanProperty pointerOver() {
        return list.pointerOver();
    }

    /// Whether alarms came, went or would stand elsewhere, and wait for the pointer to leave.
    public ReadOnlyBooleanProperty heldBack() {
        return list.heldBack();
    }

    /// How many stand under the tab when nothing is left out.
    public int total() {
        return tab.get() == AlarmTab.HISTORY ? history.size() : counts.get().of(tab.get());
    }

    /// What the server told of alarms that are over.
    public void showHistory(List<AlarmEntry> past) {
        history = List.copyOf(past);
        refresh();
    }

    public void toggleChosen(AlarmEntry alarm) {
        if (!chosen.remove(alarm)) {
            chosen.add(alarm);
        }
    }

    /// Chooses every alarm between the cursor and this one, both of them included.
    public void chooseTo(AlarmEntry alarm) {
        List<AlarmEntry> all = list.shown().get();
        int from = all.indexOf(list.cursor().get());
        int to = all.indexOf(alarm);
        if (from >= 0 && to >= 0) {
            chosen.addAll(all.subList(Math.min(from, to), Math.max(from, to) + 1));
        }
    }

    public void chooseAll() {
        chosen.addAll(list.shown().get());
    }

    /// Leaves nothing out any more.
    public void clearFilter() {
        filter.set(AlarmFilter.ALL);
    }

    /// Goes to this alarm, wherever it stands.
    public void open(AlarmEntry alarm) {
        filter.set(AlarmFilter.ALL);
        tab.set(AlarmTab.of(alarm.alarm().get().phase()));
        count();
        list.open(alarm);
    }

    /// Applies tab, filter and order anew.
    public void refresh() {
        count();
        list.refresh();
    }

    private void turn() {
        chosen.clear();
        refresh();
    }

    private void changed() {
        if (!awaited) {
            awaited = true;
            pace.next(this::catchUp);
        }
    }

    private void catchUp() {
        awaited = false;
        count();
        list.catchUp();
    }

    private void count() {
        counts.set(TabCounts.of(store.alarms(), tab.get()));
        if (!chosen.isEmpty() && tab.get() != AlarmTab.HISTORY) {
            chosen.retainAll(Set.copyOf(store.alarms()));
        }
    }

    private Collection<AlarmEntry> wanted() {
        sieve.keep(store.alarms());
        return sieve.of(ofTab(), filter.get());
    }

    private Comparator<AlarmEntry> usual() {
        return tab.get() == AlarmTab.HISTORY ? AlarmOrder.RECENT : AlarmOrder.URGENCY;
    }

    private Collection<AlarmEntry> ofTab() {
        return tab.get() == AlarmTab.HISTORY
                ? history
                : store.alarms().stream()
                        .filter(entry -> AlarmTab.of(entry.alarm().get().phase()) == tab.get())
                        .toList();
    }

    private @Nullable UserId me() {
        MeView me = store.me().get();
        return me == null ? null : me.id();
    }
}
