package org.veranda.desktop.firmware.rollout;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.firmware.book.FirmwarePlaceholder;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.firmware.progress.Part;
import org.veranda.desktop.firmware.progress.Progress;
import org.veranda.desktop.firmware.progress.ProgressTrack;
import org.veranda.desktop.keyboard.FindField;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.ColumnMaker;
import org.veranda.desktop.table.ListRow;
import org.veranda.desktop.table.ListTable;
import org.veranda.desktop.table.TableValue;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Placeholder;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.frame.ListFrame;
import org.veranda.desktop.words.Folded;
import org.veranda.wire.RolloutView;

import java.util.List;

/// Lays out the page of rollouts: the list to the left, the one that is looked at in the middle. Decides nothing.
final class RolloutsView {

    private static final double BAR = 10;

    private final RolloutListModel model;
    private final FirmwareBook book;
    private final FirmwareWords words;
    private final Texts texts;
    private final FindField find;
    private final TableView<Entry<RolloutView>> table;
    private final BorderPane rows = new BorderPane();
    private final ListFrame frame;

    /// @param tabs the tabs of the screen
    /// @param options what can be done besides
    /// @param scale how much larger than usual everything is drawn
    RolloutsView(
            RolloutListModel model,
            FirmwareBook book,
            FirmwareWords words,
            Node tabs,
            Node options,
            ObservableDoubleValue scale) {
        this.model = model;
        this.book = book;
        this.words = words;
        texts = words.texts();
        find = new FindField("rollouts-find", model.find(), "firmware.rollouts.find", texts);
        table = table(scale);
        StackPane left = new StackPane(table);
        left.getStyleClass().add("rollout-list");
        rows.setLeft(left);
        frame = new ListFrame(texts.bind("devices.title"), tabs, find.node(), options, rows);
        InvalidationListener changed = _ -> showWhatThereIs();
        model.list().shown().addListener(changed);
        book.load().addListener(changed);
        book.reachable().addListener(changed);
        texts.locale().addListener(changed);
        showWhatThereIs();
    }

    Node node() {
        return frame.node();
    }

    FindField find() {
        return find;
    }

    TableView<Entry<RolloutView>> table() {
        return table;
    }

    /// Puts this in the middle.
    void inFull(Node node) {
        rows.setCenter(node);
    }

    private TableView<Entry<RolloutView>> table(ObservableDoubleValue scale) {
        ColumnMaker<RolloutView, Entry<RolloutView>> columns =
                new ColumnMaker<>(
                        "column-rollout-",
                        "firmware.table.",
                        texts,
                        words.moments().ticker(),
                        scale);
        List<TableColumn<Entry<RolloutView>, ?>> all =
                List.of(
                        columns.words(
                                "name",
                                132,
                                rollout -> Folded.fold(rollout.name()),
                                rollout -> TableValue.of(rollout.name())),
                        columns.drawn(
                                "state",
                                158,
                                RolloutView::state,
                                rollout -> TableValue.of(words.state(rollout.state())),
                                (entry, _) -> badge(entry.value().get())),
                        columns.drawn(
                                "progress",
                                84,
                                rollout -> Progress.of(rollout).share(Part.SUCCEEDED),
                                this::share,
                                (entry, _) -> bar(entry.value().get())));
        TableView<Entry<RolloutView>> made =
                new ListTable<Entry<RolloutView>>(
                                "rollouts",
                                model.list(),
                                all,
                                List.of(),
                                (around, cursorAt) ->
                                        new ListRow<>(
                                                model.list(),
                                                around,
                                                entry -> entry.value().map(words::spoken),
                                                cursorAt))
                        .node();
        made.accessibleTextProperty().bind(texts.bind("devices.tab.rollouts"));
        return made;
    }

    private TableValue share(RolloutView rollout) {
        int share = (int) Math.floor(100 * Progress.of(rollout).share(Part.SUCCEEDED));
        return TableValue.of(texts.get("devices.percent", share));
    }

    private Node badge(RolloutView rollout) {
        Label badge = new Label();
        RolloutBadge.show(badge, rollout.state(), words);
        return centred(badge);
    }

    private static Node bar(RolloutView rollout) {
        ProgressTrack track = new ProgressTrack(BAR);
        track.setPrefWidth(64);
        track.show(Progress.of(rollout));
        return centred(track);
    }

    private static Node centred(Node node) {
        HBox box = new HBox(node);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void showWhatThereIs() {
        Node instead = model.list().shown().get().isEmpty() ? instead() : null;
        rows.setVisible(instead == null || model.total() > 0);
        frame.instead(instead);
    }

    private @Nullable Node instead() {
        if (model.total() > 0) {
            return Placeholder.of(
                    Glyph.SEARCH,
                    texts.bind("firmware.nomatch.title"),
                    texts.bind("firmware.nomatch.advice"));
        }
        return FirmwarePlaceholder.of(
                book,
                texts,
                () ->
                        Placeholder.of(
                                Glyph.FIRMWARE,
                                texts.bind("firmware.none.title"),
                                texts.bind("firmware.none.advice")));
    }
}
