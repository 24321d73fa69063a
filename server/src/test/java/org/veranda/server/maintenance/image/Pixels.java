package org.veranda.server.maintenance.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.imageio.ImageIO;

/// Pictures that tests send: the left half red, the right half blue, the lower right corner green.
public final class Pixels {

    /// One pixel.
    public static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private Pixels() {}

    public static byte[] png(int width, int height) {
        return encoded(width, height, "png");
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(width, height, "jpeg");
    }

    /// The same with an Exif segment that says how the camera was held, and where.
    public static byte[] jpeg(int width, int height, int orientation) {
        byte[] exif = exif(orientation);
        byte[] plain = jpeg(width, height);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        all.write(0xff);
        all.write(0xe1);
        all.write((exif.length + 2) >> 8);
        all.write((exif.length + 2) & 0xff);
        all.writeBytes(exif);
        all.write(plain, 2, plain.length - 2);
        return all.toByteArray();
    }

    private static byte[] exif(int orientation) {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0MM\0*\0\0\0\10\0\1".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        exif.writeBytes("\0\0\0\0GPS 38.7223N 9.1393W".getBytes(StandardCharsets.ISO_8859_1));
        return exif.toByteArray();
    }

    static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The name of the color there, as far as a JPEG keeps it.
    static String color(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        if (color.getRed() > 180 && color.getGreen() > 180 && color.getBlue() > 180) {
            return "white";
        }
        return color.getRed() > 128 ? "red" : color.getBlue() > 128 ? "blue" : "green";
    }

    private static byte[] encoded(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.RED);
        paper.fillRect(0, 0, width / 2, height);
        paper.setColor(Color.BLUE);
        paper.fillRect(width / 2, 0, width - width / 2, height);
        paper.setColor(new Color(0, 120, 0));
        paper.fillRect(width / 2, height / 2, width - width / 2, height - height / 2);
        paper.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
