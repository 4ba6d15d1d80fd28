package com.ihosi.planner.appointment;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Skill;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment is for, how long it takes and how it may be booked. Refuses values out of bounds at the fields
 * {@code code}, {@code name}, {@code description}, {@code leastMinutes}, {@code usualMinutes}, {@code mostMinutes},
 * {@code bufferMinutes}, {@code daysAhead}, {@code noticeHours}, {@code offerLeadHours}, {@code price}, {@code colour} and
 * {@code equipment}, all at once.
 *
 * @param adopted the platform's type that it was made from
 * @param minutes the least, usual and most minutes
 * @param buffer minutes after an appointment during which the doctor is not booked
 * @param requiresApproval whether a booking is pending until somebody approves it
 * @param daysAhead how many days ahead it may be booked at most
 * @param noticeHours how many hours ahead it must be booked at least
 * @param offerLeadHours a freed time that is nearer than these hours is offered to nobody on the waitlist
 * @param price in the facility's currency
 * @param colour #rrggbb
 * @param active whether new appointments may be of it; those that are of it stay when it is archived
 * @param version that of the stored row; 0 while it is not stored
 */
public record AppointmentType(
        Id id,
        Facility.Id facility,
        Optional<GlobalType.Id> adopted,
        String code,
        String name,
        @Nullable String description,
        Minutes minutes,
        int buffer,
        boolean requiresApproval,
        int daysAhead,
        int noticeHours,
        int offerLeadHours,
        @Nullable BigDecimal price,
        boolean insuranceCovered,
        String colour,
        Needs needs,
        boolean active,
        int displayOrder,
        long version) {

    /** The most minutes of any appointment, a day. */
    public static final int MOST_MINUTES = 1440;
    /** The most minutes of a buffer. */
    public static final int MOST_BUFFER = 240;
    /** The most days ahead that a type may be booked. */
    public static final int MOST_DAYS_AHEAD = 730;
    /** The most hours of notice, a year. */
    public static final int MOST_NOTICE_HOURS = 8760;
    /** The most hours of an offer's lead, 30 days. */
    public static final int MOST_LEAD_HOURS = 720;
    /** The most characters of a code. */
    public static final int LONGEST_CODE = 40;
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 200;
    /** The most characters of a description. */
    public static final int LONGEST_DESCRIPTION = 2000;

    private static final int LONGEST_KIND = 100;
    private static final int MOST_KINDS = 20;
    private static final int MOST_DECIMALS = 2;
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("9999999999.99");

    public AppointmentType {
        code = code.strip();
        name = name.strip();
        description = description == null || description.isBlank() ? null : description.strip();
        FieldChecks checks = new FieldChecks()
                .check(
                        code.matches("[A-Za-z0-9_.-]{1,%d}".formatted(LONGEST_CODE)),
                        "code",
                        "The code must have 1 to %d letters without accents, digits, dots, hyphens or underscores."
                                .formatted(LONGEST_CODE))
                .text("name", "name", name, LONGEST_NAME)
                .check(
                        description == null || description.length() <= LONGEST_DESCRIPTION,
                        "description",
                        "The description must have at most %d characters.".formatted(LONGEST_DESCRIPTION));
        minutes.check(checks)
                .between("bufferMinutes", "buffer", buffer, 0, MOST_BUFFER, "minutes")
                .between("daysAhead", "time that it may be booked ahead", daysAhead, 0, MOST_DAYS_AHEAD, "days")
                .between("noticeHours", "notice", noticeHours, 0, MOST_NOTICE_HOURS, "hours")
                .between("offerLeadHours", "lead of an offer", offerLeadHours, 0, MOST_LEAD_HOURS, "hours");
        needs.check(checkPrice(checks, price)
                        .check(
                                colour.matches("#[0-9a-fA-F]{6}"),
                                "colour",
                                "The colour must be written as #rrggbb, such as #3b82f6."))
                .done();
    }

    private static FieldChecks checkPrice(FieldChecks checks, @Nullable BigDecimal price) {
        return checks.check(
                price == null || isMoney(price),
                "price",
                "The price must be 0 to %s, with at most %d decimals.".formatted(HIGHEST_PRICE, MOST_DECIMALS));
    }

    private static boolean isMoney(BigDecimal price) {
        return price.signum() >= 0
                && price.compareTo(HIGHEST_PRICE) <= 0
                && price.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    /** Identifies a type of a facility. */
    public record Id(UUID value) {
        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /** How long an appointment takes, in minutes; checked with the type, so that all of its refusals are told at once. */
    public record Minutes(int least, int usual, int most) {

        /** The nearest length that is allowed. */
        public int clamp(int wanted) {
            return Math.clamp(wanted, least, most);
        }

        /**
         * Refuses a length that is not allowed; none is one that type and rules choose.
         *
         * @throws com.ihosi.planner.FieldException at {@code minutes}
         */
        public void require(@Nullable Integer wanted) {
            new FieldChecks()
                    .check(
                            wanted == null || (wanted >= least && wanted <= most),
                            "minutes",
                            "Appointments of this type take %d to %d minutes, so %d cannot be booked."
                                    .formatted(least, most, wanted))
                    .done();
        }

        private FieldChecks check(FieldChecks checks) {
            return checks.between("leastMinutes", "least length", least, 1, MOST_MINUTES, "minutes")
                    .between("usualMinutes", "usual length", usual, 1, MOST_MINUTES, "minutes")
                    .between("mostMinutes", "greatest length", most, 1, MOST_MINUTES, "minutes")
                    .check(
                            least <= usual,
                            "leastMinutes",
                            "The least length (%d minutes) must be at most the usual one (%d minutes)."
                                    .formatted(least, usual))
                    .check(
                            usual <= most,
                            "mostMinutes",
                            "The greatest length (%d minutes) must be at least the usual one (%d minutes)."
                                    .formatted(most, usual));
        }
    }

    /**
     * What must be free besides doctor and patient.
     *
     * @param equipment kinds of equipment of which one piece each is needed
     */
    public record Needs(boolean room, List<String> equipment, Skill.@Nullable Id skill) {
        // Written out: of a compact one other modules do not read that there may be no skill.
        public Needs(boolean room, List<String> equipment, Skill.@Nullable Id skill) {
            this.room = room;
            this.equipment = equipment.stream().map(String::strip).distinct().toList();
            this.skill = skill;
        }

        private FieldChecks check(FieldChecks checks) {
            return checks.check(
                    equipment.size() <= MOST_KINDS
                            && equipment.stream().noneMatch(kind -> kind.isEmpty() || kind.length() > LONGEST_KIND),
                    "equipment",
                    "At most %d kinds of equipment may be needed, each of 1 to %d characters."
                            .formatted(MOST_KINDS, LONGEST_KIND));
        }
    }
}
