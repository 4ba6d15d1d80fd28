package com.ihosi.planner.figure;

import com.ihosi.planner.figure.Suggestion.CloseSession;
import com.ihosi.planner.figure.Suggestion.OpenSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Hours of the week of which more or fewer should be offered, by how much of them is booked; hours in a row are one suggestion. */
final class SessionAdvice {

    /** From here on somebody who asks for such an hour mostly finds none. */
    static final double CROWDED = 0.9;

    /** Up to here more than half of the hour is waited through. */
    static final double EMPTY = 0.5;

    /** What is aimed at: queues grow fast above it, and an urgent visit still finds a place. */
    static final double AIM = 0.8;

    /** Suggestions of each kind; those that matter most. */
    static final int MOST = 5;

    private static final int HOUR = 60;

    private final Evidence evidence;

    SessionAdvice(Evidence evidence) {
        this.evidence = evidence;
    }

    List<OpenSession> open() {
        return runs(SessionAdvice::more).stream()
                .map(this::open)
                .sorted(Comparator.comparingDouble(OpenSession::visits).reversed())
                .limit(MOST)
                .toList();
    }

    List<CloseSession> close() {
        return runs(SessionAdvice::fewer).stream()
                .map(this::close)
                .sorted(Comparator.comparingDouble(CloseSession::minutes).reversed())
                .limit(MOST)
                .toList();
    }

    /** How many doctors more an hour needs to come down to the aim. */
    private static int more(HourOfWeek hour) {
        return hour.utilisation() < CROWDED
                ? 0
                : Math.toIntExact((long) Math.ceil((hour.booked() / AIM - hour.bookable()) / hour.days() / HOUR));
    }

    /** How many doctors an hour can do without and stay below the aim. */
    private static int fewer(HourOfWeek hour) {
        return hour.utilisation() > EMPTY ? 0 : (int) ((hour.bookable() - hour.booked() / AIM) / hour.days() / HOUR);
    }

    private OpenSession open(List<HourOfWeek> run) {
        int doctors = run.stream().mapToInt(SessionAdvice::more).min().orElseThrow();
        double added = doctors * (double) HOUR * run.size();
        double room = AIM * (bookable(run) + added) - booked(run);
        double visits = evidence.visits(Math.max(0, room));
        HourOfWeek first = run.getFirst();
        return new OpenSession(
                first.day(),
                first.hour(),
                run.size(),
                doctors,
                booked(run) / bookable(run),
                booked(run) / (bookable(run) + added),
                visits,
                visits * evidence.revenueOfVisit());
    }

    private CloseSession close(List<HourOfWeek> run) {
        int doctors = run.stream().mapToInt(SessionAdvice::fewer).min().orElseThrow();
        double saved = doctors * (double) HOUR * run.size();
        HourOfWeek first = run.getFirst();
        double left = bookable(run) - saved;
        return new CloseSession(
                first.day(),
                first.hour(),
                run.size(),
                doctors,
                booked(run) / bookable(run),
                left <= 0 ? 0 : booked(run) / left,
                saved);
    }

    /** Minutes of a day on which the hours are offered. */
    private static double bookable(List<HourOfWeek> run) {
        return run.stream().mapToDouble(hour -> hour.bookable() / hour.days()).sum();
    }

    private static double booked(List<HourOfWeek> run) {
        return run.stream().mapToDouble(hour -> hour.booked() / hour.days()).sum();
    }

    /** Hours in a row in which doctors should change, by any number of them. */
    private List<List<HourOfWeek>> runs(ToIntFunction<HourOfWeek> doctors) {
        List<List<HourOfWeek>> runs = new ArrayList<>();
        List<HourOfWeek> such = evidence.hours().stream()
                .filter(hour ->
                        hour.days() >= Evidence.LEAST_WEEKS && hour.bookable() > 0 && doctors.applyAsInt(hour) > 0)
                .sorted(Comparator.comparing(HourOfWeek::day).thenComparing(HourOfWeek::hour))
                .toList();
        for (HourOfWeek hour : such) {
            if (runs.isEmpty() || !follows(runs.getLast().getLast(), hour)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(hour);
        }
        return runs;
    }

    private static boolean follows(HourOfWeek one, HourOfWeek next) {
        return one.day() == next.day() && one.hour() + 1 == next.hour();
    }
}
