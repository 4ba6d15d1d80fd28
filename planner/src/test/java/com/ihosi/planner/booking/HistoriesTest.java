package com.ihosi.planner.booking;

import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static com.ihosi.schema.generated.Tables.TENANT;
import static com.ihosi.schema.generated.Tables.TRAVEL_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.booking.BookedModel.Entry;
import com.ihosi.planner.booking.BookedModel.Hours;
import com.ihosi.planner.booking.BookedModel.Site;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.DayHours;
import com.ihosi.planner.hours.HoursOrder;
import com.ihosi.planner.hours.HoursTemplate;
import com.ihosi.planner.hours.HoursTemplates;
import com.ihosi.planner.hours.Recurrence;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.Preferences;
import com.ihosi.planner.slot.SettingsCache;
import com.ihosi.planner.slot.SlotRequest;
import com.ihosi.planner.slot.Slots;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.Application;
import com.ihosi.planner.template.Template;
import com.ihosi.schema.testing.TestDatabase;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A thousand random histories of a doctor who works at night at two facilities in different zones, around the day on which the clock of
 * one of them is changed: what is booked, held, moved, cancelled and laid over her hours is allowed exactly when a simple model allows it.
 */
class HistoriesTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final Actor DESK = new Actor.CommandLine();
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final int HISTORIES = Integer.getInteger("histories", 1000);
    private static final int STEPS = 8;
    private static final int TRAVEL = 30;
    private static final Hours NIGHT = new Hours(LocalTime.of(0, 0), LocalTime.of(6, 0));
    private static final List<Hours> TEMPLATES = List.of(
            new Hours(LocalTime.of(1, 30), LocalTime.of(4, 0)),
            new Hours(LocalTime.of(2, 15), LocalTime.of(5, 45)),
            new Hours(LocalTime.of(0, 0), LocalTime.of(2, 30)));

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Facilities facilities = new Facilities(TEST.database());
    private final Accounts accounts = new Accounts(TEST.database(), facilities, clock);
    private final SchedulingRules rules = new SchedulingRules(TEST.database(), accounts, clock);
    private final SettingsCache settings = new SettingsCache(rules);
    private final Slots slots = new Slots(TEST.database(), accounts, settings, clock);
    private final Bookings bookings = new Bookings(TEST.database(), accounts, settings, slots, clock);
    private final HoursTemplates templates = new HoursTemplates(TEST.database(), accounts, clock);
    private final List<Place> places = Stream.of(
                    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kolkata")
            .map(zone -> place(ZoneId.of(zone)))
            .toList();

    /** A facility with its type and its templates. */
    private record Place(Facility facility, AppointmentType.Id type, int buffer, List<Template.Id> templates) {}

    @Test
    void aTimeCanBeHadExactlyWhenTheModelSaysSo() {
        travel();
        IntStream.range(0, HISTORIES).parallel().forEach(seed -> new History(seed).run());
    }

    /** One doctor, two patients and what becomes of them. */
    private final class History {
        private final Random random;
        private final String name;
        private final BookedModel model = new BookedModel(TRAVEL);
        private final List<Place> where;
        private final List<Site> sites;
        private final Doctor.Id doctor = new Doctor.Id(UUID.randomUUID());
        private final List<Patient.Id> patients =
                List.of(new Patient.Id(UUID.randomUUID()), new Patient.Id(UUID.randomUUID()));
        private final List<UUID> appointments = new ArrayList<>();
        private final List<UUID> holds = new ArrayList<>();
        private final List<Deque<Application.Id>> applied = List.of(new ArrayDeque<>(), new ArrayDeque<>());
        private final LocalDate around;

        History(int seed) {
            name = "history " + seed;
            random = new Random(seed);
            int first = random.nextInt(places.size());
            int second = (first + 1 + random.nextInt(places.size() - 1)) % places.size();
            where = List.of(places.get(first), places.get(second));
            sites = where.stream()
                    .map(place -> new Site(place.facility().zone(), place.buffer(), NIGHT))
                    .toList();
            around = clockChange(where.get(0).facility().zone())
                    .or(() -> clockChange(where.get(1).facility().zone()))
                    .orElseThrow();
            people(doctor, patients, where);
        }

        private Optional<LocalDate> clockChange(ZoneId zone) {
            ZoneOffsetTransition next = zone.getRules().nextTransition(NOW);
            ZoneOffsetTransition change = next == null || random.nextBoolean()
                    ? next
                    : zone.getRules().nextTransition(next.getInstant());
            return Optional.ofNullable(change).map(it -> LocalDate.ofInstant(it.getInstant(), zone));
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(10)) {
                    case 0, 1, 2, 3 -> book();
                    case 4 -> hold();
                    case 5 -> confirmOrRelease();
                    case 6 -> cancel();
                    case 7 -> move();
                    case 8 -> applyTemplate();
                    default -> undoTemplate();
                }
            }
            compareOffers();
            assertThat(taken()).as(name).isEqualTo(model.entries().size());
        }

        private void book() {
            int site = random.nextInt(2);
            Entry wish = wish(site, UUID.randomUUID());
            boolean fits = model.fits(wish);
            try {
                Appointment booked = bookings.book(DESK, facility(site), request(site, wish), null)
                        .getFirst();
                assertThat(fits).as("%s: booked %s", name, wish).isTrue();
                UUID id = booked.id().value();
                model.add(new Entry(id, wish.site(), wish.patient(), wish.start(), wish.end()));
                appointments.add(id);
            } catch (NotBookableException refused) {
                assertThat(fits)
                        .as("%s: refused %s because %s", name, wish, refused.obstacle())
                        .isFalse();
            }
        }

        private void hold() {
            int site = random.nextInt(2);
            Entry wish = wish(site, UUID.randomUUID());
            boolean fits = model.fits(wish);
            try {
                Hold hold = bookings.hold(DESK, facility(site), request(site, wish), Hold.USUAL);
                assertThat(fits).as("%s: held %s", name, wish).isTrue();
                model.add(new Entry(hold.id().value(), wish.site(), wish.patient(), wish.start(), wish.end()));
                holds.add(hold.id().value());
            } catch (NotBookableException refused) {
                assertThat(fits)
                        .as("%s: not held %s because %s", name, wish, refused.obstacle())
                        .isFalse();
            }
        }

        private void confirmOrRelease() {
            if (holds.isEmpty()) {
                return;
            }
            UUID id = holds.removeLast();
            Entry held = model.find(id).orElseThrow();
            int site = sites.indexOf(held.site());
            if (random.nextBoolean()) {
                bookings.release(DESK, facility(site), new Hold.Id(id));
                model.remove(id);
                return;
            }
            boolean fits = model.fits(held);
            try {
                Appointment booked = bookings.confirm(DESK, facility(site), new Hold.Id(id), null);
                assertThat(fits).as("%s: confirmed %s", name, held).isTrue();
                model.remove(id);
                model.add(new Entry(booked.id().value(), held.site(), held.patient(), held.start(), held.end()));
                appointments.add(booked.id().value());
            } catch (NotBookableException outsideOfNewHours) {
                assertThat(fits).as("%s: not confirmed %s", name, held).isFalse();
            }
        }

        private void cancel() {
            if (appointments.isEmpty()) {
                return;
            }
            UUID id = appointments.remove(random.nextInt(appointments.size()));
            int site = sites.indexOf(model.find(id).orElseThrow().site());
            bookings.cancel(DESK, facility(site), new Appointment.Id(id), null, null);
            model.remove(id);
        }

        private void move() {
            if (appointments.isEmpty()) {
                return;
            }
            UUID id = appointments.get(random.nextInt(appointments.size()));
            Entry before = model.find(id).orElseThrow();
            Entry any = wish(sites.indexOf(before.site()), id);
            Entry wish = new Entry(id, before.site(), before.patient(), any.start(), any.end());
            boolean fits = model.fits(wish);
            int minutes =
                    Math.toIntExact(Duration.between(wish.start(), wish.end()).toMinutes());
            MoveRequest request = new MoveRequest(doctor, wish.start(), minutes, null);
            try {
                bookings.move(DESK, facility(sites.indexOf(before.site())), new Appointment.Id(id), null, request);
                assertThat(fits).as("%s: moved to %s", name, wish).isTrue();
                model.remove(id);
                model.add(wish);
            } catch (NotBookableException refused) {
                assertThat(fits)
                        .as("%s: not moved to %s because %s", name, wish, refused.obstacle())
                        .isFalse();
            }
        }

        private void applyTemplate() {
            int site = random.nextInt(2);
            int which = random.nextInt(TEMPLATES.size());
            HoursOrder order = new HoursOrder(
                    new HoursOrder.Whom.Doctors(new LinkedHashSet<>(List.of(doctor))),
                    around.minusDays(7),
                    Optional.empty());
            Place place = where.get(site);
            applied.get(site)
                    .push(templates.apply(
                            DESK, place.facility(), place.templates().get(which), order));
            sites.get(site).layers.add(TEMPLATES.get(which));
        }

        private void undoTemplate() {
            int site = random.nextInt(2);
            if (!applied.get(site).isEmpty()) {
                templates.undo(DESK, facility(site), applied.get(site).pop());
                sites.get(site).layers.removeLast();
            }
        }

        /** What is offered fits the model, and can be had. */
        private void compareOffers() {
            int site = random.nextInt(2);
            SlotRequest request = new SlotRequest(
                    facility(site),
                    where.get(site).type(),
                    new Circle.Doctors(List.of(doctor)),
                    patients.getFirst(),
                    around.minusDays(1),
                    around.plusDays(1),
                    30,
                    null,
                    Preferences.NONE,
                    Appointment.Source.CONSOLE,
                    false,
                    false,
                    false,
                    20);
            slots.suggest(DESK, request).slots().forEach(offer -> {
                Entry wish = new Entry(
                        UUID.randomUUID(),
                        sites.get(site),
                        patients.getFirst().value(),
                        offer.slot().during().start(),
                        offer.slot().during().end());
                assertThat(model.fits(wish)).as("%s: offered %s", name, wish).isTrue();
            });
        }

        private Entry wish(int site, UUID id) {
            Site at = sites.get(site);
            int minutes = 15 + 15 * random.nextInt(3);
            Instant start = around.plusDays(random.nextInt(3) - 1L)
                    .atStartOfDay(at.zone)
                    .toInstant()
                    .plusSeconds(300L * random.nextInt(80));
            UUID patient = patients.get(random.nextInt(2)).value();
            return new Entry(id, at, patient, start, start.plusSeconds(60L * minutes));
        }

        private BookingRequest request(int site, Entry wish) {
            return new BookingRequest(
                    new Patient.Id(wish.patient()),
                    where.get(site).type(),
                    List.of(doctor),
                    wish.start(),
                    Math.toIntExact(Duration.between(wish.start(), wish.end()).toMinutes()),
                    null,
                    false,
                    Appointment.Source.CONSOLE,
                    null);
        }

        private Facility.Id facility(int site) {
            return where.get(site).facility().id();
        }

        private int taken() {
            return TEST.beyondPolicies(sql -> sql.fetchCount(DOCTOR_TIME, DOCTOR_TIME.DOCTOR_ID.eq(doctor.value())));
        }
    }

    private Place place(ZoneId zone) {
        UUID id = UUID.randomUUID();
        UUID type = UUID.randomUUID();
        int buffer = zone.getId().startsWith("America") ? 10 : 0;
        String slug = "p" + id.toString().substring(0, 8);
        TEST.beyondPolicies(sql -> {
            sql.insertInto(TENANT)
                    .set(TENANT.ID, id)
                    .set(TENANT.CODE, slug)
                    .set(TENANT.NAME, slug)
                    .execute();
            sql.insertInto(FACILITY)
                    .set(FACILITY.ID, id)
                    .set(FACILITY.TENANT_ID, id)
                    .set(FACILITY.NAME, slug)
                    .set(FACILITY.SLUG, slug)
                    .set(FACILITY.CODE, slug)
                    .set(FACILITY.TIME_ZONE, zone.getId())
                    .set(FACILITY.OPENS_AT, NIGHT.from())
                    .set(FACILITY.CLOSES_AT, NIGHT.until())
                    .execute();
            return sql.insertInto(APPOINTMENT_TYPE)
                    .set(APPOINTMENT_TYPE.FACILITY_ID, id)
                    .set(APPOINTMENT_TYPE.ID, type)
                    .set(APPOINTMENT_TYPE.CODE, "visit")
                    .set(APPOINTMENT_TYPE.NAME, "Visit")
                    .set(APPOINTMENT_TYPE.BUFFER_MINUTES, buffer)
                    .set(APPOINTMENT_TYPE.NOTICE_HOURS, 0)
                    .set(APPOINTMENT_TYPE.DAYS_AHEAD, 730)
                    .execute();
        });
        Facility facility = facilities.get(new Facility.Id(id));
        List<Template.Id> ids =
                TEMPLATES.stream().map(hours -> template(facility, hours)).toList();
        return new Place(facility, new AppointmentType.Id(type), buffer, ids);
    }

    private Template.Id template(Facility facility, Hours hours) {
        List<WorkingDay> days = Stream.of(DayOfWeek.values())
                .map(day -> new WorkingDay(
                        day, new Recurrence.Weekly(), Optional.of(new DayHours(hours.from(), hours.until()))))
                .toList();
        HoursTemplate template = new HoursTemplate(
                new Template.Id(UUID.randomUUID()),
                hours.toString(),
                "",
                Optional.empty(),
                true,
                HoursTemplate.Season.NONE,
                days,
                0,
                0);
        return templates.save(DESK, facility.id(), template).id();
    }

    private void travel() {
        TEST.beyondPolicies(sql -> {
            for (Place from : places) {
                for (Place to : places) {
                    if (!from.equals(to)) {
                        sql.insertInto(TRAVEL_TIME)
                                .set(
                                        TRAVEL_TIME.FROM_FACILITY,
                                        from.facility().id().value())
                                .set(TRAVEL_TIME.TO_FACILITY, to.facility().id().value())
                                .set(TRAVEL_TIME.MINUTES, TRAVEL)
                                .execute();
                    }
                }
            }
            return Set.of();
        });
    }

    private static void people(Doctor.Id doctor, List<Patient.Id> patients, List<Place> where) {
        TEST.beyondPolicies(sql -> {
            UUID home = where.getFirst().facility().id().value();
            sql.insertInto(DOCTOR)
                    .set(DOCTOR.ID, doctor.value())
                    .set(DOCTOR.CODE, doctor.value().toString())
                    .set(DOCTOR.GIVEN_NAME, "Ada")
                    .set(DOCTOR.FAMILY_NAME, "Night")
                    .set(DOCTOR.REGISTERED_AT_FACILITY, home)
                    .execute();
            for (Patient.Id patient : patients) {
                sql.insertInto(PATIENT)
                        .set(PATIENT.ID, patient.value())
                        .set(PATIENT.CODE, patient.value().toString())
                        .set(PATIENT.GIVEN_NAME, "Pat")
                        .set(PATIENT.FAMILY_NAME, "Night")
                        .set(PATIENT.REGISTERED_AT_FACILITY, home)
                        .execute();
            }
            for (Place place : where) {
                UUID facility = place.facility().id().value();
                sql.insertInto(EMPLOYMENT)
                        .set(EMPLOYMENT.FACILITY_ID, facility)
                        .set(EMPLOYMENT.DOCTOR_ID, doctor.value())
                        .set(EMPLOYMENT.BUFFER_MINUTES, 0)
                        .set(EMPLOYMENT.STARTS_ON, LocalDate.of(2020, 1, 1))
                        .execute();
                for (Patient.Id patient : patients) {
                    sql.insertInto(FACILITY_PATIENT)
                            .set(FACILITY_PATIENT.FACILITY_ID, facility)
                            .set(FACILITY_PATIENT.PATIENT_ID, patient.value())
                            .set(FACILITY_PATIENT.NUMBER, patient.value().toString())
                            .execute();
                }
            }
            return Set.of();
        });
    }
}
