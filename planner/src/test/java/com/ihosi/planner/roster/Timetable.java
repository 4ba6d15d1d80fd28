package com.ihosi.planner.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small roster drawn as a timetable, with what it breaks.
 *
 * <pre>
 * doctor   -1        Mon       Tue            Wed
 * Okoro    ER 14-22  ER 06-14  ER 06-10 + CL 12-16@South  away 08-16
 * Silva    off       off       ER 14-22       off
 * </pre>
 *
 * Columns stand two blanks apart. Columns with a negative number are the history. A shift is named by its code and hours;
 * {@code @South} is another facility's, {@code away} is work outside the problem, {@code !LEAVE} after a shift says what the day breaks.
 */
public final class Timetable {

    static final Facility.Id NORTH = new Facility.Id(id("North"));
    static final Facility.Id SOUTH = new Facility.Id(id("South"));

    private static final Department.Id WARD = new Department.Id(id("Ward"));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final List<String> header;
    private final List<List<String>> rows;
    private final Map<String, Shift> shifts = new LinkedHashMap<>();
    private final Map<String, Set<String>> bans = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<Line>> lineChanges = new LinkedHashMap<>();
    private final List<Demand> demands = new ArrayList<>();
    private UnaryOperator<WorkRules> rules = WorkRules.NONE.withRest(660)::and;
    private Weights weights = Weights.STANDARD;
    private LocalDate monday = MONDAY;
    private int weekendsBefore;

    private Timetable(List<List<String>> cells) {
        header = cells.getFirst();
        rows = cells.subList(1, cells.size());
        int start = header.size() > 1 + pastColumns() ? WEEKDAYS.indexOf(header.get(1 + pastColumns())) : 0;
        for (int column = 1 + pastColumns(); column < header.size(); column++) {
            assertThat(header.get(column)).isEqualTo(WEEKDAYS.get((start + column - 1 - pastColumns()) % 7));
        }
    }

