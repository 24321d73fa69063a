package org.veranda.desktop.maintenance.photo;

import javafx.scene.Node;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.ui.Texts;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Photos on this computer: chosen in a dialog of the system, or dropped.
public final class PhotoFiles {

    private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png", ".webp");

    private PhotoFiles() {}

    /// @param window over which the dialog lies
    public static PhotoPicker chooser(Texts texts, Supplier<@Nullable Window> window) {
        return () -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.get("maintenance.photos.choose"));
            chooser.getExtensionFilters()
                    .add(
                            new FileChooser.ExtensionFilter(
                                    texts.get("maintenance.photos.kinds"),
                                    ENDINGS.stream().map(ending -> "*" + ending).toList()));
            List<File> chosen = chooser.showOpenMultipleDialog(window.get());
            return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
        };
    }

    /// The look of photos wherever they are shown.
    public static String sheet() {
        return Objects.requireNonNull(PhotoFiles.class.getResource("photo.css")).toExternalForm();
    }

    /// Takes photos that are dropped on the node; everything else is left alone.
    public static void dropOn(Node node, Consumer<List<Path>> dropped) {
        node.setOnDragOver(event -> {
            if (!photos(event.getDragboard()).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> {
            List<Path> files = photos(event.getDragboard());
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            if (!files.isEmpty()) {
                dropped.accept(files);
            }
        });
    }

    private static List<Path> photos(Dragboard board) {
        return board.hasFiles()
                ? board.getFiles().stream().filter(PhotoFiles::photo).map(File::toPath).toList()
                : List.of();
    }

    private static boolean photo(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
