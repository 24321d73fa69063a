package org.veranda.server.maintenance.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/// Photo attacks and what photos need.
class DecoderTest {

    @Test
    void keepsThePictureAndNothingElse() throws UnfitPictureException {
        Picture made = Decoder.decode(Pixels.jpeg(400, 200, 1));

        assertThat(made.width()).isEqualTo(400);
        assertThat(made.height()).isEqualTo(200);
        assertThat(text(made.jpeg())).startsWith("\u00ff\u00d8").doesNotContain("Exif", "GPS");
        assertThat(color(made, 0.1, 0.9)).isEqualTo("red");
    }

    @Test
    void takesPngAndWebpWhateverTheyAreCalled() throws UnfitPictureException {
        assertThat(Decoder.decode(Pixels.png(40, 20)).jpeg()).startsWith(0xff, 0xd8);
        assertThat(Decoder.decode(Pixels.WEBP).width()).isEqualTo(1);
    }

    /// Where the green corner, lower right in what the camera stored, is to be seen.
    @ParameterizedTest
    @CsvSource({
        "1,0.9,0.9", "2,0.1,0.9", "3,0.1,0.1", "4,0.9,0.1",
        "5,0.9,0.9", "6,0.1,0.9", "7,0.1,0.1", "8,0.9,0.1"
    })
    void turnsItAsTheCameraWasHeld(int orientation, double x, double y)
            throws UnfitPictureException {
        Picture made = Decoder.decode(Pixels.jpeg(400, 200, orientation));

        assertThat(made.width()).isEqualTo(orientation < 5 ? 400 : 200);
        assertThat(color(made, x, y)).isEqualTo("green");
    }

    @Test
    void makesLargePicturesSmaller() throws UnfitPictureException {
        Picture made = Decoder.decode(Pixels.jpeg(4100, 1000));

        assertThat(made.width()).isEqualTo(1920);
        assertThat(made.height()).isEqualTo(468);
        assertThat(color(made, 0.9, 0.9)).isEqualTo("green");
    }

    /// Forty gigabytes of pixels in a hundred bytes.
    @Test
    void refusesABombByWhatItSaysToBe() {
        assertThatThrownBy(() -> Decoder.decode(pngThatSays(59_999, 59_999)))
                .isInstanceOf(UnfitPictureException.class)
                .hasMessage("The photo has 3599 million pixels; a PNG may have 50 million.");
        assertThatThrownBy(() -> Decoder.decode(pngThatSays(Integer.MAX_VALUE, 1)))
                .isInstanceOf(UnfitPictureException.class);
    }

    @Test
    void refusesAPictureThatWouldBeGoneOverForHours() {
        byte[] jpeg = Pixels.jpeg(40, 20);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(jpeg, 0, jpeg.length - 2);
        many.writeBytes(scans(100));
        many.write(jpeg, jpeg.length - 2, 2);

        assertThatThrownBy(() -> Decoder.decode(many.toByteArray()))
                .isInstanceOf(UnfitPictureException.class);
    }

    @Test
    void refusesALargePictureThatWouldBeGoneOverOften() {
        byte[] jpeg = jpegThatSays(7_000, 7_000);
        ByteArrayOutputStream often = new ByteArrayOutputStream();
        often.write(jpeg, 0, jpeg.length - 2);
        often.writeBytes(scans(12));
        often.write(jpeg, jpeg.length - 2, 2);

        assertThatThrownBy(() -> Decoder.decode(often.toByteArray()))
                .isInstanceOf(UnfitPictureException.class)
                .hasMessage("The photo is too large to be a progressive JPEG of 13 scans.");
    }

    /// Phones put a short film behind the picture, in which any bytes may stand.
    @Test
    void countsNoScansBehindThePicture() throws UnfitPictureException {
        ByteArrayOutputStream motion = new ByteArrayOutputStream();
        motion.writeBytes(Pixels.jpeg(40, 20));
        motion.writeBytes(scans(200));

        assertThat(Decoder.decode(motion.toByteArray()).width()).isEqualTo(40);
    }

    private static byte[] scans(int many) {
        ByteArrayOutputStream scans = new ByteArrayOutputStream();
        for (int i = 0; i < many; i++) {
            scans.writeBytes(new byte[] {(byte) 0xff, (byte) 0xda, 0, 2});
        }
        return scans.toByteArray();
    }

