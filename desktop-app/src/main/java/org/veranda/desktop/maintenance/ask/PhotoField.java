package org.veranda.desktop.maintenance.ask;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.veranda.desktop.maintenance.photo.PhotoFiles;
import org.veranda.desktop.maintenance.photo.PhotoPicker;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The photos that go with a report: chosen or dropped here, small, each with a way to leave it out.
final class PhotoField {

    private static final double SIDE = 72;

    private final Texts texts;
    private final List<Path> files = new ArrayList<>();
    private final FlowPane row = new FlowPane(8, 8);
    private final Button add = new Button();

    PhotoField(Texts texts, PhotoPicker picker) {
        this.texts = texts;
        add.setId("choose-photos");
        add.setText(texts.get("maintenance.photos.add"));
        add.getStyleClass().setAll("button", "action");
        add.setOnAction(_ -> take(picker.pick()));
        row.getStyleClass().add("photo-drop");
        row.setPrefWrapLength(480);
        row.getStylesheets().add(PhotoFiles.sheet());
        PhotoFiles.dropOn(row, this::take);
        show();
    }

    Node node() {
        return row;
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    private void take(List<Path> more) {
        more.stream().filter(file -> !files.contains(file)).forEach(files::add);
        show();
    }

    private void show() {
        row.getChildren().clear();
        files.forEach(file -> row.getChildren().add(card(file)));
        row.getChildren().add(add);
        if (files.isEmpty()) {
            Label hint = new Label(texts.get("maintenance.photos.drop"));
            hint.getStyleClass().add("quiet");
            row.getChildren().add(hint);
        }
    }

    private Node card(Path file) {
        ImageView small =
                new ImageView(
                        new Image(file.toUri().toString(), 2 * SIDE, 2 * SIDE, true, true, true));
        small.setPreserveRatio(true);
        small.setFitWidth(SIDE);
        small.setFitHeight(SIDE);
        StackPane frame = new StackPane(Glyph.PHOTO.node(24), small);
        frame.getStyleClass().add("photo-thumb");
        frame.setMinSize(SIDE, SIDE);
        frame.setMaxSize(SIDE, SIDE);
        String name = String.valueOf(file.getFileName());
        Button leave = new Button(texts.get("maintenance.photos.leave-out"));
        leave.getStyleClass().setAll("button", "link");
        leave.setAccessibleText(texts.get("maintenance.photos.leave-out.spoken", name));
        leave.setOnAction(_ -> {
            files.remove(file);
            show();
            add.requestFocus();
        });
        Label label = new Label(name);
        label.getStyleClass().add("quiet");
        label.setMaxWidth(SIDE + 16);
        VBox card = new VBox(2, frame, label, leave);
        card.getStyleClass().add("photo-card");
        return card;
    }
}
