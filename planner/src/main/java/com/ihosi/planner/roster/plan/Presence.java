package com.ihosi.planner.roster.plan;

import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.EmployedDoctor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How much of a doctor a facility has over some weeks.
 *
 * @param weeks full-time weeks: her percent of full time, a fifth less for each day away
 * @param mostMinutes what her contracts allow in that time
 */
record Presence(double weeks, double mostMinutes) {

    static final int FULL_TIME = 100;

    /** Days of a full week's work: each day away takes this share off. */
    static final int WORKING_DAYS = 5;

    static Presence of(EmployedDoctor doctor, List<Week> weeks) {
        double present = 0;
        double most = 0;
        for (Week week : weeks) {
            Optional<Contract> contract = contract(doctor, week);
            double part = (double) workingDays(daysAway(doctor, week)) / WORKING_DAYS;
            present += part * contract.map(Contract::fullTimePercent).orElse(FULL_TIME) / FULL_TIME;
            most += part == 0
                    ? 0
                    : part * contract.map(Contract::mostMinutesPerWeek).orElse(Integer.MAX_VALUE);
        }
        return new Presence(present, most);
    }

    /** The contract of most days of a week. */
    static Optional<Contract> contract(EmployedDoctor doctor, Week week) {
        return doctor.contracts().stream()
                .filter(contract -> contract.dates().count(week.days().stream()) > 0)
                .max((one, other) -> Integer.compare(
                        one.dates().count(week.days().stream()), other.dates().count(week.days().stream())));
    }

    /** How many days' work a week has with so many days away. */
    static int workingDays(int daysAway) {
        return Math.max(0, WORKING_DAYS - daysAway);
    }

    static boolean isAway(EmployedDoctor doctor, LocalDate day) {
        return !doctor.employedOn(day) || doctor.awayOn(day);
    }

    private static int daysAway(EmployedDoctor doctor, Week week) {
        return (int) week.days().stream().filter(day -> isAway(doctor, day)).count();
    }
}
