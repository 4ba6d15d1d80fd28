package com.ihosi.planner.booking;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.OUT_OF_REACH;
import static com.ihosi.schema.generated.Tables.PATIENT_TIME;
import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static org.jooq.impl.DSL.any;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.Preferences;
import com.ihosi.planner.slot.SlotRequest;
import com.ihosi.planner.slot.Slots;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.DataFolder;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.RoundTrip;
import com.ihosi.schema.access.TimeRange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Compares the search for times and the booking with the bare statements that they stand on, each as a ratio within this run. By hand,
 * on a folder that is only for measuring, with as many facilities, doctors and appointments as one likes: {@code BookingBenchmark
 * DATA-FOLDER}.
 */
final class BookingBenchmark {

    private static final Actor ACTOR = new Actor.CommandLine();
    private static final int WARM_UP = 4000;
    private static final int ROUNDS = 1000;
    private static final int CONNECTIONS = 8;
    /** By each connection in one turn. */
    private static final int BOOKINGS = 400;

    private static final int TURNS = 6;
    /** Times of one doctor that are booked in one turn. */
    private static final int OF_ONE_DOCTOR = 8;

    private final Database database;
    private final Slots slots;
    private final Bookings bookings;
    private final List<Place> places;
    private final Random random = new Random(7);

    /** A facility with a type, its doctors with working days, and some of its patients. */
    private record Place(
            Facility facility, AppointmentType.Id type, List<Doctor.Id> doctors, List<Patient.Id> patients) {}

    private BookingBenchmark(DataFolder data) {
        database = data.get(Database.class);
        slots = data.get(Slots.class);
        bookings = data.get(Bookings.class);
        places = data.get(Facilities.class).listAll().stream().map(this::place).toList();
    }

    public static void main(String[] arguments) throws Exception {
        try (DataFolder data = DataFolder.open(Path.of(arguments[0]))) {
            BookingBenchmark benchmark = new BookingBenchmark(data);
            benchmark.describe();
            benchmark.search("search for one doctor", 1);
            benchmark.search("search for fifty doctors", 50);
            benchmark.book();
        }
    }

    private Place place(Facility facility) {
        return database.read(
                new FacilityScope(facility.id().value()),
                sql -> new Place(
                        facility,
                        sql.select(APPOINTMENT_TYPE.ID)
                                .from(APPOINTMENT_TYPE)
                                .where(
                                        APPOINTMENT_TYPE.FACILITY_ID.eq(
                                                facility.id().value()),
                                        APPOINTMENT_TYPE.NEEDS_ROOM.isFalse(),
                                        APPOINTMENT_TYPE.REQUIRES_APPROVAL.isFalse())
                                .orderBy(APPOINTMENT_TYPE.DAYS_AHEAD.desc(), APPOINTMENT_TYPE.CODE)
                                .limit(1)
                                .fetchSingle(row -> new AppointmentType.Id(row.value1())),
                        sql.selectDistinct(WORKING_DAY.DOCTOR_ID)
                                .from(WORKING_DAY)
                                .where(WORKING_DAY.FACILITY_ID.eq(facility.id().value()))
                                .fetch(row -> new Doctor.Id(row.value1())),
                        sql.select(FACILITY_PATIENT.PATIENT_ID)
                                .from(FACILITY_PATIENT)
                                .where(FACILITY_PATIENT.FACILITY_ID.eq(
                                        facility.id().value()))
                                .limit(1000)
                                .fetch(row -> new Patient.Id(row.value1()))));
    }

