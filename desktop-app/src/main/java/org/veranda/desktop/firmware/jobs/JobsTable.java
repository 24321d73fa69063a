package org.veranda.desktop.firmware.jobs;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.firmware.progress.Part;
import org.veranda.desktop.firmware.progress.Progress;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.table.TableSight;
import org.veranda.desktop.table.TableValue;
import org.veranda.desktop.table.ValueCell;
import org.veranda.desktop.ui.CounterPill;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.JobView;
import org.veranda.wire.RolloutView;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// The devices of a rollout one by one, with what filters them.
public final class JobsTable {

    private final JobsViewModel model;
    private final Store store;
    private final FirmwareWords words;
    private final Texts texts;
    private final ObservableList<JobView> rows = FXCollections.observableArrayList();
    private final TableView<JobView> table = new TableView<>(rows);
    private final FlowPane parts = new FlowPane(6, 6);
    private final Map<Part, Label> counts = new EnumMap<>(Part.class);
    private final Label first = new Label();
    private final Label instead = new Label();
    private final VBox box;

    public JobsTable(
            JobsViewModel model, Store store, FirmwareWords words, ObservableDoubleValue scale) {
        this.model = model;
        this.store = store;
        this.words = words;
        texts = words.texts();
        table.setId("rollout-jobs");
        table.accessibleTextProperty().bind(texts.bind("firmware.jobs"));
        table.setColumnResizePolicy(TableSight::fit);
        table.getColumns().setAll(columns(scale));
        instead.getStyleClass().add("quiet");
        table.setPlaceholder(instead);
        first.getStyleClass().add("quiet");
        first.setId("jobs-first");
        first.setWrapText(true);
        first.managedProperty().bind(first.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        box = new VBox(6, parts, table, first);
        VBox.setVgrow(box, Priority.ALWAYS);
        InvalidationListener changed = _ -> fill();
        model.shown().addListener(changed);
        model.state().addListener(changed);
        texts.locale().addListener(changed);
        fill();
    }

    public VBox node() {
        return box;
    }

    /// Shows how many devices there are of each part.
    public void count(RolloutView rollout) {
        Progress progress = Progress.of(rollout);
        if (parts.getChildren().isEmpty()) {
            for (Part part : Part.values()) {
                parts.getChildren().add(pill(part));
            }
        }
        for (Part part : Part.values()) {
            Objects.requireNonNull(counts.get(part))
                    .setText(texts.get("ui.number", progress.of(part)));
        }
        boolean more =
                model.shown().get().size() == JobsViewModel.MOST
                        && progress.total() > JobsViewModel.MOST;
        first.setVisible(more);
        first.setText(texts.get("firmware.jobs.first", JobsViewModel.MOST));
    }

    private ToggleButton pill(Part part) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch-part", "progress-part", part.word());
        Label count = new Label();
        ToggleButton button =
                new CounterPill(
                                "jobs-" + part.word(),
                                swatch,
                                texts.bind("firmware.part." + part.word()),
                                count.textProperty())
                        .button();
        model.part().subscribe(now -> button.setSelected(now == part));
        button.setOnAction(_ -> {
            model.part().set(model.part().get() == part ? null : part);
            button.setSelected(model.part().get() == part);
        });
        counts.put(part, count);
        return button;
    }

    private void fill() {
        rows.setAll(model.shown().get());
        instead.setText(
                switch (model.state().get()) {
                    case LOADING -> texts.get("firmware.jobs.loading");
                    case FAILED -> texts.get("firmware.jobs.failed");
                    case KNOWN -> texts.get("firmware.jobs.none");
                });
    }

    private List<TableColumn<JobView, ?>> columns(ObservableDoubleValue scale) {
        return List.of(
                column("serial", 104, scale, JobView::serial),
                column("room", 60, scale, this::room),
                column("group", 62, scale, job -> words.group(job.group())),
                column("state", 168, scale, words::job),
                column("since", 68, scale, job -> words.moments().moment(job.since())),
                column("detail", 106, scale, this::detail));
    }

    private TableColumn<JobView, TableValue> column(
            String name,
            double width,
            ObservableDoubleValue scale,
            Function<JobView, @Nullable String> value) {
        TableColumn<JobView, TableValue> column = new TableColumn<>();
        column.setId("column-job-" + name);
        column.textProperty().bind(texts.bind("firmware.jobs." + name));
        column.setCellValueFactory(row ->
                Bindings.createObjectBinding(
                        () -> TableValue.of(value.apply(row.getValue())), texts.locale()));
        column.setCellFactory(_ -> new ValueCell<>((_, _) -> (Node) null));
        column.setSortable(false);
        column.setReorderable(false);
        scale.subscribe(now -> {
            column.setPrefWidth(width * now.doubleValue());
            column.setMinWidth(width * now.doubleValue());
        });
        return column;
    }

    private String room(JobView job) {
        RoomEntry room = job.roomId() == null ? null : store.room(job.roomId());
        return room == null ? "" : room.room().get().name();
    }

    /// What the device said, or until when it is waited for.
    private @Nullable String detail(JobView job) {
        if (job.detail() != null) {
            return job.detail();
        }
        return job.dueAt() == null
                ? null
                : texts.get("firmware.jobs.until", words.moments().moment(job.dueAt()));
    }
}
