package org.veranda.desktop.devices.view;

import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.devices.list.DeviceCounts;
import org.veranda.desktop.devices.list.DeviceListViewModel;
import org.veranda.desktop.devices.list.Spot;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.device.Reach;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.LocationView;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The places with how many devices of each can be reached and how many not; each filters when pressed.
final class PlaceList {

    private final DeviceListViewModel model;
    private final Store store;
    private final DeviceWords words;
    private final Texts texts;
    private final VBox places = new VBox();
    private final ScrollPane scroll = new ScrollPane(places);
    private final Map<String, ToggleButton> buttons = new HashMap<>();

    PlaceList(DeviceListViewModel model, Store store, DeviceWords words) {
        this.model = model;
        this.store = store;
        this.words = words;
        texts = words.texts();
        places.getStyleClass().add("places");
        places.accessibleTextProperty().bind(texts.bind("devices.places"));
        scroll.setId("device-places");
        scroll.getStyleClass().add("place-list");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        InvalidationListener changed = _ -> show();
        model.counts().addListener(changed);
        model.filter().addListener(changed);
        store.locations().addListener(changed);
        texts.locale().addListener(changed);
        show();
    }

    Node node() {
        return scroll;
    }

    private void show() {
        DeviceCounts counts = model.counts().get();
        List<Node> rows = new ArrayList<>();
        rows.add(row(null, "all", texts.get("devices.everywhere"), counts));
        for (LocationView place : store.locations()) {
            Spot spot = new Spot(place.id());
            if (counts.standing(spot) > 0) {
                rows.add(row(spot, place.id().toString(), words.location(place.id()), counts));
            }
        }
        Spot nowhere = new Spot(null);
        if (counts.standing(nowhere) > 0) {
            rows.add(row(nowhere, "none", texts.get("devices.nowhere"), counts));
        }
        if (!rows.equals(places.getChildren())) {
            places.getChildren().setAll(rows);
        }
    }

    /// A place keeps its button, so that the focus stays where it is while the numbers change.
    private Node row(@Nullable Spot spot, String word, String name, DeviceCounts counts) {
        ToggleButton button = buttons.computeIfAbsent(word, _ -> button(spot, word));
        Label title = new Label(name);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMinWidth(0);
        HBox line = new HBox(title);
        line.getStyleClass().add("place");
        add(line, Reach.OFFLINE, counts.of(spot, Reach.OFFLINE));
        add(line, Reach.DEGRADED, counts.of(spot, Reach.DEGRADED));
        add(line, Reach.ONLINE, counts.of(spot, Reach.ONLINE));
        button.setGraphic(line);
        button.setSelected(Objects.equals(model.filter().get().spot(), spot));
        button.setAccessibleText(
                texts.get(
                        "devices.place.spoken",
                        name,
                        counts.of(spot, Reach.ONLINE),
                        counts.of(spot, Reach.DEGRADED),
                        counts.of(spot, Reach.OFFLINE)));
        return button;
    }

    /// What is well is said by its number alone, what is not by its shape as well.
    private void add(HBox line, Reach reach, int count) {
        if (count == 0 && reach != Reach.ONLINE) {
            return;
        }
        Label number = new Label(texts.get("ui.number", count));
        number.getStyleClass().add("place-count");
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(3, ReachSign.shape(reach), number);
        box.getStyleClass().add("place-number");
        line.getChildren().add(box);
    }

    private ToggleButton button(@Nullable Spot spot, String word) {
        ToggleButton button = new ToggleButton();
        button.setId("place-" + word);
        button.getStyleClass().setAll("place-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            model.filter().set(model.filter().get().at(spot));
            button.setSelected(true);
        });
        return button;
    }
}
