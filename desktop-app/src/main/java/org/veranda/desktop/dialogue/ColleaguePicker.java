package org.veranda.desktop.dialogue;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.Colleagues;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Folded;
import org.veranda.model.identity.Role;
import org.veranda.wire.ColleagueView;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Asks for a colleague by typing a part of their name or role: the arrows move, Enter takes.
public final class ColleaguePicker {

    private static final double LINE = 30;
    private static final int LINES = 8;

    private final Overlays overlays;
    private final Texts texts;
    private final Colleagues colleagues;

    public ColleaguePicker(Overlays overlays, Texts texts, Colleagues colleagues) {
        this.overlays = overlays;
        this.texts = texts;
        this.colleagues = colleagues;
    }

    /// @param confirm what the button says
    /// @param suited whom it can be given to
    public void ask(
            String title,
            String confirm,
            Predicate<ColleagueView> suited,
            Consumer<ColleagueView> then) {
        Found found = new Found();
        AskForm form = new AskForm(overlays, texts, title);
        form.part(found.field).part(found.list);
        form.incomplete().bind(found.list.getSelectionModel().selectedItemProperty().isNull());
        form.open(
                confirm,
                found.field,
                () -> {
                    ColleagueView chosen = found.list.getSelectionModel().getSelectedItem();
                    return () -> then.accept(chosen);
                });
        colleagues
                .all()
                .whenComplete((all, failure) -> {
                    if (failure == null) {
                        found.take(all.stream().filter(suited).toList());
                    } else {
                        found.say("ui.colleagues.failed");
                    }
                });
    }

    private String role(Role role) {
        return texts.get("shell.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Those whom the typed words fit.
    private final class Found {

        private final TextField field = new TextField();
        private final ListView<ColleagueView> list = new ListView<>();
        private final Label instead = new Label();
        private List<ColleagueView> all = List.of();

        Found() {
            field.setId("colleague-find");
            field.setPromptText(texts.get("ui.colleagues.find"));
            field.textProperty().subscribe((_, _) -> narrow());
            field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            list.setId("colleagues");
            list.setFixedCellSize(LINE);
            list.setPrefHeight(LINES * LINE + 4);
            list.setFocusTraversable(false);
            list.setCellFactory(_ -> new Line());
            instead.getStyleClass().add("quiet");
            instead.setWrapText(true);
            list.setPlaceholder(instead);
            say("ui.colleagues.loading");
        }

        void take(List<ColleagueView> suited) {
            all = suited.stream().sorted(Comparator.comparing(ColleagueView::name)).toList();
            say("ui.colleagues.none");
            narrow();
        }

        void say(String key) {
            instead.setText(texts.get(key));
        }

        private void narrow() {
            String typed = Folded.fold(field.getText().strip());
            list.getItems().setAll(all.stream().filter(one -> fits(one, typed)).toList());
            list.getSelectionModel().selectFirst();
        }

        private boolean fits(ColleagueView one, String typed) {
            return Folded.fold(one.name() + " " + role(one.role())).contains(typed);
        }

        private void key(KeyEvent event) {
            int here = list.getSelectionModel().getSelectedIndex();
            if (event.getCode() == KeyCode.DOWN) {
                list.getSelectionModel().select(Math.min(here + 1, list.getItems().size() - 1));
            } else if (event.getCode() == KeyCode.UP) {
                list.getSelectionModel().select(Math.max(here - 1, 0));
            } else {
                return;
            }
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
            event.consume();
        }
    }

    private final class Line extends ListCell<ColleagueView> {

        @Override
        protected void updateItem(@Nullable ColleagueView one, boolean empty) {
            super.updateItem(one, empty);
            setText(
                    one == null
                            ? null
                            : texts.get("ui.colleagues.one", one.name(), role(one.role())));
        }
    }
}
