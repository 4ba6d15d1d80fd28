package com.ihosi.planner.roster.weight;

import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.testing.TwoHospitals;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RosterWeightsTest {

    private static final Weights NIGHTS = Weights.STANDARD.with(Rule.FAIR_NIGHTS, 7);

    private static TwoHospitals hospitals;
    private static RosterWeights weights;

    @BeforeAll
    static void open() {
        hospitals = new TwoHospitals();
        weights = new RosterWeights(hospitals.database(), hospitals.accounts, hospitals.clock);
    }

    @AfterAll
    static void close() {
        hospitals.close();
    }

    @BeforeEach
    void startFromTheStandard() {
        change(hospitals.northId(), Weights.STANDARD);
        change(hospitals.southId(), Weights.STANDARD);
    }

    private static void change(Facility.Id facility, Weights wanted) {
        weights.change(new Actor.CommandLine(), facility, weights.get(facility), wanted);
    }

    @Test
    void aChangeHoldsAtItsFacilityAndAtNoOther() {
        change(hospitals.southId(), Weights.STANDARD.with(Rule.WISH, 3));
        change(hospitals.northId(), NIGHTS);
        assertThat(weights.get(hospitals.northId())).isEqualTo(NIGHTS);
        assertThat(weights.get(hospitals.southId())).isEqualTo(Weights.STANDARD.with(Rule.WISH, 3));
    }

    @Test
    void aWeekIsJudgedByTheWeightsOfItsFacility() {
        change(hospitals.northId(), NIGHTS);
        var week = TwoHospitals.NEXT_WEEK;
        var actor = new Actor.CommandLine();
        assertThat(hospitals
                        .plans
                        .get(actor, hospitals.northId(), week)
                        .problem()
                        .weights(hospitals.northId()))
                .isEqualTo(NIGHTS);
        assertThat(hospitals
                        .plans
                        .get(actor, hospitals.southId(), week)
                        .problem()
                        .weights(hospitals.southId()))
                .isEqualTo(Weights.STANDARD);
    }

    @Test
    void aRuleThatIsTakenBackHasItsDefaultAgain() {
        change(hospitals.northId(), NIGHTS.with(Rule.WISH, 3));
        change(hospitals.northId(), NIGHTS);
        assertThat(weights.get(hospitals.northId()).changed()).containsOnlyKeys(Rule.FAIR_NIGHTS);
    }

    @Test
    void onlyAPlannerOfTheFacilityChangesThem() {
        Actor.Person clerk = hospitals.member("Clerk", "billing", hospitals.north());
        Actor.Person stranger = hospitals.member("Stranger", "manager", hospitals.south());
        for (Actor.Person person : List.of(clerk, stranger)) {
            assertThatThrownBy(() -> weights.change(person, hospitals.northId(), Weights.STANDARD, NIGHTS))
                    .isInstanceOf(NotAllowedException.class);
        }
        assertThat(weights.get(hospitals.northId())).isEqualTo(Weights.STANDARD);
    }

    @Test
    void somebodyElsesChangeIsNotOverwritten() {
        Weights seen = weights.get(hospitals.northId());
        change(hospitals.northId(), NIGHTS);
        assertThatThrownBy(() -> weights.change(
                        new Actor.CommandLine(), hospitals.northId(), seen, Weights.STANDARD.with(Rule.WISH, 9)))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("Somebody else changed the weights");
        assertThat(weights.get(hospitals.northId())).isEqualTo(NIGHTS);
    }

    @Test
    void aChangeStandsInTheAuditLogWithWhatItChanged() {
        Actor.Person manager = hospitals.member("Ada Manager", "manager", hospitals.north());
        weights.change(manager, hospitals.northId(), Weights.STANDARD, NIGHTS);
        var lines = hospitals.database().read(hospitals.north().scope(), sql -> sql.select(
                        AUDIT_LOG.ACTOR, AUDIT_LOG.DETAILS)
                .from(AUDIT_LOG)
                .where(AUDIT_LOG.ACTION.eq("roster.weights"), AUDIT_LOG.ACTOR.eq("Ada Manager"))
                .fetch(row -> row.value1() + " " + row.value2()));
        assertThat(lines).containsExactly("Ada Manager {\"FAIR_NIGHTS\":\"default -> 7\"}");
    }

    @Test
    void aChangeThatChangesNothingIsNotWrittenDown() {
        long before = lines();
        change(hospitals.northId(), Weights.STANDARD);
        assertThat(lines()).isEqualTo(before);
    }

    private static long lines() {
        return hospitals.database().read(hospitals.north().scope(), sql -> (long) sql.fetchCount(AUDIT_LOG));
    }
}
