package com.ihosi.planner.noshow.card;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.noshow.Driver;
import com.ihosi.planner.noshow.NoShowModel;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;

/**
 * Writes a million risks as the night does, and the same rows by a bare COPY: into a table without any key, and into one with the keys,
 * references and checks of the real one. Started by hand; prints rows a second and the ratios.
 */
final class RiskWritingBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int PIECE = 10_000;
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 23);

    private RiskWritingBenchmark() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        try (TestDatabase test = TestDatabase.fresh()) {
            Place north = TwoFacilities.in(test.database()).north();
            test.beyondPolicies(sql -> fill(sql, north));
            Facility facility = new Facilities(test.database()).getBySlug("north");
            NightOfRisks night = new NightOfRisks(test.database(), Clock.systemUTC(), facility, NIGHT);
            ModelCard card = card();
            test.database().run(north.scope(), sql -> new CardRepository(sql).insert(facility.id(), card));
            List<RiskGiven> risks = risks(test, north);
            String rows = rows(north, card, risks);
            double bare = copy(test, "bare", "create table bare (like no_show_prediction)", rows);
            double guarded = copy(test, "guarded", """
                    create table guarded (like no_show_prediction including all,
                        foreign key (facility_id, appointment_id) references appointment (facility_id, id) on delete cascade,
                        foreign key (facility_id, model_card_id) references model_card (facility_id, id))
                    """, rows);
            double first = save(night, card, risks);
            double again = save(night, card, risks);
            System.out.printf("bare COPY, no keys      %,10.0f rows a second%n", bare);
            System.out.printf("bare COPY, same keys    %,10.0f rows a second%n", guarded);
            System.out.printf(
                    "the night               %,10.0f rows a second: %.2f and %.2f of them%n",
                    first, first / bare, first / guarded);
            System.out.printf(
                    "the same risks again    %,10.0f rows a second: %.2f and %.2f of them%n",
                    again, again / bare, again / guarded);
        }
    }

    private static boolean fill(DSLContext sql, Place place) {
        sql.execute("""
                insert into patient (id, code, given_name, family_name, registered_at_facility) values ({0}, 'p', 'Pat', 'Made', {0})
                """, DSL.val(place.facility()));
        sql.execute(
                "insert into facility_patient (facility_id, patient_id, number) values ({0}, {0}, '1')",
                DSL.val(place.facility()));
        sql.execute(
                "insert into appointment_type (facility_id, id, code, name) values ({0}, {0}, 'CHECK', 'Check')",
                DSL.val(place.facility()));
        sql.execute("""
                insert into appointment (facility_id, doctor_id, patient_id, appointment_type_id, during)
                select {0}, {1}, {0}, {0}, tstzrange(starts, starts + interval '20 minutes')
                from (select timestamptz '2026-11-23 08:00Z' + i * interval '1 second' as starts from generate_series(1, {2}) i) v
                """, DSL.val(place.facility()), DSL.val(place.doctor()), DSL.val(ROWS));
        sql.execute("analyze appointment");
        return true;
    }

    private static ModelCard card() {
        return new ModelCard(
                new ModelCard.Id(UUID.randomUUID()),
                NIGHT,
                Instant.EPOCH,
                NIGHT,
                NIGHT,
                ROWS,
                NoShowModel.plain(0.2),
                Optional.empty(),
                Optional.empty());
    }

    private static List<RiskGiven> risks(TestDatabase test, Place place) {
        Random chance = new Random(1);
        List<Driver> drivers = List.of(
                new Driver(Driver.Reason.LEAD, 0.51234567, 24, 0),
                new Driver(Driver.Reason.OWN_PAST, 0.41234567, 2, 5),
                new Driver(Driver.Reason.REMINDED, -0.21234567, 0, 0));
        List<RiskGiven> risks = new ArrayList<>();
        test.beyondPolicies(
                sql -> sql.fetch("select id from appointment where facility_id = ? order by id", place.facility())
                        .map(row -> risks.add(new RiskGiven(
                                new Appointment.Id(row.get(0, UUID.class)), chance.nextDouble(), drivers))));
        return risks;
    }

    private static String rows(Place place, ModelCard card, List<RiskGiven> risks) {
        StringBuilder rows = new StringBuilder(ROWS * 300);
        for (RiskGiven risk : risks) {
            rows.append(place.facility())
                    .append('\t')
                    .append(risk.appointment().value())
                    .append('\t')
                    .append(risk.risk())
                    .append('\t')
                    .append(CardJson.write(risk.drivers()))
                    .append('\t')
                    .append(card.id().value())
                    .append('\t')
                    .append(NIGHT)
                    .append("\t2026-11-23 02:00:00+00\n");
        }
        return rows.toString();
    }

    private static double copy(TestDatabase test, String table, String create, String rows) {
        test.beyondPolicies(sql -> sql.execute(create));
        long began = System.nanoTime();
        test.beyondPolicies(sql -> sql.connectionResult(connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy %s from stdin".formatted(table), new StringReader(rows));
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        }));
        return rate(began);
    }

    private static double save(NightOfRisks night, ModelCard card, List<RiskGiven> risks) {
        long began = System.nanoTime();
        for (int from = 0; from < risks.size(); from += PIECE) {
            night.save(card, risks.subList(from, Math.min(from + PIECE, risks.size())));
        }
        return rate(began);
    }

    private static double rate(long began) {
        return ROWS / ((System.nanoTime() - began) / 1e9);
    }
}
