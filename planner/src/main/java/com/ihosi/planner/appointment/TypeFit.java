package com.ihosi.planner.appointment;

import com.ihosi.planner.FieldChecks;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/**
 * What a type has to fit into at its facility; pure.
 *
 * @param opensAt when the facility's usual day begins
 * @param closesAt when it ends, later on the same day
 * @param kinds the kinds of equipment that there are
 * @param skillKnown whether there is the skill that it needs, if it needs one
 */
record TypeFit(LocalTime opensAt, LocalTime closesAt, Set<String> kinds, boolean skillKnown) {

    private static final int HOURS_A_DAY = 24;

    TypeFit {
        kinds = Set.copyOf(kinds);
    }

    /** Refuses, each at its field, what could never be booked here. */
    void check(AppointmentType type) {
        long day = Duration.between(opensAt, closesAt).toMinutes();
        int usual = type.minutes().usual();
        FieldChecks checks = new FieldChecks()
                .check(
                        usual <= day,
                        "usualMinutes",
                        "The usual length (%d minutes) must fit into the facility's day (%s-%s, %d minutes)."
                                .formatted(usual, opensAt, closesAt, day))
                .check(
                        usual > day || usual + type.buffer() <= day,
                        "bufferMinutes",
                        "The buffer (%d minutes) and the usual length (%d minutes) must fit into the facility's day (%s-%s, %d minutes)."
                                .formatted(type.buffer(), usual, opensAt, closesAt, day))
                .check(
                        type.noticeHours() <= HOURS_A_DAY * (type.daysAhead() + 1),
                        "noticeHours",
                        "The notice (%d hours) must leave a time to book: it may be booked at most %d days ahead."
                                .formatted(type.noticeHours(), type.daysAhead()));
        for (String kind : type.needs().equipment()) {
            checks.check(
                    kinds.contains(kind),
                    "equipment",
                    "There is no equipment of the kind \"%s\" here. Enter it with the rooms first.".formatted(kind));
        }
        checks.check(skillKnown, "skill", "There is no such skill. Choose another one, or none.")
                .done();
    }
}
