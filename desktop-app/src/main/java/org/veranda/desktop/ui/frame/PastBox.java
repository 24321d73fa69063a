package org.veranda.desktop.ui.frame;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.ui.Texts;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// What happened to the thing that is shown, newest first. Whoever runs through a list asks for none of
/// it: the question waits until the person stays for a moment. Lives on the FX thread.
///
/// @param <K> what the thing is known by
/// @param <H> something that happened
public final class PastBox<K, H> {

    private static final Duration MOMENT = Duration.millis(250);
    private static final int MOST = 60;

    private final Texts texts;
    private final String empty;
    private final Function<K, CompletionStage<List<H>>> records;
    private final Function<H, Node> row;
    private final PauseTransition rest = new PauseTransition(MOMENT);
    private final VBox rows = new VBox(4);
    private final VBox box;
    private @Nullable K shown;
    private long version = -1;
    private long question;

    /// @param empty the key of what is said where nothing happened yet
    /// @param records answers on the FX thread
    public PastBox(
            String id,
            Texts texts,
            String empty,
            Function<K, CompletionStage<List<H>>> records,
            Function<H, Node> row) {
        this.texts = texts;
        this.empty = empty;
        this.records = records;
        this.row = row;
        Label title = new Label();
        title.textProperty().bind(texts.bind("rooms.history"));
        title.getStyleClass().add("section-title");
        rows.setId(id);
        box = new VBox(6, title, rows);
        rest.setOnFinished(_ -> ask());
    }

    public Node node() {
        return box;
    }

    /// Turns to this, or to nothing; asks again when its version is another one.
    public void turnTo(@Nullable K key, long nowVersion) {
        boolean opened = shown == null;
        boolean other = key != null && !key.equals(shown);
        boolean changed = nowVersion != version;
        shown = key;
        version = nowVersion;
        if (key == null) {
            question++;
            rest.stop();
        } else if (other) {
            question++;
            rows.getChildren().setAll(quiet(texts.get("rooms.history.loading")));
            askAfter(opened);
        } else if (changed) {
            askAfter(false);
        }
    }

    private void askAfter(boolean atOnce) {
        rest.stop();
        if (atOnce) {
            ask();
        } else {
            rest.playFromStart();
        }
    }

    private void ask() {
        K key = shown;
        if (key == null) {
            return;
        }
        long asked = ++question;
        records.apply(key)
                .whenComplete((entries, failure) -> {
                    if (asked == question) {
                        show(failure == null ? entries : null);
                    }
                });
    }

    private void show(@Nullable List<H> entries) {
        if (entries == null) {
            rows.getChildren().setAll(failed());
        } else if (entries.isEmpty()) {
            rows.getChildren().setAll(quiet(texts.get(empty)));
        } else {
            rows.getChildren().setAll(entries.stream().limit(MOST).map(row).toList());
        }
    }

    private Node failed() {
        Button again = new Button(texts.get("rooms.history.again"));
        again.getStyleClass().setAll("button", "link");
        again.setOnAction(_ -> ask());
        return new VBox(2, quiet(texts.get("rooms.history.failed")), again);
    }

    /// A line of it: when, what, and who or why below.
    public static Node row(String when, String what, String details) {
        Label moment = quiet(when);
        moment.setWrapText(false);
        moment.getStyleClass().add("history-when");
        Label happened = new Label(what);
        happened.setWrapText(true);
        VBox text = new VBox(happened);
        if (!details.isBlank()) {
            text.getChildren().add(quiet(details));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(moment, text);
        row.getStyleClass().add("history-row");
        return row;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
