package com.ihosi.schema.queue;

import static com.ihosi.schema.generated.Tables.SOLVE_PROGRESS;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN;
import static com.ihosi.schema.generated.Tables.SOLVE_RUN_FACILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Scope;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SolveRunTest {

    @RegisterExtension
    static final TestDatabase TEST = TestDatabase.fresh();

    private static final Database DATABASE = TEST.database();
    private static final TwoFacilities TWO = TwoFacilities.in(DATABASE);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @AfterEach
    void theQueueIsEmpty() {
        TEST.beyondPolicies(sql -> sql.deleteFrom(SOLVE_RUN).execute());
    }

    @Test
    void aWeekIsSolvedByOneOpenRunAtATime() {
        request(MONDAY, TWO.north());
        assertThatThrownBy(() -> request(MONDAY, TWO.south(), TWO.north()))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> assertThat(conflict.constraint())
                        .contains("solve_run_one_at_a_time"));
        assertThatCode(() -> request(MONDAY.plusWeeks(1), TWO.north())).doesNotThrowAnyException();
        assertThatCode(() -> request(MONDAY, TWO.south())).doesNotThrowAnyException();
    }

    @Test
    void aRunThatEndedMakesWayForTheNext() {
        UUID run = request(MONDAY, TWO.north());
        end(run);
        assertThatCode(() -> request(MONDAY, TWO.north())).doesNotThrowAnyException();
    }

    @Test
    void onlyTheFacilitiesOfARunSeeItAndItsProgress() {
        UUID run = request(MONDAY, TWO.north());
        DATABASE.run(new PlatformScope(), sql -> sql.insertInto(SOLVE_PROGRESS)
                .values(run, 1000L, 0L, -5L, -17L, 100_000L)
                .execute());
        assertThat(runs(TWO.north().scope())).containsExactly(run);
        assertThat(runs(TWO.south().scope())).isEmpty();
        assertThat(progress(TWO.north().scope())).isEqualTo(1);
        assertThat(progress(TWO.south().scope())).isZero();
    }

    @Test
    void aFacilityMayStopItsRunButNotEndIt() {
        UUID run = request(MONDAY, TWO.north());
        assertThat(stop(TWO.south().scope(), run)).isZero();
        assertThat(stop(TWO.north().scope(), run)).isOne();
        assertThatThrownBy(() -> DATABASE.run(TWO.north().scope(), sql -> sql.update(SOLVE_RUN)
                        .set(SOLVE_RUN.STATUS, "done")
                        .execute()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("permission denied");
    }

    private static UUID request(LocalDate monday, Place... places) {
        UUID run = UUID.randomUUID();
        return DATABASE.transaction(transaction -> {
            transaction.run(places[0].scope(), sql -> sql.insertInto(SOLVE_RUN)
                    .set(SOLVE_RUN.ID, run)
                    .set(SOLVE_RUN.REQUESTER, "Ada")
                    .set(SOLVE_RUN.FIRST_DAY, monday)
                    .set(SOLVE_RUN.SECONDS, 30)
                    .execute());
            for (Place place : places) {
                transaction.run(place.scope(), sql -> sql.insertInto(SOLVE_RUN_FACILITY)
                        .set(SOLVE_RUN_FACILITY.FACILITY_ID, place.facility())
                        .set(SOLVE_RUN_FACILITY.SOLVE_RUN_ID, run)
                        .set(SOLVE_RUN_FACILITY.FIRST_DAY, monday)
                        .set(SOLVE_RUN_FACILITY.DAYS, 7)
                        .set(SOLVE_RUN_FACILITY.STATUS, "queued")
                        .execute());
            }
            return run;
        });
    }

    private static void end(UUID run) {
        DATABASE.run(new PlatformScope(), sql -> sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.STATUS, "done")
                .set(SOLVE_RUN.ENDED_AT, Instant.parse("2026-11-20T10:00:00Z"))
                .where(SOLVE_RUN.ID.eq(run))
                .execute());
    }

    private static int stop(Scope scope, UUID run) {
        return DATABASE.write(scope, sql -> sql.update(SOLVE_RUN)
                .set(SOLVE_RUN.STOP_REQUESTED, true)
                .where(SOLVE_RUN.ID.eq(run))
                .execute());
    }

    private static List<UUID> runs(Scope scope) {
        return DATABASE.read(
                scope, sql -> sql.select(SOLVE_RUN.ID).from(SOLVE_RUN).fetch(SOLVE_RUN.ID));
    }

    private static int progress(Scope scope) {
        return DATABASE.read(scope, sql -> sql.fetchCount(SOLVE_PROGRESS));
    }
}
