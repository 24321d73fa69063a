package org.veranda.desktop.maintenance.photo;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

import org.veranda.desktop.store.upkeep.Photos;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.maintenance.RequestId;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.PhotoRef;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// The photos of a request, small, in a row. What is the same stays as it is.
public final class ThumbRow {

    private static final int SIDE = 84;

    private final Photos photos;
    private final Texts texts;
    private final IntConsumer open;
    private final FlowPane row = new FlowPane(8, 8);
    private RequestId shown = new RequestId(0);
    private List<PhotoRef> refs = new ArrayList<>();

    /// @param open told which of them is wanted large
    public ThumbRow(Photos photos, Texts texts, IntConsumer open) {
        this.photos = photos;
        this.texts = texts;
        this.open = open;
        row.setId("photos");
        row.getStylesheets().add(PhotoFiles.sheet());
        row.managedProperty().bind(row.visibleProperty());
    }

    public Node node() {
        return row;
    }

    public void show(MaintenanceRequestView request) {
        row.setVisible(!request.photos().isEmpty());
        if (request.id().equals(shown) && request.photos().equals(refs)) {
            return;
        }
        shown = request.id();
        refs = request.photos();
        row.getChildren().clear();
        for (int place = 0; place < refs.size(); place++) {
            row.getChildren().add(thumb(place));
        }
    }

    /// Tries again what could not be had.
    public void again() {
        for (int place = 0; place < refs.size(); place++) {
            if (row.getChildren().get(place) instanceof Button thumb && failed(thumb)) {
                load(thumb, refs.get(place));
            }
        }
    }

    private Button thumb(int place) {
        Button thumb = new Button();
        thumb.setId("photo-" + (place + 1));
        thumb.getStyleClass().setAll("photo-thumb");
        thumb.setMinSize(SIDE, SIDE);
        thumb.setMaxSize(SIDE, SIDE);
        thumb.setOnAction(_ -> open.accept(place));
        thumb.setAccessibleText(texts.get("maintenance.photo.of", place + 1, refs.size()));
        load(thumb, refs.get(place));
        return thumb;
    }

    private void load(Button thumb, PhotoRef ref) {
        ProgressIndicator progress = new ProgressIndicator();
        progress.setMaxSize(24, 24);
        thumb.setGraphic(progress);
        photos.of(shown, ref, 2 * SIDE)
                .whenComplete((image, failure) -> {
                    if (failure == null) {
                        ImageView view = new ImageView(image);
                        view.setPreserveRatio(true);
                        view.setFitWidth(SIDE - 6.0);
                        view.setFitHeight(SIDE - 6.0);
                        thumb.setGraphic(view);
                        thumb.setUserData(null);
                    } else {
                        thumb.setGraphic(new StackPane(Glyph.WARNING.node(24)));
                        thumb.setUserData(failure);
                        thumb.setAccessibleHelp(texts.get("maintenance.photo.failed.title"));
                    }
                });
    }

    private static boolean failed(Button thumb) {
        return thumb.getUserData() instanceof Throwable;
    }
}
