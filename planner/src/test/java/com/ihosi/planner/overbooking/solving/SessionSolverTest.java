package com.ihosi.planner.overbooking.solving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ihosi.planner.overbooking.ExactSearch;
import com.ihosi.planner.overbooking.Plan;
import com.ihosi.planner.overbooking.RandomSessions;
import com.ihosi.planner.overbooking.Session;
import com.ihosi.planner.overbooking.SlotSession;
import com.ihosi.planner.overbooking.Timeline;
import com.ihosi.planner.overbooking.Weights;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SessionSolverTest {

    private static final long MANY = 10_000_000;

    @Test
    void searchReachesTheExactOptimumOfEverySmallSession() {
        RandomSessions sessions = new RandomSessions(21);
        for (int round = 0; round < 15; round++) {
            assertReached(sessions.slots(6, 8));
            assertReached(sessions.intervals(8, 7));
            assertReached(sessions.guarded(6, 8, 4));
        }
    }

    private static void assertReached(Session session) {
        ExactSearch.find(session, MANY).plan().ifPresent(exact -> assertThat(
                        SessionSolver.search(session).figures().cost())
                .as(session.toString())
                .isCloseTo(exact.figures().cost(), within(1e-9)));
    }

    @Test
    void smallSessionsAreBookedExactly() {
        assertThat(SessionSolver.solve(session(6, 8, 1)).exact()).isTrue();
        assertThat(SessionSolver.solve(session(40, 60, 1)).exact()).isFalse();
    }

    @Test
    void fortySlotsAndSixtyPatientsTakeTwoSecondsAtMost() {
        SlotSession session = session(40, 60, 2);
        SessionSolver.solve(session(40, 60, 3));
        long start = System.nanoTime();
        Plan plan = SessionSolver.solve(session);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "40 slots, 60 patients: %d ms, cost %.3f%n",
                took.toMillis(), plan.figures().cost());

        assertThat(took).isLessThan(Duration.ofSeconds(2));
        assertThat(plan.slotOfVisit()).hasSize(60).allMatch(slot -> slot >= 0 && slot < 40);
        assertThat(plan.figures())
                .isEqualTo(Timeline.of(session, plan.slotOfVisit()).figures());
    }

    @Test
    void theSameSessionIsAlwaysBookedAlike() {
        SlotSession session = session(20, 30, 4);

        assertThat(SessionSolver.solve(session)).isEqualTo(SessionSolver.solve(session));
    }

    @Test
    void oneSlotAndOnePatientLeaveNothingToChoose() {
        Weights weights = new Weights(1, 1, 1.5);

        assertThat(SessionSolver.solve(SlotSession.of(1, Collections.nCopies(200, 1.0), weights))
                        .figures()
                        .overtime())
                .isCloseTo(199, within(1e-9));
        assertThat(SessionSolver.solve(SlotSession.of(5, List.of(0.4), weights)).schedule())
                .hasSize(1);
        assertThat(SessionSolver.solve(SlotSession.of(5, List.of(), weights)).schedule())
                .isEmpty();
    }

    @Test
    void whatIsBookedStaysAndNoCapIsPassed() {
        SlotSession session = new RandomSessions(22).guarded(60, 40, 30);
        Plan plan = SessionSolver.solve(session);

        assertThat(Timeline.of(session, plan.slotOfVisit()).excess()).isLessThan(1e-9);
        for (int visit = 0; visit < session.visits(); visit++) {
            int slot = plan.slotOfVisit().get(visit);
            session.fixed(visit).ifPresent(fixed -> assertThat(slot).isEqualTo(fixed));
        }
    }

    private static SlotSession session(int slots, int visits, long seed) {
        Random random = new Random(seed);
        List<Double> shows = random.doubles(visits, 0.4, 0.95).boxed().toList();
        return SlotSession.of(slots, shows, new Weights(1, 1, 1.5));
    }
}
