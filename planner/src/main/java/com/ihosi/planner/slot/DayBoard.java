package com.ihosi.planner.slot;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.rule.Ruling;
import com.ihosi.planner.slot.Verdict.Bookable;
import com.ihosi.planner.slot.Verdict.Refused;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.time.Spans;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One doctor's day: what is free of it, and whether a time in it can be booked. */
final class DayBoard {

    /** Appointments begin at whole multiples of it. */
    static final Duration GRID = Duration.ofMinutes(5);

    private final SlotFacts facts;
    private final Horizon horizon;
    private final Wanted wanted;
    private final Provider provider;
    private final BookableDay day;
    private final List<Span> open;
    private final List<Taken> taken;
    private final List<Span> away;
    private final List<Span> free;
    private final DayUse use;
    private final Optional<Refused> closed;
    private @Nullable DayRules rules;

    /** From when on, and until which day, anything can be booked. */
    record Horizon(Instant earliest, LocalDate last) {

        static Horizon of(SlotFacts facts) {
            Wanted wanted = facts.wanted();
            Duration notice = Duration.ofHours(wanted.noticeHours());
            // Of a series only the beginning is bound.
            LocalDate last = wanted.source() == Appointment.Source.SERIES
                    ? LocalDate.MAX
                    : facts.dayOf(facts.now()).plusDays(wanted.type().daysAhead());
            return new Horizon(facts.now().plus(notice), last);
        }
    }

    DayBoard(SlotFacts facts, Provider provider, BookableDay day, Horizon horizon) {
        this.facts = facts;
        this.wanted = facts.wanted();
        this.provider = provider;
        this.day = day;
        this.open = day.open(facts.wanted().type().id());
        this.taken = near(provider.taken());
        this.away = nearSpans(provider.away());
        this.horizon = horizon;
        this.free = away.isEmpty() && taken.isEmpty() ? open : left();
        this.use = DayUse.of(facts.facility().zone(), provider.doctor(), day, taken, free, wanted.type());
        this.closed = obstacle().map(Refused::new);
    }

    private List<Span> left() {
        List<Span> gone = new ArrayList<>(away);
        for (Taken time : taken) {
            if (time.blocks(0)) {
                gone.add(time.during());
            }
        }
        return Spans.of(open).minus(Spans.of(gone)).list();
    }

    /** What is taken near the day; it comes in the order of its starts. */
    private List<Taken> near(List<Taken> all) {
        if (open.isEmpty() || all.isEmpty()) {
            return List.of();
        }
        Span around = around();
        List<Taken> near = new ArrayList<>();
        for (Taken time : all) {
            if (!time.during().start().isBefore(around.end())) {
                break;
            }
            if (time.during().end().isAfter(around.start()) && !time.isFor(wanted.apart())) {
                near.add(time);
            }
        }
        return near;
    }

    private List<Span> nearSpans(List<Span> all) {
        if (open.isEmpty() || all.isEmpty()) {
            return List.of();
        }
        Span around = around();
        return all.stream().filter(around::overlaps).toList();
    }

    private DayRules rules() {
        DayRules known = rules;
        if (known == null) {
            known = new DayRules(facts, provider, use);
            rules = known;
        }
        return known;
    }

    /** The day's hours, and what buffers may reach into before and after them. */
    private Span around() {
        return new Span(
                open.getFirst().start().minus(1, ChronoUnit.DAYS),
                open.getLast().end().plus(1, ChronoUnit.DAYS));
    }

    private Optional<Obstacle> obstacle() {
        if (day.open().isEmpty()) {
            return Optional.of(Obstacle.CLOSED);
        }
        if (wanted.source().isOnline() && !provider.online()) {
            return Optional.of(Obstacle.NOT_ONLINE);
        }
        if (wanted.visitor().isNew() && !provider.acceptsNew()) {
            return Optional.of(Obstacle.NO_NEW_PATIENTS);
        }
        if (!provider.qualified()) {
            return Optional.of(Obstacle.NOT_QUALIFIED);
        }
        if (open.isEmpty()) {
            return Optional.of(Obstacle.TYPE_NOT_ALLOWED);
        }
        boolean far = day.day().isAfter(horizon.last());
        return far ? Optional.of(Obstacle.TOO_FAR) : Optional.empty();
    }

    /** The dates from one instant until just before another. */
    List<LocalDate> dates(Instant from, Instant until) {
        return facts.dayOf(from)
                .datesUntil(facts.dayOf(until.minusNanos(1)).plusDays(1))
                .toList();
    }

    /** What is free of the day in the normal lane. */
    List<Span> free() {
        return closed.isPresent() ? List.of() : free;
    }

    /** What the doctor's hours are. */
    List<Span> open() {
        return closed.isPresent() ? List.of() : open;
    }

    DayUse use() {
        return use;
    }

    /** Where what is taken may be booked nevertheless: everywhere, or where places were opened. */
    List<Span> overbookable() {
        if (closed.isPresent()) {
            return List.of();
        }
        if (wanted.lanes() > 0 || rules().mayOverbook()) {
            return open();
        }
        return taken.stream()
                .filter(time ->
                        time.kind() == Taken.Kind.PLACE && isOpen(time.during().start()))
                .map(Taken::during)
                .toList();
    }

    Verdict check(Instant start) {
        return check(start, true);
    }

