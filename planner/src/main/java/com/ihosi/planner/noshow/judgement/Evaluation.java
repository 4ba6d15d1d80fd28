package com.ihosi.planner.noshow.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What became of predicted risks on days that the model had not seen.
 *
 * @param all over all visits
 * @param ahead over those booked at least a day ahead, as far as some of them were missed and some kept
 * @param days day by day, to see drift
 * @param flagFrom the risk from which a visit was flagged: a fifth of them
 * @param groups flags and misses by group, such as gender or age; of groups that are large enough to tell
 */
public record Evaluation(Figures all, Optional<Figures> ahead, List<Day> days, double flagFrom, List<Group> groups) {

    private static final double FLAGGED = 0.2;
    private static final int LEAST_OF_GROUP = 30;
    private static final int DECADES = 20;
    private static final int OLD = 80;
    private static final String AGE = "age";

    /** A day's visits: what was said, and what came. */
    public record Day(LocalDate day, int visits, double meanRisk, double missedRate) {}

    /**
     * How one group fared.
     *
     * @param by what the group is told by, such as {@code gender}
     * @param name the group's name, such as {@code female}
     * @param flagged how many were flagged
     * @param flaggedKept how many of the kept visits had been flagged, wrongly
     * @param missedUnflagged how many of the missed visits had not been flagged
     */
    public record Group(
            String by,
            String name,
            int visits,
            int flagged,
            int missed,
            int flaggedKept,
            int missedUnflagged,
            double meanRisk) {}

    /** Judges visits, if some were missed and some kept. */
    public static Optional<Evaluation> of(List<Judged> judged, double plainRate) {
        return Figures.of(judged, plainRate).map(all -> {
            double flagFrom = flagFrom(judged);
            return new Evaluation(
                    all,
                    Figures.of(
                            judged.stream()
                                    .filter(one -> one.visit().leadDays() >= 1)
                                    .toList(),
                            plainRate),
                    days(judged),
                    flagFrom,
                    groups(judged, flagFrom));
        });
    }

    private static double flagFrom(List<Judged> judged) {
        double[] risks = judged.stream().mapToDouble(Judged::risk).sorted().toArray();
        return risks[(int) Math.min(risks.length - 1L, Math.round((1 - FLAGGED) * risks.length))];
    }

    private static List<Day> days(List<Judged> judged) {
        Map<LocalDate, List<Judged>> byDay = judged.stream()
                .collect(Collectors.groupingBy(one -> one.visit().day(), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getValue().size(),
                        day.getValue().stream()
                                .mapToDouble(Judged::risk)
                                .average()
                                .orElse(0),
                        (double) count(day.getValue(), Judged::missed)
                                / day.getValue().size()))
                .toList();
    }

    private static List<Group> groups(List<Judged> judged, double flagFrom) {
        Map<String, Map<String, List<Judged>>> groups = new TreeMap<>();
        for (Judged one : judged) {
            one.visit().groups().forEach((by, name) -> add(groups, by, name, one));
            Integer age = one.visit().age();
            if (age != null) {
                add(groups, AGE, decades(age), one);
            }
        }
        return groups.entrySet().stream()
                .flatMap(by -> by.getValue().entrySet().stream()
                        .filter(group -> group.getValue().size() >= LEAST_OF_GROUP)
                        .map(group -> group(by.getKey(), group.getKey(), group.getValue(), flagFrom)))
                .toList();
    }

    private static void add(Map<String, Map<String, List<Judged>>> groups, String by, String name, Judged one) {
        groups.computeIfAbsent(by, none -> new TreeMap<>())
                .computeIfAbsent(name, none -> new ArrayList<>())
                .add(one);
    }

    private static String decades(int age) {
        int from = Math.min(age / DECADES * DECADES, OLD);
        return from == OLD ? "80+" : "%02d-%02d".formatted(from, from + DECADES - 1);
    }

    private static Group group(String by, String name, List<Judged> group, double flagFrom) {
        return new Group(
                by,
                name,
                group.size(),
                count(group, one -> one.risk() >= flagFrom),
                count(group, Judged::missed),
                count(group, one -> one.risk() >= flagFrom && !one.missed()),
                count(group, one -> one.risk() < flagFrom && one.missed()),
                group.stream().mapToDouble(Judged::risk).average().orElse(0));
    }

    private static int count(List<Judged> judged, Predicate<Judged> wanted) {
        return (int) judged.stream().filter(wanted).count();
    }
}
