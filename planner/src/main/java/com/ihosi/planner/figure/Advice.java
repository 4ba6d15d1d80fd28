package com.ihosi.planner.figure;

import com.ihosi.planner.figure.Suggestion.ChangeDuration;
import com.ihosi.planner.figure.Suggestion.LostRevenue;
import com.ihosi.planner.figure.Suggestion.SmoothDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what to suggest; nothing from few weeks or few visits. */
final class Advice {

    /** So many visits say how long a type takes: their mean is off by a fifth of how much single visits differ. */
    static final int LEAST_VISITS = 30;

    /** A type is changed only if visits take at least this part longer or shorter; less than that is how people differ. */
    static final double DURATION_APART = 0.1;

    /** Times are booked in steps of so many minutes. */
    static final int STEP = 5;

    /** A day of the week is crowded from here on. */
    static final double CROWDED = 0.85;

    /** Another one has room if its utilisation is less by this at least; smaller differences come and go. */
    static final double APART = 0.2;

    /** What is lost is worth a word from this part of all revenue on; some patients will always fall ill. */
    static final double LOST = 0.1;

    /** Half of what is lost is taken to be regained, where freed times are offered to the waitlist and the riskiest visits are reminded. */
    static final double REGAINED = 0.5;

    private final Evidence evidence;

    private Advice(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What is suggested: hours, days, types, revenue, and of each what matters most first. */
    static List<Suggestion> of(Evidence evidence) {
        if (evidence.weeks() < Evidence.LEAST_WEEKS) {
            return List.of();
        }
        Advice advice = new Advice(evidence);
        SessionAdvice sessions = new SessionAdvice(evidence);
        return Stream.of(
                        sessions.open().stream(),
                        sessions.close().stream(),
                        advice.smooth().stream(),
                        advice.durations(),
                        advice.lost().stream())
                .<Suggestion>flatMap(some -> some)
                .toList();
    }

    /** The most crowded day of the week and the quietest. */
    private Optional<SmoothDays> smooth() {
        Map<DayOfWeek, Sums> weekdays = weekdays();
        Comparator<DayOfWeek> byUse =
                Comparator.comparingDouble(day -> utilisation(weekdays.getOrDefault(day, Sums.NONE)));
        Optional<DayOfWeek> most = weekdays.keySet().stream().max(byUse);
        Optional<DayOfWeek> least = weekdays.keySet().stream().min(byUse);
        return most.flatMap(crowded -> least.flatMap(quiet -> smooth(
                crowded, weekdays.getOrDefault(crowded, Sums.NONE), quiet, weekdays.getOrDefault(quiet, Sums.NONE))));
    }

    private Optional<SmoothDays> smooth(DayOfWeek crowded, Sums full, DayOfWeek quiet, Sums empty) {
        if (utilisation(full) < CROWDED || utilisation(full) - utilisation(empty) < APART) {
            return Optional.empty();
        }
        double after = utilisation(full.plus(empty));
        double minutes = full.get(Sum.BOOKED_MINUTES) - after * full.get(Sum.BOOKABLE_MINUTES);
        return Optional.of(new SmoothDays(
                crowded,
                utilisation(full),
                quiet,
                utilisation(empty),
                evidence.visits(minutes) / evidence.weeks(),
                after));
    }

    /** What was counted of each day of the week that was offered often enough. */
    private Map<DayOfWeek, Sums> weekdays() {
        Map<DayOfWeek, List<Sums>> days = evidence.counted().byDay().entrySet().stream()
                .filter(day -> day.getValue().get(Sum.BOOKABLE_MINUTES) > 0)
                .collect(Collectors.groupingBy(
                        day -> day.getKey().getDayOfWeek(),
                        () -> new EnumMap<>(DayOfWeek.class),
                        Collectors.mapping(Map.Entry<LocalDate, Sums>::getValue, Collectors.toList())));
        days.values().removeIf(sums -> sums.size() < Evidence.LEAST_WEEKS);
        Map<DayOfWeek, Sums> weekdays = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, sums) -> weekdays.put(day, Sums.of(sums)));
        return weekdays;
    }

    private static double utilisation(Sums sums) {
        return Figure.UTILISATION.of(sums).orElse(0);
    }

    private Stream<ChangeDuration> durations() {
        return evidence.counted().types().stream()
                .map(this::duration)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble((ChangeDuration change) -> Math.abs(change.minutes()))
                        .reversed());
    }

    private Optional<ChangeDuration> duration(Counted.OfType type) {
        double visits = type.sums().get(Sum.TIMED);
        double planned = type.sums().get(Sum.PLANNED_MINUTES) / visits;
        double actual = type.sums().get(Sum.ACTUAL_MINUTES) / visits;
        int proposed = Math.max(STEP, Math.toIntExact(Math.round(actual / STEP)) * STEP);
        boolean apart = visits >= LEAST_VISITS
                && Math.abs(actual - planned) >= DURATION_APART * planned
                && Math.abs(proposed - planned) >= STEP / 2.0;
        return apart
                ? Optional.of(new ChangeDuration(
                        type.id(),
                        type.name(),
                        Math.toIntExact(Math.round(planned)),
                        Math.toIntExact(Math.round(actual)),
                        proposed,
                        (int) visits,
                        (planned - proposed) * type.sums().get(Sum.SEEN) / evidence.weeks()))
                : Optional.empty();
    }

    private Optional<LostRevenue> lost() {
        Sums all = evidence.counted().all();
        double lost = all.get(Sum.LOST_REVENUE);
        double noShows = all.get(Sum.NO_SHOWS);
        double unfilled = all.get(Sum.FREED) - all.get(Sum.REFILLED);
        double share = lost == 0 ? 0 : lost / (lost + all.get(Sum.REVENUE));
        if (noShows + unfilled < LEAST_VISITS || share < LOST) {
            return Optional.empty();
        }
        double weeks = evidence.weeks();
        return Optional.of(new LostRevenue(
                noShows / weeks, unfilled / weeks, lost / weeks, share, REGAINED * lost / weeks, REGAINED));
    }

    /** The weeks between days that were counted, both included. */
    static double weeks(Collection<LocalDate> counted) {
        return counted.isEmpty()
                ? 0
                : (ChronoUnit.DAYS.between(
                                        counted.stream()
                                                .min(LocalDate::compareTo)
                                                .orElseThrow(),
                                        counted.stream()
                                                .max(LocalDate::compareTo)
                                                .orElseThrow())
                                + 1)
                        / 7.0;
    }
}
