package org.veranda.desktop.maintenance.list;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.veranda.desktop.store.LoadState;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.ListModel;
import org.veranda.desktop.words.Folded;
import org.veranda.model.identity.Worker;
import org.veranda.model.maintenance.RequestId;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.MeView;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// State of the list of requests: tab, filter, order and cursor. It changes at the pace it is given, and
/// not under the pointer. Knows no control; lives on the FX thread.
public final class RequestListViewModel {

    private final Store store;
    private final Pulse pace;
    private final Function<MaintenanceRequestView, String> found;
    private final ObjectProperty<MaintenanceTab> tab =
            new SimpleObjectProperty<>(MaintenanceTab.OPEN);
    private final ObjectProperty<Whose> whose = new SimpleObjectProperty<>(Whose.ANYBODY);
    private final StringProperty find = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Map<MaintenanceTab, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ListModel<Entry<MaintenanceRequestView>> list =
            new ListModel<>(this::wanted, this::usual);
    private List<Entry<MaintenanceRequestView>> over = List.of();
    private boolean awaited;

    /// @param pace the beat at which the list changes
    /// @param found all that a request can be found by
    public RequestListViewModel(
            Store store, Pulse pace, Function<MaintenanceRequestView, String> found) {
        this.store = store;
        this.pace = pace;
        this.found = found;
        store.upkeep().requestsChanged().subscribe(this::changed);
        store.rooms().addListener((InvalidationListener) _ -> changed());
        tab.subscribe(_ -> refresh());
        find.subscribe(this::refresh);
        whose.subscribe(this::refresh);
    }

    public ReadOnlyObjectProperty<LoadState> load() {
        return store.load();
    }

    public ObjectProperty<MaintenanceTab> tab() {
        return tab;
    }

    /// By whom those are looked after that are shown.
    public ObjectProperty<Whose> whose() {
        return whose;
    }

    /// Whether anything is left out.
    public BooleanBinding filtered() {
        return find.isNotEmpty().or(whose.isNotEqualTo(Whose.ANYBODY));
    }

    /// What was typed to find requests.
    public StringProperty find() {
        return find;
    }

    /// The requests under the tab as they are shown.
    public ListModel<Entry<MaintenanceRequestView>> list() {
        return list;
    }

    /// How many stand under each tab; nothing for those that are not counted.
    public ReadOnlyObjectProperty<Map<MaintenanceTab, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    /// How many stand under the tab when nothing is left out.
    public int total() {
        return ofTab().size();
    }

    /// What the server told of requests that are over.
    public void showOver(List<MaintenanceRequestView> past) {
        over = past.stream().map(Entry::new).toList();
        refresh();
    }

    /// Leaves nothing out any more.
    public void clearFilter() {
        find.set("");
        whose.set(Whose.ANYBODY);
    }

    /// Goes to this request, wherever it stands.
    public void open(Entry<MaintenanceRequestView> request) {
        clearFilter();
        tab.set(MaintenanceTab.of(request.value().get().status()));
        list.open(request);
    }

    /// Goes to the request of that number, if it is not over.
    public boolean open(RequestId request) {
        return store.upkeep().requests().stream()
                .filter(entry -> entry.value().get().id().equals(request))
                .findFirst()
                .map(entry -> {
                    open(entry);
                    return true;
                })
                .orElse(false);
    }

    /// Applies tab, filter and order anew.
    public void refresh() {
        count();
        list.refresh();
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
        follow();
        list.catchUp();
    }

    /// What somebody looks at stays in view when it comes to stand under another tab.
    private void follow() {
        Entry<MaintenanceRequestView> here = list.cursor().get();
        boolean looking = here != null && list.detailOpen().get() && !list.pointerOver().get();
        if (looking && store.upkeep().requests().contains(here)) {
            tab.set(tabOf(here));
        }
    }

    private void count() {
        Map<MaintenanceTab, Integer> next = new EnumMap<>(MaintenanceTab.class);
        for (MaintenanceTab each : MaintenanceTab.values()) {
            if (each != MaintenanceTab.OVER && each != MaintenanceTab.BLOCKS) {
                next.put(each, 0);
            }
        }
        store.upkeep().requests().forEach(entry -> next.merge(tabOf(entry), 1, Integer::sum));
        counts.set(Map.copyOf(next));
    }

    private Collection<Entry<MaintenanceRequestView>> wanted() {
        String[] words = Folded.fold(find.get()).split(" +");
        boolean typed = !find.get().isBlank();
        return ofTab().stream()
                .filter(entry -> belongs(entry.value().get()))
                .filter(entry -> !typed || matches(entry.value().get(), words))
                .toList();
    }

    private boolean matches(MaintenanceRequestView request, String... words) {
        String text = Folded.fold(found.apply(request));
        return Arrays.stream(words).allMatch(text::contains);
    }

    private Collection<Entry<MaintenanceRequestView>> ofTab() {
        return tab.get() == MaintenanceTab.OVER
                ? over
                : store.upkeep().requests().stream()
                        .filter(entry -> tabOf(entry) == tab.get())
                        .toList();
    }

    private boolean belongs(MaintenanceRequestView request) {
        Worker assignee = request.assignee();
        MeView me = store.me().get();
        return switch (whose.get()) {
            case ANYBODY -> true;
            case NOBODY -> assignee == null;
            case MINE -> assignee != null && me != null && assignee.id().equals(me.id());
        };
    }

    private Comparator<Entry<MaintenanceRequestView>> usual() {
        return tab.get() == MaintenanceTab.OVER ? RequestOrder.RECENT : RequestOrder.URGENCY;
    }

    private static MaintenanceTab tabOf(Entry<MaintenanceRequestView> entry) {
        return MaintenanceTab.of(entry.value().get().status());
    }
}
