package com.ihosi.planner.roster.instance;

import com.ihosi.planner.roster.Duty;
import com.ihosi.planner.roster.Period;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A roster of an instance as lines {@code employee,day,shift}: days are counted from 0, days off are not listed. */
public final class RosterCsv {

    private static final String HEADER = "employee,day,shift";

    private RosterCsv() {}

    /** The lines of a roster, the header first. */
    public static List<String> write(Instance instance, Roster roster) {
        Map<Doctor.Id, String> names = turned(instance.employees());
        Map<Shift.Id, String> codes = turned(instance.shifts());
        Period period = instance.problem().period();
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        for (Duty duty : roster.duties()) {
            lines.add("%s,%d,%s".formatted(names.get(duty.doctor()), period.day(duty.date()), codes.get(duty.shift())));
        }
        return lines;
    }

    private static <T> Map<T, String> turned(Map<String, T> byName) {
        Map<T, String> names = new HashMap<>();
        byName.forEach((name, value) -> names.put(value, name));
        return names;
    }

    /**
     * Reads the lines of a roster; what the instance does not allow an employee on a day is set aside.
     *
     * @throws InstanceFormatException where a line names what the instance doesn't have
     */
    public static Roster.Reading read(Instance instance, List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new InstanceFormatException(1, "The header must be %s.".formatted(HEADER));
        }
        Period period = instance.problem().period();
        List<Duty> duties = new ArrayList<>();
        for (int line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1).strip();
            if (!text.isEmpty()) {
                Row row = Row.of(line, text).ofFields(3, 3);
                LocalDate date = period.date(row.number(1, "day", 0, period.days() - 1));
                duties.add(new Duty(
                        row.known(0, "employee", instance.employees()),
                        date,
                        row.known(2, "shift", instance.shifts())));
            }
        }
        return Roster.read(instance.problem(), duties);
    }
}
