package com.ihosi.ui.roster;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Coverage;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Violation;
import com.ihosi.planner.roster.Wish;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.time.Span;
import com.ihosi.ui.text.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Turns the planner's week into boards: names instead of ids, times on the facility's own clock, words instead of rules. */
final class BoardPainter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final WeekPlan plan;
    private final LocalDate today;
    private final Locale language;
    private final WeekNames names;

    BoardPainter(WeekPlan plan, LocalDate today, Locale language) {
        this.plan = plan;
        this.today = today;
        this.language = language;
        this.names = new WeekNames(plan);
    }

    /** The week while nothing is planned: its demand and its doctors; nothing is called wrong yet. */
    Board paintEmpty() {
        Roster empty = Roster.empty(plan.problem());
        Board full = paint(empty, RosterAudit.of(plan.problem(), empty), empty, Pins.NONE);
        Board.Figures figures = new Board.Figures(0, full.figures().missing(), 0);
        return new Board(full.monday(), full.today(), false, full.demand(), full.groups(), figures, List.of());
    }

    /** A roster by itself. */
    Board paint(WeekPlan.View view) {
        return paint(view.roster(), view.audit(), view.roster(), Pins.of(plan, view.stored()));
    }

    /** A roster with every duty marked that the {@code before} roster lacks or has beside it. */
    Board paint(WeekPlan.View view, WeekPlan.View before) {
        return paint(view.roster(), view.audit(), before.roster(), Pins.of(plan, view.stored()));
    }

    private Board paint(Roster roster, RosterAudit audit, Roster before, Pins pins) {
        return new Board(
                plan.week().firstDay(),
                today,
                true,
                demand(audit),
                groups(roster, before, audit, pins),
                figures(audit),
                audit.violations().stream().map(this::finding).toList());
    }

    private static Board.Figures figures(RosterAudit audit) {
        long missing = audit.coverage().stream()
                .filter(coverage -> coverage.demand().unmet() == Level.MEDIUM)
                .mapToLong(Coverage::missing)
                .sum();
        return new Board.Figures(audit.brokenHardRules(), missing, audit.score().soft());
    }

    private List<Board.DemandLine> demand(RosterAudit audit) {
        Map<Shift.Id, Board.Fill[]> fills = new TreeMap<>(names.inOrder());
        for (Coverage coverage : audit.coverage()) {
            Shift.Id shift = coverage.demand().shift();
            if (names.isKnown(shift)) {
                fills.computeIfAbsent(shift, any -> nothing())[coverage.demand().day()] =
                        new Board.Fill(coverage.assigned(), coverage.demand().required());
            }
        }
        List<Board.DemandLine> lines = new ArrayList<>();
        fills.forEach((shift, days) ->
                lines.add(new Board.DemandLine(Places.demand(shift), names.label(shift), List.of(days))));
        return lines;
    }

    private static Board.Fill[] nothing() {
        return IntStream.range(0, Week.DAYS)
                .mapToObj(day -> new Board.Fill(0, 0))
                .toArray(Board.Fill[]::new);
    }

    private List<Board.Group> groups(Roster roster, Roster before, RosterAudit audit, Pins pins) {
        Set<String> broken = brokenPlaces(audit);
        Map<String, List<Board.Row>> rows = new LinkedHashMap<>();
        plan.departments().forEach(department -> rows.put(department.name(), new ArrayList<>()));
        String others = text("roster.no-department");
        for (int line = 0; line < plan.doctors().size(); line++) {
            EmployedDoctor doctor = plan.doctors().get(line);
            String group = findDepartment(doctor).map(Department::name).orElse(others);
            rows.computeIfAbsent(group, any -> new ArrayList<>()).add(row(line, doctor, roster, before, broken, pins));
        }
        return rows.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Board.Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Optional<Department> findDepartment(EmployedDoctor doctor) {
        return plan.departments().stream()
                .filter(department -> department.id().equals(doctor.employment().department()))
                .findFirst();
    }

    private Board.Row row(
            int line, EmployedDoctor doctor, Roster roster, Roster before, Set<String> broken, Pins pins) {
        String id = Places.row(doctor.doctor().id());
        List<Board.Cell> cells = new ArrayList<>();
        long planned = 0;
        for (int day = 0; day < Week.DAYS; day++) {
            Choice choice = roster.choice(line, day);
            planned += choice.shifts().stream().mapToLong(this::minutes).sum();
            LineDay lineDay = roster.problem().lines().get(line).days().get(day);
            LocalDate date = plan.week().firstDay().plusDays(day);
            cells.add(new Board.Cell(
                    chips(
                            choice,
                            before.choice(line, day),
                            shift -> pins.isPinned(doctor.doctor().id(), date, shift)),
                    ElsewhereBlocks.of(lineDay.elsewhere()).stream()
                            .map(this::span)
                            .toList(),
                    findAway(doctor, date),
                    lineDay.wishes().stream().map(wish -> wanted(wish, choice)).toList(),
                    broken.contains(id + "-" + day),
                    !date.isBefore(today)));
        }
        return new Board.Row(
                id,
                doctor.doctor().name(),
                hours(doctor, roster.problem().lines().get(line), planned),
                cells);
    }

    /** Against the week's own bounds, which are lower than the contract's where there is leave. */
    private Board.Hours hours(EmployedDoctor doctor, Line line, long planned) {
        int percent = doctor.findContract(plan.week().firstDay())
                .or(() -> doctor.findContract(plan.week().lastDay()))
                .map(Contract::fullTimePercent)
                .orElse(0);
        return line.rules().quotas().stream()
                .filter(Quota.Minutes.class::isInstance)
                .map(Quota.Minutes.class::cast)
                .filter(quota -> plan.facility().id().equals(quota.facility()))
                .findFirst()
                .map(quota -> new Board.Hours(percent, planned, quota.least(), quota.most()))
                .orElseGet(() -> new Board.Hours(percent, planned, 0, 0));
    }

    private long minutes(Shift.Id shift) {
        return plan.problem().shifts().stream()
                .filter(known -> known.id().equals(shift))
                .mapToLong(Shift::minutes)
                .sum();
    }

    private List<Board.Chip> chips(Choice now, Choice before, Predicate<Shift.Id> pinned) {
        List<Board.Chip> chips = new ArrayList<>();
        Set<Shift.Id> gone = new HashSet<>(before.shifts());
        for (Shift.Id shift : now.shifts()) {
            boolean known = gone.remove(shift);
            chips.add(new Board.Chip(
                    shift.value(),
                    names.label(shift),
                    known ? Board.Change.NONE : Board.Change.ADDED,
                    pinned.test(shift)));
        }
        before.shifts().stream()
                .filter(gone::contains)
                .forEach(shift ->
                        chips.add(new Board.Chip(shift.value(), names.label(shift), Board.Change.REMOVED, false)));
        return chips;
    }

    private Optional<String> findAway(EmployedDoctor doctor, LocalDate date) {
        if (!doctor.employedOn(date)) {
            return Optional.of(text("roster.not-employed"));
        }
        return doctor.awayOn(date) ? Optional.of(text("roster.leave")) : Optional.empty();
    }

    private Board.Wanted wanted(Wish wish, Choice choice) {
        return new Board.Wanted(names.wish(wish, language), wish.wanted(), wish.grantedBy(choice));
    }

    private String span(Span span) {
        ZoneId zone = plan.facility().zone();
        return TIME.format(span.start().atZone(zone)) + "–"
                + TIME.format(span.end().atZone(zone));
    }

    private Board.Finding finding(Violation violation) {
        FindingWords words = new FindingWords(names, language);
        Board.Severity severity =
                switch (violation.rule().level()) {
                    case HARD -> Board.Severity.HARD;
                    case MEDIUM -> Board.Severity.UNMET;
                    case SOFT -> Board.Severity.SOFT;
                };
        return new Board.Finding(
                severity, words.rule(violation), words.sentence(violation), violation.price(), place(violation));
    }

    private String place(Violation violation) {
        int day = Math.clamp(plan.problem().period().day(violation.first()), 0, Week.DAYS - 1);
        if (violation.doctor() == null) {
            return Places.demand(Objects.requireNonNull(violation.shift(), "shift of a demand")) + "-" + day;
        }
        String row = Places.row(violation.doctor());
        return violation.days() >= Week.DAYS ? row + "-week" : row + "-" + day;
    }

    private Set<String> brokenPlaces(RosterAudit audit) {
        Set<String> places = new HashSet<>();
        for (Violation violation : audit.violations()) {
            if (violation.rule().level() == Level.HARD) {
                places.add(place(violation));
            }
        }
        return places;
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
