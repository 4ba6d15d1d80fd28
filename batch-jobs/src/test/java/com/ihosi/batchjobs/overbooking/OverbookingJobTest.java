package com.ihosi.batchjobs.overbooking;

import static com.ihosi.batchjobs.night.Nights.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.night.NightOutcome;
import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.batchjobs.night.NightRuns;
import com.ihosi.batchjobs.night.Nights;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.overbooking.Weights;
import com.ihosi.planner.overbooking.session.OverbookingSettings;
import com.ihosi.planner.overbooking.session.Overbookings;
import com.ihosi.schema.testing.OtherProcess;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.LocalDate;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each facility's doctor sees somebody all day long tomorrow, of whom hardly anybody will come. */
class OverbookingJobTest {

    private static final int KILLED = 137;
    private static final Actor DESK = new Actor.CommandLine();
    private static final LocalDate TOMORROW = NIGHT.plusDays(1);

    private final TestDatabase test = TestDatabase.fresh();
    private final TwoFacilities places = TwoFacilities.in(test.database());
    private final Nights nights = Nights.over(test.application());
    private final Overbookings overbookings = Nights.overbookings(test.database());
    private final NightRuns runs = nights.runs(new OverbookingJob(overbookings));

    @BeforeEach
    void fillADay() {
        for (Place place : List.of(places.north(), places.south())) {
            test.beyondPolicies(sql -> {
                sql.execute(
                        "insert into appointment_type (facility_id, id, code, name) values ({0}, {0}, 'CHECK', 'Check')",
                        DSL.val(place.facility()));
                sql.execute("""
                        insert into patient (id, code, given_name, family_name, registered_at_facility)
                        select md5({0}::text || i)::uuid, left({0}::text, 8) || '-' || i, 'Pat', 'Made', {0} from generate_series(0, 17) i
                        """, DSL.val(place.facility()));
                sql.execute("""
                        insert into facility_patient (facility_id, patient_id, number)
                        select {0}, md5({0}::text || i)::uuid, i::text from generate_series(0, 17) i
                        """, DSL.val(place.facility()));
                sql.execute("""
                        insert into appointment (facility_id, id, doctor_id, patient_id, appointment_type_id, during, status)
                        select {0}, md5({0} || 'visit' || i)::uuid, {1}, md5({0}::text || i)::uuid, {0},
                               tstzrange(starts, starts + interval '30 minutes'), 'booked'
                        from (select i, (timestamp '2026-11-24 08:00' + i * interval '30 minutes') at time zone f.time_zone as starts
                              from generate_series(0, 17) i, facility f where f.id = {0}) v
                        """, DSL.val(place.facility()), DSL.val(place.doctor()));
                sql.execute("""
                        insert into no_show_prediction (facility_id, appointment_id, risk, business_date)
                        select facility_id, id, 0.9, '2026-11-23' from appointment where facility_id = {0}
                        """, DSL.val(place.facility()));
                return true;
            });
        }
    }

    @AfterEach
    void end() {
        nights.close();
        test.close();
    }

    @Test
    void nothingOpensUntilAFacilityWantsItAndARepeatIsRefused() {
        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsExactly(Result.DONE, Result.DONE);
        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsExactly(Result.DONE_BEFORE, Result.DONE_BEFORE);
        assertThat(places(places.north())).isZero();
    }

    @Test
    void whatIsProposedOpensWhereItIsWantedAndTheNextNightOpensNothingMore() {
        wantsThree(places.north());

        assertThat(run(NIGHT.minusDays(1))).extracting(NightOutcome::written).containsExactlyInAnyOrder(3L, 0L);
        assertThat(run(NIGHT)).extracting(NightOutcome::written).containsExactly(0L, 0L);
        assertThat(places(places.north())).isEqualTo(3);
        assertThat(places(places.south())).isZero();
    }

    @Test
    void aNightKilledWhileItOpensIsGoneOnWithAndNothingIsOpenedTwice() throws Exception {
        wantsThree(places.north());
        wantsThree(places.south());

        assertThat(OtherProcess.run(OverbookingJobThatIsKilled.class, test.url(), "2"))
                .isEqualTo(KILLED);
        assertThat(places(places.north()) + places(places.south())).isEqualTo(3);

        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsOnly(Result.DONE);
        assertThat(places(places.north())).isEqualTo(3);
        assertThat(places(places.south())).isEqualTo(3);
        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsOnly(Result.DONE_BEFORE);
    }

    private void wantsThree(Place place) {
        overbookings.save(DESK, id(place), new OverbookingSettings(new Weights(0.1, 1, 1.5), 3, 2, 5, true, 0));
    }

    private List<NightOutcome> run(LocalDate night) {
        return runs.run(OverbookingJob.NAME, night);
    }

    private long places(Place place) {
        return overbookings.list(DESK, id(place), TOMORROW).outlooks().stream()
                .mapToLong(outlook -> outlook.session().places().size())
                .sum();
    }

    private static Facility.Id id(Place place) {
        return new Facility.Id(place.facility());
    }
}
