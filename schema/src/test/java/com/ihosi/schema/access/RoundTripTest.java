package com.ihosi.schema.access;

import static com.ihosi.schema.generated.Tables.DEPARTMENT;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private final TestDatabase test = TestDatabase.fresh();
    private final Database database = test.database();

    @AfterEach
    void close() {
        test.close();
    }

    private record Named(String code, String name) {}

    @Test
    void eachQueryGetsItsOwnAnswerWithAllItsTypes() {
        TwoFacilities two = TwoFacilities.in(database);
        TimeRange range = new TimeRange(Instant.parse("2026-11-30T08:00:00Z"), Instant.parse("2026-11-30T09:00:00Z"));
        database.run(two.north().scope(), sql -> sql.insertInto(DOCTOR_TIME)
                .set(DOCTOR_TIME.DOCTOR_ID, two.sharedDoctor())
                .set(DOCTOR_TIME.FACILITY_ID, two.north().facility())
                .set(DOCTOR_TIME.KIND, "block")
                .set(DOCTOR_TIME.DURING, range)
                .execute());

        database.run(two.north().scope(), sql -> {
            RoundTrip trip = new RoundTrip(sql);
            var times = trip.ask(sql.select(DOCTOR_TIME.DURING, DOCTOR_TIME.STARTS_AT)
                    .from(DOCTOR_TIME)
                    .where(DOCTOR_TIME.DOCTOR_ID.eq(two.sharedDoctor())));
            var named =
                    trip.ask(sql.select(row(DEPARTMENT.CODE, DEPARTMENT.NAME).mapping(Named::new))
                            .from(DEPARTMENT));
            var doctors =
                    trip.ask(sql.select(multiset(select(EMPLOYMENT.DOCTOR_ID).from(EMPLOYMENT))
                            .convertFrom(rows -> rows.map(Record1::value1))));
            var none = trip.ask(sql.select(DOCTOR_TIME.ID).from(DOCTOR_TIME).where(DOCTOR_TIME.LANE.eq(7)));
            trip.send();

            assertThat(times.get().map(mapping((during, start) -> during))).containsExactly(range);
            assertThat(times.get().getFirst().value2()).isEqualTo(range.from());
            assertThat(named.get().map(Record1::value1)).containsExactly(new Named("main", "Main"));
            List<UUID> employed = doctors.get().getFirst().value1();
            assertThat(employed)
                    .containsExactlyInAnyOrder(two.sharedDoctor(), two.north().doctor());
            assertThat(none.get()).isEmpty();
        });
    }

    @Test
    void whatIsSentAtTheEndIsThereAheadOfWhatIsAskedNextAndInItsOwnScope() {
        TwoFacilities two = TwoFacilities.in(database);

        List<String> seen = database.transaction(transaction -> {
            transaction.run(two.north().scope(), sql -> opening(sql, two.north().facility(), "ward")
                    .sendAtEnd());
            transaction.run(two.south().scope(), sql -> {
                opening(sql, two.south().facility(), "lab").sendAtEnd();
                opening(sql, two.south().facility(), "pharmacy").sendAtEnd();
            });
            return transaction.in(two.north().scope(), RoundTripTest::codes);
        });

        assertThat(seen).containsExactly("main", "ward");
        assertThat(database.read(two.south().scope(), RoundTripTest::codes)).containsExactly("lab", "main", "pharmacy");
    }

    @Test
    void whatIsSentAtTheEndIsKeptByIt() {
        TwoFacilities two = TwoFacilities.in(database);

        database.run(two.north().scope(), sql -> opening(sql, two.north().facility(), "ward")
                .sendAtEnd());

        assertThat(database.read(two.north().scope(), RoundTripTest::codes)).containsExactly("main", "ward");
        assertThat(database.read(two.south().scope(), RoundTripTest::codes)).containsExactly("main");
    }

    @Test
    void whatIsRefusedAtTheEndTakesAllElseWithIt() {
        TwoFacilities two = TwoFacilities.in(database);

        assertThatThrownBy(() -> database.run(two.north().scope(), sql -> {
                    opening(sql, two.north().facility(), "ward").send();
                    opening(sql, two.north().facility(), "main").sendAtEnd();
                }))
                .isInstanceOfSatisfying(ConflictException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(ConflictException.Kind.DUPLICATE));

        assertThat(database.read(two.north().scope(), RoundTripTest::codes)).containsExactly("main");
    }

    @Test
    void whatWasToBeSentAtTheEndIsNotWhenTheWorkFails() {
        TwoFacilities two = TwoFacilities.in(database);

        assertThatThrownBy(() -> database.run(two.north().scope(), sql -> {
                    opening(sql, two.north().facility(), "ward").sendAtEnd();
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(database.read(two.north().scope(), RoundTripTest::codes)).containsExactly("main");
    }

    private static RoundTrip opening(DSLContext sql, UUID facility, String code) {
        RoundTrip trip = new RoundTrip(sql);
        trip.run(sql.insertInto(DEPARTMENT)
                .set(DEPARTMENT.FACILITY_ID, facility)
                .set(DEPARTMENT.CODE, code)
                .set(DEPARTMENT.NAME, code));
        return trip;
    }

    private static List<String> codes(DSLContext sql) {
        return sql.select(DEPARTMENT.CODE)
                .from(DEPARTMENT)
                .orderBy(DEPARTMENT.CODE)
                .fetch(DEPARTMENT.CODE);
    }
}
