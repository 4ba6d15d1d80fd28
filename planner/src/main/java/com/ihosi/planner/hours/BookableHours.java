package com.ihosi.planner.hours;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.hours.BookableDay.Limits;
import com.ihosi.planner.hours.BookableDay.Session;
import com.ihosi.planner.hours.BookableDay.Source;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.time.Spans;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a doctor can be booked at a facility: from her duties where a published roster has some of hers, else from her
 * working days, else from the facility's hours; less breaks, holidays, leave and days on which she is not employed.
 */
public final class BookableHours {

    private final HoursFacts facts;
    private final ZoneId zone;

    private BookableHours(HoursFacts facts) {
        this.facts = facts;
        this.zone = facts.facility().zone();
    }

    /** The days from the first to the last, both included, in order. */
    public static List<BookableDay> of(HoursFacts facts, LocalDate first, LocalDate last) {
        BookableHours hours = new BookableHours(facts);
        return first.datesUntil(last.plusDays(1)).map(hours::on).toList();
    }

    private BookableDay on(LocalDate date) {
        Optional<List<DayHours>> said = WorkingDays.on(facts.workingDays(), date);
        Limits limits = limits(said.orElse(List.of()));
        if (facts.rostered().covers(date)) {
            Spans duties = Spans.of(facts.rostered().duties().getOrDefault(date, List.of()));
            return day(date, Source.ROSTER, limits, rostered(date, duties, said.orElse(List.of()), limits));
        }
        if (said.isPresent()) {
            List<Session> sessions =
                    said.get().stream().map(hours -> session(date, hours)).toList();
            return day(date, Source.WORKING_DAYS, limits, sessions);
        }
        Spans open = Spans.of(facts.facility().openOn(date).stream().toList());
        return day(date, Source.FACILITY, limits, List.of(session(open, Set.of())));
    }

    private static BookableDay day(LocalDate date, Source source, Limits limits, List<Session> sessions) {
        List<Span> open = sessions.size() == 1
                ? sessions.getFirst().open()
                : Spans.of(sessions.stream()
                                .flatMap(session -> session.open().stream())
                                .toList())
                        .list();
        return new BookableDay(date, open.isEmpty() ? Source.CLOSED : source, open, limits, sessions);
    }

    /** Sessions that are kept for some types are so within duties too. */
    private List<Session> rostered(LocalDate date, Spans duties, List<DayHours> said, Limits limits) {
        List<Session> sessions = new ArrayList<>();
        Spans rest = duties;
        for (DayHours hours : said) {
            if (!hours.types().isEmpty()) {
                Spans kept = spans(date, hours.from(), hours.until());
                sessions.add(session(duties.intersect(kept), hours.types()));
                rest = rest.minus(kept);
            }
        }
        sessions.add(session(rest, limits.types()));
        return sessions;
    }

    private Session session(LocalDate date, DayHours hours) {
        Spans all = spans(date, hours.from(), hours.until());
        Spans breaks = Spans.of(hours.breaks().stream()
                .flatMap(each -> LocalTimes.span(date, each.from(), each.until(), zone).stream())
                .toList());
        return session(all.minus(breaks), hours.types());
    }

    private Session session(Spans open, Set<AppointmentType.Id> types) {
        return new Session(present(open).list(), types);
    }

    private Spans spans(LocalDate date, LocalTime from, LocalTime until) {
        return Spans.of(LocalTimes.span(date, from, until, zone).stream().toList());
    }

    /** What lies on days on which she is there, and within the hours of holidays. */
    private Spans present(Spans open) {
        if (open.isEmpty()) {
            return open;
        }
        LocalDate first = LocalDate.ofInstant(open.list().getFirst().start(), zone);
        LocalDate last = LocalDate.ofInstant(open.list().getLast().end().minusNanos(1), zone);
        List<Span> there = new ArrayList<>();
        boolean ordinary = true;
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            ordinary &= facts.isOrdinary(date);
            if (facts.isPresent(date)) {
                facts.facility().bookableOn(date).ifPresent(there::add);
            }
        }
        return ordinary ? open : open.intersect(Spans.of(there));
    }

    /** Sessions of a day have the sum of their numbers, and the first usual length and buffer that one of them says. */
    private static Limits limits(List<DayHours> sessions) {
        if (sessions.isEmpty()) {
            return Limits.NONE;
        }
        boolean all = sessions.stream().anyMatch(hours -> hours.types().isEmpty());
        return new Limits(
                sessions.stream().mapToInt(DayHours::maxAppointments).sum(),
                sessions.stream().mapToInt(DayHours::emergencySlots).sum(),
                first(sessions, DayHours::minutes),
                first(sessions, DayHours::buffer),
                all
                        ? Set.of()
                        : sessions.stream()
                                .flatMap(hours -> hours.types().stream())
                                .collect(Collectors.toUnmodifiableSet()));
    }

    private static @Nullable Integer first(List<DayHours> sessions, Function<DayHours, @Nullable Integer> number) {
        return sessions.stream()
                .map(number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
