package com.ihosi.ui.calendar;

import com.ihosi.planner.calendar.DoctorDays;
import com.ihosi.planner.calendar.Kept;
import com.ihosi.planner.calendar.RoomDays;
import com.ihosi.planner.calendar.Visit;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.room.Room;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.time.Spans;
import com.ihosi.ui.calendar.Sheet.Lane;
import com.ihosi.ui.calendar.Sheet.Stop;
import com.ihosi.ui.calendar.Sheet.Stretch;
import com.ihosi.ui.calendar.Sheet.What;
import com.ihosi.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns days of doctors and rooms into lanes: instants into places on a wall clock, ids into names. */
final class LanePainter {

    /** Free time is cut at whole quarters of an hour. */
    private static final int STEP_SECONDS = 15 * 60;

    private static final int GRID_SECONDS = 5 * 60;
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz");

    private final ZoneId zone;
    private final Instant now;
    private final Locale language;
    private final Function<Room.Id, String> rooms;
    private final Function<Doctor.Id, String> doctors;

    /**
     * Paints on the wall clock of a zone.
     *
     * @param now what is before it cannot be booked any more
     * @param rooms how a room is called
     * @param doctors how a doctor is called
     */
    LanePainter(
            ZoneId zone,
            Instant now,
            Locale language,
            Function<Room.Id, String> rooms,
            Function<Doctor.Id, String> doctors) {
        this.zone = zone;
        this.now = now;
        this.language = language;
        this.rooms = rooms;
        this.doctors = doctors;
    }

    /** What the head of a lane says. */
    record Head(String id, String title, String under) {}

    /** A day of a doctor. */
    Lane paint(Head head, DoctorDays doctor, LocalDate day) {
        List<Item> items = new ArrayList<>(doctor.visits().stream()
                .map(visit -> item(visit, visit.room().map(rooms).orElse("")))
                .toList());
        items.addAll(kept(doctor.kept()));
        doctor.away().forEach(away -> items.add(new Item(away, taken(Sheet.Taken.Kind.ELSEWHERE, ""))));
        return lane(
                head, day, Optional.of(doctor), Optional.empty(), new Times(doctor.open(day), doctor.free(day), items));
    }

    /** A day of a room; its hours are those in which any doctor can be booked. */
    Lane paint(Head head, RoomDays room, List<Visit> visits, List<Span> open, LocalDate day) {
        List<Item> items = new ArrayList<>(visits.stream()
                .map(visit -> item(visit, doctors.apply(visit.appointment().doctor())))
                .toList());
        items.addAll(kept(room.kept()));
        List<Span> free = Spans.of(open)
                .minus(Spans.of(items.stream().map(Item::during).toList()))
                .list();
        return lane(head, day, Optional.empty(), Optional.of(room.room().id()), new Times(open, free, items));
    }

    /**
     * A doctor's own day over several facilities, of which one may be looked at alone: then the others are elsewhere.
     *
     * @param each tells times by each facility's clock
     */
    Lane paint(Head head, List<DoctorDays> places, Optional<Facility.Id> only, boolean each, LocalDate day) {
        List<Item> items = new ArrayList<>();
        List<Span> open = new ArrayList<>();
        for (DoctorDays place : places) {
            String name = place.facility().name();
            Optional<ZoneId> told = each ? Optional.of(place.facility().zone()) : Optional.empty();
            if (only.isEmpty() || only.get().equals(place.facility().id())) {
                place.visits().stream()
                        .map(visit -> item(visit, only.isEmpty() ? name : ""))
                        .map(item -> new Item(item.during(), item.what(), told))
                        .forEach(items::add);
                kept(place.kept()).stream()
                        .map(item -> new Item(item.during(), named(item.what(), only.isEmpty() ? name : ""), told))
                        .forEach(items::add);
                place.days().forEach(working -> open.addAll(working.open()));
            } else {
                elsewhere(place)
                        .map(span -> new Item(span, taken(Sheet.Taken.Kind.ELSEWHERE, name)))
                        .forEach(items::add);
            }
        }
        Times times = new Times(Spans.of(open).list(), List.of(), items);
        return lane(head, day, places.stream().findFirst(), Optional.empty(), times);
    }

    private static What named(What what, String place) {
        return what instanceof Sheet.Taken(Sheet.Taken.Kind kind, String text) && text.isEmpty()
                ? taken(kind, place)
                : what;
    }

    /** What takes a doctor at a facility that is not looked at. */
    private static Stream<Span> elsewhere(DoctorDays place) {
        return Spans.of(Stream.concat(
                                place.visits().stream()
                                        .filter(visit ->
                                                visit.appointment().status().takesTime())
                                        .map(Visit::occupied),
                                place.kept().stream().map(Kept::during))
                        .toList())
                .list()
                .stream();
    }

    /**
     * Something that has its time.
     *
     * @param zone whose clock its time is told by; none: the lane's
     */
    private record Item(Span during, What what, Optional<ZoneId> zone) {

        Item(Span during, What what) {
            this(during, what, Optional.empty());
        }
    }

