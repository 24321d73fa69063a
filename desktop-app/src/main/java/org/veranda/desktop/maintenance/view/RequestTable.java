package org.veranda.desktop.maintenance.view;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.maintenance.face.RequestWords;
import org.veranda.desktop.maintenance.list.RequestListViewModel;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.ColumnMaker;
import org.veranda.desktop.table.ListRow;
import org.veranda.desktop.table.ListTable;
import org.veranda.desktop.table.TableValue;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Folded;
import org.veranda.desktop.words.Natural;
import org.veranda.model.identity.Worker;
import org.veranda.wire.MaintenanceRequestView;

import java.util.List;

/// The requests row by row.
final class RequestTable {

    private static final String IDS = "column-request-";
    private static final double PICTURE = 12;

    /// What goes when space is short, in the order of going.
    private static final List<String> GOING =
            List.of(IDS + "reporter", IDS + "location", IDS + "photos", IDS + "assignee");

    private final RequestWords words;
    private final Texts texts;
    private final ColumnMaker<MaintenanceRequestView, Entry<MaintenanceRequestView>> columns;

    private RequestTable(RequestWords words, ObservableDoubleValue scale) {
        this.words = words;
        texts = words.texts();
        columns =
                new ColumnMaker<>(
                        IDS, "maintenance.table.", texts, words.moments().ticker(), scale);
    }

    /// @param scale how much larger than usual everything is drawn
    static ListTable<Entry<MaintenanceRequestView>> of(
            RequestListViewModel model, RequestWords words, ObservableDoubleValue scale) {
        ListTable<Entry<MaintenanceRequestView>> list =
                new ListTable<>(
                        "requests",
                        model.list(),
                        new RequestTable(words, scale).all(),
                        GOING,
                        (table, cursorAt) ->
                                new ListRow<>(
                                        model.list(),
                                        table,
                                        entry -> entry.value().map(words::spoken),
                                        cursorAt));
        list.node().accessibleTextProperty().bind(words.texts().bind("maintenance.title"));
        return list;
    }

    private List<TableColumn<Entry<MaintenanceRequestView>, ?>> all() {
        return List.of(
                columns.drawn(
                        "priority",
                        96,
                        MaintenanceRequestView::priority,
                        request -> TableValue.of(words.priority(request.priority())),
                        (entry, _) -> PriorityBadge.of(entry.value().get().priority(), words)),
                columns.words(
                        "room",
                        92,
                        request -> Natural.key(request.roomName()),
                        request -> TableValue.of(request.roomName())),
                columns.words(
                        "text",
                        240,
                        request -> Folded.fold(request.description()),
                        request -> TableValue.of(words.title(request))),
                columns.words(
                        "location",
                        120,
                        request -> Natural.key(words.location(request)),
                        request -> TableValue.of(words.location(request))),
                columns.drawn(
                        "state",
                        150,
                        MaintenanceRequestView::status,
                        request -> TableValue.of(words.status(request.status())),
                        columns::pending),
                columns.words("age", 56, MaintenanceRequestView::createdAt, this::age),
                columns.words(
                        "assignee",
                        140,
                        request -> last(request.assignee()),
                        request -> TableValue.of(words.who(request.assignee()))),
                columns.drawn(
                        "photos",
                        72,
                        request -> request.photos().size(),
                        this::photos,
                        this::camera),
                columns.words(
                        "reporter",
                        140,
                        request -> request.reporter().name(),
                        request -> TableValue.of(request.reporter().name())));
    }

    private TableValue age(MaintenanceRequestView request) {
        return new TableValue(
                words.moments().brief(request.createdAt()),
                words.moments().full(request.createdAt()));
    }

    private TableValue photos(MaintenanceRequestView request) {
        int count = request.photos().size();
        return count == 0
                ? TableValue.of(null)
                : new TableValue(
                        texts.get("ui.number", count),
                        texts.get("maintenance.photos.count", count));
    }

    private @Nullable Node camera(Entry<MaintenanceRequestView> entry, TableValue value) {
        return entry.value().get().photos().isEmpty()
                ? null
                : new Label(value.text(), Glyph.PHOTO.node(PICTURE));
    }

    /// What nobody has comes last.
    private static String last(@Nullable Worker worker) {
        return worker == null ? "\uffff" : worker.name();
    }
}
