package com.ihosi.planner.roster.instance;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Demand;
import com.ihosi.planner.roster.History;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Period;
import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Wish;
import com.ihosi.planner.roster.WorkRules;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads the text format of the published shift-scheduling instances. */
public final class InstanceReader {

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2024, 1, 1);
    private static final Facility.Id FACILITY = new Facility.Id(new UUID(0, 0));
    private static final int MOST_MINUTES = 1_000_000;
    private static final int MOST_SHIFT_MINUTES = 24 * 60;
    private static final int MOST_WEIGHT = 10_000;
    private static final int MOST_REQUIRED = 10_000;

    private final Sections sections;
    private final int days;
    private final Map<String, Shift> shifts = new LinkedHashMap<>();
    private final Map<String, Employee> employees = new LinkedHashMap<>();

    private record Employee(
            WorkRules rules, List<Choice> choices, Set<Integer> daysOff, Map<Integer, List<Wish>> wishes) {}

    private InstanceReader(List<String> text) {
        sections = Sections.of(text);
        Row horizon = sections.of(Sections.HORIZON).getFirst().ofFields(1, 1);
        days = horizon.number(0, "number of days", 1, Period.MOST_DAYS);
        if (sections.of(Sections.HORIZON).size() > 1) {
            throw sections.of(Sections.HORIZON).get(1).wrong("The horizon is one number.");
        }
    }

    /**
     * Understands the lines of a file.
     *
     * @throws InstanceFormatException with the number of the first line that is wrong
     */
    public static Instance read(List<String> lines) {
        return new InstanceReader(lines).read();
    }

    private Instance read() {
        sections.of(Sections.SHIFTS).forEach(this::readShift);
        sections.of(Sections.SHIFTS).forEach(this::readSuccessions);
        sections.of(Sections.STAFF).forEach(this::readEmployee);
        sections.of(Sections.DAYS_OFF).forEach(this::readDaysOff);
        sections.of(Sections.SHIFT_ON).forEach(row -> readRequest(row, true));
        sections.of(Sections.SHIFT_OFF).forEach(row -> readRequest(row, false));
        List<Demand> demands = readCover();
        Map<String, Doctor.Id> doctors = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        employees.forEach((name, employee) -> {
            Doctor.Id doctor = new Doctor.Id(new UUID(1, doctors.size()));
            doctors.put(name, doctor);
            lines.add(new Line(doctor, name, FACILITY, employee.rules, History.NONE, List.of(), lineDays(employee)));
        });
        Map<String, Shift.Id> ids = new LinkedHashMap<>();
        shifts.forEach((code, shift) -> ids.put(code, shift.id()));
        Period period = new Period(FIRST_MONDAY, days);
        return new Instance(
                new RosterProblem(period, List.copyOf(shifts.values()), lines, demands, Map.of()), doctors, ids);
    }

    private void readShift(Row row) {
        row.ofFields(2, 3);
        String code = row.text(0);
        if (code.isEmpty()) {
            throw row.wrong("The shift has no name.");
        }
        int minutes = row.number(1, "number of minutes", 1, MOST_SHIFT_MINUTES);
        Shift shift = shift(code, minutes);
        if (shifts.putIfAbsent(code, shift) != null) {
            throw row.wrong("The shift \"%s\" is there for the second time.".formatted(code));
        }
    }

    private Shift shift(String code, int minutes) {
        Shift.Id id = new Shift.Id(new UUID(2, shifts.size()));
        return new Shift(id, FACILITY, null, code, code, LocalTime.MIDNIGHT, minutes, ZoneOffset.UTC, Set.of());
    }

    private void readSuccessions(Row row) {
        Set<Shift.Id> banned = new HashSet<>();
        if (row.fields().size() > 2) {
            row.parts(2)
                    .forEach(code -> banned.add(row.known(code, "shift", shifts).id()));
        }
        Shift shift = row.known(0, "shift", shifts);
        shifts.put(row.text(0), shift.notFollowedBy(banned));
    }

    private void readEmployee(Row row) {
        row.ofFields(8, 8);
        String name = row.text(0);
        if (name.isEmpty()) {
            throw row.wrong("The employee has no name.");
        }
        Map<Shift.Id, Integer> most = readMostShifts(row);
        int mostMinutes = row.number(2, "number of minutes", 0, MOST_MINUTES);
        int leastMinutes = row.number(3, "number of minutes", 0, mostMinutes);
        int mostRun = row.number(4, "number of days", 1, Period.MOST_DAYS);
        int leastRun = row.number(5, "number of days", 1, mostRun);
        int leastOff = row.number(6, "number of days", 1, Period.MOST_DAYS);
        int weekends = row.number(7, "number of weekends", 0, Period.MOST_DAYS - 1);
        List<Quota> quotas = new ArrayList<>();
        quotas.add(Quota.minutes(leastMinutes, mostMinutes));
        most.forEach((shift, number) -> quotas.add(new Quota.Shifts(Set.of(shift), 0, number)));
        WorkRules rules = WorkRules.NONE
                .withQuotas(quotas)
                .withRuns(leastRun, mostRun, leastOff)
                .withMostWeekends(weekends);
        Employee employee = new Employee(rules, choices(most), new HashSet<>(), new LinkedHashMap<>());
        if (employees.putIfAbsent(name, employee) != null) {
            throw row.wrong("The employee \"%s\" is there for the second time.".formatted(name));
        }
    }

    private Map<Shift.Id, Integer> readMostShifts(Row row) {
        Map<Shift.Id, Integer> most = new LinkedHashMap<>();
        for (String part : row.parts(1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw row.wrong("\"%s\" is not a shift and its most, such as E=14.".formatted(part));
            }
            Shift shift = row.known(part.substring(0, equals).strip(), "shift", shifts);
            String number = part.substring(equals + 1).strip();
            most.put(shift.id(), row.number(number, "number of shifts", 0, Integer.MAX_VALUE - 1));
        }
        return most;
    }

    /** Off first, so that an empty roster is everybody off. */
    private List<Choice> choices(Map<Shift.Id, Integer> most) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.OFF);
        shifts.values().stream()
                .map(Shift::id)
                .filter(shift -> most.getOrDefault(shift, days) > 0)
                .map(Choice::of)
                .forEach(choices::add);
        return List.copyOf(choices);
    }

    private void readDaysOff(Row row) {
        row.ofFields(2, days + 1);
        Employee employee = row.known(0, "employee", employees);
        for (int field = 1; field < row.fields().size(); field++) {
            employee.daysOff.add(day(row, field));
        }
    }

    private int day(Row row, int field) {
        return row.number(field, "day", 0, days - 1);
    }

    private void readRequest(Row row, boolean wanted) {
        row.ofFields(4, 4);
        Employee employee = row.known(0, "employee", employees);
        Shift shift = row.known(2, "shift", shifts);
        int weight = row.number(3, "weight", 0, MOST_WEIGHT);
        if (weight > 0) {
            employee.wishes
                    .computeIfAbsent(day(row, 1), day -> new ArrayList<>())
                    .add(new Wish(shift.id(), wanted, weight));
        }
    }

    private List<Demand> readCover() {
        Set<List<String>> seen = new HashSet<>();
        List<Demand> demands = new ArrayList<>();
        for (Row row : sections.of(Sections.COVER)) {
            row.ofFields(5, 5);
            int day = day(row, 0);
            Shift shift = row.known(1, "shift", shifts);
            if (!seen.add(List.of(Integer.toString(day), shift.code()))) {
                throw row.wrong(
                        "The cover of \"%s\" on day %d is there for the second time.".formatted(shift.code(), day));
            }
            int required = row.number(2, "number of employees", 0, MOST_REQUIRED);
            int under = row.number(3, "weight", 0, MOST_MINUTES);
            int over = row.number(4, "weight", 0, MOST_MINUTES);
            demands.add(new Demand(shift.id(), day, required, under, over, Level.SOFT));
        }
        return demands;
    }

    private List<LineDay> lineDays(Employee employee) {
        List<Choice> off = List.of(Choice.OFF);
        return IntStream.range(0, days)
                .mapToObj(day -> LineDay.of(employee.daysOff.contains(day) ? off : employee.choices)
                        .withWishes(employee.wishes.getOrDefault(day, List.of())))
                .toList();
    }
}
