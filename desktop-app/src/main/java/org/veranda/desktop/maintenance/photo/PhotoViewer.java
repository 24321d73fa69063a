package org.veranda.desktop.maintenance.photo;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.upkeep.Photos;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Placeholder;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.MaintenanceRequestView;

/// One photo over the whole window, with the way to the others: ← and → or PgUp and PgDn go on, + and −
/// and 0 zoom, Escape closes.
public final class PhotoViewer {

    private final Photos photos;
    private final Overlays overlays;
    private final Texts texts;
    private final MaintenanceRequestView request;
    private final ZoomPane zoom = new ZoomPane();
    private final StackPane stage = new StackPane();
    private final BorderPane root = new BorderPane(stage);
    private final Label count = new Label();
    private final Label scale = new Label();
    private final Button before = new Button();
    private final Button after = new Button();
    private int place;
    private long question;

    /// @param title what the request is called
    private PhotoViewer(
            Photos photos,
            Overlays overlays,
            Texts texts,
            MaintenanceRequestView request,
            String title) {
        this.photos = photos;
        this.overlays = overlays;
        this.texts = texts;
        this.request = request;
        root.setId("photo-viewer");
        root.getStylesheets().add(PhotoFiles.sheet());
        root.getStyleClass().add("photo-viewer");
        root.setAccessibleRole(AccessibleRole.DIALOG);
        root.setAccessibleText(title);
        root.setTop(top(title));
        root.setLeft(side(before, "photo-before", "maintenance.photo.before", Glyph.DEPARTURE, -1));
        root.setRight(side(after, "photo-after", "maintenance.photo.after", Glyph.ARRIVAL, 1));
        count.setId("photo-count");
        scale.setId("photo-scale");
        zoom.factor()
                .subscribe(now ->
                        scale.setText(texts.get("maintenance.photo.scale", now.doubleValue())));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Opens with that photo.
    public static void open(
            Photos photos,
            Overlays overlays,
            Texts texts,
            MaintenanceRequestView request,
            String title,
            int first) {
        PhotoViewer viewer = new PhotoViewer(photos, overlays, texts, request, title);
        viewer.turnTo(first);
        overlays.showWhole(viewer.root, viewer.zoom.node());
    }

    private void turnTo(int next) {
        place = Math.clamp(next, 0, request.photos().size() - 1);
        count.setText(texts.get("maintenance.photo.of", place + 1, request.photos().size()));
        before.setDisable(place == 0);
        after.setDisable(place == request.photos().size() - 1);
        load();
    }

    private void load() {
        long asked = ++question;
        zoom.show(null);
        instead(Placeholder.loading(texts.bind("maintenance.photo.loading")));
        photos.of(request.id(), request.photos().get(place), 0)
                .whenComplete((image, failure) -> {
                    if (asked == question) {
                        show(failure == null ? image : null);
                    }
                });
    }

    private void show(@Nullable Image image) {
        zoom.show(image);
        instead(image == null ? failed() : null);
    }

    private Node failed() {
        Button again = new Button();
        again.setId("photo-again");
        again.textProperty().bind(texts.bind("rooms.history.again"));
        again.getStyleClass().setAll("button", "action");
        again.setOnAction(_ -> {
            load();
            zoom.node().requestFocus();
        });
        return Placeholder.of(
                Glyph.WARNING,
                texts.bind("maintenance.photo.failed.title"),
                texts.bind("maintenance.photo.failed.advice"),
                again);
    }

    private void instead(@Nullable Node node) {
        stage.getChildren().setAll(zoom.node());
        if (node != null) {
            stage.getChildren().add(node);
        }
    }

    private void pressed(KeyEvent event) {
        boolean done =
                switch (event.getCode()) {
                    case LEFT, PAGE_UP -> go(place - 1);
                    case RIGHT, PAGE_DOWN, SPACE -> go(place + 1);
                    case HOME -> go(0);
                    case END -> go(request.photos().size() - 1);
                    case PLUS, ADD, EQUALS -> zoom.in();
                    case MINUS, SUBTRACT -> zoom.out();
                    case DIGIT0, NUMPAD0 -> zoom.fit();
                    case UP -> zoom.move(0, -1);
                    case DOWN -> zoom.move(0, 1);
                    default -> false;
                };
        boolean onButton = event.getTarget() instanceof Button;
        if (done && !(onButton && event.getCode() == KeyCode.SPACE)) {
            event.consume();
        }
    }

    private boolean go(int next) {
        if (next != place && next >= 0 && next < request.photos().size()) {
            turnTo(next);
        }
        return true;
    }

    private HBox top(String title) {
        Label name = new Label(title);
        name.getStyleClass().add("title");
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        count.setMinWidth(Region.USE_PREF_SIZE);
        scale.setMinWidth(Region.USE_PREF_SIZE);
        HBox top =
                new HBox(
                        name,
                        count,
                        space,
                        button("photo-out", "maintenance.photo.out", Glyph.MINUS, zoom::out),
                        scale,
                        button("photo-in", "maintenance.photo.in", Glyph.PLUS, zoom::in),
                        button("photo-fit", "maintenance.photo.fit", Glyph.SQUARE, zoom::fit),
                        button(
                                "photo-close",
                                "maintenance.photo.close",
                                Glyph.CLOSE,
                                overlays::close));
        top.getStyleClass().add("photo-top");
        return top;
    }

    private Node side(Button button, String id, String key, Glyph glyph, int step) {
        dress(button, id, key, glyph, () -> go(place + step));
        StackPane box = new StackPane(button);
        box.getStyleClass().add("photo-side");
        return box;
    }

    private Button button(String id, String key, Glyph glyph, Runnable action) {
        Button button = new Button();
        dress(button, id, key, glyph, action);
        return button;
    }

    private void dress(Button button, String id, String key, Glyph glyph, Runnable action) {
        button.setId(id);
        button.setGraphic(glyph.node(16));
        button.getStyleClass().setAll("button", "plain");
        button.accessibleTextProperty().bind(texts.bind(key));
        button.setOnAction(_ -> action.run());
    }
}
