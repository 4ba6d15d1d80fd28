package com.ihosi.planner.brand;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.facility.Facility;
import java.util.Map;

/**
 * How a facility presents itself.
 *
 * @param css styles of its own, as they were written
 */
public record Branding(String name, Facility.Colours colours, String css) {

    private static final int LONGEST_NAME = 200;

    /**
     * Checks every field.
     *
     * @throws com.ihosi.planner.FieldException with what is refused, each at its field
     */
    public Branding {
        FieldChecks checks = new FieldChecks()
                .text("name", "name", name, LONGEST_NAME)
                .check(
                        name.chars().noneMatch(Character::isISOControl),
                        "name",
                        "The name must have no line breaks and control characters.");
        Map.of("primary", colours.primary(), "secondary", colours.secondary(), "accent", colours.accent())
                .forEach((field, colour) -> checks.check(
                        Colour.isOne(colour),
                        field,
                        "“%s” is no colour. Enter one like #1d4ed8.".formatted(shown(colour))));
        checks.done();
        SafeStyles.of(css);
    }

    private static String shown(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
