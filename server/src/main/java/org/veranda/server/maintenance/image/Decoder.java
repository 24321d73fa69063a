package org.veranda.server.maintenance.image;

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
    private static final int UPRIGHT = 1;

    /// The most pixels that are gone over, those of every scan counted.
    private static final long MOST_WORK = 600_000_000;

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
        return switch (format) {
            case JPEG -> {
                int scans = Jpegs.scans(sent);
                if (scans > MOST_SCANS) {
                    throw UnfitPictureException.broken(null);
                }
                BufferedImage pixels = read(sent, format, scans);
                yield Encoder.encode(pixels, Jpegs.orientation(sent));
            }
            case PNG -> Encoder.encode(read(sent, format, 1), UPRIGHT);
            case WEBP -> Encoder.encode(read(Webps.plain(sent), format, 1), UPRIGHT);
        };
    }

    @SuppressWarnings("CatchingUnchecked") // decoders meet broken bytes with any exception there is
    private static BufferedImage read(byte[] sent, Format format, int scans)
            throws UnfitPictureException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.reader()).next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            check(width, height, format, scans);
            ImageReadParam smaller = reader.getDefaultReadParam();
            int step = Encoder.step(width, height);
            smaller.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, smaller);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw UnfitPictureException.broken(e);
        } finally {
            reader.dispose();
        }
    }

    private static void check(int width, int height, Format format, int scans)
            throws UnfitPictureException {
        if (width <= 0 || height <= 0 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw UnfitPictureException.broken(null);
        }
        if ((long) width * height > format.mostPixels()) {
            throw new UnfitPictureException(
                    "The photo has %d million pixels; a %s may have %d million."
                            .formatted(
                                    (long) width * height / 1_000_000,
                                    format,
                                    format.mostPixels() / 1_000_000));
        }
        if ((long) width * height * scans > MOST_WORK) {
            throw new UnfitPictureException(
                    "The photo is too large to be a progressive JPEG of %d scans."
                            .formatted(scans));
        }
    }
}
