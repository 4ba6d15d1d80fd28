package com.ihosi.batchjobs.reminder;

import static com.ihosi.batchjobs.night.Nights.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.ihosi.batchjobs.night.NightOutcome;
import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.batchjobs.night.NightRuns;
import com.ihosi.batchjobs.night.Nights;
import com.ihosi.schema.testing.OtherProcess;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;

/** Six patients of the north and three of the south are seen tomorrow. */
class ReminderJobTest {

    private static final int KILLED = 137;

    private final TestDatabase test = TestDatabase.fresh();
    private final TwoFacilities places = TwoFacilities.in(test.database());
    private final Nights nights = Nights.over(test.application());
    private final NightRuns runs = nights.runs(new ReminderJob(Nights.reminders(nights.database())));

    @BeforeEach
    void begin() {
        Tomorrow.add(test, places.north(), 6);
        Tomorrow.add(test, places.south(), 3);
    }

    @AfterEach
    void end() {
        nights.close();
        test.close();
    }

    @Test
    void eachPatientOfBothFacilitiesIsRemindedAndARepeatIsRefused() {
        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsExactly(Result.DONE, Result.DONE);
        assertThat(told(places.north())).hasSize(6);
        assertThat(told(places.south())).hasSize(3);

        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsOnly(Result.DONE_BEFORE);
        assertThat(told(places.north())).hasSize(6);
    }

    @Test
    void everybodyIsRemindedWhereSheWantsItAndWhoWantsNothingIsLeftAlone() {
        prefer(1, "sms");
        prefer(2, "none");
        prefer(3, "phone");
        change("update patient set email = null where family_name = '4'");
        change("update facility_patient set status = 'inactive' where number = '5'");

        assertThat(run(NIGHT)).extracting(NightOutcome::written).containsExactlyInAnyOrder(2L, 1L);
        assertThat(told(places.north())).containsExactlyInAnyOrder(tuple("1", "sms"), tuple("6", "email"));
        assertThat(told(places.south())).containsExactly(tuple("1", "sms"));
    }

    @Test
    void onlyBookedVisitsOfTheDayOnTheFacilitysClockAreRemindedOf() {
        String visit = "where number = '%s' and f.patient_id = a.patient_id";
        change("update appointment a set status = 'cancelled' from facility_patient f " + visit.formatted(1));
        change(
                "update appointment a set during = tstzrange('2026-11-24 23:00Z', '2026-11-24 23:10Z') from facility_patient f "
                        + visit.formatted(2));
        change(
                "update appointment a set during = tstzrange('2026-11-23 23:00Z', '2026-11-23 23:10Z') from facility_patient f "
                        + visit.formatted(3));

        run(NIGHT);

        // 23:00 in Greenwich is midnight in Berlin and six in the evening in New York
        assertThat(told(places.north()))
                .extracting(told -> told.toList().getFirst())
                .containsExactlyInAnyOrder("3", "4", "5", "6");
        assertThat(told(places.south()))
                .extracting(told -> told.toList().getFirst())
                .containsExactly("2");
    }

    @Test
    void aVisitThatIsMovedToALaterDayIsRemindedOfAgain() {
        run(NIGHT);
        change(
                "update appointment set during = tstzrange(lower(during) + interval '1 day', upper(during) + interval '1 day')"
                        + " where facility_id = '%s'".formatted(places.south().facility()));

        assertThat(run(NIGHT.plusDays(1))).extracting(NightOutcome::written).containsExactlyInAnyOrder(0L, 3L);
        assertThat(told(places.north())).hasSize(6);
        assertThat(told(places.south())).hasSize(6);
    }

    @Test
    void aFacilityWithBrokenDataFailsAlone() {
        change("alter table appointment_type drop constraint appointment_type_name_check");
        change("update appointment_type set name = repeat('x', 301) where facility_id = '%s'"
                .formatted(places.north().facility()));

        assertThat(run(NIGHT))
                .extracting(outcome -> outcome.facility().slug(), NightOutcome::result)
                .containsExactlyInAnyOrder(tuple("north", Result.FAILED), tuple("south", Result.DONE));
        assertThat(told(places.north())).isEmpty();
        assertThat(told(places.south())).hasSize(3);
    }

    @Test
    void aNightKilledWhileItRemindsIsGoneOnWithAndNobodyIsRemindedTwice() throws Exception {
        assertThat(runUntilKilled(2, 2)).isEqualTo(KILLED);
        assertThat(told(places.north())).hasSize(4);
        assertThat(told(places.south())).isEmpty();

        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsOnly(Result.DONE);

        assertThat(told(places.north())).hasSize(6).doesNotHaveDuplicates();
        assertThat(told(places.south())).hasSize(3).doesNotHaveDuplicates();
        assertThat(nights.attempts(ReminderJob.NAME)).contains(BatchStatus.COMPLETED);
        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsOnly(Result.DONE_BEFORE);
    }

    private List<NightOutcome> run(LocalDate night) {
        return runs.run(ReminderJob.NAME, night);
    }

    private void prefer(int patient, String contact) {
        change("update facility_patient set preferred_contact = '%s' where number = '%d'".formatted(contact, patient));
    }

    private void change(String statement) {
        test.beyondPolicies(sql -> sql.execute(statement));
    }

    /** Number and channel of everybody who is told something. */
    private List<Tuple> told(Place place) {
        return test.beyondPolicies(sql -> sql.fetch(
                        "select number, channel from message join facility_patient using (facility_id, patient_id)"
                                + " where facility_id = ? and kind = 'reminder'",
                        place.facility())
                .map(row -> tuple(row.get(0, String.class), row.get(1, String.class))));
    }

    /** In a process of its own, which dies without a word after so many pieces. */
    private int runUntilKilled(int visits, int pieces) throws IOException, InterruptedException {
        return OtherProcess.run(
                ReminderJobThatIsKilled.class, test.url(), String.valueOf(visits), String.valueOf(pieces));
    }
}