    /**
     * Whether a time can be booked.
     *
     * @param equipped whether room and equipment are needed; a doctor beside another uses the other's
     */
    Verdict check(Instant start, boolean equipped) {
        if (closed.isPresent()) {
            return closed.get();
        }
        if (start.getEpochSecond() % GRID.toSeconds() != 0 || start.getNano() != 0) {
            return new Refused(Obstacle.OFF_GRID);
        }
        return start.isBefore(horizon.earliest()) ? new Refused(Obstacle.TOO_SOON) : rule(start, equipped);
    }

    Ruling ruling(Instant start) {
        return rules().at(start);
    }

    private Verdict rule(Instant start, boolean equipped) {
        Ruling ruling = rules().at(start);
        Span during = new Span(start, start.plus(ruling.minutes(), ChronoUnit.MINUTES));
        if (!isOpen(during)) {
            return new Refused(Obstacle.OUTSIDE_HOURS);
        }
        if (ruling.blocked().isPresent()) {
            return new Refused(Obstacle.BLOCKED_BY_RULE, ruling.blocked().get());
        }
        Span occupied = new Span(
                start.minus(ruling.bufferBefore(), ChronoUnit.MINUTES),
                during.end().plus(ruling.bufferAfter(), ChronoUnit.MINUTES));
        return place(ruling, during, occupied, equipped);
    }

    private Verdict place(Ruling ruling, Span during, Span occupied, boolean equipped) {
        if (isAway(occupied)) {
            return new Refused(Obstacle.ELSEWHERE);
        }
        int opened = opened(during.start());
        int lane = lane(Math.max(ruling.overbookingLanes(), opened), occupied);
        if (lane < 0) {
            return new Refused(Obstacle.TAKEN);
        }
        if (overlapsAny(wanted.visitor().taken(), during)) {
            return new Refused(Obstacle.PATIENT_TAKEN);
        }
        Optional<Obstacle> full = use.obstacle(ruling, rules().day(), occupied, lane, wanted.urgent());
        if (full.isPresent()) {
            return new Refused(full.get());
        }
        boolean inPlace = lane > ruling.overbookingLanes() && lane <= opened;
        return equipped
                ? equip(ruling, during, occupied, lane, inPlace)
                : new Bookable(new Slot(provider.doctor(), during, occupied, lane, null, List.of(), inPlace, ruling));
    }

    /** The highest lane of the places that begin then, or 0. */
    private int opened(Instant start) {
        int most = 0;
        for (Taken time : taken) {
            most = time.opens(start) ? Math.max(most, time.lane()) : most;
        }
        return most;
    }

    /** The lowest lane that is free, or -1. */
    private int lane(int allowed, Span occupied) {
        int lanes = Math.max(wanted.lanes(), allowed);
        for (int lane = 0; lane <= lanes; lane++) {
            if (isFree(lane, occupied)) {
                return lane;
            }
        }
        return -1;
    }

    /** What is in the way of an appointment that has its time already; notice, limits and rules are for new ones. */
    Optional<Obstacle> collision(Span during, int lane) {
        if (open.isEmpty()) {
            return Optional.of(day.open().isEmpty() ? Obstacle.CLOSED : Obstacle.TYPE_NOT_ALLOWED);
        }
        if (!isOpen(during)) {
            return Optional.of(Obstacle.OUTSIDE_HOURS);
        }
        Span occupied = provider.taken().stream()
                .filter(time -> time.isFor(wanted.apart()))
                .map(Taken::during)
                .findFirst()
                .orElse(during);
        if (isAway(occupied)) {
            return Optional.of(Obstacle.ELSEWHERE);
        }
        return isFree(lane, occupied) ? Optional.empty() : Optional.of(Obstacle.TAKEN);
    }

    boolean isOf(LocalDate date) {
        return day.day().equals(date);
    }

    boolean isOpen(Instant start) {
        return open.stream().anyMatch(hours -> !start.isBefore(hours.start()) && start.isBefore(hours.end()));
    }

    private boolean isOpen(Span during) {
        for (Span hours : open) {
            if (hours.contains(during)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAway(Span occupied) {
        return overlapsAny(away, occupied);
    }

    // Plain loops here and above: they are gone through for every time of every day that is looked at.
    private static boolean overlapsAny(List<Span> spans, Span wanted) {
        for (Span span : spans) {
            if (span.overlaps(wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFree(int lane, Span occupied) {
        for (Taken time : taken) {
            if (time.blocks(lane) && time.during().overlaps(occupied)) {
                return false;
            }
        }
        return true;
    }

    private Verdict equip(Ruling ruling, Span during, Span occupied, int lane, boolean opened) {
        if (!wanted.type().needs().room() && wanted.type().needs().equipment().isEmpty()) {
            return new Bookable(new Slot(provider.doctor(), during, occupied, lane, null, List.of(), opened, ruling));
        }
        Optional<Resource> room = facts.rooms().stream()
                .filter(resource -> resource.isFree(during))
                .min(Resource.nearest(provider.department()));
        if (wanted.type().needs().room() && room.isEmpty()) {
            return new Refused(Obstacle.NO_ROOM);
        }
        List<UUID> pieces = new ArrayList<>();
        for (String kind : wanted.type().needs().equipment()) {
            Optional<Resource> piece = facts.equipment().stream()
                    .filter(resource -> resource.kind().equals(kind) && resource.isFree(during))
                    .findFirst();
            if (piece.isEmpty()) {
                return new Refused(Obstacle.NO_EQUIPMENT);
            }
            pieces.add(piece.get().id());
        }
        return new Bookable(new Slot(
                provider.doctor(),
                during,
                occupied,
                lane,
                room.map(Resource::id).orElse(null),
                pieces,
                opened,
                ruling));
    }
}
