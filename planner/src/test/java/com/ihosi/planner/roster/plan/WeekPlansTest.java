package com.ihosi.planner.roster.plan;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.testing.TwoHospitals.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekPlansTest {

    private static final LocalDate TUESDAY = NEXT_WEEK.firstDay().plusDays(1);

    private final TwoHospitals hospitals = new TwoHospitals();
    private final UUID north = hospitals.shift(hospitals.north(), "N", 13, 8);

    @AfterEach
    void close() {
        hospitals.close();
    }

    @BeforeEach
    void publishOneRosterAndProposeAnother() {
        StoredRoster.Id published = draft(null, TUESDAY);
        hospitals.publishing.publish(
                new Actor.CommandLine(), List.of(new Publishing.Draft(hospitals.northId(), published)));
        draft(published, TUESDAY.plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager", "scheduler"})
    void whoMayPlanSeesDrafts(String role) {
        assertThat(get(hospitals.member("Ada", role, hospitals.north())).drafts())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff"})
    void otherMembersSeeWhatIsPublishedAndNoDraft(String role) {
        WeekPlan plan = get(hospitals.member("Bo", role, hospitals.north()));

        assertThat(plan.drafts()).isEmpty();
        assertThat(plan.published()).isPresent();
        assertThat(plan.problem()).isEqualTo(published().problem());
    }

    @Test
    void whoMayPlanElsewhereSeesNoDraftHere() {
        Actor both = hospitals.member("Cy", "staff", hospitals.north(), hospitals.south());
        Actor southern = hospitals.member("Di", "admin", hospitals.south());

        assertThat(get(both).drafts()).isEmpty();
        assertThatThrownBy(() -> get(southern)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aDoctorWithoutARoleSeesNoWholeRoster() {
        Actor doctor = hospitals.account(hospitals.shared());

        assertThatThrownBy(() -> get(doctor))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("the right to see published rosters");
    }

    private WeekPlan get(Actor viewer) {
        return hospitals.plans.get(viewer, hospitals.northId(), NEXT_WEEK);
    }

    private WeekPlan published() {
        return hospitals.plans.getPublished(hospitals.northId(), NEXT_WEEK);
    }

    private StoredRoster.Id draft(StoredRoster.@Nullable Id basedOn, LocalDate day) {
        Instant noon = Instant.parse(day + "T12:00:00Z");
        return hospitals.draft(hospitals.north(), NEXT_WEEK, basedOn, new Work(hospitals.shared(), day, north, noon));
    }
}
