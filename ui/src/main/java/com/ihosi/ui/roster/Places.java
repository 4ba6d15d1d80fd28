package com.ihosi.ui.roster;

import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.staff.Doctor;
import java.util.Optional;
import java.util.stream.IntStream;

/** The ids of elements on the board, and what of a roster they stand for. */
final class Places {

    private static final String DOCTOR = "doctor-";
    private static final String DEMAND = "need-";

    private Places() {}

    /** A doctor's day by its line. */
    record Spot(int line, int day) {}

    /** A day of a shift's demand. */
    record Need(Shift.Id shift, int day) {}

    static String row(Doctor.Id doctor) {
        return DOCTOR + doctor.value();
    }

    static String demand(Shift.Id shift) {
        return DEMAND + shift.value();
    }

    /** The doctor's day that an element shows. */
    static Optional<Spot> findSpot(RosterProblem problem, String place) {
        return IntStream.range(0, problem.lines().size())
                .filter(line -> place.startsWith(row(problem.lines().get(line).doctor()) + "-"))
                .boxed()
                .flatMap(line -> findDay(problem, place).map(day -> new Spot(line, day)).stream())
                .findFirst();
    }

    /** The demand that an element shows. */
    static Optional<Need> findNeed(RosterProblem problem, String place) {
        return problem.shifts().stream()
                .map(Shift::id)
                .filter(shift -> place.startsWith(demand(shift) + "-"))
                .flatMap(shift -> findDay(problem, place).map(day -> new Need(shift, day)).stream())
                .findFirst();
    }

    /** The shift that a chip names. */
    static Optional<Shift.Id> findShift(RosterProblem problem, String id) {
        return problem.shifts().stream()
                .map(Shift::id)
                .filter(shift -> shift.value().toString().equals(id))
                .findFirst();
    }

    private static Optional<Integer> findDay(RosterProblem problem, String place) {
        String last = place.substring(place.lastIndexOf('-') + 1);
        return IntStream.range(0, problem.period().days())
                .filter(day -> String.valueOf(day).equals(last))
                .boxed()
                .findFirst();
    }
}
