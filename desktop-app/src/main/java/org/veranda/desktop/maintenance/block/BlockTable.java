package org.veranda.desktop.maintenance.block;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.ColumnMaker;
import org.veranda.desktop.table.ListRow;
import org.veranda.desktop.table.ListTable;
import org.veranda.desktop.table.TableValue;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Ticker;
import org.veranda.desktop.words.Folded;
import org.veranda.desktop.words.Natural;

import java.time.LocalDate;
import java.util.List;

/// The blocked rooms row by row.
public final class BlockTable {

    private static final String IDS = "column-block-";
    private static final double PICTURE = 12;

    /// What goes when space is short, in the order of going.
    private static final List<String> GOING =
            List.of(IDS + "location", IDS + "becomes", IDS + "state", IDS + "conflicts");

    private BlockTable() {}

    /// @param scale how much larger than usual everything is drawn
    public static ListTable<Entry<BlockRow>> of(
            BlockListViewModel model,
            BlockWords words,
            Ticker ticker,
            ObservableDoubleValue scale) {
        ListTable<Entry<BlockRow>> list =
                new ListTable<>(
                        "blocks",
                        model.list(),
                        columns(
                                words,
                                new ColumnMaker<>(
                                        IDS,
                                        "maintenance.block.table.",
                                        words.texts(),
                                        ticker,
                                        scale)),
                        GOING,
                        (table, cursorAt) ->
                                new ListRow<>(
                                        model.list(),
                                        table,
                                        entry -> entry.value().map(words::spoken),
                                        cursorAt));
        list.node().accessibleTextProperty().bind(words.texts().bind("maintenance.tab.blocks"));
        return list;
    }

    private static List<TableColumn<Entry<BlockRow>, ?>> columns(
            BlockWords words, ColumnMaker<BlockRow, Entry<BlockRow>> columns) {
        return List.of(
                columns.words(
                        "room",
                        84,
                        row -> Natural.key(row.room().name()),
                        row -> TableValue.of(row.room().name())),
                columns.words(
                        "location",
                        120,
                        row -> Natural.key(row.room().location().name()),
                        row -> TableValue.of(row.room().location().name())),
                columns.words(
                        "kind",
                        120,
                        row -> row.block().kind(),
                        row -> TableValue.of(words.kind(row))),
                columns.words(
                        "from",
                        104,
                        row -> row.block().from(),
                        row -> TableValue.of(words.from(row))),
                columns.words(
                        "through", 104, BlockTable::end, row -> TableValue.of(words.through(row))),
                columns.words(
                        "reason",
                        220,
                        row -> Folded.fold(row.block().reason()),
                        row -> TableValue.of(row.block().reason())),
                columns.words(
                        "becomes",
                        92,
                        row -> row.block().returnStatus(),
                        row -> TableValue.of(words.becomes(row))),
                columns.words(
                        "state",
                        84,
                        row -> row.block().state(),
                        row -> TableValue.of(words.state(row))),
                columns.drawn(
                        "conflicts",
                        92,
                        row -> row.conflicts().size(),
                        row -> conflicts(words, row),
                        BlockTable::warning));
    }

    private static LocalDate end(BlockRow row) {
        LocalDate through = row.block().through();
        return through == null ? LocalDate.MAX : through;
    }

    private static TableValue conflicts(BlockWords words, BlockRow row) {
        int count = row.conflicts().size();
        return count == 0
                ? TableValue.of(null)
                : new TableValue(
                        words.texts().get("ui.number", count),
                        words.texts().get("maintenance.block.conflicts.count", count));
    }

    private static @Nullable Node warning(Entry<BlockRow> entry, TableValue value) {
        return entry.value().get().conflicts().isEmpty()
                ? null
                : new Label(value.text(), Glyph.WARNING.node(PICTURE));
    }
}
