package com.ihosi.planner.registry;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.appointment.GlobalType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.facility.Slug;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A facility that is to be founded.
 *
 * @param tenant the name of who it belongs to, known already or new
 * @param types of the platform that it begins with as its own
 * @param opens on its wall clock
 */
public record FacilityOrder(
        String tenant,
        String name,
        Slug slug,
        Place place,
        ZoneId zone,
        Locale language,
        Currency currency,
        Facility.Colours colours,
        LocalTime opens,
        LocalTime closes,
        List<GlobalType.Id> types,
        Administrator administrator,
        Tier tier,
        boolean trial) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final String COLOUR = "#[0-9a-fA-F]{6}";

    /** The languages that the console speaks. */
    public static final Set<String> LANGUAGES = Set.of("en", "es");

    /** Where it is. */
    public record Place(
            @Nullable String address,
            @Nullable String city,
            @Nullable String country) {}

    /** Who administers it first. */
    public record Administrator(String email, String name) {

        /** The address without spaces and in lower case. */
        public Administrator {
            email = email.strip().toLowerCase(Locale.ROOT);
            name = name.strip();
        }
    }

    /**
     * Refuses what cannot be.
     *
     * @throws com.ihosi.planner.FieldException at each field
     */
    public FacilityOrder {
        tenant = tenant.strip();
        name = name.strip();
        types = List.copyOf(types);
        new FieldChecks()
                .text("tenant", "name of the group", tenant, LONGEST_NAME)
                .text("name", "name", name, LONGEST_NAME)
                .check(
                        LANGUAGES.contains(language.getLanguage()),
                        "language",
                        "The console speaks English and Spanish.")
                .check(
                        colours.primary().matches(COLOUR)
                                && colours.secondary().matches(COLOUR)
                                && colours.accent().matches(COLOUR),
                        "colours",
                        "A colour must be written as #rrggbb, such as #3b82f6.")
                .check(
                        opens.isBefore(closes),
                        "closes",
                        "The hours must end (%s) after they begin (%s).".formatted(closes, opens))
                .check(
                        administrator.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
                                && administrator.email().length() <= LONGEST_EMAIL,
                        "email",
                        "This is no mail address. It should look like name@example.org.")
                .text("administrator", "name of the administrator", administrator.name(), LONGEST_NAME)
                .done();
    }
}