    private record Times(List<Span> open, List<Span> free, List<Item> items) {}

    private static Item item(Visit visit, String where) {
        Span during = visit.appointment().during();
        int before = Math.toIntExact(
                Duration.between(visit.occupied().start(), during.start()).toMinutes());
        int after = Math.toIntExact(
                Duration.between(during.end(), visit.occupied().end()).toMinutes());
        return new Item(during, new Sheet.Booked(visit, where, Math.max(0, before), Math.max(0, after)));
    }

    private List<Item> kept(List<Kept> kept) {
        return kept.stream()
                .map(each -> new Item(
                        each.during(),
                        switch (each.kind()) {
                            case HOLD ->
                                taken(Sheet.Taken.Kind.HOLD, until(each.expires() == null ? now : each.expires()));
                            case BLOCK ->
                                taken(Sheet.Taken.Kind.BLOCK, each.note().orElse(""));
                            case DUTY -> taken(Sheet.Taken.Kind.DUTY, "");
                        }))
                .toList();
    }

    private String until(Instant instant) {
        return Texts.text(
                language, "cal.held.until", new WallClock(LocalDate.ofInstant(instant, zone), zone).time(instant));
    }

    private static What taken(Sheet.Taken.Kind kind, String text) {
        return new Sheet.Taken(kind, text);
    }

    private Lane lane(Head head, LocalDate day, Optional<DoctorDays> doctor, Optional<Room.Id> room, Times times) {
        WallClock clock = new WallClock(day, zone);
        List<Stop> stops = new ArrayList<>();
        List<Item> beside = times.items().stream()
                .filter(item ->
                        !isGround(item.what()) && clock.stretch(item.during()).isPresent())
                .sorted(Comparator.comparing((Item item) -> item.during().start()))
                .toList();
        List<Stretch> stretches = beside.stream()
                .flatMap(item -> clock.stretch(item.during()).stream())
                .toList();
        List<Beside.Place> places = Beside.of(stretches);
        for (int i = 0; i < beside.size(); i++) {
            stops.add(stop(
                    head,
                    stretches.get(i),
                    time(clock, beside.get(i)),
                    places.get(i),
                    beside.get(i).what()));
        }
        times.items().stream()
                .filter(item -> isGround(item.what()))
                .flatMap(item -> clock.stretch(item.during()).stream()
                        .map(stretch -> stop(head, stretch, time(clock, item), Beside.Place.ALONE, item.what())))
                .forEach(stops::add);
        times.free().stream().flatMap(this::cut).forEach(free -> clock.stretch(free).stream()
                .map(stretch ->
                        stop(head, stretch, clock.time(free.start()), Beside.Place.ALONE, new Sheet.Free(free.start())))
                .forEach(stops::add));
        stops.sort(Comparator.comparing(stop -> stop.stretch().from()));
        return new Lane(
                head.id(),
                head.title(),
                head.under(),
                day,
                LocalDate.ofInstant(now, zone).equals(day),
                doctor.map(each -> each.doctor().id()),
                room,
                times.open().stream()
                        .flatMap(open -> clock.stretch(open).stream())
                        .toList(),
                stops);
    }

    private String time(WallClock clock, Item item) {
        return item.zone()
                .map(other -> {
                    WallClock theirs =
                            new WallClock(LocalDate.ofInstant(item.during().start(), other), other);
                    return theirs.time(item.during()) + " "
                            + ZONE.withLocale(language)
                                    .format(item.during().start().atZone(other));
                })
                .orElseGet(() -> clock.time(item.during()));
    }

    /** Lies below all that stands in the lane. */
    private static boolean isGround(What what) {
        return what instanceof Sheet.Taken(Sheet.Taken.Kind kind, String text)
                && (kind == Sheet.Taken.Kind.ELSEWHERE || kind == Sheet.Taken.Kind.DUTY);
    }

    private static Stop stop(Head head, Stretch stretch, String time, Beside.Place place, What what) {
        String id =
                switch (what) {
                    case Sheet.Booked booked ->
                        SheetBoard.place(booked.visit().appointment().id());
                    case Sheet.Free free -> "f-" + head.id() + "-" + stretch.from();
                    case Sheet.Taken taken ->
                        "t-" + head.id() + "-" + stretch.from() + "-" + place.column()
                                + taken.kind().name().charAt(0);
                };
        return new Stop(id, stretch, time, place.column(), place.columns(), what);
    }

    /** Pieces of a free span that are still to come, which begin at whole quarters or where it begins. */
    private Stream<Span> cut(Span free) {
        List<Span> pieces = new ArrayList<>();
        long first = Math.ceilDiv(free.start().getEpochSecond(), GRID_SECONDS) * GRID_SECONDS;
        long until = free.end().getEpochSecond();
        for (long start = first; start < until; ) {
            long end = Math.min(until, Math.floorDiv(start, STEP_SECONDS) * STEP_SECONDS + STEP_SECONDS);
            if (end - start >= GRID_SECONDS && start >= now.getEpochSecond()) {
                pieces.add(new Span(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end)));
            }
            start = end;
        }
        return pieces.stream();
    }
}
