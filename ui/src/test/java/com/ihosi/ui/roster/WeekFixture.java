package com.ihosi.ui.roster;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Demand;
import com.ihosi.planner.roster.History;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Period;
import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Wish;
import com.ihosi.planner.roster.WorkRules;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Employment;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A made-up week of a facility: doctors with contracts, leave, wishes and time elsewhere, a published roster and a draft. */
final class WeekFixture {

    static final Facility FACILITY = new Facility(
            new Facility.Id(id("facility")),
            "harbour",
            "Harbour General Hospital",
            ZoneId.of("Europe/Madrid"),
            java.util.Locale.ENGLISH,
            new Facility.Colours("#0f62a8", "#5b3fa0", "#0d8a72"),
            Facility.Status.ACTIVE);
    static final Week WEEK = Week.parse("2026-W48");

    private static final String[] GIVEN = {"Amara", "Lucía", "Jonas", "Priya", "Mateo", "Ingrid", "Tomás", "Aisha"};
    private static final String[] FAMILY = {
        "Okoro", "Muñoz", "Lindqvist", "Raman", "Ferrer", "Achterberg-Montalvo", "Sato"
    };

    private WeekFixture() {}

    /** The week, with so many doctors. */
    static WeekPlan plan(Week week, int doctors, boolean published, boolean draft) {
        Random random = new Random(7);
        List<Department> departments = List.of(
                department("ER", "Emergency"), department("CAR", "Cardiology"), department("ICU", "Intensive care"));
        List<RosteredShift> shifts =
                departments.stream().flatMap(WeekFixture::shifts).toList();
        List<EmployedDoctor> employed = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < doctors; i++) {
            Department home = departments.get(i % departments.size());
            EmployedDoctor doctor = doctor(i, home, week);
            employed.add(doctor);
            lines.add(line(doctor, shifts, week, random));
        }
        List<Demand> demands = shifts.stream()
                .flatMap(shift -> Stream.iterate(0, day -> day < Week.DAYS, day -> day + 1)
                        .map(day -> new Demand(
                                shift.shift().id(),
                                day,
                                shift.shift().night() ? 1 : day < 5 ? 3 : 2,
                                100,
                                1,
                                Level.MEDIUM)))
                .toList();
        RosterProblem problem = new RosterProblem(
                Period.week(week.firstDay()),
                shifts.stream().map(RosteredShift::shift).toList(),
                lines,
                demands,
                Map.of());
        Optional<WeekPlan.View> holds =
                published ? Optional.of(view(problem, week, 1, StoredRoster.Status.PUBLISHED)) : Optional.empty();
        List<WeekPlan.View> drafts = draft ? List.of(view(problem, week, 2, StoredRoster.Status.DRAFT)) : List.of();
        return new WeekPlan(FACILITY, week, false, departments, employed, shifts, problem, holds, drafts);
    }

    /** The same stored roster with other duties. */
    static WeekPlan.View view(WeekPlan.View stored, Roster roster) {
        return new WeekPlan.View(
                stored.stored(), roster, RosterAudit.of(roster.problem(), roster), List.of(), stored.stale());
    }

    private static WeekPlan.View view(RosterProblem problem, Week week, int seed, StoredRoster.Status status) {
        Random random = new Random(3);
        Random change = new Random(seed);
        List<List<Choice>> chosen = problem.lines().stream()
                .map(line -> line.days().stream()
                        .map(day -> {
                            int pick = random.nextInt(10);
                            if (seed > 1 && change.nextInt(9) == 0) {
                                pick = change.nextInt(10);
                            }
                            return pick < 5 || pick - 4 >= day.choices().size()
                                    ? day.choices().getFirst()
                                    : day.choices().get(pick - 4);
                        })
                        .toList())
                .toList();
        StoredRoster stored = new StoredRoster(
                new StoredRoster.Id(id(status.name())),
                FACILITY.id(),
                week,
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Elena Vidal",
                Instant.parse("2026-11-20T09:12:00Z"),
                1,
                Instant.parse("2026-11-20T09:12:00Z"),
                status == StoredRoster.Status.PUBLISHED
                        ? Optional.of(
                                new StoredRoster.Publication("Elena Vidal", Instant.parse("2026-11-18T15:40:00Z")))
                        : Optional.empty(),
                List.of());
        Roster roster = new Roster(problem, chosen);
        return new WeekPlan.View(stored, roster, RosterAudit.of(problem, roster), List.of(), false);
    }

    private static Stream<RosteredShift> shifts(Department department) {
        return Stream.of(
                shift(department, "D", LocalTime.of(7, 0), 480, "#0f62a8"),
                shift(department, "L", LocalTime.of(14, 30), 480, "#0d8a72"),
                shift(department, "N", LocalTime.of(22, 0), 570, "#5b3fa0"));
    }

    private static RosteredShift shift(
            Department department, String code, LocalTime start, int minutes, String colour) {
        UUID id = id(department.code() + code);
        return new RosteredShift(
                new Shift(
                        new Shift.Id(id),
                        FACILITY.id(),
                        department.id(),
                        code,
                        code,
                        start,
                        minutes,
                        FACILITY.zone(),
                        Set.of()),
                id,
                department.id(),
                null,
                colour,
                true);
    }

    private static EmployedDoctor doctor(int number, Department home, Week week) {
        Doctor doctor = new Doctor(
                new Doctor.Id(id("doctor" + number)),
                "D" + number,
                "Dr.",
                GIVEN[number % GIVEN.length],
                FAMILY[number % FAMILY.length]);
        int percent = number % 4 == 3 ? 60 : 100;
        Contract contract = new Contract(
                new Contract.Id(id("contract" + number)),
                new DateRange(LocalDate.of(2020, 1, 1), null),
                percent,
                24 * percent,
                24 * percent + 480,
                1,
                5,
                1,
                2,
                660,
                4,
                List.of());
        List<DateRange> leaves = number % 9 == 4
                ? List.of(new DateRange(
                        week.firstDay().plusDays(2), week.firstDay().plusDays(5)))
                : List.of();
        return new EmployedDoctor(
                doctor,
                new Employment(
                        FACILITY.id(),
                        doctor.id(),
                        Employment.Type.FULL_TIME,
                        Employment.Status.ACTIVE,
                        new DateRange(LocalDate.of(2020, 1, 1), null),
                        home.id(),
                        true),
                List.of(contract),
                List.of(),
                leaves);
    }

    private static Line line(EmployedDoctor doctor, List<RosteredShift> shifts, Week week, Random random) {
        Contract contract = doctor.contracts().getFirst();
        List<Choice> choices = new ArrayList<>(List.of(Choice.OFF));
        shifts.stream()
                .filter(shift -> shift.department().equals(doctor.employment().department()))
                .forEach(shift -> choices.add(Choice.of(shift.shift().id())));
        List<LineDay> days = new ArrayList<>();
        for (LocalDate date : week.days()) {
            LineDay day = LineDay.of(doctor.awayOn(date) ? List.of(Choice.OFF) : choices);
            if (random.nextInt(14) == 0) {
                Instant from = date.atTime(8, 0).atZone(FACILITY.zone()).toInstant();
                day = day.withChoices(List.of(Choice.OFF))
                        .withElsewhere(List.of(new Span(from, from.plus(Duration.ofHours(8)))));
            } else if (random.nextInt(12) == 0) {
                day = day.withWishes(List.of(
                        random.nextBoolean()
                                ? Wish.wantsOff(10)
                                : Wish.wants(
                                        choices.getLast().off()
                                                ? new Shift.Id(id("ERD"))
                                                : choices.getLast().shifts().getFirst(),
                                        5)));
            }
            days.add(day);
        }
        return new Line(
                doctor.doctor().id(),
                doctor.doctor().name(),
                FACILITY.id(),
                new WorkRules(
                        List.of(new Quota.Minutes(
                                FACILITY.id(), contract.leastMinutesPerWeek(), contract.mostMinutesPerWeek())),
                        5,
                        1,
                        1,
                        WorkRules.NO_MOST,
                        660),
                History.NONE,
                List.of(),
                days);
    }

    private static Department department(String code, String name) {
        return new Department(new Department.Id(id(code)), FACILITY.id(), code, name);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
