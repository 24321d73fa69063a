package org.veranda.desktop.alarms.detail;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.store.alarm.AlarmHappening;
import org.veranda.desktop.store.alarm.AlarmRecords;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.AlarmView;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What happened to the alarm and what was said about it, newest first. Whoever runs through alarms
/// asks for none of it: the question waits until the person stays for a moment.
final class AlarmPast {

    private static final Duration MOMENT = Duration.millis(250);
    private static final int MOST = 60;

    private final AlarmWords words;
    private final Texts texts;
    private final AlarmRecords records;
    private final PauseTransition rest = new PauseTransition(MOMENT);
    private final VBox rows = new VBox(4);
    private final VBox box;
    private @Nullable AlarmEntry shown;
    private long version = -1;
    private long question;

    AlarmPast(AlarmWords words, AlarmRecords records) {
        this.words = words;
        this.records = records;
        texts = words.texts();
        Label title = new Label();
        title.textProperty().bind(texts.bind("rooms.history"));
        title.getStyleClass().add("section-title");
        rows.setId("alarm-history");
        box = new VBox(6, title, rows);
        rest.setOnFinished(_ -> ask());
    }

    Node node() {
        return box;
    }

    /// Turns to this alarm.
    void turnTo(@Nullable AlarmEntry alarm) {
        boolean opened = shown == null;
        shown = alarm;
        question++;
        rest.stop();
        if (alarm == null) {
            return;
        }
        rows.getChildren().setAll(quiet(texts.get("rooms.history.loading")));
        if (opened) {
            ask();
        } else {
            rest.playFromStart();
        }
    }

    /// Asks again when the alarm has changed since.
    void follow(AlarmView alarm) {
        if (alarm.version() != version && rest.getStatus() != PauseTransition.Status.RUNNING) {
            rest.playFromStart();
        }
    }

    private void ask() {
        AlarmEntry alarm = shown;
        if (alarm == null) {
            return;
        }
        long asked = ++question;
        version = alarm.alarm().get().version();
        records.of(alarm.id())
                .whenComplete((entries, failure) -> {
                    if (asked == question) {
                        show(failure == null ? entries : null);
                    }
                });
    }

    private void show(@Nullable List<AlarmHappening> entries) {
        if (entries == null) {
            rows.getChildren().setAll(failed());
        } else if (entries.isEmpty()) {
            rows.getChildren().setAll(quiet(texts.get("alarms.past.empty")));
        } else {
            rows.getChildren().setAll(entries.stream().limit(MOST).map(this::row).toList());
        }
    }

    private Node failed() {
        Button again = new Button(texts.get("rooms.history.again"));
        again.getStyleClass().setAll("button", "link");
        again.setOnAction(_ -> ask());
        return new VBox(2, quiet(texts.get("rooms.history.failed")), again);
    }

    private Node row(AlarmHappening entry) {
        Label when = quiet(words.moments().moment(entry.at()));
        when.setWrapText(false);
        when.getStyleClass().add("history-when");
        Label what = new Label(what(entry));
        what.setWrapText(true);
        VBox text = new VBox(what);
        String details =
                Stream.of(entry.byName(), entry.text())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" · "));
        if (!details.isEmpty()) {
            text.getChildren().add(quiet(details));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(when, text);
        row.getStyleClass().add("history-row");
        return row;
    }

    private String what(AlarmHappening entry) {
        String command = entry.command().substring(entry.command().indexOf('.') + 1);
        String name =
                texts.find("alarms.happened." + command.replace('_', '-'))
                        .orElse(command.replace('_', ' '));
        return command.equals("raise")
                ? texts.get("alarms.happened.occurrence", name, entry.occurrence())
                : name;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
