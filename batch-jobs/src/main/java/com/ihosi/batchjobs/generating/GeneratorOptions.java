package com.ihosi.batchjobs.generating;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How large a data set is to be.
 *
 * @param name the name of the group of facilities
 * @param anchor the Monday of the first week of demand
 * @param patients patients, some of them at two facilities
 * @param appointments past appointments, all within the year before the anchor
 * @param sharedDoctors the share of doctors that work at two facilities, 0 to 0.5
 * @param weeks weeks of demand
 * @param zones time zones, given to the facilities in turn
 */
public record GeneratorOptions(
        long seed,
        String name,
        LocalDate anchor,
        int facilities,
        int doctors,
        int patients,
        int appointments,
        double sharedDoctors,
        int weeks,
        List<ZoneId> zones) {

    /** The doctors that a facility needs at least. */
    public static final int LEAST_DOCTORS = 6;

    private static final int MOST_FACILITIES = 5_000;
    private static final int MOST_DOCTORS = 200_000;
    private static final int MOST_ROWS = 100_000_000;
    private static final int MOST_WEEKS = 52;

    public GeneratorOptions {
        zones = List.copyOf(zones);
        require(!name.isBlank(), "The name must not be blank.");
        require(anchor.getDayOfWeek() == DayOfWeek.MONDAY, "The anchor (%s) must be a Monday.".formatted(anchor));
        between("number of facilities", facilities, 1, MOST_FACILITIES);
        between("number of doctors", doctors, LEAST_DOCTORS * facilities, MOST_DOCTORS);
        between("number of patients", patients, facilities, MOST_ROWS);
        between("number of appointments", appointments, 0, MOST_ROWS);
        between("number of weeks", weeks, 1, MOST_WEEKS);
        require(
                sharedDoctors >= 0 && sharedDoctors <= 0.5,
                "The share of doctors at two facilities (%s) must be from 0 to 0.5.".formatted(sharedDoctors));
        require(
                sharedDoctors == 0 || facilities > 1,
                "Doctors at two facilities (%s) need more than one facility.".formatted(sharedDoctors));
        require(!zones.isEmpty(), "At least one time zone is needed.");
    }

    /** A group of this many facilities with everything else in proportion. */
    public static GeneratorOptions ofFacilities(long seed, LocalDate anchor, int facilities) {
        return new GeneratorOptions(
                seed,
                "Generated Group " + seed,
                anchor,
                facilities,
                facilities * 20,
                facilities * 1_500,
                facilities * 5_000,
                facilities > 1 ? 0.25 : 0,
                4,
                List.of(
                        ZoneId.of("America/New_York"),
                        ZoneId.of("America/Chicago"),
                        ZoneId.of("America/Denver"),
                        ZoneId.of("America/Los_Angeles")));
    }

    private static void between(String what, int value, int least, int most) {
        require(
                value >= least && value <= most,
                "The %s (%d) must be from %d to %d.".formatted(what, value, least, most));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
