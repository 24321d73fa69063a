package org.veranda.server.maintenance.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of pictures that are taken, told from their first bytes whatever they are called.
///
/// What a decoder must keep in memory is bounded by the pixels that a kind may have: that of WebP keeps
/// some fifty bytes for each.
enum Format {
    JPEG("jpeg", 50_000_000),
    PNG("png", 50_000_000),
    WEBP("webp", 12_000_000);

    private static final byte[] PNG_MAGIC = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final String reader;
    private final long mostPixels;

    Format(String reader, long mostPixels) {
        this.reader = reader;
        this.mostPixels = mostPixels;
    }

    static Optional<Format> of(byte[] bytes) {
        if (bytes.length > 3
                && (bytes[0] & 0xff) == 0xff
                && (bytes[1] & 0xff) == 0xd8
                && (bytes[2] & 0xff) == 0xff) {
            return Optional.of(JPEG);
        }
        if (bytes.length > PNG_MAGIC.length
                && Arrays.equals(bytes, 0, PNG_MAGIC.length, PNG_MAGIC, 0, PNG_MAGIC.length)) {
            return Optional.of(PNG);
        }
        return bytes.length > 16 && word(bytes, 0).equals("RIFF") && word(bytes, 8).equals("WEBP")
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    private static String word(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.ISO_8859_1);
    }

    /// The name of its reader in the JDK's registry.
    String reader() {
        return reader;
    }

    long mostPixels() {
        return mostPixels;
    }
}
