package com.ihosi.planner.roster;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds demand that those who are qualified and free cannot meet. */
final class ShortfallSearch {

    private static final int WEEK = 7;

    private final RosterProblem problem;
    private final Map<Shift.Id, Shift> shifts = new HashMap<>();
    private final Map<Ward, Set<Line>> able = new HashMap<>();
    private final List<Shortfall> found = new ArrayList<>();

    ShortfallSearch(RosterProblem problem) {
        this.problem = problem;
        problem.shifts().forEach(shift -> shifts.put(shift.id(), shift));
        problem.lines().forEach(this::placeLine);
    }

    private void placeLine(Line line) {
        Set<List<Choice>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (LineDay day : line.days()) {
            if (seen.add(day.choices())) {
                day.choices().stream()
                        .filter(Choice::legal)
                        .flatMap(choice -> choice.shifts().stream())
                        .map(shifts::get)
                        .filter(Objects::nonNull)
                        .forEach(shift -> able.computeIfAbsent(
                                        Ward.of(shift), any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                                .add(line));
            }
        }
    }

    /** Everybody who can work there some day. */
    private Set<Line> lines(Ward ward) {
        return able.getOrDefault(ward, Set.of());
    }

    /** Where shifts are worked, the smallest group that is staffed together. */
    private record Ward(Facility.Id facility, Department.@Nullable Id department) {

        static Ward of(Shift shift) {
            return new Ward(shift.facility(), shift.department());
        }
    }

    /** A ward's day, or its week by the first day. */
    private record WardDays(Ward ward, int first) {}

    /** Single shifts first; days of a department only where its shifts by themselves can be met, and so with weeks. */
    List<Shortfall> list() {
        Set<WardDays> days = new HashSet<>();
        Set<WardDays> weeks = new HashSet<>();
        problem.demands().forEach(demand -> checkShift(demand, days, weeks));
        byWard(1).forEach((where, demands) -> checkDay(where, demands, days, weeks));
        byWard(WEEK).forEach((where, demands) -> checkWeek(where, demands, weeks));
        found.sort(Comparator.comparing(Shortfall::first).thenComparing(Shortfall::days));
        return found;
    }

    private Map<WardDays, List<Demand>> byWard(int length) {
        return problem.demands().stream()
                .filter(demand -> demand.required() > 0)
                .collect(Collectors.groupingBy(
                        demand -> new WardDays(ward(demand), demand.day() / length * length),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private Shift shift(Demand demand) {
        return Objects.requireNonNull(shifts.get(demand.shift()));
    }

    private Ward ward(Demand demand) {
        return Ward.of(shift(demand));
    }

    private void checkShift(Demand demand, Set<WardDays> days, Set<WardDays> weeks) {
        int able = able(ward(demand), demand.day(), Set.of(demand.shift()));
        if (able < demand.required()) {
            days.add(new WardDays(ward(demand), demand.day()));
            weeks.add(new WardDays(ward(demand), demand.day() / WEEK * WEEK));
            add(ward(demand), demand.shift(), demand.day(), 1, Unit.DOCTORS, demand.required(), able);
        }
    }

    private void checkDay(WardDays where, List<Demand> demands, Set<WardDays> days, Set<WardDays> weeks) {
        int required = demands.stream().mapToInt(Demand::required).sum();
        int able = able(
                where.ward(), where.first(), demands.stream().map(Demand::shift).collect(Collectors.toSet()));
        if (able < required && !days.contains(where)) {
            weeks.add(new WardDays(where.ward(), where.first() / WEEK * WEEK));
            add(where.ward(), null, where.first(), 1, Unit.SHIFTS, required, able);
        }
    }

    /** How many of some shifts all doctors together can work on a day; many have the same list of choices. */
    private int able(Ward ward, int day, Set<Shift.Id> wanted) {
        IdentityHashMap<List<Choice>, Integer> known = new IdentityHashMap<>();
        return lines(ward).stream()
                .map(line -> line.days().get(day).choices())
                .mapToInt(choices -> known.computeIfAbsent(choices, any -> most(choices, wanted)))
                .sum();
    }

    private static int most(List<Choice> choices, Set<Shift.Id> wanted) {
        return choices.stream()
                .filter(Choice::legal)
                .mapToInt(choice ->
                        (int) choice.shifts().stream().filter(wanted::contains).count())
                .max()
                .orElse(0);
    }

    private void checkWeek(WardDays where, List<Demand> demands, Set<WardDays> weeks) {
        Stretch days = new Stretch(
                where.first(), Math.min(where.first() + WEEK, problem.period().days()) - 1);
        long required = demands.stream()
                .mapToLong(demand -> (long) demand.required() * shift(demand).minutes())
                .sum();
        Set<Shift.Id> wanted = demands.stream().map(Demand::shift).collect(Collectors.toSet());
        long able = lines(where.ward()).stream()
                .mapToLong(line -> Math.min(minutes(line, days, wanted), mostMinutes(line, days, where.ward())))
                .sum();
        if (able < required && !weeks.contains(where)) {
            add(
                    where.ward(),
                    null,
                    where.first(),
                    days.days(),
                    Unit.MINUTES,
                    Math.toIntExact(required),
                    Math.toIntExact(able));
        }
    }

    private int minutes(Line line, Stretch days, Set<Shift.Id> wanted) {
        return MostWork.of(line, days, choice -> choice.shifts().stream()
                .filter(wanted::contains)
                .mapToInt(shift -> Objects.requireNonNull(shifts.get(shift)).minutes())
                .sum());
    }

    private int mostMinutes(Line line, Stretch days, Ward ward) {
        int most = Quota.NO_MOST;
        for (Quota quota : line.rules().quotas()) {
            if (quota instanceof Quota.Minutes minutes
                    && (minutes.facility() == null || minutes.facility().equals(ward.facility()))
                    && (minutes.within() == null || covers(minutes.within(), days))) {
                most = Math.min(most, minutes.most());
            }
        }
        return most;
    }

    private static boolean covers(Stretch wide, Stretch narrow) {
        return wide.first() <= narrow.first() && narrow.last() <= wide.last();
    }

    private void add(Ward ward, Shift.@Nullable Id shift, int first, int days, Unit unit, int required, int available) {
        found.add(new Shortfall(
                ward.facility(),
                ward.department(),
                shift,
                problem.period().date(first),
                days,
                unit,
                required,
                available));
    }
}
