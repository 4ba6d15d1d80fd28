package com.ihosi.planner.brand;

import java.util.regex.Pattern;

/**
 * A colour of a screen, and what is reckoned with it: luminance and contrast after WCAG 2.2, lightness and mixtures in OKLCH after CSS Color 4.
 *
 * @param red 0 to 255, as green and blue
 */
public record Colour(int red, int green, int blue) {

    private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int MOST = 255;
    private static final double GREY = 4e-4;

    /** Lightness 0 to 1, chroma from 0 on, hue in degrees. */
    record Oklch(double lightness, double chroma, double hue) {}

    public Colour {
        if (Math.min(red, Math.min(green, blue)) < 0 || Math.max(red, Math.max(green, blue)) > MOST) {
            throw new IllegalArgumentException(
                    "A part of the colour (%d, %d, %d) is not 0 to 255.".formatted(red, green, blue));
        }
    }

    /** Whether a text is a colour as {@code #rrggbb}. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Reads {@code #rrggbb}. */
    public static Colour of(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException("“%s” is no colour like #1d4ed8.".formatted(text));
        }
        int value = Integer.parseInt(text.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & MOST, value & MOST);
    }

    /** The share of white's light, 0 to 1. */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** How well one is told from the other, 1 to 21. */
    public double contrast(Colour other) {
        double mine = luminance() + 0.05;
        double its = other.luminance() + 0.05;
        return mine > its ? mine / its : its / mine;
    }

    /** So many percent of this with the rest of another, as {@code color-mix(in oklch, …)} does it. */
    public Colour mix(int percent, Colour rest) {
        double share = percent / 100.0;
        Oklch mine = oklch();
        Oklch its = rest.oklch();
        double mineHue = mine.chroma() < GREY ? its.hue() : mine.hue();
        double itsHue = its.chroma() < GREY ? mineHue : its.hue();
        double way = (mineHue - itsHue + 540) % 360 - 180;
        return of(new Oklch(
                share * mine.lightness() + (1 - share) * its.lightness(),
                share * mine.chroma() + (1 - share) * its.chroma(),
                itsHue + share * way));
    }

    /** The same hue at another lightness, 0 to 1, as colourful as a screen can show it and no more than before. */
    Colour withLightness(double lightness) {
        Oklch mine = oklch();
        double chroma = mine.chroma();
        while (chroma > GREY && !isShown(new Oklch(lightness, chroma, mine.hue()))) {
            chroma -= 0.004;
        }
        return of(new Oklch(lightness, Math.max(0, chroma), mine.hue()));
    }

    Oklch oklch() {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double light = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double c = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Oklch(light, Math.hypot(a, c), Math.toDegrees(Math.atan2(c, a)));
    }

    private static Colour of(Oklch wanted) {
        double[] linear = linear(wanted);
        return new Colour(shown(linear[0]), shown(linear[1]), shown(linear[2]));
    }

    private static boolean isShown(Oklch wanted) {
        for (double part : linear(wanted)) {
            if (part < -1e-4 || part > 1 + 1e-4) {
                return false;
            }
        }
        return true;
    }

    private static double[] linear(Oklch wanted) {
        double a = wanted.chroma() * Math.cos(Math.toRadians(wanted.hue()));
        double b = wanted.chroma() * Math.sin(Math.toRadians(wanted.hue()));
        double l = Math.pow(wanted.lightness() + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(wanted.lightness() - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(wanted.lightness() - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double linear(int part) {
        double value = part / (double) MOST;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int shown(double linear) {
        double value = Math.clamp(linear, 0, 1);
        double part = value <= 0.0031308 ? value * 12.92 : 1.055 * Math.pow(value, 1 / 2.4) - 0.055;
        return Math.toIntExact(Math.round(part * MOST));
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
