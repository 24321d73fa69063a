package org.veranda.desktop.store.firmware;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// A package as somebody wants to send it in.
///
/// @param models which devices it fits
/// @param sha256 what the file's checksum must be; none when nobody said it
/// @param signature Ed25519 in Base64
public record PackageDraft(
        Path file,
        String version,
        List<String> models,
        @Nullable String sha256,
        @Nullable String signature,
        @Nullable String note) {

    public PackageDraft {
        models = List.copyOf(models);
    }
}
