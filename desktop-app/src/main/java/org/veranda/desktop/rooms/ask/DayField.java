package org.veranda.desktop.rooms.ask;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.veranda.desktop.ui.Dates;
import org.veranda.desktop.ui.Texts;

import java.time.LocalDate;

/// A day that is typed or taken from a calendar. What stands in the field is what counts, at every
/// moment: nothing needs to be committed, and nothing unreadable is put aside unsaid.
public final class DayField {

    private final Texts texts;
    private final TextField field = new TextField();
    private final DatePicker calendar = new DatePicker();
    private final HBox box = new HBox(field, calendar);
    private final ObjectBinding<DayTyped> day;

    public DayField(Texts texts, String id, LocalDate first) {
        this.texts = texts;
        field.setId(id);
        field.setPrefWidth(150);
        field.setText(Dates.written(texts, first));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::openCalendar);
        day = Bindings.createObjectBinding(this::read, field.textProperty());
        calendar.setId(id + "-calendar");
        calendar.setEditable(false);
        calendar.setFocusTraversable(false);
        calendar.setOnShowing(_ -> showTyped());
        calendar.setOnHidden(_ -> take());
        box.getStyleClass().add("day-field");
    }

    /// The node that is laid out.
    public HBox node() {
        return box;
    }

    /// What is typed.
    public TextField field() {
        return field;
    }

    /// What stands there now.
    public ObjectBinding<DayTyped> day() {
        return day;
    }

    private DayTyped read() {
        String typed = field.getText();
        return typed.isBlank()
                ? new DayTyped.None()
                : Dates.read(texts, typed)
                        .<DayTyped>map(DayTyped.Day::new)
                        .orElseGet(DayTyped.Unreadable::new);
    }

    private void openCalendar(KeyEvent event) {
        boolean open =
                event.getCode() == KeyCode.F4
                        || (event.getCode() == KeyCode.DOWN && event.isAltDown());
        if (open) {
            event.consume();
            calendar.show();
        }
    }

    private void showTyped() {
        calendar.setValue(day.get() instanceof DayTyped.Day(LocalDate typed) ? typed : null);
    }

    private void take() {
        LocalDate chosen = calendar.getValue();
        if (chosen != null) {
            field.setText(Dates.written(texts, chosen));
        }
        field.requestFocus();
        field.end();
    }
}
