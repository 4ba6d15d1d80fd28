package com.ihosi.batchjobs.noshow;

import static com.ihosi.batchjobs.night.Nights.NIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.batchjobs.night.NightOutcome;
import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.batchjobs.night.Nights;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.noshow.NoShowModel.Kind;
import com.ihosi.planner.noshow.Unfit;
import com.ihosi.planner.noshow.card.ModelCard;
import com.ihosi.planner.noshow.card.ModelCards;
import com.ihosi.planner.noshow.card.RiskGiven;
import com.ihosi.schema.testing.TestDatabase;
import com.ihosi.schema.testing.TwoFacilities;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoShowJobTest {

    private static final Actor ANYBODY = new Actor.CommandLine();

    private final TestDatabase test = TestDatabase.fresh();
    private final TwoFacilities places = TwoFacilities.in(test.database());
    private final Nights nights = Nights.over(test.application());

    @BeforeEach
    void begin() {
        BookedVisits.add(test, places.north(), 4_000, 280);
    }

    @AfterEach
    void end() {
        nights.close();
        test.close();
    }

    @Test
    void aFacilityWithManyVisitsLearnsFromThemAndASmallOneFromWhatItTells() {
        BookedVisits.add(test, places.south(), 300, 28);
        assertThat(run()).extracting(NightOutcome::result).containsExactly(Result.DONE, Result.DONE);

        ModelCard north = card(places.north());
        assertThat(north.model().kind()).isEqualTo(Kind.OWN);
        assertThat(north.used()).isTrue();
        assertThat(north.visits()).isEqualTo(4_000);
        assertThat(north.lastDay()).isBefore(NIGHT);
        assertThat(north.evaluation().orElseThrow().all().auc().value()).isGreaterThan(0.6);
        assertThat(north.evaluation().orElseThrow().groups())
                .extracting(group -> group.by() + " " + group.name())
                .contains("gender female", "gender male");
        ModelCard south = card(places.south());
        assertThat(south.model().kind()).isEqualTo(Kind.POOLED);
        assertThat(south.visits()).isEqualTo(300);

        assertThat(risks(places.north())).hasSize(280).allMatch(risk -> risk.risk() > 0 && risk.risk() < 1);
        assertThat(risks(places.south())).hasSize(28);
        assertThat(risks(places.north()).stream().flatMap(risk -> risk.drivers().stream()))
                .isNotEmpty();
        assertThat(cards().listRisks(ANYBODY, nights.facility("south").id(), booked(places.north())))
                .as("the risks of the north, asked for in the south")
                .isEmpty();
    }

    @Test
    void aSmallFacilityThatNobodyTellsAnythingGivesThePlainRateAndSaysSo() {
        test.beyondPolicies(sql -> sql.execute(
                "delete from appointment where facility_id = ?", places.north().facility()));
        BookedVisits.add(test, places.south(), 300, 28);
        assertThat(run()).extracting(NightOutcome::result).containsExactly(Result.DONE, Result.DONE);
        ModelCard south = card(places.south());
        assertThat(south.whyNotUsed()).contains(Unfit.TOO_FEW);
        assertThat(risks(places.south()))
                .hasSize(28)
                .allMatch(risk ->
                        risk.risk() == south.model().rate() && risk.drivers().isEmpty());
        assertThat(card(places.north()).whyNotUsed()).contains(Unfit.NO_HISTORY);
        assertThat(risks(places.north())).as("nothing at all is known").isEmpty();
    }

    @Test
    void aModelThatIsNoBetterThanThePlainRateIsNotUsed() {
        test.beyondPolicies(sql -> sql.execute("""
                update appointment a set booked_at = a.starts_at - interval '3 days',
                    status = case when hashtext(numbered.number::text) % 4 = 0 then 'noshow' else 'fulfilled' end
                from (select facility_id, id, row_number() over (order by facility_id, starts_at, id) as number from appointment) numbered
                where numbered.facility_id = a.facility_id and numbered.id = a.id and a.status in ('noshow', 'fulfilled')
                """));
        assertThat(run().getFirst().result()).isEqualTo(Result.DONE);
        ModelCard north = card(places.north());
        assertThat(north.whyNotUsed()).contains(Unfit.NO_BETTER_THAN_THE_RATE);
        assertThat(north.evaluation()).isPresent();
        assertThat(risks(places.north()))
                .allMatch(risk -> risk.risk() == north.model().rate());
    }

    @Test
    void nothingOfTheNightItselfOrLaterIsLearntFrom() {
        run();
        ModelCard before = card(places.north());
        test.beyondPolicies(sql -> sql.execute("update appointment set status = 'noshow' where status = 'booked'"));
        assertThat(run(NIGHT.minusDays(1))).extracting(NightOutcome::result).containsOnly(Result.DONE);
        assertThat(cards().list(ANYBODY, nights.facility("north").id()))
                .extracting(ModelCard::visits)
                .containsExactly(before.visits(), 3_980L);
    }

    @Test
    void aFacilityWithBrokenDataFailsAlone() {
        BookedVisits.add(test, places.south(), 300, 28);
        test.beyondPolicies(sql -> sql.execute("""
                insert into model_card (facility_id, model, trained_at, first_day, last_day, visits, used, business_date, weights)
                values (?, 'no-show', now(), current_date, current_date, 1, true, ?, '{"kind": "nonsense"}')
                """, places.north().facility(), NIGHT));
        assertThat(run()).extracting(NightOutcome::result).containsExactly(Result.FAILED, Result.DONE);
        assertThat(risks(places.north())).isEmpty();
        assertThat(risks(places.south())).hasSize(28);
    }

    private List<NightOutcome> run() {
        return run(NIGHT);
    }

    private List<NightOutcome> run(LocalDate night) {
        return nights.runs(new NoShowJob(nights.database(), Nights.CLOCK)).run(NoShowJob.NAME, night);
    }

    private ModelCards cards() {
        Facilities facilities = new Facilities(nights.database());
        return new ModelCards(nights.database(), new Accounts(nights.database(), facilities, Nights.CLOCK));
    }

    private ModelCard card(Place place) {
        return cards().list(ANYBODY, new Facility.Id(place.facility())).getFirst();
    }

    private Collection<RiskGiven> risks(Place place) {
        return cards().listRisks(ANYBODY, new Facility.Id(place.facility()), booked(place))
                .values();
    }

    private List<Appointment.Id> booked(Place place) {
        return test.beyondPolicies(sql -> sql.fetch(
                        "select id from appointment where facility_id = ? and status = 'booked'", place.facility())
                .map(row -> new Appointment.Id(row.get(0, UUID.class))));
    }
}
