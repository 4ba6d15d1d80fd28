package com.ihosi.planner.figure;

import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Visits of all kinds, also such as nobody would believe, at any hour of some days; the same for the same seed. */
final class RandomVisits {

    private static final List<String> STATUSES = List.of(
            "booked",
            "pending",
            "waitlist",
            "arrived",
            "fulfilled",
            "fulfilled",
            "fulfilled",
            "noshow",
            "cancelled",
            "cancelled");

    private RandomVisits() {}

    /** One of them, as it is kept. */
    record Made(
            UUID id,
            UUID doctor,
            UUID type,
            Instant start,
            Instant end,
            int lane,
            String status,
            boolean newPatient,
            Instant booked,
            @Nullable Instant cancelled,
            @Nullable Instant checkedIn,
            @Nullable Instant started,
            @Nullable Instant out,
            @Nullable Integer actual,
            @Nullable BigDecimal price) {

        long planned() {
            return ChronoUnit.MINUTES.between(start, end);
        }
    }

    /** The types of a facility: one with a price and one without. */
    static List<UUID> addTypes(TestDatabase test, Place place) {
        List<UUID> types = List.of(UUID.randomUUID(), UUID.randomUUID());
        test.beyondPolicies(sql -> {
            sql.execute(
                    "insert into appointment_type (facility_id, id, code, name, price) values ({0}, {1}, 'A', 'Check', 80.50), ({0}, {2}, 'B', 'Talk', null)",
                    DSL.val(place.facility()), DSL.val(types.get(0)), DSL.val(types.get(1)));
            sql.execute(
                    "insert into patient (id, code, given_name, family_name, registered_at_facility) values ({0}, left({0}::text, 9), 'Pat', 'Made', {0})",
                    DSL.val(place.facility()));
            sql.execute(
                    "insert into facility_patient (facility_id, patient_id, number) values ({0}, {0}, '1')",
                    DSL.val(place.facility()));
            return true;
        });
        return types;
    }

    /** Adds visits with doctors on days from the first on. */
    static List<Made> add(
            TestDatabase test,
            Place place,
            List<UUID> doctors,
            List<UUID> types,
            ZoneId zone,
            LocalDate first,
            int days,
            int visits,
            long seed) {
        Random chance = new Random(seed);
        List<Made> made = new ArrayList<>();
        Instant begin = first.atStartOfDay(zone).toInstant();
        for (int visit = 0; visit < visits; visit++) {
            made.add(made(chance, doctors, types, begin, days));
        }
        test.beyondPolicies(sql -> {
            made.forEach(each -> insert(sql, place, each));
            return true;
        });
        return made;
    }

    private static Made made(Random chance, List<UUID> doctors, List<UUID> types, Instant begin, int days) {
        Instant start = begin.plus(chance.nextInt(days * 24 * 12) * 5L, ChronoUnit.MINUTES);
        String status = STATUSES.get(chance.nextInt(STATUSES.size()));
        boolean came = status.equals("fulfilled") || status.equals("arrived");
        Instant end = start.plus(15 + 15L * chance.nextInt(8), ChronoUnit.MINUTES);
        Instant checkedIn =
                came && chance.nextInt(5) > 0 ? start.plus(chance.nextInt(60) - 40L, ChronoUnit.MINUTES) : null;
        Instant started =
                came && chance.nextInt(5) > 0 ? start.plus(chance.nextInt(80) - 20L, ChronoUnit.MINUTES) : null;
        boolean forgotten = chance.nextInt(12) == 0;
        Instant out = status.equals("fulfilled") && chance.nextInt(6) > 0
                ? end.plus(forgotten ? 900 : chance.nextInt(90) - 30L, ChronoUnit.MINUTES)
                : null;
        return new Made(
                UUID.randomUUID(),
                doctors.get(chance.nextInt(doctors.size())),
                types.get(chance.nextInt(types.size())),
                start,
                end,
                chance.nextInt(8) == 0 ? 1 : 0,
                status,
                chance.nextInt(4) == 0,
                start.minus(chance.nextInt(30 * 24 * 60), ChronoUnit.MINUTES),
                status.equals("cancelled") ? start.minus(chance.nextInt(3000) - 100L, ChronoUnit.MINUTES) : null,
                checkedIn,
                forgotten && started != null ? started.plus(600, ChronoUnit.MINUTES) : started,
                out,
                out == null || chance.nextInt(8) == 0
                        ? null
                        : (int) ChronoUnit.MINUTES.between(start, out) + (forgotten ? 0 : 5),
                chance.nextInt(3) == 0 ? BigDecimal.valueOf(chance.nextInt(30_000), 2) : null);
    }

    private static void insert(DSLContext sql, Place place, Made made) {
        sql.execute(
                """
                insert into appointment (facility_id, id, doctor_id, patient_id, appointment_type_id, during, lane, overbooking_reason, status,
                    new_patient, booked_at, cancelled_at, checked_in_at, started_at, checked_out_at, actual_minutes, price)
                values (?, ?, ?, ?, ?, tstzrange(?::timestamptz, ?::timestamptz), ?, 'why', ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz,
                    ?::timestamptz, ?::timestamptz, ?, ?)
                """,
                place.facility(),
                made.id(),
                made.doctor(),
                place.facility(),
                made.type(),
                text(made.start()),
                text(made.end()),
                made.lane(),
                made.status(),
                made.newPatient(),
                text(made.booked()),
                text(made.cancelled()),
                text(made.checkedIn()),
                text(made.started()),
                text(made.out()),
                made.actual() == null ? null : Math.max(0, made.actual()),
                made.price());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
