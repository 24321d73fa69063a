package org.veranda.desktop.store.upkeep;

import javafx.scene.image.Image;

import org.veranda.model.maintenance.RequestId;
import org.veranda.wire.PhotoRef;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/// The photos of requests, as this session may see them. Stages complete on the FX thread.
public interface Photos {

    /// The photo, as large as that at most; fails where it cannot be had.
    ///
    /// @param longest side, in pixels; 0 for as large as it is
    CompletionStage<Image> of(RequestId request, PhotoRef photo, int longest);

    /// Adds a file to the request. Fails with a [PhotoException] where it is not taken.
    ///
    /// @param key under which a file is taken once, however often it is sent
    CompletionStage<Boolean> send(RequestId request, Path file, UUID key);
}
