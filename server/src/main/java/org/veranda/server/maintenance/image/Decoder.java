package org.veranda.server.maintenance.image;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Makes a picture anew from what strangers sent: how large it says to be is looked at before anything
/// is allocated for its pixels, it is read smaller than it is, and only its pixels are kept.
public final class Decoder {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int LONGEST_SIDE = 60_000;
    private static final int MOST_SCANS = 100;

    private Decoder() {}

    /// The picture, upright.
    public static Picture decode(byte[] sent) throws UnfitPictureException {
        if (sent.length > LARGEST) {
            throw new UnfitPictureException("The photo is larger than 10 MB.");
        }
        Format format =
                Format.of(sent)
                        .orElseThrow(() ->
                                new UnfitPictureException(
                                        "The photo must be a JPEG, PNG or WebP picture."));
        int orientation = 1;
        if (format == Format.JPEG) {
            orientation = Jpegs.orientation(sent);
            if (Jpegs.scans(sent) > MOST_SCANS) {
                throw broken(null);
            }
        }
        return Encoder.encode(read(sent, format), orientation);
    }

    @SuppressWarnings("CatchingUnchecked") // decoders meet broken bytes with any exception there is
    private static BufferedImage read(byte[] sent, Format format) throws UnfitPictureException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.reader()).next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            check(width, height, format);
            ImageReadParam smaller = reader.getDefaultReadParam();
            int step = Encoder.step(width, height);
            smaller.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, smaller);
        } catch (IOException | RuntimeException e) {
            throw broken(e);
        } finally {
            reader.dispose();
        }
    }

    private static void check(int width, int height, Format format) throws UnfitPictureException {
        if (width <= 0 || height <= 0 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw broken(null);
        }
        if ((long) width * height > format.mostPixels()) {
            throw new UnfitPictureException(
                    "The photo has %d million pixels; a %s may have %d million."
                            .formatted(
                                    (long) width * height / 1_000_000,
                                    format,
                                    format.mostPixels() / 1_000_000));
        }
    }

    private static UnfitPictureException broken(@Nullable Exception cause) {
        UnfitPictureException broken =
                new UnfitPictureException("The photo cannot be read: the file is broken.");
        if (cause != null) {
            broken.initCause(cause);
        }
        return broken;
    }
}
