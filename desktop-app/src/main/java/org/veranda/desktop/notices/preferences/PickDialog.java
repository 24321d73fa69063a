package org.veranda.desktop.notices.preferences;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Folded;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Chooses any number of many, found by typing: the arrows move, Space takes and lets go. All of them
/// chosen means all there will ever be.
final class PickDialog<T> {

    private static final double LINE = 30;
    private static final int LINES = 11;
    private static final double PICTURE = 13;

    private final Overlays overlays;
    private final Texts texts;
    private final Function<T, String> name;
    private final ObservableSet<T> chosen = FXCollections.observableSet(new LinkedHashSet<>());

    PickDialog(Overlays overlays, Texts texts, Function<T, String> name) {
        this.overlays = overlays;
        this.texts = texts;
        this.name = name;
    }

    /// @param before what was chosen; null for all
    /// @param done told what is chosen; null for all
    void show(
            String title,
            List<T> all,
            @Nullable Collection<T> before,
            Consumer<@Nullable Set<T>> done) {
        chosen.addAll(before == null ? all : before);
        FilteredList<T> found = new FilteredList<>(FXCollections.observableArrayList(all));
        ListView<T> list = list(found);
        TextField field = new TextField();
        field.setId("pick-find");
        field.setPromptText(texts.get("notices.pick.find"));
        field.textProperty()
                .subscribe(typed -> {
                    String wanted = Folded.fold(typed.strip());
                    found.setPredicate(one -> Folded.fold(name.apply(one)).contains(wanted));
                    list.getSelectionModel().selectFirst();
                });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, list));
        AskForm form = new AskForm(overlays, texts, title);
        form.part(field).part(list).line(texts.get("notices.pick.hint"));
        form.incomplete().bind(Bindings.isEmpty(chosen));
        form.open(
                texts.get("notices.pick.done"),
                field,
                () -> () -> done.accept(chosen.containsAll(all) ? null : Set.copyOf(chosen)));
    }

    private ListView<T> list(FilteredList<T> found) {
        ListView<T> list = new ListView<>(found);
        list.setId("pick-list");
        list.setFixedCellSize(LINE);
        list.setPrefHeight(Math.min(LINES, found.size()) * LINE + 4);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new Line());
        return list;
    }

    private void key(KeyEvent event, ListView<T> list) {
        int here = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().select(Math.min(here + 1, list.getItems().size() - 1));
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().select(Math.max(here - 1, 0));
        } else if (event.getCode() == KeyCode.SPACE) {
            toggle(list.getSelectionModel().getSelectedItem());
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            toggleAll(list.getItems());
        } else {
            return;
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
        event.consume();
    }

    private void toggle(@Nullable T one) {
        if (one != null && !chosen.remove(one)) {
            chosen.add(one);
        }
    }

    private void toggleAll(List<T> shown) {
        if (chosen.containsAll(shown)) {
            shown.forEach(chosen::remove);
        } else {
            chosen.addAll(shown);
        }
    }

    /// One of them, ticked while it is chosen.
    private final class Line extends ListCell<T> {

        private final StackPane tick = new StackPane(Glyph.CHECK.node(PICTURE));

        Line() {
            tick.setMinWidth(2 * PICTURE);
            chosen.subscribe(this::mark);
            setOnMouseClicked(_ -> toggle(getItem()));
        }

        @Override
        protected void updateItem(@Nullable T one, boolean empty) {
            super.updateItem(one, empty);
            setText(one == null ? null : name.apply(one));
            setGraphic(one == null ? null : tick);
            mark();
        }

        private void mark() {
            T one = getItem();
            boolean taken = one != null && chosen.contains(one);
            tick.getChildren().getFirst().setVisible(taken);
            if (one != null) {
                String key = taken ? "notices.pick.taken" : "notices.pick.left";
                setAccessibleText(texts.get(key, name.apply(one)));
            }
        }
    }
}
