package org.veranda.desktop.alarms.watch;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.view.SeverityBadge;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.ui.Announcer;
import org.veranda.desktop.ui.Corner;
import org.veranda.desktop.ui.Glyph;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.wire.AlarmView;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// New alarms in the [Corner]. A critical one stays until it is acknowledged or put away; a screen
/// reader hears of it once.
public final class AlarmNotices {

    private static final int MOST = 3;

    private final AlarmWords words;
    private final Corner corner;
    private final Announcer announcer;
    private final Consumer<AlarmEntry> open;

    /// @param corner where they are told
    /// @param open goes to the alarm
    public AlarmNotices(
            AlarmWords words, Corner corner, Announcer announcer, Consumer<AlarmEntry> open) {
        this.words = words;
        this.corner = corner;
        this.announcer = announcer;
        this.open = open;
    }

    /// Tells of these; the gravest where there are too many.
    public void show(List<AlarmEntry> alarms) {
        alarms.stream()
                .sorted(Comparator.comparing((AlarmEntry entry) -> entry.alarm().get().severity()))
                .limit(MOST)
                .toList()
                .reversed()
                .forEach(this::add);
        alarms.stream()
                .map(entry -> entry.alarm().get())
                .filter(alarm -> alarm.severity() == Severity.CRITICAL)
                .findFirst()
                .ifPresent(alarm -> announcer.say(words.spoken(alarm)));
    }

    private void add(AlarmEntry entry) {
        AlarmView alarm = entry.alarm().get();
        Label name = new Label(words.name(alarm));
        name.setWrapText(true);
        name.getStyleClass().add("strong");
        Label state = new Label(words.severity(alarm.severity()));
        state.getStyleClass().add("quiet");
        VBox text = new VBox(2, name, state);
        HBox.setHgrow(text, Priority.ALWAYS);
        Node shape = SeverityBadge.shape(alarm.severity());
        shape.getStyleClass().add("unacknowledged");
        Button show = button("alarms.notice.open");
        show.getStyleClass().add("action");
        Button close = button("alarms.notice.close");
        close.setGraphic(Glyph.CLOSE.node(12));
        close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        close.getStyleClass().add("plain");
        HBox card = new HBox(10, shape, text, show, close);
        card.getStyleClass().addAll("alarm-notice", alarm.severity().wire());
        show.setOnAction(_ -> {
            corner.remove(card);
            open.accept(entry);
        });
        close.setOnAction(_ -> corner.remove(card));
        corner.show(card, alarm.severity() == Severity.CRITICAL);
        entry.alarm()
                .subscribe(now -> {
                    if (now.phase() != AlarmPhase.UNACKNOWLEDGED) {
                        corner.remove(card);
                    }
                });
    }

    private Button button(String key) {
        Button button = new Button();
        button.textProperty().bind(words.texts().bind(key));
        button.accessibleTextProperty().bind(words.texts().bind(key));
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().setAll("button");
        return button;
    }
}
