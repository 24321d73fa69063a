package org.veranda.desktop.shell;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.veranda.desktop.store.Answers;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;

/// Lets somebody leave when every command has its outcome; until then it says how many have none
/// and what leaving means, and leaves by itself when all were carried out.
public final class Leaving {

    private final Overlays overlays;
    private final Texts texts;
    private final Answers answers;
    private final Duration patience;
    private boolean asking;
    private Runnable wanted = () -> {};

    /// @param patience how long an answer may take before waiting no longer looks worthwhile
    public Leaving(Overlays overlays, Texts texts, Answers answers, Duration patience) {
        this.overlays = overlays;
        this.texts = texts;
        this.answers = answers;
        this.patience = patience;
    }

    /// Leaves at once, later, or not at all. Of several ways asked for, the last is taken.
    public void ask(Runnable leave) {
        wanted = leave;
        if (answers.awaited().get() == 0) {
            leave.run();
        } else if (!asking) {
            open();
        }
    }

    private void open() {
        asking = true;
        Label heading = new Label();
        heading.setId("leaving-heading");
        heading.getStyleClass().add("heading");
        heading.textProperty().bind(texts.bind("shell.leaving", answers.awaited()));
        Label text = new Label(texts.get("shell.leaving.wait"));
        text.setId("leaving-text");
        text.setWrapText(true);
        Button stay = button("stay", overlays::close);
        stay.setGraphic(KeyHint.of("Esc"));
        HBox buttons = new HBox(10, stay, button("leave-now", this::end));
        VBox card = new VBox(heading, text, buttons);
        card.setId("leaving");
        card.setPrefWidth(460);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.accessibleTextProperty().bind(heading.textProperty());
        overlays.show(card, stay);
        Timeline limit =
                new Timeline(
                        new KeyFrame(
                                patience, _ -> text.setText(texts.get("shell.leaving.silent"))));
        limit.play();
        watch(card, limit);
    }

    /// For as long as the question stands.
    private void watch(Node card, Timeline limit) {
        int undoneBefore = answers.undone();
        Subscription answered =
                answers.awaited().subscribe(count -> answered(count.intValue(), undoneBefore));
        card.sceneProperty()
                .subscribe((_, scene) -> {
                    if (scene == null) {
                        asking = false;
                        limit.stop();
                        answered.unsubscribe();
                    }
                });
    }

    /// Who is told that something was not done wants to see it: then nobody leaves.
    private void answered(int left, int undoneBefore) {
        if (left > 0 || !asking) {
            return;
        }
        if (answers.undone() > undoneBefore) {
            overlays.close();
        } else {
            end();
        }
    }

    private void end() {
        overlays.close();
        wanted.run();
    }

    private Button button(String id, Runnable action) {
        Button button = new Button(texts.get("shell.leaving." + id));
        button.setId(id);
        button.getStyleClass().setAll("button", "action");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
