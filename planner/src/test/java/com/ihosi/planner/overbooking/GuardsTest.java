package com.ihosi.planner.overbooking;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.overbooking.SlotSession.SlotVisit;
import com.ihosi.planner.overbooking.solving.SessionSolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no schedule passes, whatever the risks are. */
class GuardsTest {

    private static final double HARDLY = 1e-9;
    private static final Weights WEIGHTS = new Weights(0.3, 1, 1.5);

    private final Random random = new Random(31);

    @Test
    void everybodyIsBookedAndNoSlotTakesMoreThanItMay() {
        for (int round = 0; round < 40; round++) {
            SlotSession session = session(new Guards(2, Double.POSITIVE_INFINITY));
            Plan plan = SessionSolver.solve(session);

            assertThat(plan.slotOfVisit()).hasSize(session.visits());
            for (int slot = 0; slot < session.slots(); slot++) {
                int here = slot;
                assertThat(plan.slotOfVisit().stream().filter(each -> each == here))
                        .hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void whoeverHasTheHighestRiskWaitsNoLongerThanIsGuarded() {
        int bound = 0;
        for (int round = 0; round < 40; round++) {
            double most = random.nextInt(1, 4) / 10.0;
            Plan free = SessionSolver.solve(session(Guards.NONE));
            SlotSession guarded = new SlotSession(
                    free.session().slots(),
                    ((SlotSession) free.session()).booked(),
                    new Guards(Integer.MAX_VALUE, most),
                    WEIGHTS);
            Optional<Plan> found = SessionSolver.find(guarded);
            if (found.isEmpty()) {
                continue;
            }
            Plan plan = found.get();

            assertThat(Timeline.of(guarded, plan.slotOfVisit()).waits().extra()).isLessThanOrEqualTo(most + HARDLY);
            assertThat(plan.figures().cost())
                    .isGreaterThanOrEqualTo(free.figures().cost() - HARDLY);
            bound += Timeline.of(guarded, free.slotOfVisit()).excess() > HARDLY ? 1 : 0;
        }
        assertThat(bound).as("sessions in which the guard costs something").isGreaterThan(5);
    }

    @Test
    void theRiskiestAreTheQuarterWithTheHighestRiskOfWhomSomethingIsKnown() {
        assertThat(riskiest(0.9, 0.2, 0.8, 0.7)).containsExactly(1);
        assertThat(riskiest(0.9, 0.2, 0.8, 0.2, 0.7, 0.6)).containsExactlyInAnyOrder(1, 3);
        assertThat(riskiest(0.5, 0.5, 0.5, 0.5)).isEmpty();
        assertThat(riskiest(0.5)).isEmpty();
        SlotVisit nobody = new SlotVisit(0.1, null, false);
        List<SlotVisit> visits = List.of(new SlotVisit(0.9, 0), new SlotVisit(0.7, 1), nobody);
        assertThat(GroupWaits.riskiest(new SlotSession(3, visits, Guards.NONE, WEIGHTS)))
                .containsExactly(1);
    }

    @Test
    void nobodyIsBookedFurtherInAClosedSlot() {
        List<SlotVisit> visits = new ArrayList<>(List.of(new SlotVisit(0.1, 0), new SlotVisit(0.9, 1)));
        visits.add(new SlotVisit(0.9, null));

        Plan open = SessionSolver.solve(new SlotSession(2, visits, new Guards(2, 1), WEIGHTS));
        Plan closed = SessionSolver.solve(new SlotSession(2, visits, new Guards(2, 1, Set.of(0)), WEIGHTS));

        assertThat(open.slotOfVisit()).containsExactly(0, 1, 0);
        assertThat(closed.slotOfVisit()).containsExactly(0, 1, 1);
    }

    private static Set<Integer> riskiest(Double... shows) {
        return GroupWaits.riskiest(SlotSession.of(4, List.of(shows), WEIGHTS));
    }

    private SlotSession session(Guards guards) {
        int slots = random.nextInt(3, 7);
        List<SlotVisit> visits = IntStream.range(0, slots + random.nextInt(3))
                .mapToObj(visit -> new SlotVisit(random.nextInt(2, 10) / 10.0, null))
                .toList();
        return new SlotSession(slots, visits, guards, WEIGHTS);
    }
}
