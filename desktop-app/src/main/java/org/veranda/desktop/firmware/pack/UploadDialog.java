package org.veranda.desktop.firmware.pack;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.store.firmware.FirmwareRecords;
import org.veranda.desktop.store.firmware.Upload;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.PackageView;

import java.io.File;
import java.util.function.Consumer;

/// Asks for a package's file and what is said of it, and sends it in, showing how far it is. What went wrong is said where it
/// was typed, and nothing typed is lost by it.
final class UploadDialog {

    private static final double WIDTH = 560;

    private final FirmwareRecords records;
    private final Overlays overlays;
    private final FirmwareWords words;
    private final Texts texts;
    private final UploadFaults faults;
    private final Consumer<PackageView> done;
    private final UploadForm form = new UploadForm();
    private final Label fault = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label share = new Label();
    private final VBox progress;
    private final Button send = new Button();
    private final Button cancel = new Button();
    private final VBox fields = new VBox(10);
    private @Nullable Upload upload;
    private boolean tried;
    private Subscription ticking = Subscription.EMPTY;

    /// @param done told of a package that was taken
    UploadDialog(
            FirmwareRecords records,
            Overlays overlays,
            FirmwareWords words,
            Consumer<PackageView> done) {
        this.records = records;
        this.overlays = overlays;
        this.words = words;
        this.done = done;
        texts = words.texts();
        faults = new UploadFaults(texts);
        bar.setId("upload-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        share.getStyleClass().add("quiet");
        progress = new VBox(4, bar, share);
        show(progress, false);
        InvalidationListener changed = _ -> judge();
        for (Observable part : form.parts()) {
            part.addListener(changed);
        }
    }

    void open() {
        Label heading = new Label(texts.get("firmware.upload.title"));
        heading.getStyleClass().add("heading");
        TextField path = field("file", form.file);
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = new Button(texts.get("firmware.upload.choose"));
        choose.setId("upload-choose");
        choose.getStyleClass().setAll("button", "action");
        choose.setOnAction(_ -> choose(choose));
        add("file", path, new HBox(8, path, choose));
        add("version", field("version", form.version));
        add("models", field("models", form.models));
        add("sum", field("sum", form.sum));
        add("signature", field("signature", form.signature));
        add("note", field("note", form.note));
        fault.setId("upload-fault");
        fault.getStyleClass().add("strong");
        fault.setWrapText(true);
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        VBox card = new VBox(heading, fields, progress, fault, buttons());
        card.setId("upload-dialog");
        card.setPrefWidth(WIDTH);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(heading.getText());
        card.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        stop();
                    }
                });
        overlays.show(card, path);
    }

    private Node buttons() {
        cancel.setText(texts.get("ui.cancel"));
        cancel.setGraphic(KeyHint.of("Esc"));
        cancel.getStyleClass().setAll("button", "action");
        cancel.setOnAction(_ -> overlays.close());
        send.setId("upload-send");
        send.setText(texts.get("firmware.upload.send"));
        send.setGraphic(KeyHint.of("Enter"));
        send.setDefaultButton(true);
        send.getStyleClass().setAll("button", "action", "primary");
        send.setOnAction(_ -> send());
        HBox line = new HBox(8, cancel, send);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private void send() {
        tried = true;
        judge();
        if (upload != null || form.fault().isPresent()) {
            return;
        }
        Upload begun = new Upload();
        upload = begun;
        fields.setDisable(true);
        send.setDisable(true);
        cancel.requestFocus();
        show(progress, true);
        ticking = words.moments().ticker().now().subscribe(_ -> show(begun));
        records.send(form.draft(), begun)
                .whenComplete((taken, failure) -> {
                    if (!begun.stopped()) {
                        ended(taken, failure);
                    }
                });
    }

    private void ended(@Nullable PackageView taken, @Nullable Throwable failure) {
        ticking.unsubscribe();
        upload = null;
        if (taken != null) {
            overlays.close();
            done.accept(taken);
        } else if (failure != null) {
            fields.setDisable(false);
            send.setDisable(false);
            show(progress, false);
            fault.setText(faults.why(failure));
            send.requestFocus();
        }
    }

    /// Whoever closes the dialog sends no more.
    private void stop() {
        ticking.unsubscribe();
        if (upload != null) {
            upload.stop();
        }
    }

    private void show(Upload now) {
        bar.setProgress(now.share());
        share.setText(texts.get("devices.percent", (int) Math.floor(100 * now.share())));
    }

    private void judge() {
        fault.setText(
                tried
                        ? form.fault()
                                .map(word -> texts.get("firmware.upload.fault." + word))
                                .orElse("")
                        : "");
    }

    private void choose(Node near) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("firmware.upload.title"));
        File file = chooser.showOpenDialog(near.getScene().getWindow());
        if (file != null) {
            form.file.set(file.getPath());
        }
    }

    private void add(String name, TextField field) {
        add(name, field, field);
    }

    private void add(String name, TextField field, Node laidOut) {
        Label label = new Label(texts.get("firmware.upload." + name));
        label.setLabelFor(field);
        label.getStyleClass().add("strong");
        fields.getChildren().add(new VBox(3, label, laidOut));
    }

    private TextField field(String name, StringProperty text) {
        TextField field = new TextField();
        field.setId("upload-" + name);
        field.setPromptText(texts.find("firmware.upload.prompt." + name).orElse(""));
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
