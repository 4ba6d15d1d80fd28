package com.ihosi.ui.calendar;

import com.ihosi.planner.calendar.DoctorDays;
import com.ihosi.planner.calendar.FacilityDays;
import com.ihosi.planner.calendar.RoomDays;
import com.ihosi.planner.calendar.Visit;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.room.Room;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.time.Spans;
import com.ihosi.ui.calendar.LanePainter.Head;
import com.ihosi.ui.calendar.Sheet.Lane;
import com.ihosi.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Turns a facility's days into what is shown of them. */
final class SheetPainter {

    private static final int HOUR = 60;
    private static final int USUAL_FROM = 8 * HOUR;
    private static final int USUAL_UNTIL = 17 * HOUR;
    private static final int FEWEST_HOURS = 6;

    private final FacilityDays days;
    private final CalendarQuery query;
    private final Instant now;
    private final Locale language;
    private final ZoneId zone;
    private final LanePainter lanes;

    SheetPainter(FacilityDays days, CalendarQuery query, Instant now, Locale language) {
        this.days = days;
        this.query = query;
        this.now = now;
        this.language = language;
        this.zone = days.facility().zone();
        this.lanes = new LanePainter(
                zone, now, language, id -> days.find(id).map(Room::name).orElse(""), id -> days.find(id)
                        .map(doctor -> doctor.doctor().name())
                        .orElse(""));
    }

    /** Somebody or something that has a lane a day. */
    record Row(String id, String name, String department, BiFunction<Head, LocalDate, Lane> paint) {}

    /** Who is shown, by department and name. */
    List<Row> rows() {
        return query.rooms()
                ? days.rooms().stream().filter(this::isShown).map(this::row).toList()
                : days.doctors().stream()
                        .filter(this::isShown)
                        .sorted(Comparator.comparing(SheetPainter::isLoose)
                                .thenComparing(doctor -> place(doctor.department())))
                        .map(this::row)
                        .toList();
    }

    /** All doctors, or rooms, of the chosen department. */
    List<CalendarBar.Named> choices() {
        return query.rooms()
                ? days.rooms().stream()
                        .filter(room -> isIn(room.room().department()))
                        .map(room -> new CalendarBar.Named(
                                room.room().id().value().toString(), room.room().name()))
                        .toList()
                : days.doctors().stream()
                        .filter(doctor -> isIn(doctor.department()))
                        .map(doctor -> new CalendarBar.Named(
                                doctor.doctor().id().value().toString(),
                                doctor.doctor().name()))
                        .toList();
    }

    private Row row(DoctorDays doctor) {
        return new Row(
                doctor.doctor().id().value().toString(),
                doctor.doctor().givenName() + " " + doctor.doctor().familyName(),
                department(doctor.department()),
                (head, day) -> lanes.paint(head, doctor, day));
    }

    private Row row(RoomDays room) {
        List<Visit> visits = days.visits()
                .filter(visit -> visit.room().equals(Optional.of(room.room().id())))
                .sorted(Comparator.comparing(
                        visit -> visit.appointment().during().start()))
                .toList();
        return new Row(
                room.room().id().value().toString(),
                room.room().name(),
                department(room.room().department()),
                (head, day) -> lanes.paint(head, room, visits, anybodysHours(day), day));
    }

    private List<Span> anybodysHours(LocalDate day) {
        return Spans.of(days.doctors().stream()
                        .flatMap(doctor -> doctor.open(day).stream())
                        .toList())
                .list();
    }

    /** Whether a doctor has nothing but the facility's hours: those who have their own, or appointments, come first. */
    private static boolean isLoose(DoctorDays doctor) {
        return doctor.visits().isEmpty()
                && doctor.days().stream()
                        .allMatch(day -> day.source() == BookableDay.Source.FACILITY
                                || day.source() == BookableDay.Source.CLOSED);
    }

    private boolean isShown(DoctorDays doctor) {
        if (!query.only().isEmpty()) {
            return doctor.doctor().id().value().toString().equals(query.only());
        }
        return isIn(doctor.department()) && (query.all() || hasAnything(doctor));
    }

    private boolean hasAnything(DoctorDays doctor) {
        return query.first()
                .datesUntil(query.last().plusDays(1))
                .flatMap(day -> new WallClock(day, zone).all().stream())
                .anyMatch(doctor::hasAnything);
    }

