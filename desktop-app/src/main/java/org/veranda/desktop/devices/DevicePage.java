package org.veranda.desktop.devices;

import javafx.scene.Node;

import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.devices.act.DeviceAction;
import org.veranda.desktop.devices.act.DeviceOffers;
import org.veranda.desktop.devices.act.DeviceSharing;
import org.veranda.desktop.devices.detail.DeviceDetail;
import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.devices.list.DeviceFilter;
import org.veranda.desktop.devices.list.DeviceListViewModel;
import org.veranda.desktop.devices.list.DeviceLoader;
import org.veranda.desktop.devices.view.DevicesView;
import org.veranda.desktop.devices.view.ReachSign;
import org.veranda.desktop.devices.view.SeenWatch;
import org.veranda.desktop.keyboard.LetterRule;
import org.veranda.desktop.keyboard.ListKeys;
import org.veranda.desktop.keyboard.Panes;
import org.veranda.desktop.keyboard.ScreenKeys;
import org.veranda.desktop.keyboard.TypedSearch;
import org.veranda.desktop.shell.KeyLine;
import org.veranda.desktop.shell.Page;
import org.veranda.desktop.shell.PaletteEntry;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.store.device.DeviceRecords;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.ui.Background;
import org.veranda.desktop.ui.Surroundings;
import org.veranda.desktop.words.Folded;
import org.veranda.wire.DeviceView;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The devices with what filters them, one of them in full beside the list, and the keyboard of both.
final class DevicePage implements Page {

    private static final int MOST_FOUND = 5;
    private static final int SHORTEST = 3;

    private final Store store;
    private final DeviceWords words;
    private final DeviceLoader loader;
    private final DeviceListViewModel model;
    private final DevicesView view;
    private final DeviceOffers offers;
    private final DeviceSharing sharing;
    private final DeviceDetail detail;
    private final ListKeys<Entry<DeviceView>, DeviceAction> keys;

    /// @param pace the beat at which the list changes
    /// @param tabs the tabs of the screen
    /// @param alarm goes to an alarm
    DevicePage(
            Store store,
            ConnectionStatus connection,
            Pulse pace,
            Background background,
            DeviceRecords records,
            LetterRule letters,
            Surroundings around,
            Node tabs,
            Consumer<AlarmEntry> alarm) {
        this.store = store;
        words = new DeviceWords(around.texts(), store, around.ticker());
        loader =
                new DeviceLoader(
                        store, records, connection.reachable(), around.ticker().now()::get);
        model = new DeviceListViewModel(store, pace, background, words);
        view =
                new DevicesView(
                        model,
                        words,
                        store,
                        tabs,
                        around.theme().scale(),
                        connection.reachable(),
                        loader::again);
        offers = new DeviceOffers(store, words, connection.reachable());
        sharing = new DeviceSharing(records, around.overlays(), around.texts(), around.toast());
        keys =
                new ListKeys<>(
                        model.list(),
                        new Panes(view.table(), view.find()),
                        letters,
                        new TypedSearch(model.find()),
                        new ListKeys.Deeds<>(
                                DeviceAction::ofKey, this::perform, Optional::empty, _ -> false),
                        model::clearFilter);
        detail =
                new DeviceDetail(
                        model.list(),
                        store,
                        words,
                        new AlarmWords(around.texts(), store, around.ticker()),
                        offers,
                        records,
                        sharing,
                        new DeviceDetail.Doing(keys::keyOf, keys::begin, alarm, keys::escape));
        view.frame().beside(detail.node());
        new ScreenKeys(keys).listen(view.node());
        new SeenWatch(view.table(), around.ticker(), loader::refresh);
    }

    @Override
    public Node content() {
        return view.node();
    }

    @Override
    public void shown() {
        loader.want();
        keys.panes().focusList();
    }

    @Override
    public void nextPane() {
        keys.panes().next(model.list().detailOpen().get(), detail::focus);
    }

    /// Devices by what they are called, once they are known.
    ///
    /// @param open brings this page to the front
    List<PaletteEntry> find(String typed, Runnable open) {
        String wanted = Folded.fold(typed);
        if (wanted.length() < SHORTEST) {
            return List.of();
        }
        return model.named(wanted, MOST_FOUND).stream().map(one -> entry(one, open)).toList();
    }

    private PaletteEntry entry(Entry<DeviceView> entry, Runnable open) {
        DeviceView device = entry.value().get();
        return new PaletteEntry(
                ReachSign.glyph(store.devices().reach(device)),
                DeviceWords.name(device),
                words.place(device),
                () -> {
                    open.run();
                    model.open(entry);
                });
    }

    @Override
    public List<KeyLine> keys() {
        List<KeyLine> lines = new ArrayList<>();
        lines.add(new KeyLine(keys.lettersFind() ? "0–9  A–Z  /" : "0–9  /", "devices.keys.find"));
        lines.add(new KeyLine("↑ ↓  Home  End  PgUp  PgDn", "alarms.keys.move"));
        lines.add(new KeyLine("Enter", "devices.keys.detail"));
        for (DeviceAction action : DeviceAction.values()) {
            lines.add(new KeyLine(keys.keyOf(action), "devices.action." + action.word()));
        }
        return lines;
    }

    private void perform(DeviceAction action) {
        Entry<DeviceView> here = model.list().cursor().get();
        if (here == null) {
            return;
        }
        DeviceView device = here.value().get();
        Optional<DeviceOffers.Offer> offer =
                offers.of(device).stream().filter(one -> one.action() == action).findFirst();
        if (offer.isEmpty()) {
            return;
        }
        String why = offer.get().why();
        if (why != null) {
            sharing.tell(why);
            return;
        }
        switch (action) {
            case BEHIND -> model.filter().set(DeviceFilter.behind(device.id()));
            case PARENT -> openParent(device);
            case SHARE -> sharing.ask(device, detail::shared);
        }
    }

    private void openParent(DeviceView device) {
        Entry<DeviceView> parent = words.parent(device);
        if (parent != null) {
            model.open(parent);
            keys.panes().focusList();
        }
    }
}
