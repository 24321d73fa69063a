package org.veranda.server.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A long text that is compressed once and sent to many, each time behind a short beginning of its own.
final class SharedText {

    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int LONGEST_STORED = 0xFFFF;

    private final byte[] deflated;
    private final int length;
    private final int crc;

    SharedText(byte[] text) {
        this.length = text.length;
        this.crc = Crc.of(text);
        this.deflated = deflate(text);
    }

    /// Beginning and text, in gzip: the beginning as a stored block, then the shared blocks.
    byte[] gzip(byte[] beginning) {
        if (beginning.length > LONGEST_STORED) {
            throw new IllegalArgumentException(
                    "Cannot begin with %d bytes: a stored block holds %d"
                            .formatted(beginning.length, LONGEST_STORED));
        }
        ByteBuffer out =
                ByteBuffer.allocate(GZIP_HEADER.length + 5 + beginning.length + deflated.length + 8)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.put(GZIP_HEADER);
        out.put((byte) 0).putShort((short) beginning.length).putShort((short) ~beginning.length);
        out.put(beginning).put(deflated);
        out.putInt(Crc.joined(Crc.of(beginning), crc, length)).putInt(beginning.length + length);
        return out.array();
    }

    /// Beginning and text, as they are.
    byte[] plain(byte[] beginning) {
        byte[] out = new byte[beginning.length + length];
        System.arraycopy(beginning, 0, out, 0, beginning.length);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            int at = beginning.length;
            while (at < out.length) {
                at += inflater.inflate(out, at, out.length - at);
            }
            return out;
        } catch (DataFormatException e) {
            throw new IllegalStateException("Cannot unpack what was packed here", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] deflate(byte[] text) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(text);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(text.length / 8 + 64);
            byte[] chunk = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
