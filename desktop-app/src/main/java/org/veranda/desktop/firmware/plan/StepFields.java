package org.veranda.desktop.firmware.plan;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Segments;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.room.LocationId;
import org.veranda.wire.LocationView;
import org.veranda.wire.PackageView;

import java.util.Locale;

/// The fields of each step but the last.
final class StepFields {

    private final PlanDraft draft;
    private final Store store;
    private final FirmwareBook book;
    private final Texts texts;
    private final boolean fresh;

    /// @param fresh whether the package can still be chosen
    StepFields(
            PlanDraft draft, Store store, FirmwareBook book, FirmwareWords words, boolean fresh) {
        this.draft = draft;
        this.store = store;
        this.book = book;
        this.fresh = fresh;
        texts = words.texts();
    }

    VBox what() {
        VBox box = new VBox(12);
        ComboBox<PackageView> packages = new ComboBox<>();
        packages.setId("plan-package");
        packages.getItems().setAll(book.released());
        packages.setConverter(named());
        packages.setMaxWidth(Double.MAX_VALUE);
        packages.setDisable(!fresh);
        packages.valueProperty().bindBidirectional(draft.of);
        packages.valueProperty().subscribe(this::suggest);
        if (fresh && book.released().size() == 1) {
            packages.getSelectionModel().selectFirst();
        }
        field(box, "package", packages);
        if (fresh && book.released().isEmpty()) {
            box.getChildren().add(quiet("firmware.plan.package.none"));
        }
        field(box, "name", typed("plan-name", draft.name, 30));
        return box;
    }

    VBox which() {
        VBox box = new VBox(12);
        box.getChildren()
                .add(
                        Segments.of(
                                "plan-scope",
                                Scope.class,
                                draft.scope,
                                texts,
                                scope ->
                                        "firmware.plan.scope."
                                                + scope.name().toLowerCase(Locale.ROOT)));
        Node places = places();
        TextArea serials = new TextArea();
        serials.setId("plan-serials");
        serials.setWrapText(true);
        serials.setPrefRowCount(7);
        serials.setPromptText(texts.get("firmware.plan.serials.prompt"));
        serials.textProperty().bindBidirectional(draft.serials);
        Label all = quiet("firmware.plan.scope.all.hint");
        draft.scope.subscribe(scope -> {
            show(places, scope == Scope.PLACES);
            show(serials, scope == Scope.SERIALS);
            show(all, scope == Scope.ALL);
        });
        box.getChildren().addAll(all, places, serials);
        return box;
    }

    VBox care() {
        VBox box = new VBox(12);
        box.getChildren()
                .addAll(
                        line("canary", typed("plan-canary", draft.canary, 5)),
                        line("early", typed("plan-early", draft.early, 5)),
                        quiet("firmware.plan.groups.hint"),
                        line("success", typed("plan-success", draft.success, 5)),
                        line("error", typed("plan-error", draft.error, 5)),
                        quiet("firmware.plan.thresholds.hint"),
                        line(
                                "window",
                                typed("plan-from", draft.from, 5),
                                typed("plan-until", draft.until, 5)),
                        quiet("firmware.plan.window.hint"),
                        line("days", typed("plan-days", draft.days, 5)));
        return box;
    }

    VBox guests() {
        VBox box = new VBox(12);
        box.getChildren()
                .addAll(
                        line(
                                "consent",
                                typed("plan-consent-from", draft.consentFrom, 5),
                                typed("plan-consent-until", draft.consentUntil, 5)),
                        line(
                                "quiet",
                                typed("plan-quiet-from", draft.quietFrom, 5),
                                typed("plan-quiet-until", draft.quietUntil, 5)),
                        quiet("firmware.plan.guests.hint"),
                        line("battery", typed("plan-battery", draft.battery, 5)),
                        line("arrival", typed("plan-arrival", draft.arrival, 5)),
                        quiet("firmware.plan.locks.hint"));
        return box;
    }

    private Node places() {
        VBox list = new VBox(6);
        for (LocationView place : store.locations()) {
            CheckBox box = new CheckBox(place.name());
            box.setId("plan-place-" + place.id());
            box.setSelected(draft.places.contains(place.id()));
            box.selectedProperty().subscribe(chosen -> choose(place.id(), chosen));
            list.getChildren().add(box);
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setId("plan-places");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(220);
        return scroll;
    }

    private void choose(LocationId place, boolean chosen) {
        if (chosen) {
            draft.places.add(place);
        } else {
            draft.places.remove(place);
        }
    }

    private void suggest(@Nullable PackageView chosen) {
        if (chosen != null && draft.name.get().isBlank()) {
            draft.name.set(
                    texts.get(
                            "firmware.plan.name.suggested",
                            String.join(", ", chosen.models()),
                            chosen.version()));
        }
    }

    private StringConverter<PackageView> named() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable PackageView one) {
                return one == null
                        ? ""
                        : texts.get(
                                "firmware.plan.package.named",
                                one.version(),
                                String.join(", ", one.models()));
            }

            @Override
            public @Nullable PackageView fromString(String text) {
                return null;
            }
        };
    }

    private void field(VBox box, String name, Node field) {
        Label label = new Label(texts.get("firmware.plan.field." + name));
        label.setLabelFor(field);
        label.getStyleClass().add("strong");
        box.getChildren().add(new VBox(4, label, field));
    }

    /// A name with one short field behind it, or two with a dash between.
    private HBox line(String name, TextField... fields) {
        Label label = new Label(texts.get("firmware.plan.field." + name));
        label.setLabelFor(fields[0]);
        label.setMinWidth(270);
        HBox line = new HBox(8, label);
        line.setAlignment(Pos.CENTER_LEFT);
        for (TextField field : fields) {
            if (line.getChildren().size() > 1) {
                line.getChildren().add(new Label("–"));
            }
            line.getChildren().add(field);
        }
        line.getChildren().add(unit(name));
        return line;
    }

    private Label unit(String name) {
        Label unit = new Label(texts.find("firmware.plan.unit." + name).orElse(""));
        unit.getStyleClass().add("quiet");
        return unit;
    }

    private static TextField typed(String id, StringProperty text, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Label quiet(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
