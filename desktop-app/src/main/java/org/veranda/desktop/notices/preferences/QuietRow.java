package org.veranda.desktop.notices.preferences;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.veranda.desktop.ui.Texts;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.notification.QuietHours;

import java.time.LocalTime;
import java.util.Optional;

/// The hours in which there is no sound, no pop-up and no mail.
final class QuietRow {

    private static final LocalTime USUAL_FROM = LocalTime.of(22, 0);
    private static final LocalTime USUAL_UNTIL = LocalTime.of(7, 0);

    private final PreferencesViewModel model;
    private final Texts texts;
    private final CheckBox on = new CheckBox();
    private final TextField from = field("quiet-from");
    private final TextField until = field("quiet-until");
    private final CheckBox criticalToo = new CheckBox();
    private final BooleanProperty unreadable = new SimpleBooleanProperty();
    private boolean showing;

    QuietRow(PreferencesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        on.setId("quiet-on");
        on.textProperty().bind(texts.bind("notices.prefs.quiet.on"));
        on.setOnAction(_ -> edit());
        criticalToo.setId("quiet-critical");
        criticalToo.textProperty().bind(texts.bind("notices.prefs.critical.too"));
        criticalToo.setOnAction(_ -> edit());
        from.accessibleTextProperty().bind(texts.bind("notices.prefs.quiet.from"));
        until.accessibleTextProperty().bind(texts.bind("notices.prefs.quiet.until"));
        from.textProperty().subscribe((_, _) -> edit());
        until.textProperty().subscribe((_, _) -> edit());
        from.disableProperty().bind(on.selectedProperty().not());
        until.disableProperty().bind(on.selectedProperty().not());
        model.draft().subscribe(this::show);
        model.load().subscribe(_ -> show(model.draft().get()));
    }

    Region hours() {
        Label to = new Label();
        to.textProperty().bind(texts.bind("notices.prefs.quiet.to"));
        HBox box = new HBox(10, on, from, to, until);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    CheckBox critical() {
        return criticalToo;
    }

    /// Forgets what was typed.
    void revert() {
        show(model.draft().get());
    }

    /// Whether what stands in the fields is no span of time.
    BooleanProperty unreadable() {
        return unreadable;
    }

    /// What there is to say about the hours as they stand.
    StringBinding hint() {
        return Bindings.createStringBinding(
                () ->
                        texts.get(
                                unreadable.get()
                                        ? "notices.prefs.quiet.unreadable"
                                        : "notices.prefs.quiet.hint"),
                unreadable,
                texts.locale());
    }

    /// Why critical alarms cannot be silenced, where they cannot.
    StringBinding criticalHint() {
        return Bindings.createStringBinding(
                () ->
                        texts.get(
                                model.maySilenceCritical()
                                        ? "notices.prefs.critical.hint"
                                        : "notices.prefs.critical.never"),
                model.load(),
                model.draft(),
                texts.locale());
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(5);
        return field;
    }

    private void show(NotificationPreferences wanted) {
        showing = true;
        QuietHours hours = wanted.quietHours();
        on.setSelected(hours != null);
        write(from, hours == null ? USUAL_FROM : hours.from());
        write(until, hours == null ? USUAL_UNTIL : hours.until());
        criticalToo.setSelected(hours != null && hours.criticalToo() && model.maySilenceCritical());
        criticalToo.setDisable(hours == null || !model.maySilenceCritical());
        unreadable.set(false);
        showing = false;
    }

    /// What somebody is typing stays as they type it while it means the same.
    private static void write(TextField field, LocalTime time) {
        if (!ClockTime.read(field.getText()).equals(Optional.of(time))) {
            field.setText(ClockTime.written(time));
        }
    }

    private void edit() {
        if (showing) {
            return;
        }
        if (!on.isSelected()) {
            model.draft().set(Edits.quiet(model.draft().get(), null));
            return;
        }
        Optional<LocalTime> begin = ClockTime.read(from.getText());
        Optional<LocalTime> end = ClockTime.read(until.getText());
        boolean sound = begin.isPresent() && end.isPresent() && !begin.equals(end);
        unreadable.set(!sound);
        if (sound) {
            QuietHours hours =
                    new QuietHours(
                            begin.orElseThrow(), end.orElseThrow(), criticalToo.isSelected());
            model.draft().set(Edits.quiet(model.draft().get(), hours));
        }
    }
}
