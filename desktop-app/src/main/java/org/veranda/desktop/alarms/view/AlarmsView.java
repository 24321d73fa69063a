package org.veranda.desktop.alarms.view;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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

import java.util.List;

/// Lays out the alarms screen and binds it to its view model. Decides nothing.
public final class AlarmsView {

    private final AlarmListViewModel model;
    private final HistoryLoad history;
    private final Texts texts;
    private final FindField find;
    private final AlarmTable table;
    private final StackPane list = new StackPane();
    private final BorderPane middle = new BorderPane();
    private final VBox centre;
    private final VBox root;

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
        list.getChildren().add(table.node());
        list.setMinSize(0, 0);
        VBox.setVgrow(list, Priority.ALWAYS);
        centre = new VBox(new FilterBar(model, saved, texts).node(), list);
        centre.setMinSize(0, 0);
        middle.setCenter(centre);
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = new VBox(top(), middle);
        root.getStyleClass().add("alarms-screen");
        InvalidationListener changed = _ -> showWhatThereIs();
        model.load().addListener(changed);
        model.shown().addListener(changed);
        model.tab().addListener(changed);
        history.state().addListener(changed);
        showWhatThereIs();
    }

    public VBox node() {
        return root;
    }

    /// Puts this to the right of the list, below the tabs.
    public void beside(Node node) {
        middle.setRight(node);
    }

    /// Puts this right above the list.
    public void above(Node node) {
        centre.getChildren().add(1, node);
    }

    /// Puts this below the list.
    public void below(Node node) {
        centre.getChildren().add(node);
    }

    /// Puts this to the right of the search field.
    public void besideFind(Node node) {
        ((HBox) root.getChildren().getFirst()).getChildren().add(node);
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

    private HBox top() {
        Label title = new Label();
        title.textProperty().bind(texts.bind("alarms.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Node tabs = new TabBar(model, texts).node();
        HBox.setHgrow(tabs, Priority.ALWAYS);
        HBox top = new HBox(title, tabs, find.node());
        top.getStyleClass().add("top-bar");
        return top;
    }

    /// The table stays where it is, so that the keyboard keeps working; what there is to say instead
    /// lies over it.
    private void showWhatThereIs() {
        list.getChildren().retainAll(List.of(table.node()));
        Node instead = model.shown().get().isEmpty() ? instead() : null;
        if (instead != null) {
            list.getChildren().add(instead);
        }
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
