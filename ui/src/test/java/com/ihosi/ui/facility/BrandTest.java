package com.ihosi.ui.facility;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.brand.Colour;
import com.ihosi.planner.brand.Palette;
import com.ihosi.planner.facility.Facility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BrandTest {

    /** The style sheet without spaces around its signs, as the build for production leaves it. */
    private static String sheet() throws IOException {
        try (InputStream file = BrandTest.class.getResourceAsStream("/META-INF/resources/ihosi/console.css")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("\\s*([,:;{}])\\s*", "$1");
        }
    }

    /** The two colours that a variable of the style sheet has, on light and on dark ground. */
    private static List<Colour> variable(String name) throws IOException {
        Matcher found = Pattern.compile("--" + name + ":light-dark\\((#\\w{6}),(#\\w{6})\\)")
                .matcher(sheet());
        assertThat(found.find()).as(name).isTrue();
        return List.of(Colour.of(found.group(1)), Colour.of(found.group(2)));
    }

    @Test
    void thePaletteReckonsWithTheColoursOfTheStyleSheet() throws IOException {
        Palette.Ground light = Palette.Ground.LIGHT;
        Palette.Ground dark = Palette.Ground.DARK;
        assertThat(variable("ink")).containsExactly(light.ink(), dark.ink());
        assertThat(variable("ink-soft")).containsExactly(light.softInk(), dark.softInk());
        List<String> surfaces = List.of("surface", "surface-soft", "ground", "weekend", "today");
        for (int i = 0; i < surfaces.size(); i++) {
            assertThat(variable(surfaces.get(i)))
                    .containsExactly(light.surfaces().get(i), dark.surfaces().get(i));
        }
        assertThat(sheet()).contains("color:light-dark(#fff," + dark.onText() + ")");
        assertThat(light.onText()).isEqualTo(Colour.of("#ffffff"));
    }

    @Test
    void aFacilitysColoursAreWrittenForBothGrounds() {
        assertThat(Brand.css(new Facility.Colours("#ffee00", "#000033", "#0f766e")))
                .startsWith("html:root{--facility-primary:light-dark(#")
                .contains("--primary:light-dark(", "--facility-accent:light-dark(#0f766e,")
                .doesNotContain("<");
    }
}
