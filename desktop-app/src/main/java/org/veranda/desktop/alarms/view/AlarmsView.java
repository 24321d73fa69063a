package org.veranda.desktop.alarms.view;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.list.AlarmFilter;
import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.alarms.list.AlarmTab;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.keyboard.FindField;
import org.veranda.desktop.store.LoadState;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Placeholder;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;
import org.veranda.desktop.ui.frame.ListFrame;

/// Lays out the alarms screen and binds it to its view model. Decides nothing.
public final class AlarmsView {

    private final AlarmListViewModel model;
    private final HistoryLoad history;
    private final Texts texts;
    private final FindField find;
    private final AlarmTable table;
    private final ListFrame frame;

    /// @param still whether nothing may flash
    public AlarmsView(
            AlarmListViewModel model,
            AlarmWords words,
            HistoryLoad history,
            SavedFilterMenu saved,
            Theme theme,
            ObservableBooleanValue still) {
        this.model = model;
        this.history = history;
        texts = words.texts();
        find = new FindField("alarms-find", model.find(), "alarms.find.prompt", texts);
        table = new AlarmTable(model, words, theme, still);
        frame =
                new ListFrame(
                        texts.bind("alarms.title"),
                        AlarmTabs.of(model, texts),
                        find.node(),
                        new FilterBar(model, saved, texts).node(),
                        table.node());
        InvalidationListener changed = _ -> showWhatThereIs();
        model.load().addListener(changed);
        model.shown().addListener(changed);
        model.tab().addListener(changed);
        history.state().addListener(changed);
        showWhatThereIs();
    }

    public VBox node() {
        return frame.node();
    }

    /// The frame, to put more beside the list, above or below it.
    public ListFrame frame() {
        return frame;
    }

    /// The search field.
    public TextField find() {
        return find.field();
    }

    /// Where the keyboard works.
    public Node workplace() {
        return table.node();
    }

    /// Where in the scene the alarm with the cursor is.
    public ObservableValue<@Nullable Bounds> cursorBounds() {
        return table.cursorBounds();
    }

    private void showWhatThereIs() {
        frame.instead(model.shown().get().isEmpty() ? instead() : null);
    }

    private @Nullable Node instead() {
        if (!AlarmFilter.ALL.equals(model.filter().get()) && model.total() > 0) {
            return nothing("alarms.nomatch", Glyph.SEARCH);
        }
        return model.tab().get() == AlarmTab.HISTORY ? insteadOfHistory() : insteadOfOpen();
    }

    private Node insteadOfOpen() {
        return switch (model.load().get()) {
            case LoadState.Failed(OfflineReason reason) ->
                    Placeholder.of(
                            Glyph.WARNING,
                            texts.bind("alarms.failed.title"),
                            texts.bind(
                                    "rooms.failed.advice",
                                    texts.bind("shell.offline." + reason.word())));
            case LoadState.Ready _ ->
                    Placeholder.of(
                            Glyph.CHECK,
                            texts.bind("alarms.none." + model.tab().get().word()),
                            texts.bind("alarms.none.advice"));
            case LoadState.Empty _, LoadState.Loading _ ->
                    Placeholder.loading(texts.bind("alarms.loading"));
        };
    }

    private Node insteadOfHistory() {
        return switch (history.state().get()) {
            case LOADING -> Placeholder.loading(texts.bind("alarms.history.loading"));
            case FAILED -> failedHistory();
            case KNOWN -> nothing("alarms.history.none", Glyph.ROWS);
        };
    }

    private Node failedHistory() {
        Button again = new Button();
        again.setId("history-again");
        again.textProperty().bind(texts.bind("alarms.history.again"));
        again.getStyleClass().setAll("button", "action");
        again.setOnAction(_ -> history.ask());
        return Placeholder.of(
                Glyph.WARNING,
                texts.bind("alarms.history.failed.title"),
                texts.bind("alarms.history.failed.advice"),
                again);
    }

    private Node nothing(String what, Glyph glyph) {
        return Placeholder.of(glyph, texts.bind(what + ".title"), texts.bind(what + ".advice"));
    }
}
