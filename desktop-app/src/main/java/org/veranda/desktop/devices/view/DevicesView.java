package org.veranda.desktop.devices.view;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.devices.list.DeviceListViewModel;
import org.veranda.desktop.keyboard.FindField;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.device.DeviceLoad;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.ListRow;
import org.veranda.desktop.table.ListTable;
import org.veranda.desktop.ui.Banner;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Placeholder;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.frame.ListFrame;
import org.veranda.wire.DeviceView;

/// Lays out the device list and binds it to its view model. Decides nothing.
public final class DevicesView {

    private final DeviceListViewModel model;
    private final DeviceWords words;
    private final ObservableBooleanValue reachable;
    private final Runnable again;
    private final Texts texts;
    private final FindField find;
    private final TableView<Entry<DeviceView>> table;
    private final ListFrame frame;

    /// @param tabs the tabs of the screen
    /// @param scale how much larger than usual everything is drawn
    /// @param reachable whether there is contact with the server
    /// @param again asks for the devices once more
    public DevicesView(
            DeviceListViewModel model,
            DeviceWords words,
            Store store,
            Node tabs,
            ObservableDoubleValue scale,
            ObservableBooleanValue reachable,
            Runnable again) {
        this.model = model;
        this.words = words;
        this.reachable = reachable;
        this.again = again;
        texts = words.texts();
        find = new FindField("devices-find", model.find(), "devices.find.prompt", texts);
        table = table(store, scale);
        BorderPane rows = new BorderPane(table);
        rows.setLeft(new PlaceList(model, store, words).node());
        frame =
                new ListFrame(
                        texts.bind("devices.title"),
                        tabs,
                        find.node(),
                        new DeviceFilters(model, words).node(),
                        rows);
        frame.node().getStyleClass().add("devices-screen");
        frame.above(oldBanner());
        InvalidationListener changed = _ -> showWhatThereIs();
        model.load().addListener(changed);
        model.list().shown().addListener(changed);
        model.filter().addListener(changed);
        reachable.addListener(changed);
        texts.locale().addListener(changed);
        showWhatThereIs();
    }

    public VBox node() {
        return frame.node();
    }

    /// What lies around the list.
    public ListFrame frame() {
        return frame;
    }

    public TextField find() {
        return find.field();
    }

    /// Where the keyboard works.
    public TableView<Entry<DeviceView>> table() {
        return table;
    }

    private TableView<Entry<DeviceView>> table(Store store, ObservableDoubleValue scale) {
        TableView<Entry<DeviceView>> rows =
                new ListTable<Entry<DeviceView>>(
                                "devices",
                                model.list(),
                                new DeviceColumns(words, store, scale).all(),
                                DeviceColumns.GOING,
                                (around, cursorAt) ->
                                        new ListRow<>(
                                                model.list(),
                                                around,
                                                entry -> entry.value().map(words::spoken),
                                                cursorAt))
                        .node();
        rows.accessibleTextProperty().bind(texts.bind("devices.title"));
        return rows;
    }

    /// Says that what is shown is what was known, and of when.
    private Node oldBanner() {
        Node banner =
                new Banner(
                                Banner.Tone.AMBER,
                                Bindings.createStringBinding(
                                        this::oldText,
                                        model.load(),
                                        texts.locale(),
                                        words.moments().ticker().minute()))
                        .node();
        banner.setId("devices-old");
        banner.visibleProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        !reachable.get()
                                                && !(model.load().get()
                                                        instanceof DeviceLoad.Unasked),
                                reachable,
                                model.load()));
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    private String oldText() {
        return switch (model.load().get()) {
            case DeviceLoad.Ready(var at) -> texts.get("devices.old", words.moments().moment(at));
            case DeviceLoad.Outdated(var at) ->
                    texts.get("devices.old", words.moments().moment(at));
            default -> texts.get("devices.old.part");
        };
    }

    private void showWhatThereIs() {
        frame.instead(model.list().shown().get().isEmpty() ? instead() : null);
    }

    private @Nullable Node instead() {
        if (model.counts().get().standing(null) > 0) {
            return Placeholder.of(
                    Glyph.SEARCH,
                    texts.bind("devices.nomatch.title"),
                    texts.bind("devices.nomatch.advice"));
        }
        return switch (model.load().get()) {
            case DeviceLoad.Unasked _ when !reachable.get() -> failed(OfflineReason.UNREACHABLE);
            case DeviceLoad.Loading _ when !reachable.get() -> failed(OfflineReason.UNREACHABLE);
            case DeviceLoad.Unasked _, DeviceLoad.Loading _ ->
                    Placeholder.loading(texts.bind("devices.loading"));
            case DeviceLoad.Failed(OfflineReason reason) -> failed(reason);
            case DeviceLoad.Ready _, DeviceLoad.Outdated _ ->
                    Placeholder.of(
                            Glyph.DEVICE,
                            texts.bind("devices.none.title"),
                            texts.bind("devices.none.advice"));
        };
    }

    private Node failed(OfflineReason reason) {
        Button button = new Button();
        button.setId("devices-again");
        button.textProperty().bind(texts.bind("devices.failed.again"));
        button.getStyleClass().setAll("button", "action");
        button.setOnAction(_ -> again.run());
        return Placeholder.of(
                Glyph.WARNING,
                texts.bind("devices.failed.title"),
                texts.bind("rooms.failed.advice", texts.bind("shell.offline." + reason.word())),
                button);
    }
}
