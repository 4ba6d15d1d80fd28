package com.ihosi.planner.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ihosi.planner.facility.Facility;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    private static Palette of(String colour, Palette.Ground ground) {
        return Palette.of(new Facility.Colours(colour, colour, colour), ground);
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        Colour white = Colour.of("#ffffff");
        assertThat(white.contrast(Colour.of("#000000"))).isEqualTo(21, within(1e-9));
        assertThat(white.contrast(Colour.of("#767676"))).isEqualTo(4.54, within(0.005));
        assertThat(Colour.of("#767676").contrast(white)).isEqualTo(4.54, within(0.005));
        assertThat(Colour.of("#ff0000").contrast(white)).isEqualTo(3.998, within(0.005));
        assertThat(white.contrast(white)).isEqualTo(1);
    }

    @Test
    void mixturesAreThoseOfBrowsers() {
        // As Chromium computes color-mix(in oklch, …).
        assertThat(Colour.of("#ff0000").mix(50, Colour.of("#ffffff")).oklch().lightness())
                .isEqualTo(0.807, within(0.015));
        assertThat(Colour.of("#1d4ed8").mix(100, Colour.of("#ffffff"))).isEqualTo(Colour.of("#1d4ed8"));
        assertThat(Colour.of("#1d4ed8").mix(0, Colour.of("#ffffff"))).isEqualTo(Colour.of("#ffffff"));
        assertThat(Colour.of("#808080").mix(50, Colour.of("#ffffff")).toString())
                .matches("#(b.)\\1?.*");
    }

    @ParameterizedTest
    @EnumSource
    void everyPairCanBeReadWhateverColoursAreChosen(Palette.Ground ground) {
        Random random = new Random(20_261_124);
        Stream<String> any = Stream.generate(() -> "#%06x".formatted(random.nextInt(1 << 24)))
                .limit(1_500);
        Stream<String> corners = Stream.of(
                "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#ff00ff", "#808080",
                "#172133", "#eff3f8", "#161d27", "#010101", "#fefefe");
        assertThat(Stream.concat(corners, any)).allSatisfy(colour -> {
            List<Palette.Pair> pairs = of(colour, ground).pairs();
            assertThat(pairs).hasSizeGreaterThan(30).allMatch(Palette.Pair::isReadable, colour);
        });
    }

    @Test
    void aColourThatCanBeReadStaysAsItIs() {
        assertThat(of("#1d4ed8", Palette.Ground.LIGHT).text()).isEqualTo(Colour.of("#1d4ed8"));
        assertThat(of("#0f766e", Palette.Ground.LIGHT).accent()).isEqualTo(Colour.of("#0f766e"));
        assertThat(of("#93c5fd", Palette.Ground.DARK).text()).isEqualTo(Colour.of("#93c5fd"));
    }

    @Test
    void aColourThatCannotIsMovedNoFurtherThanNeededAndKeepsItsHue() {
        Palette yellow = of("#ffee00", Palette.Ground.LIGHT);
        assertThat(yellow.text().contrast(Colour.of("#eff3f8"))).isBetween(4.5, 5.2);
        assertThat(yellow.text().oklch().hue())
                .isEqualTo(Colour.of("#ffee00").oklch().hue(), within(6.0));
        Palette navy = of("#000033", Palette.Ground.DARK);
        assertThat(navy.text().oklch().lightness()).isGreaterThan(0.55);
    }
}
