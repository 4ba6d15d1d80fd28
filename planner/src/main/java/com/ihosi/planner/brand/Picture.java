package com.ihosi.planner.brand;

import com.ihosi.planner.FieldException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture as it is kept: drawn anew as PNG from the points that were read, so that nothing else that a file carried is left of it. */
public final class Picture {

    /** What a picture is for, and how large it may be. */
    public enum Use {
        LOGO("logo", 1 << 20, 640, 320),
        FAVICON("favicon", 1 << 18, 128, 128);

        private final String field;
        private final int mostBytes;
        private final int width;
        private final int height;

        Use(String field, int mostBytes, int width, int height) {
            this.field = field;
            this.mostBytes = mostBytes;
            this.width = width;
            this.height = height;
        }

        /** Its field's name in refusals. */
        public String field() {
            return field;
        }

        /** The largest file that is taken. */
        public int mostBytes() {
            return mostBytes;
        }
    }

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");
    private static final int MOST_POINTS = 4000;

    private final byte[] png;

    Picture(byte[] png) {
        this.png = png;
    }

    /** The file; must not be changed. */
    public byte[] png() {
        return png;
    }

    /**
     * Reads a file, whatever it is called: what counts is its content. Larger pictures are made smaller.
     *
     * @throws FieldException at the use's field, where it is no picture or too large
     */
    public static Picture of(Use use, byte[] file) {
        if (file.length > use.mostBytes) {
            throw refused(use, "The file must have at most %d KB.".formatted(use.mostBytes / 1024));
        }
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return read(use, reader, input);
                }
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw refused(use, "The file is damaged, or no picture.");
        }
        throw refused(use, "The file is no PNG, JPEG or GIF. SVG files can carry scripts and are not taken.");
    }

    private static Picture read(Use use, ImageReader reader, ImageInputStream input) throws IOException {
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > MOST_POINTS || height > MOST_POINTS) {
                throw refused(
                        use,
                        "The picture (%d × %d) must have at most %d points a side."
                                .formatted(width, height, MOST_POINTS));
            }
            return new Picture(drawn(use, reader.read(0), width, height));
        } finally {
            reader.dispose();
        }
    }

    private static byte[] drawn(Use use, BufferedImage read, int width, int height) {
        double scale = Math.min(1, Math.min(use.width / (double) width, use.height / (double) height));
        int wide = Math.max(1, Math.toIntExact(Math.round(width * scale)));
        int high = Math.max(1, Math.toIntExact(Math.round(height * scale)));
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(read, 0, 0, wide, high, null);
        pen.dispose();
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static FieldException refused(Use use, String sentence) {
        return new FieldException(use.field, sentence);
    }
}
