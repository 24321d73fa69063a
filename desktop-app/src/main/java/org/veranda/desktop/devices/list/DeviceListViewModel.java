package org.veranda.desktop.devices.list;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.device.DeviceLoad;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.ListModel;
import org.veranda.desktop.ui.Background;
import org.veranda.wire.DeviceView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// State of the device list: filter, order, cursor. However many devices there are and change, what is shown is made in the
/// background and changes at the pace it is given. Knows no control; lives on the FX thread.
public final class DeviceListViewModel {

    private final Store store;
    private final Pulse pace;
    private final Background background;
    private final DeviceWords words;
    private final ObjectProperty<DeviceFilter> filter =
            new SimpleObjectProperty<>(DeviceFilter.ALL);
    private final StringProperty find = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<DeviceCounts> counts =
            new ReadOnlyObjectWrapper<>(DeviceCounts.NONE);
    private final DeviceWish usual = new DeviceWish(DeviceOrder.USUAL);
    private List<Entry<DeviceView>> arranged = List.of();
    private final ListModel<Entry<DeviceView>> list = new ListModel<>(() -> arranged, () -> usual);
    private final List<DeviceFace> faces = new ArrayList<>();
    private boolean awaited;
    private boolean arranging;
    private boolean again;
    private boolean asked;

    /// @param pace the beat at which the list changes
    /// @param background where the list is made
    public DeviceListViewModel(Store store, Pulse pace, Background background, DeviceWords words) {
        this.store = store;
        this.pace = pace;
        this.background = background;
        this.words = words;
        store.devices().changes().subscribe(_ -> changed());
        InvalidationListener renamed = _ -> forget();
        store.rooms().addListener(renamed);
        store.locations().addListener(renamed);
        words.texts().locale().addListener(renamed);
        filter.subscribe(now -> find.set(now.find()));
        find.subscribe(typed -> filter.set(filter.get().finding(typed)));
        filter.subscribe(this::refresh);
        list.asked().subscribe(this::refresh);
    }

    public ReadOnlyObjectProperty<DeviceLoad> load() {
        return store.devices().load();
    }

    public ObjectProperty<DeviceFilter> filter() {
        return filter;
    }

    /// What was typed to find devices; a part of the filter.
    public StringProperty find() {
        return find;
    }

    /// The devices as they are shown.
    public ListModel<Entry<DeviceView>> list() {
        return list;
    }

    public ReadOnlyObjectProperty<DeviceCounts> counts() {
        return counts.getReadOnlyProperty();
    }

    /// Leaves nothing out any more.
    public void clearFilter() {
        filter.set(DeviceFilter.ALL);
    }

    /// Goes to this device, wherever it stands.
    public void open(Entry<DeviceView> device) {
        clearFilter();
        list.cursor().set(device);
        list.detailOpen().set(true);
    }

    /// So many of those that can be found by that.
    ///
    /// @param wanted folded
    public List<Entry<DeviceView>> named(String wanted, int most) {
        return faces.stream()
                .filter(face -> face.text().contains(wanted))
                .limit(most)
                .map(DeviceFace::entry)
                .toList();
    }

    /// Applies filter and order anew, whatever somebody points at.
    public void refresh() {
        asked = true;
        arrange();
    }

    private void forget() {
        faces.clear();
        changed();
    }

    private void changed() {
        if (!awaited) {
            awaited = true;
            pace.next(() -> {
                awaited = false;
                arrange();
            });
        }
    }

    /// One at a time: what changes meanwhile is seen by the next.
    private void arrange() {
        if (arranging) {
            again = true;
            return;
        }
        arranging = true;
        again = false;
        List<DeviceFace> all = faces();
        DeviceFilter wanted = filter.get();
        Comparator<DeviceLine> order = order();
        background
                .run(() -> DeviceArrangement.of(all, wanted, order))
                .whenComplete((made, failure) -> {
                    arranging = false;
                    if (failure == null) {
                        show(made);
                    }
                });
    }

    private void show(DeviceArrangement made) {
        arranged = made.shown();
        counts.set(made.counts());
        if (again) {
            arrange();
        } else if (asked) {
            asked = false;
            list.refresh();
        } else {
            list.catchUp();
        }
    }

    private Comparator<DeviceLine> order() {
        return list.asked().get() instanceof DeviceWish wish
                ? wish.lines().thenComparing(DeviceOrder.USUAL)
                : DeviceOrder.USUAL;
    }

    /// Devices never go and keep their place, so that only those that changed are looked at anew.
    @SuppressWarnings("ReferenceEquality")
    private List<DeviceFace> faces() {
        int at = 0;
        for (Entry<DeviceView> entry : store.devices().view()) {
            if (at == faces.size()) {
                faces.add(DeviceFace.of(entry, words));
            } else if (faces.get(at).view() != entry.value().get()) {
                faces.set(at, DeviceFace.of(entry, words));
            }
            at++;
        }
        return List.copyOf(faces);
    }
}
