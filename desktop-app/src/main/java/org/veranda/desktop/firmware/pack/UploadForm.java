package org.veranda.desktop.firmware.pack;

import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.firmware.PackageDraft;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A package as somebody fills it in. Knows no control; lives on the FX thread.
final class UploadForm {

    final StringProperty file = new SimpleStringProperty("");
    final StringProperty version = new SimpleStringProperty("");
    final StringProperty models = new SimpleStringProperty("");
    final StringProperty sum = new SimpleStringProperty("");
    final StringProperty signature = new SimpleStringProperty("");
    final StringProperty note = new SimpleStringProperty("");

    Observable[] parts() {
        return new Observable[] {file, version, models, sum, signature, note};
    }

    /// The word for what is wrong; nothing when it can be sent.
    Optional<String> fault() {
        if (path().filter(Files::isRegularFile).isEmpty()) {
            return Optional.of("file");
        }
        if (!version.get().strip().matches("[A-Za-z0-9._+-]{1,60}")) {
            return Optional.of("version");
        }
        if (named().isEmpty()) {
            return Optional.of("models");
        }
        boolean sums = sum.get().isBlank() || hex().matches("[0-9a-f]{64}");
        return sums ? Optional.empty() : Optional.of("sum");
    }

    PackageDraft draft() {
        return new PackageDraft(
                path().orElseThrow(),
                version.get().strip(),
                named(),
                sum.get().isBlank() ? null : hex(),
                orNull(signature),
                orNull(note));
    }

    private String hex() {
        return sum.get().strip().toLowerCase(Locale.ROOT);
    }

    private List<String> named() {
        return Arrays.stream(models.get().split(","))
                .map(String::strip)
                .filter(model -> !model.isEmpty())
                .toList();
    }

    private Optional<Path> path() {
        try {
            return file.get().isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(file.get().strip()));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String orNull(StringProperty text) {
        return text.get().isBlank() ? null : text.get().strip();
    }
}
