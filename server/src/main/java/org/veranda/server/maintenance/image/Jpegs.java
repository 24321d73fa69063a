package org.veranda.server.maintenance.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// What has to be known of a JPEG before it is decoded: how the camera was held, and how often the
/// decoder would go over it.
final class Jpegs {

    private static final int FRAME = 0xc0;
    private static final int RESTART = 0xd0;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int EXIF_SEGMENT = 0xe1;
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private Jpegs() {}

    /// How many scans the decoder would go over; a progressive picture has about ten. Goes from marker to marker
    /// as the decoder does, and what comes after the picture's end, as the film behind a phone's photo, is not looked at.
    static int scans(byte[] jpeg) {
        int scans = 0;
        int at = marker(jpeg, 2, 0x01);
        while (at + 3 < jpeg.length && (jpeg[at + 1] & 0xff) != END) {
            int marker = jpeg[at + 1] & 0xff;
            if (alone(marker)) {
                at = marker(jpeg, at + 2, 0x01);
            } else {
                int length = (jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff);
                scans += marker == SCAN ? 1 : 0;
                at = marker(jpeg, at + 2 + Math.max(2, length), marker == SCAN ? FRAME : 0x01);
            }
        }
        return scans;
    }

    /// Where the next marker is, not below that one and none that only restarts a scan; the length where there is none.
    private static int marker(byte[] jpeg, int from, int least) {
        for (int i = from; i + 1 < jpeg.length; i++) {
            int next = jpeg[i + 1] & 0xff;
            boolean marks = (jpeg[i] & 0xff) == 0xff && next != 0xff && next >= least;
            if (marks && !(least == FRAME && alone(next))) {
                return i;
            }
        }
        return jpeg.length;
    }

    /// Markers that no length follows.
    private static boolean alone(int marker) {
        return marker == 0x01 || (marker >= RESTART && marker < RESTART + 8);
    }

    /// The Exif orientation, 1 to 8; 1 when there is none or it makes no sense.
    static int orientation(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            int length = (jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff);
            int end = at + 2 + length;
            if (marker == SCAN || length < 2 || end > jpeg.length) {
                return UPRIGHT;
            }
            if (marker == EXIF_SEGMENT && startsWithExif(jpeg, at + 4, end)) {
                int tiff = at + 4 + EXIF.length;
                return orientation(ByteBuffer.wrap(jpeg, tiff, end - tiff).slice());
            }
            at = end;
        }
        return UPRIGHT;
    }

    private static boolean startsWithExif(byte[] jpeg, int from, int end) {
        if (end - from < EXIF.length) {
            return false;
        }
        for (int i = 0; i < EXIF.length; i++) {
            if (jpeg[from + i] != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    private static int orientation(ByteBuffer tiff) {
        if (tiff.remaining() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 0 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry > tiff.limit() - 12) {
                return UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int said = tiff.getShort(entry + 8);
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