    /// Thirteen gigabytes of macroblocks in sixty bytes: one pixel outside, 16,383 by 16,383 inside.
    @Test
    void refusesABombInAnExtendedWebp() {
        byte[] frame = Webp.frame();
        ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putShort(14, (short) 16_383);
        ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putShort(16, (short) 16_383);

        assertThatThrownBy(() -> Decoder.decode(Webp.extended(frame)))
                .isInstanceOf(UnfitPictureException.class)
                .hasMessage("The photo has 268 million pixels; a WEBP may have 12 million.");
    }

    @Test
    void refusesAnimatedWebpAndWhatHoldsTwoFrames() {
        byte[] frame = Webp.frame();

        for (byte[] odd :
                List.of(
                        Webp.extended(Webp.chunk("ANIM", new byte[6]), frame),
                        Webp.extended(Webp.chunk("ANMF", new byte[24])),
                        Webp.extended(frame, frame),
                        Webp.extended())) {
            assertThatThrownBy(() -> Decoder.decode(odd))
                    .isInstanceOf(UnfitPictureException.class)
                    .hasMessage("The photo cannot be read: the file is broken.");
        }
    }

    @Test
    void takesExtendedWebpWhoseNotesAreLeftOut() throws UnfitPictureException {
        byte[] made =
                Decoder.decode(
                                Webp.extended(
                                        Webp.frame(),
                                        Webp.chunk(
                                                "EXIF",
                                                "GPS 38.7".getBytes(StandardCharsets.UTF_8))))
                        .jpeg();

        assertThat(text(made)).startsWith("\u00ff\u00d8").doesNotContain("GPS");
    }

    @Test
    void leavesOutWhatIsAPageToo() throws UnfitPictureException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(Pixels.jpeg(40, 20));
        both.writeBytes(
                "<html><script>alert(1)</script>PK\3\4".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(text(Decoder.decode(both.toByteArray()).jpeg()))
                .doesNotContain("script", "PK\3\4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a\1\0\1\0",
                "<html>",
                "%PDF-1.7",
                "BM\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
            })
    void refusesWhatIsNoPhoto(String sent) {
        assertThatThrownBy(() -> Decoder.decode(sent.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnfitPictureException.class)
                .hasMessage("The photo must be a JPEG, PNG or WebP picture.");
    }

    @Test
    void refusesWhatOnlyBeginsAsOne() {
        for (byte[] whole : new byte[][] {Pixels.png(40, 20), Pixels.WEBP}) {
            assertThatThrownBy(() -> Decoder.decode(Arrays.copyOf(whole, 30)))
                    .isInstanceOf(UnfitPictureException.class)
                    .hasMessage("The photo cannot be read: the file is broken.");
        }
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThatThrownBy(() -> Decoder.decode(new byte[10 * 1024 * 1024 + 1]))
                .isInstanceOf(UnfitPictureException.class)
                .hasMessage("The photo is larger than 10 MB.");
    }

    /// Whatever is broken about it, it is refused or made anew; no other exception gets out.
    @ParameterizedTest
    @EnumSource(Format.class)
    void outlivesBrokenBytes(Format format) {
        byte[] whole =
                switch (format) {
                    case JPEG -> Pixels.jpeg(60, 40, 6);
                    case PNG -> Pixels.png(60, 40);
                    case WEBP -> Pixels.WEBP;
                };
        // of a WebP beyond its sizes, which would only make it slow
        int from = format == Format.WEBP ? 30 : 4;
        java.util.Random random = new java.util.Random(7);
        for (int n = 0; n < 300; n++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 8; i++) {
                broken[from + random.nextInt(broken.length - from)] = (byte) random.nextInt();
            }
            try {
                assertThat(Decoder.decode(broken).jpeg()).isNotEmpty();
            } catch (UnfitPictureException expected) {
                assertThat(expected.getMessage()).startsWith("The photo ");
            }
        }
    }

    private static String color(Picture made, double x, double y) {
        BufferedImage image = Pixels.read(made.jpeg());
        return Pixels.color(image, (int) (x * image.getWidth()), (int) (y * image.getHeight()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] jpegThatSays(int width, int height) {
        byte[] jpeg = Pixels.jpeg(40, 20);
        for (int i = 0; i + 8 < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(jpeg)
                        .putShort(i + 5, (short) height)
                        .putShort(i + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("It has no frame");
    }

    private static byte[] pngThatSays(int width, int height) {
        byte[] png = Pixels.png(1, 1);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width);
        header.putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }
}
