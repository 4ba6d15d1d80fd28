package com.ihosi.planner.staff;

import com.ihosi.planner.FieldChecks;

/**
 * How a doctor is employed at a facility, with what holds for her appointments there where nothing else says so.
 *
 * @param version that of the stored row
 */
public record Engagement(Employment employment, Defaults defaults, long version) {

    /**
     * What holds for appointments where nothing else says so. Refuses values out of bounds at the fields {@code office},
     * {@code defaultMinutes} and {@code bufferMinutes}.
     */
    public record Defaults(String office, int minutes, int buffer, boolean acceptsNewPatients, boolean onlineBooking) {

        /** Half an hour, then five minutes, open to everybody. */
        public static final Defaults USUAL = new Defaults("", 30, 5, true, true);

        private static final int LONGEST_OFFICE = 100;
        private static final int LEAST_MINUTES = 5;
        private static final int MOST_MINUTES = 1440;
        private static final int MOST_BUFFER = 240;

        public Defaults {
            office = office.strip();
            new FieldChecks()
                    .check(
                            office.length() <= LONGEST_OFFICE,
                            "office",
                            "The office must have at most %d characters.".formatted(LONGEST_OFFICE))
                    .between("defaultMinutes", "usual length", minutes, LEAST_MINUTES, MOST_MINUTES, "minutes")
                    .between("bufferMinutes", "buffer", buffer, 0, MOST_BUFFER, "minutes")
                    .done();
        }
    }
}
