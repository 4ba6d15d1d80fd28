package com.ihosi.batchjobs.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.night.NightOutcome;
import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.batchjobs.night.NightRuns;
import com.ihosi.batchjobs.night.Nights;
import com.ihosi.schema.testing.OtherProcess;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitlistJobTest {

    private static final int KILLED = 137;
    private static final int PATIENTS = 8;

    private final TestDatabase test = TestDatabase.fresh();
    private final TwoFacilities places = TwoFacilities.in(test.database());

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void aNightFillsEachFacilityAndARepeatIsRefused() {
        Waiters.add(test, places.north(), PATIENTS);
        Waiters.add(test, places.south(), 2);
        try (Nights nights = Nights.over(test.application())) {
            NightRuns runs = nights.runs(job(nights));

            assertThat(runs.run(WaitlistJob.NAME, Nights.NIGHT))
                    .extracting(NightOutcome::result)
                    .containsOnly(Result.DONE);
            assertThat(count("status = 'booked' and booked_appointment_id is not null"))
                    .isEqualTo(PATIENTS + 2);
            assertThat(runs.run(WaitlistJob.NAME, Nights.NIGHT))
                    .extracting(NightOutcome::result)
                    .containsOnly(Result.DONE_BEFORE);
        }
    }

    @Test
    void aNightKilledWhileItBooksIsGoneOnWithAndNobodyIsBookedTwice() throws Exception {
        Waiters.add(test, places.north(), PATIENTS);

        assertThat(runUntilKilled(3)).isEqualTo(KILLED);
        assertThat(count("status = 'booked'")).isEqualTo(3);
        assertThat(appointments()).isEqualTo(3);
        try (Nights nights = Nights.over(test.application())) {
            assertThat(nights.runs(job(nights)).run(WaitlistJob.NAME, Nights.NIGHT))
                    .extracting(NightOutcome::result)
                    .containsOnly(Result.DONE);
        }

        assertThat(count("status = 'booked'")).isEqualTo(PATIENTS);
        assertThat(appointments()).isEqualTo(PATIENTS);
    }

    @Test
    void aNightKilledWhileItEndsWhatHasExpiredIsGoneOnWithAndEachEndsOnce() throws Exception {
        Waiters.add(test, places.north(), PATIENTS);
        change("update waitlist_entry set expires_at = '2026-11-20' where auto_book");

        killWhileItEndsThem();
        assertThat(count("status = 'expired'")).isZero();
        assertThat(told()).isZero();
        try (Nights nights = Nights.over(test.application())) {
            NightRuns runs = nights.runs(job(nights));
            assertThat(runs.run(WaitlistJob.NAME, Nights.NIGHT))
                    .extracting(NightOutcome::result)
                    .containsOnly(Result.DONE);
        }

        assertThat(count("status = 'expired'")).isEqualTo(PATIENTS);
        assertThat(told()).isEqualTo(PATIENTS);
        assertThat(appointments()).isZero();
    }

    private static WaitlistJob job(Nights nights) {
        return new WaitlistJob(Nights.waitlists(nights.database()), Nights.filling(nights.database()));
    }

    /** In a process of its own, which has to wait for somebody who holds the entries, and dies waiting. */
    private void killWhileItEndsThem() throws Exception {
        Process doomed = test.beyondPolicies(sql -> {
            sql.fetch("select id from waitlist_entry for update");
            Process process = start();
            while (process.isAlive() && !somebodyWaits()) {
                Thread.onSpinWait();
            }
            process.destroyForcibly();
            return process;
        });
        assertThat(doomed.waitFor()).isEqualTo(KILLED);
    }

    private Process start() {
        try {
            return OtherProcess.of(WaitlistJobThatIsKilled.class, test.url(), "1")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean somebodyWaits() {
        return test.beyondPolicies(
                sql -> sql.fetchSingle("select exists (select from pg_locks where not granted), pg_sleep(0.05)")
                        .get(0, Boolean.class));
    }

    private void change(String statement) {
        test.beyondPolicies(sql -> sql.execute(statement));
    }

    /** How many events say that an entry has expired. */
    private int told() {
        return test.beyondPolicies(
                sql -> sql.fetchSingle("select count(*) from outbox where payload ->> 'status' = 'expired'")
                        .get(0, Integer.class));
    }

    private int count(String condition) {
        return test.beyondPolicies(
                sql -> sql.fetchCount(sql.selectFrom("waitlist_entry").where(condition)));
    }

    private int appointments() {
        return test.beyondPolicies(sql -> sql.fetchCount(sql.selectFrom("appointment")));
    }

    /** In a process of its own, which dies without a word after so many bookings. */
    private int runUntilKilled(int bookings) throws IOException, InterruptedException {
        return OtherProcess.run(WaitlistJobThatIsKilled.class, test.url(), String.valueOf(bookings));
    }
}
