package com.ihosi.batchjobs.generating;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import com.ihosi.batchjobs.generating.Posting.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** On which days of the week a doctor is where. */
final class Week {

    /** Every day: a doctor at one facility. */
    static final Set<DayOfWeek> WHOLE = EnumSet.allOf(DayOfWeek.class);

    private static final List<Set<DayOfWeek>> WORKDAY_TRIPLES = List.of(
            EnumSet.of(MONDAY, TUESDAY, THURSDAY),
            EnumSet.of(MONDAY, WEDNESDAY, FRIDAY),
            EnumSet.of(TUESDAY, WEDNESDAY, THURSDAY),
            EnumSet.of(TUESDAY, THURSDAY, FRIDAY),
            EnumSet.of(MONDAY, TUESDAY, WEDNESDAY, FRIDAY));

    /** The days of a doctor at two facilities: a day between them leaves time for any way and any rest. */
    record Split(Set<DayOfWeek> home, Set<DayOfWeek> away) {

        private static final List<Split> ALL = List.of(
                new Split(EnumSet.of(MONDAY, TUESDAY, WEDNESDAY), EnumSet.of(FRIDAY, SATURDAY)),
                new Split(EnumSet.of(MONDAY, TUESDAY), EnumSet.of(THURSDAY, FRIDAY)),
                new Split(EnumSet.of(WEDNESDAY, THURSDAY, FRIDAY), EnumSet.of(MONDAY)),
                new Split(EnumSet.of(THURSDAY, FRIDAY, SATURDAY), EnumSet.of(MONDAY, TUESDAY)));

        static Split pick(Dice dice) {
            return dice.pick(ALL);
        }
    }

    private Week() {}

    /** When patients come to a doctor of the department who is there on these days. */
    static List<Session> sessions(DepartmentKind department, Set<DayOfWeek> days, Dice dice) {
        List<Session> sessions = new ArrayList<>();
        if (!department.outpatients()) {
            return sessions;
        }
        int slots = department == DepartmentKind.FAMILY ? 10 : 8;
        for (DayOfWeek day : dice.pick(WORKDAY_TRIPLES)) {
            boolean morning = dice.chance(0.6);
            if (days.contains(day)) {
                sessions.add(new Session(day, morning ? dice.between(8, 9) : 13, morning ? slots : 8));
            }
        }
        if (sessions.isEmpty()) {
            DayOfWeek any = days.stream()
                    .filter(day -> day.compareTo(SATURDAY) < 0)
                    .findFirst()
                    .orElseThrow();
            sessions.add(new Session(any, 9, slots));
        }
        return sessions;
    }
}
