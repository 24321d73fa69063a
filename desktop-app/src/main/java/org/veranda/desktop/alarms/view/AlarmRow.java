package org.veranda.desktop.alarms.view;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.table.RowSight;
import org.veranda.model.alarm.AlarmPhase;

import java.util.function.Consumer;

/// A row of the alarms' table: strong while nobody has acknowledged its alarm.
final class AlarmRow extends TableRow<AlarmEntry> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass UNACKNOWLEDGED = PseudoClass.getPseudoClass("unacknowledged");

    private final AlarmListViewModel model;
    private final TableView<AlarmEntry> table;
    private final AlarmWords words;

    /// Kept here, because the set holds it only weakly: rows come and go.
    private final InvalidationListener changed = _ -> mark();

    /// @param cursorAt told where in the scene this row is while it has the cursor
    AlarmRow(
            AlarmListViewModel model,
            TableView<AlarmEntry> table,
            AlarmWords words,
            Consumer<Bounds> cursorAt) {
        this.model = model;
        this.table = table;
        this.words = words;
        getStyleClass().add("alarm-row");
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        model.chosen().addListener(new WeakInvalidationListener(changed));
        itemProperty().flatMap(AlarmEntry::alarm).subscribe(_ -> mark());
        RowSight.follow(this, cursorAt);
    }

    private void mark() {
        AlarmEntry alarm = getItem();
        pseudoClassStateChanged(CHOSEN, alarm != null && model.chosen().contains(alarm));
        pseudoClassStateChanged(
                UNACKNOWLEDGED,
                alarm != null && alarm.alarm().get().phase() == AlarmPhase.UNACKNOWLEDGED);
        setAccessibleText(alarm == null ? null : words.spoken(alarm.alarm().get()));
    }

    private void pressed(MouseEvent event) {
        AlarmEntry alarm = getItem();
        if (alarm == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        table.requestFocus();
        if (event.isShiftDown()) {
            model.chooseTo(alarm);
            model.cursor().set(alarm);
        } else if (event.isShortcutDown()) {
            model.cursor().set(alarm);
            model.toggleChosen(alarm);
        } else {
            model.chosen().clear();
            model.cursor().set(alarm);
            model.detailOpen().set(true);
        }
        event.consume();
    }
}
