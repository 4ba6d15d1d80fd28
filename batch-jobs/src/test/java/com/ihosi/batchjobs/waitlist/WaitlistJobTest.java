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

    private static WaitlistJob job(Nights nights) {
        return new WaitlistJob(Nights.waitlists(nights.database()), Nights.filling(nights.database()));
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
