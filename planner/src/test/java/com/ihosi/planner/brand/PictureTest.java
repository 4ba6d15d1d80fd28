package com.ihosi.planner.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    private static byte[] image(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff8800);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, String second) {
        byte[] tail = second.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(first, first.length + tail.length);
        System.arraycopy(tail, 0, both, first.length, tail.length);
        return both;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void aPictureIsDrawnAnewAndNothingElseOfItsFileIsLeft(String format) throws IOException {
        byte[] polyglot = join(image(format, 40, 20), "<script>alert(1)</script>");
        Picture kept = Picture.of(Picture.Use.LOGO, polyglot);
        assertThat(new String(kept.png(), StandardCharsets.ISO_8859_1))
                .startsWith("\u0089PNG")
                .doesNotContain("script");
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(kept.png()));
        assertThat(read.getWidth()).isEqualTo(40);
        assertThat(read.getHeight()).isEqualTo(20);
    }

    @Test
    void aLargeOneIsMadeSmaller() throws IOException {
        BufferedImage logo = ImageIO.read(new ByteArrayInputStream(
                Picture.of(Picture.Use.LOGO, image("png", 1280, 320)).png()));
        assertThat(logo.getWidth()).isEqualTo(640);
        assertThat(logo.getHeight()).isEqualTo(160);
        BufferedImage narrow = ImageIO.read(new ByteArrayInputStream(
                Picture.of(Picture.Use.FAVICON, image("png", 1, 3000)).png()));
        assertThat(narrow.getWidth()).isEqualTo(1);
        assertThat(narrow.getHeight()).isEqualTo(128);
    }

    @Test
    void oneWithTooManyPointsIsRefusedBeforeItIsRead() throws IOException {
        byte[] bomb = image("png", 4001, 4);
        assertThatThrownBy(() -> Picture.of(Picture.Use.LOGO, bomb))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining("4001 × 4");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> Picture.of(Picture.Use.FAVICON, new byte[(1 << 18) + 1]))
                .hasMessage("The file must have at most 256 KB.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><svg/>",
                "GIF89a<script>",
                "\u0089PNG\r\n\u001a\n",
                "BM123456789"
            })
    void whatIsNoPictureIsRefusedAtItsField(String content) {
        assertThatThrownBy(() -> Picture.of(Picture.Use.LOGO, content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(FieldException.class, refused -> assertThat(
                                refused.refusals().getFirst().field())
                        .isEqualTo("logo"));
    }

    @Test
    void aDamagedPictureIsRefused() throws IOException {
        byte[] whole = image("png", 400, 400);
        assertThatThrownBy(() -> Picture.of(Picture.Use.LOGO, Arrays.copyOf(whole, 60)))
                .isInstanceOf(FieldException.class);
    }
}
