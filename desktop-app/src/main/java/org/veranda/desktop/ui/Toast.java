package org.veranda.desktop.ui;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// A line at the bottom that says what was done and goes by itself. Also announces it.
public final class Toast {

    /// What can be done about it while the line stands.
    public record Action(String title, String key, Runnable run) {}

    /// How long the line stands: as long as an undo is possible.
    public static final Duration STAY = Duration.seconds(10);

    private static final double EDGE = 16;
    private static final double GAP = 8;

    private final Announcer announcer;
    private final Label text = new Label();
    private final Button action = new Button();
    private final HBox box = new HBox(text, action);
    private final Timeline end = new Timeline(new KeyFrame(STAY, _ -> hide()));

    private ObservableValue<@Nullable Bounds> precious = new SimpleObjectProperty<>();

    public Toast(Announcer announcer) {
        this.announcer = announcer;
        box.getStyleClass().add("toast");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setVisible(false);
        text.setWrapText(true);
        text.setMaxWidth(560);
        action.getStyleClass().setAll("toast-action");
        action.managedProperty().bind(action.visibleProperty());
        StackPane.setAlignment(box, Pos.BOTTOM_CENTER);
        StackPane.setMargin(box, new Insets(0, 0, EDGE, 0));
    }

    /// Rises above this part of the scene rather than cover it.
    public void keepOff(ObservableValue<@Nullable Bounds> part) {
        precious = part;
        part.subscribe(_ -> place());
    }

    /// Shows a plain line.
    public void show(String message) {
        show(message, null);
    }

    /// Shows a line with something that can be done about it, or with nothing.
    public void show(String message, @Nullable Action offered) {
        text.setText(message);
        action.setVisible(offered != null);
        if (offered != null) {
            action.setText(offered.title());
            action.setGraphic(KeyHint.of(offered.key()));
            action.setOnAction(_ -> {
                hide();
                offered.run().run();
            });
        }
        box.setVisible(true);
        place();
        end.playFromStart();
        announcer.say(message);
    }

    /// Takes the line away.
    public void hide() {
        end.stop();
        box.setVisible(false);
    }

    private void place() {
        Bounds inScene = precious.getValue();
        if (inScene == null || !box.isVisible() || !(box.getParent() instanceof Region parent)) {
            box.setTranslateY(0);
            return;
        }
        box.applyCss();
        Bounds part = parent.sceneToLocal(inScene);
        double width = box.prefWidth(-1);
        double height = box.prefHeight(width);
        double top = parent.getHeight() - EDGE - height;
        boolean covers =
                part.intersects(
                        (parent.getWidth() - width) / 2 - GAP,
                        top - GAP,
                        width + 2 * GAP,
                        height + 2 * GAP);
        box.setTranslateY(covers ? Math.min(0, part.getMinY() - GAP - height - top) : 0);
    }

    /// Whether a line stands.
    public ReadOnlyBooleanProperty showing() {
        return box.visibleProperty();
    }

    /// What the line says.
    public String message() {
        return text.getText();
    }

    /// The node to lay over the screen's bottom.
    public Node node() {
        return box;
    }
}
