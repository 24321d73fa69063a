package org.veranda.server.maintenance.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes a WebP down anew with nothing in it but one frame and what is transparent of it. The size that a
/// file says to have and that of the frame inside are two numbers, and the decoder looks at the second only
/// after it has asked for its memory; here both become the frame's.
final class Webps {

    private static final int HEADER = 12;
    private static final int HEAD = 8;
    private static final int SIZE = 0x3fff;
    private static final byte TRANSPARENT = 0x10;

    private Webps() {}

    /// A chunk of what was sent.
    private record Chunk(String kind, int at, int end) {}

    /// The same picture; an animation, or a file with no frame or several, is broken.
    static byte[] plain(byte[] sent) throws UnfitPictureException {
        List<Chunk> chunks = chunks(sent);
        List<Chunk> frames = chunks.stream().filter(Webps::isFrame).toList();
        boolean moves = chunks.stream().anyMatch(chunk -> chunk.kind().startsWith("AN"));
        if (moves || frames.size() != 1) {
            throw UnfitPictureException.broken(null);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Chunk chunk : chunks) {
            if (chunk.kind().equals("ALPH") && body.size() == 0) {
                body.writeBytes(extended(sent, frames.getFirst()));
                body.write(sent, chunk.at(), chunk.end() - chunk.at());
                pad(body);
            }
        }
        Chunk frame = frames.getFirst();
        body.write(sent, frame.at(), frame.end() - frame.at());
        pad(body);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        head(whole, "RIFF", 4 + body.size());
        whole.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body.toByteArray());
        return whole.toByteArray();
    }

    private static List<Chunk> chunks(byte[] sent) throws UnfitPictureException {
        ByteBuffer file = ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN);
        List<Chunk> chunks = new ArrayList<>();
        int at = HEADER;
        while (at + HEAD <= sent.length) {
            String kind = new String(sent, at, 4, StandardCharsets.ISO_8859_1);
            long end = at + HEAD + Integer.toUnsignedLong(file.getInt(at + 4));
            if (end > sent.length) {
                throw UnfitPictureException.broken(null);
            }
            chunks.add(new Chunk(kind, at, (int) end));
            at = (int) (end + (end & 1));
        }
        return chunks;
    }

    private static boolean isFrame(Chunk chunk) {
        return chunk.kind().equals("VP8 ") || chunk.kind().equals("VP8L");
    }

    /// What goes before a frame of which something is transparent: as large as the frame.
    private static byte[] extended(byte[] sent, Chunk frame) throws UnfitPictureException {
        int sizes = frame.at() + HEAD + (frame.kind().equals("VP8L") ? 1 : 6);
        if (sizes + 4 > frame.end()) {
            throw UnfitPictureException.broken(null);
        }
        int both = ByteBuffer.wrap(sent).order(ByteOrder.LITTLE_ENDIAN).getInt(sizes);
        boolean lossless = frame.kind().equals("VP8L");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        head(bytes, "VP8X", 10);
        bytes.writeBytes(new byte[] {TRANSPARENT, 0, 0, 0});
        number(bytes, lossless ? both & SIZE : (both & SIZE) - 1, 3);
        number(bytes, lossless ? (both >>> 14) & SIZE : ((both >>> 16) & SIZE) - 1, 3);
        return bytes.toByteArray();
    }

    private static void head(ByteArrayOutputStream bytes, String kind, int length) {
        bytes.writeBytes(kind.getBytes(StandardCharsets.ISO_8859_1));
        number(bytes, length, 4);
    }

    private static void number(ByteArrayOutputStream bytes, int number, int places) {
        for (int place = 0; place < places; place++) {
            bytes.write(number >>> (8 * place));
        }
    }

    private static void pad(ByteArrayOutputStream bytes) {
        if ((bytes.size() & 1) == 1) {
            bytes.write(0);
        }
    }
}