    public static Timetable given(String text) {
        return new Timetable(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Arrays.asList(line.split(" {2,}")))
                .toList());
    }

    public static Shift.Id shift(String name) {
        return new Shift.Id(id(name));
    }

    public static Doctor.Id doctor(String name) {
        return new Doctor.Id(id(name));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Everybody's work rules instead of eleven hours of rest. */
    public Timetable under(WorkRules everybodys) {
        rules = any -> everybodys;
        return this;
    }

    Timetable notFollowedBy(String shift, String... banned) {
        bans.put(shift, Set.of(banned));
        return this;
    }

    public Timetable weighing(Rule rule, int weight) {
        weights = weights.with(rule, weight);
        return this;
    }

    Timetable inWeekOf(LocalDate firstMonday) {
        monday = firstMonday;
        return this;
    }

    Timetable withWeekendsBefore(int weekends) {
        weekendsBefore = weekends;
        return this;
    }

    public Timetable needing(int doctors, String shift, String day, Level level) {
        demands.add(new Demand(shift(shift), day(day), doctors, 100, 7, level));
        return this;
    }

    Timetable changing(String name, UnaryOperator<Line> change) {
        lineChanges.put(name, change);
        return this;
    }

    public Timetable wishing(String name, String day, Wish wish) {
        return changing(
                name, line -> line.withDay(day(day), line.days().get(day(day)).withWishes(List.of(wish))));
    }

    private int day(String name) {
        return WEEKDAYS.indexOf(name) - WEEKDAYS.indexOf(header.get(1 + pastColumns()));
    }

    private int pastColumns() {
        return (int) header.stream().filter(column -> column.startsWith("-")).count();
    }

    private LocalDate first() {
        return monday.plusDays(WEEKDAYS.indexOf(header.get(1 + pastColumns())));
    }

    public Roster roster() {
        List<List<Choice>> chosen = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (List<String> row : rows) {
            Line line = line(row);
            lines.add(lineChanges
                    .getOrDefault(row.getFirst(), UnaryOperator.identity())
                    .apply(line));
            chosen.add(line.days().stream().map(day -> day.choices().getFirst()).toList());
        }
        Period period = new Period(first(), header.size() - 1 - pastColumns());
        RosterProblem problem = new RosterProblem(
                period,
                shifts.values().stream().map(this::banned).toList(),
                lines,
                demands,
                Map.of(NORTH, weights, SOUTH, weights));
        return new Roster(problem, chosen);
    }

    private Shift banned(Shift shift) {
        Set<Shift.Id> after = bans.getOrDefault(shift.code(), Set.of()).stream()
                .map(Timetable::shift)
                .collect(Collectors.toSet());
        return shift.notFollowedBy(after);
    }

    private Line line(List<String> row) {
        int past = pastColumns();
        List<History.PastDay> before = new ArrayList<>();
        for (int column = 1; column <= past; column++) {
            before.add(pastDay(row.get(column), column - 1 - past));
        }
        List<LineDay> days = new ArrayList<>();
        for (int column = 1 + past; column < header.size(); column++) {
            days.add(lineDay(row.get(column), column - 1 - past));
        }
        History history = new History(before, weekendsBefore);
        String name = row.getFirst();
        return new Line(doctor(name), name, NORTH, rules.apply(WorkRules.NONE), history, List.of(), days);
    }

    private History.PastDay pastDay(String cell, int day) {
        List<Shift> worked = shifts(cell);
        List<Span> spans = Stream.concat(
                        worked.stream().map(shift -> shift.on(first().plusDays(day))), away(cell, day).stream())
                .toList();
        return new History.PastDay(spans, worked.stream().map(Shift::id).collect(Collectors.toSet()));
    }

    private LineDay lineDay(String cell, int day) {
        Set<Rule> broken = cell.contains("!") ? Set.of(Rule.valueOf(cell.substring(cell.indexOf('!') + 1))) : Set.of();
        Choice choice = new Choice(shifts(cell).stream().map(Shift::id).toList(), broken);
        List<Choice> choices = choice.equals(Choice.OFF) ? List.of(choice) : List.of(choice, Choice.OFF);
        return LineDay.of(choices).withElsewhere(away(cell, day));
    }

    private List<Shift> shifts(String cell) {
        return Arrays.stream(cell.split("[+!]", -1))
                .map(String::strip)
                .filter(part -> part.contains("-") && !part.startsWith("away"))
                .map(name -> shifts.computeIfAbsent(name, this::newShift))
                .toList();
    }

    private Shift newShift(String name) {
        int[] hours = hours(name);
        Facility.Id facility = name.endsWith("@South") ? SOUTH : NORTH;
        return new Shift(
                shift(name),
                facility,
                WARD,
                name,
                name,
                LocalTime.of(hours[0], 0),
                hours[1] * 60,
                BERLIN,
                Set.of(),
                name.startsWith("call"));
    }

    private List<Span> away(String cell, int day) {
        if (!cell.contains("away")) {
            return List.of();
        }
        int[] hours = hours(cell.substring(cell.indexOf("away")));
        var start = first().plusDays(day).atTime(hours[0], 0);
        return List.of(new Span(
                start.atZone(BERLIN).toInstant(),
                start.plusHours(hours[1]).atZone(BERLIN).toInstant()));
    }

    /** The hour at which it starts and how many it lasts. */
    private static int[] hours(String name) {
        String[] ends = name.replaceAll("@.*", "").replaceAll("^\\D+", "").split("-", 2);
        int from = Integer.parseInt(ends[0].strip());
        int to = Integer.parseInt(ends[1].strip());
        return new int[] {from, to > from ? to - from : to + 24 - from};
    }

    RosterAudit audit() {
        Roster roster = roster();
        return RosterAudit.of(roster.problem(), roster);
    }

    Breach breaks(Rule rule) {
        List<Violation> found = audit().violations().stream()
                .filter(violation -> violation.rule() == rule)
                .toList();
        assertThat(found).as("violations of %s", rule).hasSize(1);
        return new Breach(found.getFirst());
    }

    void keeps(Rule rule) {
        assertThat(audit().violations())
                .filteredOn(violation -> violation.rule() == rule)
                .isEmpty();
    }

    /** A violation that was found, to be looked at closer. */
    record Breach(Violation violation) {

        Breach by(int amount, Unit unit) {
            assertThat(violation.amount()).isEqualTo(amount);
            assertThat(violation.unit()).isEqualTo(unit);
            return this;
        }

        Breach of(String name) {
            assertThat(violation.doctor()).isEqualTo(doctor(name));
            return this;
        }

        Breach from(LocalDate first, int days) {
            assertThat(violation.first()).isEqualTo(first);
            assertThat(violation.days()).isEqualTo(days);
            return this;
        }

        Breach at(Facility.Id facility) {
            assertThat(violation.facility()).isEqualTo(facility);
            return this;
        }

        Breach costing(long price) {
            assertThat(violation.price()).isEqualTo(price);
            return this;
        }
    }
}
