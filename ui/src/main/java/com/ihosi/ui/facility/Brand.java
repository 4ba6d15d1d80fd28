package com.ihosi.ui.facility;

import com.ihosi.planner.facility.Facility;
import java.util.regex.Pattern;

/** A facility's colours as a style sheet; what is not a colour never gets into it. */
public final class Brand {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private Brand() {}

    /** Sets the variables that the console's style sheet builds upon. */
    public static String css(Facility.Colours colours) {
        return ":root{" + variable("primary", colours.primary()) + variable("secondary", colours.secondary())
                + variable("accent", colours.accent()) + "}";
    }

    private static String variable(String name, String colour) {
        return COLOUR.matcher(colour).matches() ? "--facility-" + name + ":" + colour + ";" : "";
    }
}
