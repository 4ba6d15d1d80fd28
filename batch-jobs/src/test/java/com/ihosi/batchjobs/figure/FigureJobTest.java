package com.ihosi.batchjobs.figure;

import static com.ihosi.batchjobs.night.Nights.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.night.NightOutcome;
import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.batchjobs.night.NightRuns;
import com.ihosi.batchjobs.night.Nights;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FigureJobTest {

    private final TestDatabase test = TestDatabase.fresh();
    private final TwoFacilities places = TwoFacilities.in(test.database());
    private final Nights nights = Nights.over(test.application());
    private final NightRuns runs = nights.runs(new FigureJob(nights.database()));

    @BeforeEach
    void begin() {
        PastVisits.add(test, places.north(), 90, 900);
        PastVisits.add(test, places.south(), 10, 50);
    }

    @AfterEach
    void end() {
        nights.close();
        test.close();
    }

    @Test
    void theFirstNightCountsAllDaysBeforeItAndARepeatIsRefused() {
        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsExactly(Result.DONE, Result.DONE);
        assertThat(counted(places.north())).isEqualTo(900);
        assertThat(counted(places.south())).isEqualTo(50);
        assertThat(days(places.north())).hasSize(90).allMatch(day -> day.isBefore(NIGHT));
        List<String> once = rows();
        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsOnly(Result.DONE_BEFORE);
        assertThat(rows()).isEqualTo(once);
    }

    @Test
    void theNextNightSeesWhatWasPutRightWithinFiveWeeksAndLeavesEarlierDays() {
        run(NIGHT);
        test.beyondPolicies(sql -> sql.execute(
                "update appointment set status = 'noshow' where facility_id = ? and status = 'fulfilled'",
                places.north().facility()));
        assertThat(run(NIGHT.plusDays(1))).extracting(NightOutcome::result).containsOnly(Result.DONE);
        assertThat(sum(places.north(), "seen", NIGHT.minusDays(36), NIGHT)).isZero();
        assertThat(sum(places.north(), "no_shows", NIGHT.minusDays(36), NIGHT)).isPositive();
        assertThat(sum(places.north(), "seen", NIGHT.minusDays(90), NIGHT.minusDays(37)))
                .isPositive();
    }

    @Test
    void aFacilityWithBrokenDataFailsAlone() {
        test.beyondPolicies(sql -> sql.execute(
                "update appointment set price = 9999999999.99, during = tstzrange('2026-11-20 09:00Z', '2026-11-20 09:20Z'), status = 'noshow'"
                        + " where facility_id = ?",
                places.north().facility()));
        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsExactlyInAnyOrder(Result.FAILED, Result.DONE);
        assertThat(counted(places.north())).isZero();
        assertThat(counted(places.south())).isEqualTo(50);
    }

    @Test
    void aFacilityWhereNothingEverHappenedIsDone() {
        test.beyondPolicies(sql -> sql.execute("delete from appointment"));
        assertThat(run(NIGHT)).extracting(NightOutcome::result).containsOnly(Result.DONE);
        assertThat(rows()).isEmpty();
    }

    private List<NightOutcome> run(LocalDate night) {
        return runs.run(FigureJob.NAME, night);
    }

    private long counted(Place place) {
        return sum(place, "booked + cancelled", NIGHT.minusYears(1), NIGHT);
    }

    private long sum(Place place, String what, LocalDate first, LocalDate last) {
        return test.beyondPolicies(sql -> sql.fetchSingle(
                        "select coalesce(sum(" + what
                                + "), 0) from facility_day_figure where facility_id = ? and day between ? and ?",
                        place.facility(),
                        first,
                        last))
                .get(0, Long.class);
    }

    private List<LocalDate> days(Place place) {
        return test.beyondPolicies(
                sql -> sql.fetch("select distinct day from facility_day_figure where facility_id = ?", place.facility())
                        .map(row -> row.get(0, LocalDate.class)));
    }

    private List<String> rows() {
        return test.beyondPolicies(sql -> sql.fetch("select f::text from facility_day_figure f order by 1")
                .map(row -> row.get(0, String.class)));
    }
}
