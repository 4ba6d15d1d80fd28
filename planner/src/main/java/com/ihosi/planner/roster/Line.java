package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import java.util.ArrayList;
import java.util.List;

/**
 * One doctor's row of a roster problem.
 *
 * @param name how the doctor is called in the roster
 * @param home the facility whose weights judge this line
 * @param days one for each day of the period
 */
public record Line(
        Doctor.Id doctor,
        String name,
        Facility.Id home,
        WorkRules rules,
        History history,
        List<FairShare> fairShares,
        List<LineDay> days) {

    public Line {
        fairShares = List.copyOf(fairShares);
        days = List.copyOf(days);
        Check.that(!name.isBlank(), "The name of a line must not be blank.");
        Check.that(
                fairShares.stream().map(FairShare::rule).distinct().count() == fairShares.size(),
                "A line (%s) must have one fair share of a kind only.",
                name);
    }

    public Line withDay(int day, LineDay changed) {
        List<LineDay> all = new ArrayList<>(days);
        all.set(day, changed);
        return withDays(all);
    }

    public Line withDays(List<LineDay> others) {
        return new Line(doctor, name, home, rules, history, fairShares, others);
    }
}
