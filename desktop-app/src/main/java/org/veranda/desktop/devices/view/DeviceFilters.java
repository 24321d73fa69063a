package org.veranda.desktop.devices.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.devices.list.DeviceFilter;
import org.veranda.desktop.devices.list.DeviceListViewModel;
import org.veranda.desktop.store.device.DeviceLoad;
import org.veranda.desktop.store.device.Reach;
import org.veranda.desktop.ui.CounterPill;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.frame.ShownLine;
import org.veranda.model.device.DeviceKind;

/// The line above the devices: how many can be reached, of which kinds, and how many are shown.
final class DeviceFilters {

    private final DeviceListViewModel model;
    private final Texts texts;
    private final FlowPane bar = new FlowPane(8, 6);

    DeviceFilters(DeviceListViewModel model, DeviceWords words) {
        this.model = model;
        texts = words.texts();
        ShownLine line = new ShownLine("devices", texts);
        bar.setPrefWrapLength(4_000);
        bar.getStyleClass().addAll("option-bar", "list-filters");
        for (Reach reach : Reach.values()) {
            bar.getChildren().add(pill(reach));
        }
        bar.getChildren()
                .addAll(
                        kinds(),
                        line.count(shownText()),
                        line.clear(
                                model.filter().isNotEqualTo(DeviceFilter.ALL), model::clearFilter),
                        line.held(
                                model.list().heldBack(),
                                texts.bind("devices.shown.changed"),
                                model.list()::refresh));
    }

    FlowPane node() {
        return bar;
    }

    private Node pill(Reach reach) {
        ToggleButton button =
                new CounterPill(
                                "reach-" + reach.word(),
                                ReachSign.shape(reach),
                                texts.bind("devices.reach." + reach.word()),
                                count(reach))
                        .button();
        model.filter().subscribe(now -> button.setSelected(now.reaches().contains(reach)));
        button.setOnAction(_ -> {
            model.filter().set(model.filter().get().toggling(reach));
            button.setSelected(model.filter().get().reaches().contains(reach));
        });
        return button;
    }

    /// Of the place that is looked at.
    private ObservableValue<String> count(Reach reach) {
        return Bindings.createStringBinding(
                () ->
                        model.load().get() instanceof DeviceLoad.Unasked
                                ? "–"
                                : texts.get(
                                        "ui.number",
                                        model.counts()
                                                .get()
                                                .of(model.filter().get().spot(), reach)),
                model.counts(),
                model.filter(),
                model.load(),
                texts.locale());
    }

    private Node kinds() {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        for (DeviceKind kind : DeviceKind.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("kind-" + kind.wire());
            button.textProperty()
                    .bind(
                            Bindings.createStringBinding(
                                    () -> texts.get("devices.kinds." + kind.wire()),
                                    texts.locale()));
            button.setMinWidth(Region.USE_PREF_SIZE);
            model.filter().subscribe(now -> button.setSelected(now.kinds().contains(kind)));
            button.setOnAction(_ -> {
                model.filter().set(model.filter().get().toggling(kind));
                button.setSelected(model.filter().get().kinds().contains(kind));
            });
            box.getChildren().add(button);
        }
        box.getChildren().getFirst().getStyleClass().add("first");
        box.getChildren().getLast().getStyleClass().add("last");
        return box;
    }

    private ObservableValue<String> shownText() {
        return Bindings.createStringBinding(
                () -> {
                    int all = model.counts().get().standing(null);
                    int seen = model.list().shown().get().size();
                    return model.load().get() instanceof DeviceLoad.Loading(int known, int total)
                                    && total > known
                            ? texts.get("devices.shown.loading", known, total)
                            : DeviceFilter.ALL.equals(model.filter().get())
                                    ? texts.get("devices.shown.all", all)
                                    : texts.get("devices.shown.some", seen, all);
                },
                model.list().shown(),
                model.counts(),
                model.filter(),
                model.load(),
                texts.locale());
    }
}
