package com.ihosi.planner.figure;

import com.ihosi.planner.figure.RandomVisits.Made;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts visits one by one, by the words that say what a sum is. */
final class Recount {

    /** Whose and when; without a type, of a doctor's hours. */
    record Cell(LocalDate day, UUID doctor, @Nullable UUID type) {}

    private final List<Made> visits;
    private final Map<UUID, BigDecimal> prices;
    private final ZoneId zone;
    private final Map<Cell, Map<Sum, Double>> cells = new HashMap<>();
    final Map<OfferedTime.Hour, Long> bookedByHour = new HashMap<>();

    Recount(List<Made> visits, Map<UUID, BigDecimal> prices, ZoneId zone) {
        this.visits = visits;
        this.prices = prices;
        this.zone = zone;
    }

    /** Everything but hours of doctors, anew. */
    Map<Cell, Map<Sum, Double>> count() {
        cells.clear();
        bookedByHour.clear();
        visits.stream().filter(visit -> !visit.status().equals("waitlist")).forEach(this::count);
        return cells;
    }

    private void count(Made visit) {
        Map<Sum, Double> sums = cells.computeIfAbsent(
                new Cell(day(visit), visit.doctor(), visit.type()), none -> new EnumMap<>(Sum.class));
        switch (visit.status()) {
            case "cancelled" -> cancelled(visit, sums);
            case "noshow" -> {
                booked(visit, sums);
                add(sums, Sum.NO_SHOWS, 1);
                add(sums, Sum.LOST_REVENUE, price(visit));
            }
            case "booked", "pending" -> booked(visit, sums);
            default -> {
                booked(visit, sums);
                came(visit, sums);
            }
        }
    }

    private void cancelled(Made visit, Map<Sum, Double> sums) {
        add(sums, Sum.CANCELLED, 1);
        Instant cancelled = visit.cancelled();
        if (cancelled != null && cancelled.isBefore(visit.start()) && visit.lane() == 0) {
            add(sums, Sum.FREED, 1);
            boolean again = visits.stream()
                    .anyMatch(other -> other.doctor().equals(visit.doctor())
                            && !other.id().equals(visit.id())
                            && !other.status().equals("cancelled")
                            && !other.booked().isBefore(cancelled)
                            && !other.start().isBefore(visit.start())
                            && other.start().isBefore(visit.end()));
            add(sums, again ? Sum.REFILLED : Sum.LOST_REVENUE, again ? 1 : price(visit));
        }
    }

    private void booked(Made visit, Map<Sum, Double> sums) {
        add(sums, Sum.BOOKED, 1);
        add(sums, Sum.LEAD_MINUTES, ChronoUnit.MINUTES.between(visit.booked(), visit.start()));
        if (visit.lane() == 0) {
            add(sums, Sum.BOOKED_MINUTES, visit.planned());
            for (Instant at = visit.start(); at.isBefore(visit.end()); at = at.plusSeconds(60)) {
                bookedByHour.merge(
                        new OfferedTime.Hour(day(visit), at.atZone(zone).getHour()), 1L, Long::sum);
            }
        } else {
            add(sums, Sum.OVERBOOKED, 1);
        }
    }

    private void came(Made visit, Map<Sum, Double> sums) {
        add(sums, Sum.SEEN, 1);
        add(sums, Sum.REVENUE, price(visit));
        add(sums, visit.newPatient() ? Sum.NEW_PATIENTS : Sum.RETURNING_PATIENTS, 1);
        if (isTimed(visit)) {
            add(sums, Sum.TIMED, 1);
            add(sums, Sum.PLANNED_MINUTES, visit.planned());
            add(sums, Sum.ACTUAL_MINUTES, took(visit));
        }
        if (visit.checkedIn() != null
                && visit.started() != null
                && !visit.started().isAfter(visit.start().plus(DaySql.LATEST_NOTE, ChronoUnit.MINUTES))) {
            Instant from = visit.checkedIn().isAfter(visit.start()) ? visit.checkedIn() : visit.start();
            long waited = Math.max(0, Duration.between(from, visit.started()).toMinutes());
            add(sums, Sum.WAITS, 1);
            add(sums, Sum.WAIT_MINUTES, waited);
            if (visit.lane() > 0) {
                add(sums, Sum.OVERBOOKED_WAIT_MINUTES, waited);
            }
        }
    }

    private static boolean isTimed(Made visit) {
        return visit.status().equals("fulfilled")
                && visit.actual() != null
                && visit.actual() <= visit.planned() + DaySql.LATEST_NOTE;
    }

    private static long took(Made visit) {
        return isTimed(visit) && visit.actual() != null ? Math.max(0, visit.actual()) : visit.planned();
    }

    private static Instant until(Made visit) {
        Instant out = visit.out();
        return out == null
                        || out.isBefore(visit.start())
                        || out.isAfter(visit.end().plus(DaySql.LATEST_NOTE, ChronoUnit.MINUTES))
                ? visit.end()
                : out;
    }

    /** What a doctor's day comes to whose hours are from one time until another; nothing if she had none. */
    Map<Sum, Double> hours(UUID doctor, LocalDate day, LocalTime from, LocalTime closes) {
        List<Made> came = visits.stream()
                .filter(visit -> visit.doctor().equals(doctor)
                        && day(visit).equals(day)
                        && (visit.status().equals("fulfilled") || visit.status().equals("arrived")))
                .toList();
        Instant end = day.atTime(closes).atZone(zone).toInstant();
        long bookable =
                Duration.between(day.atTime(from).atZone(zone).toInstant(), end).toMinutes();
        long over = came.stream()
                .map(Recount::until)
                .filter(until -> until.isAfter(end))
                .map(until -> Duration.between(end, until).toMinutes())
                .max(Long::compare)
                .orElse(0L);
        long took = came.stream().mapToLong(Recount::took).sum();
        Map<Sum, Double> sums = new EnumMap<>(Sum.class);
        add(sums, Sum.BOOKABLE_MINUTES, bookable);
        add(sums, Sum.IDLE_MINUTES, Math.max(0, bookable - Math.max(0, took - over)));
        add(sums, Sum.OVERTIME_MINUTES, over);
        add(sums, Sum.OVERBOOKED_OVERTIME_MINUTES, came.stream().anyMatch(visit -> visit.lane() > 0) ? over : 0);
        return sums;
    }

    boolean isBooked(UUID doctor, LocalDate day) {
        return visits.stream()
                .anyMatch(visit -> visit.doctor().equals(doctor)
                        && day(visit).equals(day)
                        && !List.of("cancelled", "waitlist").contains(visit.status()));
    }

    private LocalDate day(Made visit) {
        return LocalDate.ofInstant(visit.start(), zone);
    }

    private double price(Made visit) {
        BigDecimal own = visit.price();
        return (own == null ? prices.getOrDefault(visit.type(), BigDecimal.ZERO) : own).doubleValue();
    }

    private static void add(Map<Sum, Double> sums, Sum sum, Number count) {
        if (count.doubleValue() != 0) {
            sums.merge(sum, count.doubleValue(), Double::sum);
        }
    }
}
