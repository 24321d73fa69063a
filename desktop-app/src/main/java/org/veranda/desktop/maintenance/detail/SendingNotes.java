package org.veranda.desktop.maintenance.detail;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.veranda.desktop.maintenance.photo.PhotoSending;
import org.veranda.desktop.maintenance.photo.PhotoSending.Waiting;
import org.veranda.desktop.store.upkeep.PhotoException.Why;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.maintenance.RequestId;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What of the request's photos is on its way, and what was not taken and why.
final class SendingNotes {

    private final PhotoSending sending;
    private final Texts texts;
    private final VBox box = new VBox(6);

    SendingNotes(PhotoSending sending, Texts texts) {
        this.sending = sending;
        this.texts = texts;
        box.setId("photos-sending");
        box.managedProperty().bind(box.visibleProperty());
    }

    Node node() {
        return box;
    }

    void show(RequestId request) {
        List<Waiting> all = sending.of(request);
        List<Waiting> failed = all.stream().filter(each -> each.failed() != null).toList();
        box.setVisible(!all.isEmpty());
        box.getChildren().clear();
        if (all.size() > failed.size()) {
            Label label =
                    new Label(texts.get("maintenance.photos.sending", all.size() - failed.size()));
            label.getStyleClass().add("quiet");
            box.getChildren().add(label);
        }
        if (!failed.isEmpty()) {
            box.getChildren().add(failed(request, failed));
        }
    }

    private Node failed(RequestId request, List<Waiting> failed) {
        VBox problem = new VBox();
        problem.getStyleClass().add("photo-problem");
        for (Waiting each : failed) {
            Label label =
                    new Label(
                            texts.get(
                                    "maintenance.photos.failed",
                                    String.valueOf(each.file().getFileName()),
                                    why(Objects.requireNonNull(each.failed()))));
            label.setWrapText(true);
            problem.getChildren().add(label);
        }
        problem.getChildren()
                .add(
                        new HBox(
                                8,
                                link(
                                        "photos-again",
                                        "maintenance.photos.again",
                                        () -> sending.again(request)),
                                link(
                                        "photos-forget",
                                        "maintenance.photos.forget",
                                        () -> sending.forget(request))));
        return problem;
    }

    private String why(Why why) {
        return texts.get(
                "maintenance.photos.why." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Button link(String id, String key, Runnable action) {
        Button link = new Button(texts.get(key));
        link.setId(id);
        link.getStyleClass().setAll("button", "link");
        link.setOnAction(_ -> action.run());
        return link;
    }
}
