package org.veranda.desktop.notices.preferences;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.veranda.desktop.notices.preferences.PreferencesViewModel.Saving;
import org.veranda.desktop.ui.Texts;

/// Whether what is shown is saved, with the ways to save it and to go back.
final class SaveBar {

    private final PreferencesViewModel model;
    private final ObservableBooleanValue unreadable;
    private final Texts texts;
    private final HBox bar;

    /// @param quiet where something may stand that cannot be saved
    SaveBar(PreferencesViewModel model, QuietRow quiet, Texts texts) {
        this.model = model;
        this.unreadable = quiet.unreadable();
        this.texts = texts;
        Label state = new Label();
        state.setId("preferences-state");
        state.setWrapText(true);
        state.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::state,
                                model.saving(),
                                model.changed(),
                                model.reachable(),
                                unreadable,
                                texts.locale()));
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        BooleanBinding changed = model.changed();
        BooleanBinding waiting = model.saving().isEqualTo(Saving.UNDER_WAY);
        BooleanBinding meanwhile = model.saving().isEqualTo(Saving.CHANGED_MEANWHILE);
        Button undo =
                button(
                        "preferences-undo",
                        "notices.prefs.undo",
                        () -> {
                            model.undo();
                            quiet.revert();
                        });
        undo.disableProperty().bind(changed.not().and(Bindings.not(unreadable)).or(waiting));
        Button save = button("preferences-save", "notices.prefs.save", model::save);
        save.getStyleClass().add("primary");
        save.disableProperty()
                .bind(
                        changed.not()
                                .or(waiting)
                                .or(Bindings.not(model.reachable()))
                                .or(unreadable)
                                .or(meanwhile));
        Button load = button("preferences-load", "notices.prefs.load", model::reload);
        load.visibleProperty().bind(meanwhile);
        load.managedProperty().bind(meanwhile);
        bar = new HBox(10, state, load, undo, save);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("save-bar");
    }

    Node node() {
        return bar;
    }

    private String state() {
        if (unreadable.get()) {
            return texts.get("notices.prefs.quiet.unreadable");
        }
        return texts.get(
                switch (model.saving().get()) {
                    case UNDER_WAY -> "notices.prefs.saving";
                    case CHANGED_MEANWHILE -> "notices.prefs.meanwhile";
                    case FAILED -> "notices.prefs.not-saved";
                    case DONE -> "notices.prefs.saved";
                    case NONE -> {
                        if (!model.reachable().get()) {
                            yield "notices.prefs.offline";
                        }
                        yield model.changed().get()
                                ? "notices.prefs.changed"
                                : "notices.prefs.unchanged";
                    }
                });
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.getStyleClass().setAll("button", "action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
