package com.ihosi.schema.access;

import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PreparedTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final Param<UUID> WHICH = param("which", FACILITY.ID);
    private static final Param<Instant> FROM = param("from", DOCTOR_TIME.STARTS_AT);

    private static final Prepared<Select<Record1<String>>> SLUG =
            Prepared.of(select(FACILITY.SLUG).from(FACILITY).where(FACILITY.ID.eq(WHICH)));

    private static final Prepared<Select<Record2<Instant, Instant>>> TWICE =
            Prepared.of(select(FROM, field("{0} + interval '1 day'", DOCTOR_TIME.STARTS_AT.getDataType(), FROM)));

    @Test
    void theSameTextIsAskedWithOtherValuesAndInOneTripWithOthers() {
        TwoFacilities two = TwoFacilities.in(TEST.database());
        Instant noon = Instant.parse("2026-03-29T12:00:00Z");

        TEST.database().read(new PlatformScope(), sql -> {
            RoundTrip trip = new RoundTrip(sql);
            Supplier<Result<Record1<String>>> north =
                    trip.ask(SLUG, new Prepared.Values().set(WHICH, two.north().facility()));
            Supplier<Result<Record2<Instant, Instant>>> times = trip.ask(TWICE, new Prepared.Values().set(FROM, noon));
            Supplier<Result<Record1<String>>> plain =
                    trip.ask(sql.select(FACILITY.SLUG).from(FACILITY).where(FACILITY.SLUG.eq("south")));
            Supplier<Result<Record1<String>>> south =
                    trip.ask(SLUG, new Prepared.Values().set(WHICH, two.south().facility()));
            trip.send();

            assertThat(north.get().getFirst().value1()).isEqualTo("north");
            assertThat(south.get().getFirst().value1()).isEqualTo("south");
            assertThat(plain.get().getFirst().value1()).isEqualTo("south");
            assertThat(times.get().getFirst().value2()).isEqualTo(noon.plusSeconds(86_400));
            return null;
        });
    }

    @Test
    void aParameterWithoutAValueIsNoNull() {
        TEST.database().run(new PlatformScope(), sql -> assertThatThrownBy(
                        () -> new RoundTrip(sql).ask(SLUG, new Prepared.Values()))
                .hasMessageContaining("which"));
    }

    @Test
    void aValueInThePlaceOfAParameterIsRefused() {
        assertThatThrownBy(
                        () -> Prepared.of(select(FACILITY.SLUG).from(FACILITY).where(FACILITY.SLUG.eq("north"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
