package org.veranda.server.demo.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Random;

import javax.imageio.ImageIO;

/// What somebody might have photographed: a wall of the room in some light, and on it what is broken.
public final class DrawnPhoto {

    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 900;
    private static final int TILE = 150;
    private static final Color[] WALLS = {
        new Color(0xE9E2D6), new Color(0xD8E2E4), new Color(0xE6DCE0), new Color(0xDDE5D6)
    };

    private final BufferedImage image =
            new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();
    private final Random random;

    private DrawnPhoto(long seed) {
        this.random = new Random(seed);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /// A JPEG; the same words and number make the same one.
    ///
    /// @param what the words of the report
    public static byte[] of(String what, long seed) {
        DrawnPhoto photo = new DrawnPhoto(seed * 31 + what.hashCode());
        String words = what.toLowerCase(Locale.ROOT);
        photo.wall(wet(words));
        if (wet(words)) {
            photo.tap();
        } else if (words.contains("lamp") || words.contains("light")) {
            photo.lamp();
        } else if (words.contains("door") || words.contains("lock") || words.contains("window")) {
            photo.door();
        } else {
            photo.unit();
        }
        photo.light();
        return photo.developed();
    }

    private static boolean wet(String words) {
        return words.contains("tap")
                || words.contains("shower")
                || words.contains("drain")
                || words.contains("toilet")
                || words.contains("water");
    }

    private void wall(boolean tiled) {
        Color colour = WALLS[random.nextInt(WALLS.length)];
        pen.setPaint(new GradientPaint(0, 0, colour.brighter(), 0, HEIGHT, colour.darker()));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        if (!tiled) {
            pen.setColor(new Color(0x8A7B68));
            pen.fillRect(0, HEIGHT - 140, WIDTH, 140);
            return;
        }
        pen.setColor(new Color(255, 255, 255, 150));
        pen.setStroke(new BasicStroke(6));
        int shift = random.nextInt(TILE);
        for (int x = -shift; x < WIDTH; x += TILE) {
            pen.drawLine(x, 0, x, HEIGHT);
        }
        for (int y = -shift; y < HEIGHT; y += TILE) {
            pen.drawLine(0, y, WIDTH, y);
        }
        crack();
    }

    private void crack() {
        Path2D crack = new Path2D.Double();
        double x = WIDTH * 0.2 + random.nextInt(200);
        double y = 60;
        crack.moveTo(x, y);
        for (int step = 0; step < 9; step++) {
            x += random.nextInt(90) - 35;
            y += 30 + random.nextInt(45);
            crack.lineTo(x, y);
        }
        pen.setColor(new Color(70, 60, 55, 190));
        pen.setStroke(new BasicStroke(4));
        pen.draw(crack);
    }

    private void tap() {
        int x = WIDTH / 2 - 40 + random.nextInt(120);
        pen.setPaint(new GradientPaint(x, 0, new Color(0xF4F6F8), x + 90, 0, new Color(0x7C878F)));
        pen.fill(new RoundRectangle2D.Double(x, 300, 84, 260, 40, 40));
        pen.fill(new RoundRectangle2D.Double(x, 300, 330, 78, 60, 60));
        pen.fill(new RoundRectangle2D.Double(x + 262, 330, 62, 130, 30, 30));
        pen.fill(new Ellipse2D.Double(x - 26, 230, 136, 84));
        pen.setColor(new Color(90, 150, 200, 190));
        for (int drop = 0; drop < 4; drop++) {
            pen.fill(new Ellipse2D.Double(x + 282, 490 + drop * 86 + random.nextInt(20), 22, 34));
        }
        pen.setColor(new Color(120, 165, 200, 120));
        pen.fill(new Ellipse2D.Double(x + 120, HEIGHT - 80, 360, 56));
    }

    private void lamp() {
        int x = WIDTH / 3 + random.nextInt(240);
        pen.setColor(new Color(0x4B3B2A));
        pen.fill(new Rectangle2D.Double(x + 88, 380, 16, 300));
        pen.fill(new RoundRectangle2D.Double(x, 660, 200, 40, 20, 20));
        Path2D shade = new Path2D.Double();
        shade.moveTo(x + 30, 180);
        shade.lineTo(x + 160, 180);
        shade.lineTo(x + 240, 390);
        shade.lineTo(x - 50, 390);
        shade.closePath();
        pen.setColor(new Color(0xB9AE97));
        pen.fill(shade);
        pen.setColor(new Color(0x5B5346));
        pen.setStroke(new BasicStroke(5));
        pen.draw(shade);
        pen.setColor(new Color(40, 34, 26, 120));
        pen.fill(new Ellipse2D.Double(x - 120, 690, 440, 46));
    }

    private void door() {
        int x = WIDTH / 4 + random.nextInt(120);
        pen.setPaint(new GradientPaint(x, 0, new Color(0xB68B5A), x + 520, 0, new Color(0x86602F)));
        pen.fill(new Rectangle2D.Double(x, 60, 520, HEIGHT - 60));
        pen.setColor(new Color(0x5A3F1E));
        pen.setStroke(new BasicStroke(8));
        pen.draw(new Rectangle2D.Double(x + 60, 130, 400, 300));
        pen.draw(new Rectangle2D.Double(x + 60, 500, 400, 320));
        pen.setColor(new Color(0xD7DADD));
        pen.fill(new RoundRectangle2D.Double(x + 430, 440, 60, 170, 24, 24));
        pen.rotate(Math.toRadians(14 + random.nextInt(20)), x + 460, 500);
        pen.fill(new RoundRectangle2D.Double(x + 330, 486, 140, 30, 18, 18));
        pen.setTransform(new AffineTransform());
        pen.setColor(new Color(0xB23A00));
        pen.fill(new Ellipse2D.Double(x + 450, 560, 20, 20));
    }

    private void unit() {
        int y = 180 + random.nextInt(120);
        pen.setPaint(new GradientPaint(0, y, Color.WHITE, 0, y + 260, new Color(0xC9CED2)));
        pen.fill(new RoundRectangle2D.Double(180, y, 840, 260, 46, 46));
        pen.setColor(new Color(0x9AA2A8));
        pen.setStroke(new BasicStroke(7));
        for (int slot = 0; slot < 5; slot++) {
            pen.drawLine(230, y + 150 + slot * 20, 970, y + 150 + slot * 20);
        }
        pen.setColor(new Color(0x22282C));
        pen.fill(new RoundRectangle2D.Double(820, y + 40, 150, 66, 14, 14));
        pen.setColor(new Color(0xFF7A59));
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, 46));
        pen.drawString("E" + (1 + random.nextInt(8)), 856, y + 90);
    }

    /// The corners of what a phone takes in bad light are dark.
    private void light() {
        pen.setPaint(
                new RadialGradientPaint(
                        WIDTH * (0.35f + random.nextFloat() * 0.3f),
                        HEIGHT * 0.4f,
                        WIDTH * 0.75f,
                        new float[] {0.3f, 1f},
                        new Color[] {new Color(255, 250, 235, 30), new Color(10, 8, 6, 130)}));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private byte[] developed() {
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
