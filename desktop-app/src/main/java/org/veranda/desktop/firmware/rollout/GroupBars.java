package org.veranda.desktop.firmware.rollout;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.firmware.progress.Part;
import org.veranda.desktop.firmware.progress.Progress;
import org.veranda.desktop.firmware.progress.ProgressTrack;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.firmware.plan.Group;
import org.veranda.wire.RolloutView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How far each group of a rollout is, as bars with their numbers, and what is waited for.
final class GroupBars {

    private static final double HEIGHT = 16;

    private final FirmwareWords words;
    private final Texts texts;
    private final Map<Group, Row> rows = new EnumMap<>(Group.class);
    private final Label waiting = new Label();
    private final VBox box;

    /// A group as it is drawn.
    private record Row(Label name, ProgressTrack track, Label words) {}

    GroupBars(FirmwareWords words) {
        this.words = words;
        texts = words.texts();
        GridPane grid = new GridPane();
        grid.setId("rollout-groups");
        grid.getStyleClass().add("groups-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        bars.setFillWidth(true);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(names, bars, numbers);
        for (Group group : Group.values()) {
            Row row = new Row(new Label(), new ProgressTrack(HEIGHT), new Label());
            row.track().setId("group-" + group.wire());
            row.track().setMaxWidth(Double.MAX_VALUE);
            row.words().getStyleClass().add("count-words");
            rows.put(group, row);
            grid.addRow(grid.getRowCount(), row.name(), row.track(), row.words());
        }
        waiting.setId("rollout-waiting");
        waiting.setWrapText(true);
        waiting.managedProperty().bind(waiting.visibleProperty());
        box = new VBox(8, grid, legend(), waiting);
    }

    Node node() {
        return box;
    }

    void show(RolloutView rollout) {
        for (Group group : Group.values()) {
            Row row = Objects.requireNonNull(rows.get(group));
            Progress progress = Progress.of(rollout, group);
            boolean turn = group == rollout.group();
            row.name()
                    .setText(
                            texts.get(
                                    "firmware.group.named",
                                    words.group(group),
                                    size(rollout, group)));
            row.name().getStyleClass().removeAll("strong");
            if (turn) {
                row.name().getStyleClass().add("strong");
            }
            row.track().show(progress);
            row.words().setText(counts(progress));
            row.track()
                    .setAccessibleText(
                            texts.get(
                                    "firmware.group.spoken", words.group(group), counts(progress)));
        }
        waiting.setText(texts.get("firmware.waiting", reasons(rollout)));
        waiting.setVisible(!rollout.waiting().isEmpty());
    }

    /// How the group was cut.
    private String size(RolloutView rollout, Group group) {
        return switch (group) {
            case CANARY -> texts.get("firmware.group.devices", rollout.groups().canary());
            case EARLY -> texts.get("devices.percent", rollout.groups().early());
            case REST -> texts.get("firmware.group.others");
        };
    }

    /// Only what there is any of; what went wrong first.
    private String counts(Progress progress) {
        if (progress.total() == 0) {
            return texts.get("firmware.group.none");
        }
        List<String> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            if (progress.of(part) > 0) {
                parts.add(texts.get("firmware.count." + part.word(), progress.of(part)));
            }
        }
        return String.join(" · ", parts);
    }

    /// What most wait for first.
    private String reasons(RolloutView rollout) {
        return rollout.waiting().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(entry ->
                        texts.get(
                                "firmware.wait.count",
                                words.reason(entry.getKey()),
                                entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private FlowPane legend() {
        FlowPane legend = new FlowPane(14, 4);
        for (Part part : Part.values()) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch-part", "progress-part", part.word());
            Label name = new Label();
            name.textProperty().bind(texts.bind("firmware.part." + part.word()));
            name.getStyleClass().add("quiet");
            HBox item = new HBox(5, swatch, name);
            item.getStyleClass().add("place");
            legend.getChildren().add(item);
        }
        return legend;
    }
}