    private boolean isShown(RoomDays room) {
        return query.only().isEmpty()
                ? isIn(room.room().department())
                : room.room().id().value().toString().equals(query.only());
    }

    private boolean isIn(Optional<Department.Id> department) {
        return query.department().isEmpty()
                || find(department)
                        .filter(known -> known.code().equals(query.department()))
                        .isPresent();
    }

    private Optional<Department> find(Optional<Department.Id> id) {
        return id.flatMap(wanted -> days.departments().stream()
                .filter(known -> known.id().equals(wanted))
                .findFirst());
    }

    private int place(Optional<Department.Id> id) {
        return find(id).map(days.departments()::indexOf).orElse(Integer.MAX_VALUE);
    }

    private String department(Optional<Department.Id> id) {
        return find(id).map(Department::name).orElse("");
    }

    /** Lanes beside each other: of one day, or of one doctor or room. */
    Sheet sheet() {
        List<Lane> all = query.week()
                ? rows().stream().limit(1).flatMap(this::week).toList()
                : rows().stream().map(row -> day(row, query.day())).toList();
        return framed(all, now, zone);
    }

    /** Seven days of everybody. */
    List<WeekBoard.Row> week() {
        return rows().stream()
                .map(row -> new WeekBoard.Row(
                        row.id(), row.name(), row.department(), week(row).toList()))
                .toList();
    }

    private Stream<Lane> week(Row row) {
        return query.first().datesUntil(query.last().plusDays(1)).map(day -> {
            Lane lane = row.paint().apply(new Head("l-" + row.id() + "-" + day, weekday(day), ""), day);
            return lane.called(weekday(day), days.holidays().getOrDefault(day, counts(lane)));
        });
    }

    /** A day of somebody, called by the name. */
    Lane day(Row row, LocalDate day) {
        Lane lane = row.paint().apply(new Head("l-" + row.id() + "-" + day, row.name(), ""), day);
        String under = Stream.of(counts(lane), row.department())
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
        return lane.called(row.name(), under);
    }

    /** How much is booked, or why nothing can be. */
    String counts(Lane lane) {
        long booked = lane.visits()
                .filter(visit -> visit.appointment().status().takesTime())
                .count();
        boolean leave = lane.doctor()
                .flatMap(days::find)
                .filter(doctor -> doctor.isOnLeave(lane.day()))
                .isPresent();
        if (leave) {
            return text("cal.leave");
        }
        if (lane.open().isEmpty() && booked == 0) {
            return days.holidays().getOrDefault(lane.day(), text("cal.closed"));
        }
        return text("cal.booked", booked);
    }

    private String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("format.weekday"), language).format(day);
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }

    /** Lanes with the hours between which something stands in them. */
    static Sheet framed(List<Lane> lanes, Instant now, ZoneId zone) {
        int from = lanes.stream()
                .flatMap(SheetPainter::shown)
                .mapToInt(Sheet.Stretch::from)
                .min()
                .orElse(USUAL_FROM);
        int until = lanes.stream()
                .flatMap(SheetPainter::shown)
                .mapToInt(Sheet.Stretch::until)
                .max()
                .orElse(USUAL_UNTIL);
        int first = Math.floorDiv(from, HOUR) * HOUR;
        int last = Math.ceilDiv(until, HOUR) * HOUR;
        int missing = Math.max(0, FEWEST_HOURS * HOUR - (last - first));
        last = Math.min(24 * HOUR, last + missing);
        WallClock today = new WallClock(LocalDate.ofInstant(now, zone), zone);
        int minute = today.minute(now);
        boolean visible = lanes.stream().anyMatch(Lane::today) && minute >= first && minute < last;
        return new Sheet(first, last, visible ? OptionalInt.of(minute) : OptionalInt.empty(), lanes);
    }

    private static Stream<Sheet.Stretch> shown(Lane lane) {
        Stream<Sheet.Stretch> standing = lane.stops().stream()
                .filter(stop -> stop.what() instanceof Sheet.Booked
                        || (stop.what() instanceof Sheet.Taken taken
                                && (taken.kind() == Sheet.Taken.Kind.HOLD || taken.kind() == Sheet.Taken.Kind.BLOCK)))
                .map(Sheet.Stop::stretch);
        return Stream.concat(lane.open().stream(), standing);
    }
}
