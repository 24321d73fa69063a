package org.veranda.desktop.devices;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.firmware.pack.PackagePage;
import org.veranda.desktop.firmware.rollout.RolloutPage;
import org.veranda.desktop.keyboard.LetterRule;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.shell.KeyLine;
import org.veranda.desktop.shell.Page;
import org.veranda.desktop.shell.PaletteEntry;
import org.veranda.desktop.shell.Screen;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.store.device.DeviceLoad;
import org.veranda.desktop.store.device.DeviceRecords;
import org.veranda.desktop.store.firmware.FirmwareRecords;
import org.veranda.desktop.ui.Background;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Surroundings;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.frame.TabBar;
import org.veranda.model.device.Connectivity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// The devices and firmware screen: devices, rollouts and packages, each a page of it.
public final class DevicesScreen implements Screen {

    private static final double PICTURE = 12;

    private final Texts texts;
    private final Store store;
    private final FirmwareBook book;
    private final StackPane content = new StackPane();
    private final ObjectProperty<DevicesTab> tab = new SimpleObjectProperty<>(DevicesTab.DEVICES);
    private final DevicePage devices;
    private final Map<DevicesTab, Page> pages = new EnumMap<>(DevicesTab.class);
    private Consumer<AlarmEntry> alarm = _ -> {};
    private Runnable front = () -> {};

    /// Where devices and firmware are asked about.
    ///
    /// @param background where long lists are made
    public record Sources(
            DeviceRecords devices,
            FirmwareRecords firmware,
            Commands commands,
            Background background) {}

    /// @param pace the beat at which lists change
    public DevicesScreen(
            Store store,
            ConnectionStatus connection,
            Pulse pace,
            Sources sources,
            Settings settings,
            Surroundings around) {
        this.store = store;
        texts = around.texts();
        book = new FirmwareBook(store, sources.firmware(), connection.reachable());
        LetterRule letters = new LetterRule(settings, store);
        devices =
                new DevicePage(
                        store,
                        connection,
                        pace,
                        sources.background(),
                        sources.devices(),
                        letters,
                        around,
                        tabs(),
                        chosen -> alarm.accept(chosen));
        pages.put(DevicesTab.DEVICES, devices);
        pages.put(
                DevicesTab.ROLLOUTS,
                new RolloutPage(
                        store,
                        book,
                        sources.firmware(),
                        sources.commands(),
                        letters,
                        around,
                        tabs()));
        pages.put(
                DevicesTab.PACKAGES,
                new PackagePage(store, book, sources.firmware(), letters, around, tabs()));
        content.getStylesheets().add(style());
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        content.getChildren().setAll(page(tab.get()).content());
        tab.addListener((_, _, now) -> {
            content.getChildren().setAll(page(now).content());
            page(now).shown();
        });
    }

    /// Tells it where it stands among the others.
    ///
    /// @param toFront brings this screen to the front
    /// @param open goes to where alarms are dealt with
    public void among(Runnable toFront, Consumer<AlarmEntry> open) {
        front = toFront;
        alarm = open;
    }

    @Override
    public String id() {
        return "devices";
    }

    @Override
    public String titleKey() {
        return "devices.rail";
    }

    @Override
    public Glyph glyph() {
        return Glyph.DEVICE;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void shown() {
        book.want();
        page(tab.get()).shown();
    }

    @Override
    public void nextPane() {
        page(tab.get()).nextPane();
    }

    @Override
    public List<PaletteEntry> find(String typed) {
        return devices.find(
                typed,
                () -> {
                    front.run();
                    tab.set(DevicesTab.DEVICES);
                });
    }

    @Override
    public List<KeyLine> keys() {
        List<KeyLine> lines = new ArrayList<>(page(tab.get()).keys());
        lines.add(new KeyLine("Ctrl+PgUp  Ctrl+PgDn", "devices.keys.tabs"));
        return lines;
    }

    private Page page(DevicesTab of) {
        return Objects.requireNonNull(pages.get(of));
    }

    private void pressed(KeyEvent event) {
        int step =
                event.getCode() == KeyCode.PAGE_DOWN
                        ? 1
                        : event.getCode() == KeyCode.PAGE_UP ? -1 : 0;
        if (event.isShortcutDown() && step != 0) {
            List<DevicesTab> all = List.of(DevicesTab.values());
            tab.set(all.get(Math.floorMod(all.indexOf(tab.get()) + step, all.size())));
            event.consume();
        }
    }

    private Node tabs() {
        return TabBar.of(
                List.of(
                        tab(DevicesTab.DEVICES, Glyph.DEVICE, deviceCount()),
                        tab(DevicesTab.ROLLOUTS, Glyph.FIRMWARE, counted(store.rollouts().view())),
                        tab(DevicesTab.PACKAGES, Glyph.PACKAGE, counted(book.packages()))),
                tab);
    }

    private TabBar.Tab<DevicesTab> tab(
            DevicesTab which, Glyph glyph, ObservableValue<String> count) {
        return new TabBar.Tab<>(
                which,
                which.word(),
                glyph.node(PICTURE),
                texts.bind("devices.tab." + which.word()),
                count);
    }

    private ObservableValue<String> deviceCount() {
        return Bindings.createStringBinding(
                () ->
                        store.devices().load().get() instanceof DeviceLoad.Unasked
                                ? "–"
                                : texts.get("ui.number", standing()),
                store.devices().load(),
                store.devices().changes(),
                texts.locale());
    }

    /// Those that were not taken away.
    private long standing() {
        return store.devices().view().stream()
                .filter(one -> one.value().get().connectivity() != Connectivity.DECOMMISSIONED)
                .count();
    }

    private ObservableValue<String> counted(ObservableList<?> all) {
        return Bindings.createStringBinding(
                () ->
                        book.load().get() instanceof FirmwareBook.Load.Known
                                ? texts.get("ui.number", all.size())
                                : "–",
                all,
                book.load(),
                texts.locale());
    }

    private static String style() {
        return Objects.requireNonNull(DevicesScreen.class.getResource("devices.css"))
                .toExternalForm();
    }
}
