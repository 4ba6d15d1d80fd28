package com.ihosi.ui.facility;

import com.ihosi.planner.brand.Palette;
import com.ihosi.planner.facility.Facility;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A facility's colours as a style sheet, each so that it can be read on light and on dark ground. */
public final class Brand {

    private static final int MOST_KEPT = 1_000;
    private static final Map<Facility.Colours, String> KEPT = new ConcurrentHashMap<>();

    private Brand() {}

    /** Sets the variables that the console's style sheet builds upon, for the whole page. */
    public static String css(Facility.Colours colours) {
        return "html:root{" + variables(colours) + "}";
    }

    /** The same as what stands in an element's {@code style}. */
    public static String variables(Facility.Colours colours) {
        if (KEPT.size() > MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(colours, Brand::reckon);
    }

    private static String reckon(Facility.Colours colours) {
        Palette light = Palette.of(colours, Palette.Ground.LIGHT);
        Palette dark = Palette.of(colours, Palette.Ground.DARK);
        return Stream.of(
                        "--facility-primary:light-dark(%s,%s)".formatted(light.primary(), dark.primary()),
                        "--facility-secondary:light-dark(%s,%s)".formatted(light.secondary(), dark.secondary()),
                        "--facility-accent:light-dark(%s,%s)".formatted(light.accent(), dark.accent()),
                        "--primary:light-dark(%s,%s)".formatted(light.text(), dark.text()),
                        "--focus:light-dark(%s,%s)".formatted(light.primary(), dark.primary()),
                        "--aura-accent-color-light:" + light.button(),
                        "--aura-accent-color-dark:" + dark.button())
                .collect(Collectors.joining(";"));
    }
}
