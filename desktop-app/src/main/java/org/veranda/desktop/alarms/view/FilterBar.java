package org.veranda.desktop.alarms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.veranda.desktop.alarms.list.AlarmFilter;
import org.veranda.desktop.alarms.list.AlarmFilter.Whose;
import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.alarm.Severity;

import java.util.Locale;

/// The line above the alarms: how many are shown, and of which severities and whose.
final class FilterBar {

    private final FlowPane bar = new FlowPane(10, 6);
    private final AlarmListViewModel model;
    private final Texts texts;

    FilterBar(AlarmListViewModel model, SavedFilterMenu saved, Texts texts) {
        this.model = model;
        this.texts = texts;
        bar.setPrefWrapLength(4_000);
        bar.getStyleClass().addAll("option-bar", "alarm-filters");
        bar.getChildren().addAll(severities(), whose(), saved.node(), shown(), clear(), held());
    }

    FlowPane node() {
        return bar;
    }

    private HBox severities() {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        for (Severity severity : Severity.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("severity-" + severity.wire());
            button.setGraphic(SeverityBadge.shape(severity));
            button.textProperty().bind(label(severity));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.accessibleTextProperty()
                    .bind(texts.bind("alarms.filter.severity", button.textProperty()));
            model.filter()
                    .subscribe(now -> button.setSelected(now.severities().contains(severity)));
            button.setOnAction(_ -> {
                model.filter().set(model.filter().get().toggling(severity));
                button.setSelected(model.filter().get().severities().contains(severity));
            });
            box.getChildren().add(button);
        }
        box.getChildren().getFirst().getStyleClass().add("first");
        box.getChildren().getLast().getStyleClass().add("last");
        return box;
    }

    private ObservableValue<String> label(Severity severity) {
        return Bindings.createStringBinding(
                () ->
                        texts.get(
                                "alarms.filter.count",
                                texts.get("alarms.severity." + severity.wire()),
                                model.counts().get().of(severity)),
                model.counts(),
                texts.locale());
    }

    private HBox whose() {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        for (Whose whose : Whose.values()) {
            String word = whose.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton();
            button.setId("whose-" + word);
            button.textProperty().bind(texts.bind("alarms.whose." + word));
            button.setMinWidth(Region.USE_PREF_SIZE);
            model.filter().subscribe(now -> button.setSelected(now.whose() == whose));
            button.setOnAction(_ -> {
                model.filter().set(model.filter().get().of(whose));
                button.setSelected(true);
            });
            box.getChildren().add(button);
        }
        box.getChildren().getFirst().getStyleClass().add("first");
        box.getChildren().getLast().getStyleClass().add("last");
        return box;
    }

    private Label shown() {
        Label label = new Label();
        label.setId("alarms-shown");
        label.getStyleClass().add("quiet");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::shownText,
                                model.shown(),
                                model.counts(),
                                model.filter(),
                                texts.locale()));
        return label;
    }

    private String shownText() {
        int all = model.total();
        int seen = model.shown().get().size();
        return AlarmFilter.ALL.equals(model.filter().get())
                ? texts.get("alarms.subject.many", all)
                : texts.get("alarms.shown.some", seen, all);
    }

    private Button clear() {
        Button clear = link("alarms-show-all", "alarms.shown.clear", model::clearFilter);
        clear.visibleProperty().bind(model.filter().isNotEqualTo(AlarmFilter.ALL));
        clear.managedProperty().bind(clear.visibleProperty());
        return clear;
    }

    private HBox held() {
        Label changed = new Label();
        changed.textProperty().bind(texts.bind("alarms.shown.changed"));
        HBox held =
                new HBox(6, changed, link("alarms-update", "alarms.shown.refresh", model::refresh));
        held.setAlignment(Pos.CENTER_LEFT);
        held.visibleProperty().bind(model.heldBack());
        held.managedProperty().bind(held.visibleProperty());
        return held;
    }

    private Button link(String id, String key, Runnable action) {
        Button link = new Button();
        link.setId(id);
        link.getStyleClass().setAll("button", "link");
        link.textProperty().bind(texts.bind(key));
        link.setOnAction(_ -> action.run());
        return link;
    }
}