    private void describe() {
        int doctors = places.stream().mapToInt(place -> place.doctors().size()).sum();
        long appointments = places.stream()
                .mapToLong(place ->
                        database.read(new FacilityScope(place.facility().id().value()), sql -> (long) sql.fetchCount(
                                APPOINTMENT,
                                APPOINTMENT.FACILITY_ID.eq(place.facility().id().value()))))
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%,d facilities, %,d doctors who are booked, %,d appointments%n",
                places.size(),
                doctors,
                appointments);
    }

    private void search(String what, int doctors) {
        List<Place> large = places.stream()
                .filter(place -> place.doctors().size() >= doctors)
                .toList();
        if (large.isEmpty()) {
            System.out.printf("%s: no facility has so many%n", what);
            return;
        }
        List<Long> bare = new ArrayList<>();
        List<Long> search = new ArrayList<>();
        int rounds = Math.max(60, ROUNDS / doctors);
        for (int round = -Math.max(400, WARM_UP / doctors); round < rounds; round++) {
            Place place = large.get(random.nextInt(large.size()));
            int from = random.nextInt(place.doctors().size() - doctors + 1);
            List<Doctor.Id> asked = place.doctors().subList(from, from + doctors);
            LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(1);
            long started = System.nanoTime();
            bareSearch(place, asked, first);
            long between = System.nanoTime();
            slots.suggest(ACTOR, request(place, asked, first));
            if (round >= 0) {
                bare.add(between - started);
                search.add(System.nanoTime() - between);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s over 30 days: bare SQL %.2f ms, search %.2f ms, ratio %.2f%n",
                what,
                median(bare),
                median(search),
                median(search) / median(bare));
    }

    /** In milliseconds; what else the machine does moves it less than the mean. */
    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    private static SlotRequest request(Place place, List<Doctor.Id> doctors, LocalDate first) {
        return new SlotRequest(
                place.facility().id(),
                place.type(),
                new Circle.Doctors(doctors),
                place.patients().getFirst(),
                first,
                first.plusDays(29),
                null,
                null,
                Preferences.NONE,
                Appointment.Source.CONSOLE,
                false,
                false,
                false,
                20);
    }

    /** What a doctor's time is taken by here and, at whatever other facility, elsewhere: without it nobody can say when she is free. */
    private void bareSearch(Place place, List<Doctor.Id> doctors, LocalDate first) {
        Instant from = first.atStartOfDay(ZoneOffset.UTC).toInstant();
        UUID[] ids = doctors.stream().map(Doctor.Id::value).toArray(UUID[]::new);
        Instant until = from.plus(30, ChronoUnit.DAYS);
        database.read(new FacilityScope(place.facility().id().value()), sql -> {
            RoundTrip trip = new RoundTrip(sql).planningOnce();
            var here = trip.ask(sql.select(DOCTOR_TIME.DOCTOR_ID, DOCTOR_TIME.STARTS_AT, DOCTOR_TIME.ENDS_AT)
                    .from(DOCTOR_TIME)
                    .where(
                            DOCTOR_TIME.FACILITY_ID.eq(place.facility().id().value()),
                            DOCTOR_TIME.DOCTOR_ID.eq(any(ids)),
                            DOCTOR_TIME.STARTS_AT.ge(from),
                            DOCTOR_TIME.STARTS_AT.lt(until))
                    .orderBy(DOCTOR_TIME.STARTS_AT));
            var elsewhere = trip.ask(sql.selectFrom(OUT_OF_REACH.call(ids, from, until)));
            trip.send();
            return here.get().size() + elsewhere.get().size();
        });
    }

    /** Both in turns, so that whatever else the machine does meets both; the first turns warm up. */
    private void book() throws Exception {
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            double plain = bareBookings(BOOKINGS, 400 + turn % 2 * 100);
            double booked = ourBookings(BOOKINGS, 20 * turn);
            if (turn >= TURNS / 2) {
                bare.add(plain);
                ours.add(booked);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "booking by %d connections: bare insert %,.0f a second, booking %,.0f a second, ratio %.2f%n",
                CONNECTIONS,
                middle(bare),
                middle(ours),
                middle(ours) / middle(bare));
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private record Made(Facility.Id where, UUID appointment) {}

    private double bareBookings(int each, int daysAhead) throws Exception {
        Queue<Made> made = new ConcurrentLinkedQueue<>();
        double rate = inParallel(each, (thread, count) -> {
            Place place = places.get((thread + count * CONNECTIONS) % places.size());
            Doctor.Id doctor = place.doctors().get(count % place.doctors().size());
            Patient.Id patient = place.patients().get(count % place.patients().size());
            Instant start = Instant.now()
                    .truncatedTo(ChronoUnit.DAYS)
                    .plus(daysAhead, ChronoUnit.DAYS)
                    .plus(Duration.ofMinutes(5L * (count * CONNECTIONS + thread)));
            TimeRange during = new TimeRange(start, start.plusSeconds(300));
            UUID id = UUID.randomUUID();
            made.add(new Made(place.facility().id(), id));
            database.run(new FacilityScope(place.facility().id().value()), sql -> {
                sql.insertInto(DOCTOR_TIME)
                        .set(DOCTOR_TIME.DOCTOR_ID, doctor.value())
                        .set(DOCTOR_TIME.FACILITY_ID, place.facility().id().value())
                        .set(DOCTOR_TIME.KIND, "appointment")
                        .set(DOCTOR_TIME.DURING, during)
                        .set(DOCTOR_TIME.SOURCE_ID, id)
                        .onConflictDoNothing()
                        .execute();
                sql.insertInto(PATIENT_TIME)
                        .set(PATIENT_TIME.PATIENT_ID, patient.value())
                        .set(PATIENT_TIME.FACILITY_ID, place.facility().id().value())
                        .set(PATIENT_TIME.KIND, "appointment")
                        .set(PATIENT_TIME.DURING, during)
                        .set(PATIENT_TIME.SOURCE_ID, id)
                        .set(PATIENT_TIME.VISIT_ID, id)
                        .onConflictDoNothing()
                        .execute();
                sql.insertInto(APPOINTMENT)
                        .set(APPOINTMENT.FACILITY_ID, place.facility().id().value())
                        .set(APPOINTMENT.ID, id)
                        .set(APPOINTMENT.DOCTOR_ID, doctor.value())
                        .set(APPOINTMENT.PATIENT_ID, patient.value())
                        .set(APPOINTMENT.APPOINTMENT_TYPE_ID, place.type().value())
                        .set(APPOINTMENT.DURING, during)
                        .execute();
            });
        });
        made.forEach(one -> free(one.where(), one.appointment()));
        return rate;
    }

    /** Frees what a bare row took; the row itself stays in nobody's way. */
    private void free(Facility.Id facility, UUID id) {
        database.run(new FacilityScope(facility.value()), sql -> {
            sql.deleteFrom(DOCTOR_TIME)
                    .where(DOCTOR_TIME.FACILITY_ID.eq(facility.value()), DOCTOR_TIME.SOURCE_ID.eq(id))
                    .execute();
            sql.deleteFrom(PATIENT_TIME)
                    .where(PATIENT_TIME.FACILITY_ID.eq(facility.value()), PATIENT_TIME.SOURCE_ID.eq(id))
                    .execute();
        });
    }

    /** Everybody once, in a new order each time. */
    private List<Map.Entry<Doctor.Id, Place>> doctors() {
        Map<Doctor.Id, Place> once = new LinkedHashMap<>();
        places.forEach(place -> place.doctors().forEach(doctor -> once.putIfAbsent(doctor, place)));
        List<Map.Entry<Doctor.Id, Place>> all = new ArrayList<>(once.entrySet());
        Collections.shuffle(all, random);
        return all;
    }

    private record Wish(Facility.Id where, BookingRequest request) {}

    private double ourBookings(int each, int salt) throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<Wish> free = new ArrayList<>();
        for (Map.Entry<Doctor.Id, Place> one :
                doctors().stream().limit(each * CONNECTIONS / OF_ONE_DOCTOR).toList()) {
            Place place = one.getValue();
            Doctor.Id doctor = one.getKey();
            slots.suggest(ACTOR, request(place, List.of(doctor), today.plusDays(2 + salt % 20))).slots().stream()
                    .limit(OF_ONE_DOCTOR)
                    .forEach(slot -> free.add(new Wish(
                            place.facility().id(),
                            new BookingRequest(
                                    place.patients()
                                            .get(random.nextInt(place.patients().size())),
                                    place.type(),
                                    List.of(doctor),
                                    slot.slot().during().start(),
                                    null,
                                    null,
                                    false,
                                    Appointment.Source.CONSOLE,
                                    null))));
        }
        // As with the bare rows, those who book at once book with different doctors.
        Collections.shuffle(free, random);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Queue<Appointment> made = new ConcurrentLinkedQueue<>();
        double rate = inParallel(free.size() / CONNECTIONS, (thread, count) -> {
            Wish wish = free.get(next.getAndIncrement());
            try {
                made.addAll(bookings.book(ACTOR, wish.where(), wish.request(), null));
            } catch (PlannerException taken) {
                refused.incrementAndGet();
            }
        });
        System.out.printf("%d of %d were refused%n", refused.get(), free.size());
        made.forEach(one -> bookings.cancel(ACTOR, one.facility(), one.id(), null, null));
        return rate;
    }

    private interface Work {
        void once(int thread, int count);
    }

    /** How often a second the work is done. */
    private static double inParallel(int each, Work work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int thread = 0; thread < CONNECTIONS; thread++) {
                int number = thread;
                tasks.add(() -> {
                    for (int count = 0; count < each; count++) {
                        work.once(number, count);
                    }
                    return null;
                });
            }
            long started = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
            return each * CONNECTIONS * 1e9 / (System.nanoTime() - started);
        }
    }
}
