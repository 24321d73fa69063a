package org.veranda.desktop.firmware.pack;

import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.firmware.book.FirmwarePlaceholder;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.keyboard.FindField;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.ColumnMaker;
import org.veranda.desktop.table.ListModel;
import org.veranda.desktop.table.ListRow;
import org.veranda.desktop.table.ListTable;
import org.veranda.desktop.table.TableValue;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Placeholder;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.frame.ListFrame;
import org.veranda.desktop.words.Natural;
import org.veranda.wire.PackageView;

import java.util.List;

/// Lays out the page of packages. Decides nothing.
final class PackagesView {

    /// What goes when space is short, in the order of going.
    private static final List<String> GOING =
            List.of("column-package-by", "column-package-note", "column-package-size");

    private final ListModel<Entry<PackageView>> list;
    private final FirmwareBook book;
    private final FirmwareWords words;
    private final Texts texts;
    private final FindField find;
    private final TableView<Entry<PackageView>> table;
    private final ListFrame frame;

    PackagesView(
            ListModel<Entry<PackageView>> list,
            StringProperty typed,
            FirmwareBook book,
            FirmwareWords words,
            Node tabs,
            Node options,
            ObservableDoubleValue scale) {
        this.list = list;
        this.book = book;
        this.words = words;
        texts = words.texts();
        find = new FindField("packages-find", typed, "firmware.packages.find", texts);
        table = table(scale);
        frame = new ListFrame(texts.bind("devices.title"), tabs, find.node(), options, table);
        InvalidationListener changed = _ -> showWhatThereIs();
        list.shown().addListener(changed);
        book.load().addListener(changed);
        book.reachable().addListener(changed);
        showWhatThereIs();
    }

    Node node() {
        return frame.node();
    }

    FindField find() {
        return find;
    }

    TableView<Entry<PackageView>> table() {
        return table;
    }

    void beside(Node node) {
        frame.beside(node);
    }

    private TableView<Entry<PackageView>> table(ObservableDoubleValue scale) {
        TableView<Entry<PackageView>> made =
                new ListTable<Entry<PackageView>>(
                                "packages",
                                list,
                                columns(scale),
                                GOING,
                                (around, cursorAt) ->
                                        new ListRow<>(
                                                list,
                                                around,
                                                entry -> entry.value().map(this::spoken),
                                                cursorAt))
                        .node();
        made.accessibleTextProperty().bind(texts.bind("devices.tab.packages"));
        return made;
    }

    private List<TableColumn<Entry<PackageView>, ?>> columns(ObservableDoubleValue scale) {
        ColumnMaker<PackageView, Entry<PackageView>> columns =
                new ColumnMaker<>(
                        "column-package-",
                        "firmware.packages.",
                        texts,
                        words.moments().ticker(),
                        scale);
        return List.of(
                columns.words(
                        "version",
                        110,
                        one -> Natural.key(one.version()),
                        one -> TableValue.of(one.version())),
                columns.drawn(
                        "state",
                        120,
                        PackageView::state,
                        one -> TableValue.of(words.state(one.state())),
                        (entry, _) -> badge(entry.value().get())),
                columns.words(
                        "models",
                        190,
                        one -> String.join(", ", one.models()),
                        one -> TableValue.of(String.join(", ", one.models()))),
                columns.words(
                        "size",
                        84,
                        PackageView::size,
                        one -> TableValue.of(words.size(one.size()))),
                columns.words(
                        "at",
                        104,
                        PackageView::uploadedAt,
                        one -> TableValue.of(words.moments().moment(one.uploadedAt()))),
                columns.words(
                        "by",
                        120,
                        one -> one.uploadedBy().value(),
                        one -> TableValue.of(words.person(one.uploadedBy()))),
                columns.words(
                        "note",
                        160,
                        one -> one.note() == null ? "\uffff" : one.note(),
                        one -> TableValue.of(one.note())));
    }

    private String spoken(PackageView one) {
        return one.version()
                + ", "
                + words.state(one.state())
                + ", "
                + String.join(", ", one.models());
    }

    private Node badge(PackageView one) {
        Label badge = new Label();
        PackageBadge.show(badge, one.state(), words);
        HBox box = new HBox(badge);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void showWhatThereIs() {
        frame.instead(list.shown().get().isEmpty() ? instead() : null);
    }

    private @Nullable Node instead() {
        if (!book.packages().isEmpty()) {
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
                                Glyph.PACKAGE,
                                texts.bind("firmware.packages.none.title"),
                                texts.bind("firmware.packages.none.advice")));
    }
}
