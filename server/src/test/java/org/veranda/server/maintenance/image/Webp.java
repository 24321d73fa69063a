package org.veranda.server.maintenance.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// WebP files put together from their parts.
final class Webp {

    private Webp() {}

    /// The frame of the picture of one pixel; its width is two bytes at 14, its height at 16.
    static byte[] frame() {
        return Arrays.copyOfRange(Pixels.WEBP, 12, Pixels.WEBP.length);
    }

    /// An extended file that says to have one pixel, and holds these.
    static byte[] extended(byte[]... chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(chunk("VP8X", new byte[10]));
        for (byte[] chunk : chunks) {
            body.writeBytes(chunk);
        }
        return chunk("RIFF", body.toByteArray());
    }

    static byte[] chunk(String kind, byte[] body) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(kind.getBytes(StandardCharsets.ISO_8859_1));
        for (int place = 0; place < 4; place++) {
            chunk.write(body.length >>> (8 * place));
        }
        chunk.writeBytes(body);
        return chunk.toByteArray();
    }
}
