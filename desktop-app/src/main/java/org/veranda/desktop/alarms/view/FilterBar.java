package org.veranda.desktop.alarms.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.veranda.desktop.alarms.list.AlarmFilter;
import org.veranda.desktop.alarms.list.AlarmFilter.Whose;
import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.frame.ShownLine;
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
        bar.getChildren().addAll(severities(), whose(), saved.node());
        ShownLine line = new ShownLine("alarms", texts);
        bar.getChildren()
                .addAll(
                        line.count(
                                Bindings.createStringBinding(
                                        this::shownText,
                                        model.shown(),
                                        model.counts(),
                                        model.filter(),
                                        texts.locale())),
                        line.clear(
                                model.filter().isNotEqualTo(AlarmFilter.ALL), model::clearFilter),
                        line.held(
                                model.heldBack(),
                                texts.bind("alarms.shown.changed"),
                                model::refresh));
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

    private String shownText() {
        int all = model.total();
        int seen = model.shown().get().size();
        return AlarmFilter.ALL.equals(model.filter().get())
                ? texts.get("alarms.subject.many", all)
                : texts.get("alarms.shown.some", seen, all);
    }
}
