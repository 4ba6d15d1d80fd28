package com.ihosi.schema.server;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static org.jooq.impl.DSL.count;

import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Compares queries of a facility held by row-level security with the same queries of the owner without it, each as a ratio within this run. By
 * hand, on a folder with data: {@code PolicyBenchmark DATA-FOLDER}.
 */
final class PolicyBenchmark {

    private static final int WARM_UP = 20;
    private static final int TURNS = 60;
    private static final int IN_A_TURN = 40;
    private static final int FACILITIES = 20;
    private static final List<String> TABLES = List.of("appointment", "doctor_time", "facility_patient", "patient");

    private final ApplicationDatabase application;
    private final Login owner;
    private final Random random = new Random(7);

    /** Where and about whom a query asks. */
    private record Asked(UUID facility, UUID doctor, UUID patient, Instant from) {}

    private interface Asking extends Function<DSLContext, Consumer<Asked>> {}

    private PolicyBenchmark(ApplicationDatabase application, Login owner) {
        this.application = application;
        this.owner = owner;
    }

    public static void main(String[] arguments) throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
                ApplicationDatabase database = ApplicationDatabase.external(server.owner(), server.application(), 2)) {
            new PolicyBenchmark(database, server.owner()).run();
        }
    }

    private void run() throws SQLException {
        List<Asked> all = asked();
        for (Map.Entry<String, Asking> query : queries().entrySet()) {
            List<Double> held = new ArrayList<>();
            List<Double> free = new ArrayList<>();
            for (int turn = -WARM_UP; turn < TURNS; turn++) {
                List<Asked> some = some(all);
                double policies = held(query.getValue(), some);
                double without = free(query.getValue(), some);
                if (turn >= 0) {
                    held.add(policies);
                    free.add(without);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: with policies %.3f ms, without %.3f ms, ratio %.2f%n",
                    query.getKey(),
                    median(held),
                    median(free),
                    median(held) / median(free));
        }
    }

    /** In milliseconds; what else the machine does moves it less than the mean. */
    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** All of one facility, as a transaction is. */
    private List<Asked> some(List<Asked> all) {
        UUID facility = all.get(random.nextInt(all.size())).facility();
        List<Asked> there =
                all.stream().filter(one -> one.facility().equals(facility)).toList();
        return random.ints(IN_A_TURN, 0, there.size()).mapToObj(there::get).toList();
    }

    private double held(Asking query, List<Asked> some) {
        return application
                .database()
                .read(new FacilityScope(some.getFirst().facility()), sql -> time(query.apply(sql), some));
    }

    /** The tables are the owner's alone until the transaction ends, and as they were afterwards. */
    private double free(Asking query, List<Asked> some) throws SQLException {
        try (Connection connection = owner.connections().getConnection()) {
            connection.setAutoCommit(false);
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            TABLES.forEach(table -> sql.execute("alter table " + table + " no force row level security"));
            double taken = time(query.apply(sql), some);
            connection.rollback();
            return taken;
        }
    }

    /** Milliseconds of one; the first few plan. */
    private static double time(Consumer<Asked> query, List<Asked> some) {
        some.forEach(query);
        long started = System.nanoTime();
        some.forEach(query);
        return (System.nanoTime() - started) / 1e6 / some.size();
    }

    private static Map<String, Asking> queries() {
        Map<String, Asking> queries = new LinkedHashMap<>();
        queries.put(
                "a doctor's taken time of 30 days",
                sql -> asked -> sql.select(DOCTOR_TIME.DOCTOR_ID, DOCTOR_TIME.STARTS_AT, DOCTOR_TIME.ENDS_AT)
                        .from(DOCTOR_TIME)
                        .where(
                                DOCTOR_TIME.FACILITY_ID.eq(asked.facility()),
                                DOCTOR_TIME.DOCTOR_ID.eq(asked.doctor()),
                                DOCTOR_TIME.STARTS_AT.ge(asked.from()),
                                DOCTOR_TIME.STARTS_AT.lt(asked.from().plus(30, ChronoUnit.DAYS)))
                        .orderBy(DOCTOR_TIME.STARTS_AT)
                        .fetch());
        queries.put(
                "a facility's appointments of a week with their patients",
                sql -> asked -> sql.select(
                                APPOINTMENT.ID, APPOINTMENT.STARTS_AT, APPOINTMENT.STATUS, PATIENT.FAMILY_NAME)
                        .from(APPOINTMENT)
                        .join(PATIENT)
                        .on(PATIENT.ID.eq(APPOINTMENT.PATIENT_ID))
                        .where(
                                APPOINTMENT.FACILITY_ID.eq(asked.facility()),
                                APPOINTMENT.STARTS_AT.ge(asked.from()),
                                APPOINTMENT.STARTS_AT.lt(asked.from().plus(7, ChronoUnit.DAYS)))
                        .fetch());
        queries.put(
                "a patient's appointments",
                sql -> asked -> sql.select(APPOINTMENT.ID, APPOINTMENT.STARTS_AT, APPOINTMENT.STATUS)
                        .from(APPOINTMENT)
                        .where(APPOINTMENT.FACILITY_ID.eq(asked.facility()), APPOINTMENT.PATIENT_ID.eq(asked.patient()))
                        .orderBy(APPOINTMENT.STARTS_AT)
                        .fetch());
        queries.put(
                "a facility's appointments of a year by status",
                sql -> asked -> sql.select(APPOINTMENT.STATUS, count())
                        .from(APPOINTMENT)
                        .where(APPOINTMENT.FACILITY_ID.eq(asked.facility()), APPOINTMENT.STARTS_AT.lt(asked.from()))
                        .groupBy(APPOINTMENT.STATUS)
                        .fetch());
        return queries;
    }

    private List<Asked> asked() {
        Instant from =
                LocalDate.now(ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<UUID> facilities = application.database().read(new PlatformScope(), sql -> sql.select(FACILITY.ID)
                .from(FACILITY)
                .orderBy(FACILITY.CODE)
                .limit(FACILITIES)
                .fetch(FACILITY.ID));
        return facilities.stream()
                .flatMap(facility -> application
                        .database()
                        .read(new FacilityScope(facility), sql -> sql.select(
                                        APPOINTMENT.DOCTOR_ID, APPOINTMENT.PATIENT_ID)
                                .from(APPOINTMENT)
                                .join(FACILITY_PATIENT)
                                .on(
                                        FACILITY_PATIENT.FACILITY_ID.eq(APPOINTMENT.FACILITY_ID),
                                        FACILITY_PATIENT.PATIENT_ID.eq(APPOINTMENT.PATIENT_ID))
                                .where(APPOINTMENT.FACILITY_ID.eq(facility))
                                .orderBy(APPOINTMENT.ID)
                                .limit(200)
                                .fetch(row -> new Asked(facility, row.value1(), row.value2(), from)))
                        .stream())
                .toList();
    }
}
