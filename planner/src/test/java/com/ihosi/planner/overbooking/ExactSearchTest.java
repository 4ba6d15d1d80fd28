package com.ihosi.planner.overbooking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ExactSearchTest {

    private static final long MANY = 10_000_000;

    @Test
    void noScheduleOfSlotsIsBetter() {
        RandomSessions sessions = new RandomSessions(11);
        for (int round = 0; round < 60; round++) {
            assertNoneIsBetter(sessions.slots(4, 6));
        }
    }

    @Test
    void noScheduleOfIntervalsIsBetter() {
        RandomSessions sessions = new RandomSessions(12);
        for (int round = 0; round < 60; round++) {
            assertNoneIsBetter(sessions.intervals(5, 5));
        }
    }

    @Test
    void noScheduleIsBetterThatLeavesWhatIsBookedAndKeepsWhatIsGuarded() {
        RandomSessions sessions = new RandomSessions(13);
        for (int round = 0; round < 200; round++) {
            assertNoneIsBetter(sessions.guarded(5, 6, 4));
        }
    }

    private static void assertNoneIsBetter(Session session) {
        OptionalDouble best = RandomSessions.schedules(session).stream()
                .map(schedule -> Timeline.of(session, schedule))
                .filter(timeline -> timeline.excess() < 1e-9)
                .mapToDouble(timeline -> timeline.figures().cost())
                .min();

        assertThat(ExactSearch.find(session, MANY).plan().isPresent())
                .as(session.toString())
                .isEqualTo(best.isPresent());
        best.ifPresent(cost -> assertThat(ExactSearch.find(session, MANY)
                        .plan()
                        .orElseThrow()
                        .figures()
                        .cost())
                .as(session.toString())
                .isCloseTo(cost, within(1e-9)));
    }

    @Test
    void thePlanSaysWhatItsScheduleComesTo() {
        Plan plan = ExactSearch.find(SlotSession.of(3, List.of(0.9, 0.5, 0.4, 0.8), new Weights(1, 1, 1.5)), MANY)
                .plan()
                .orElseThrow();

        assertThat(plan.exact()).isTrue();
        assertThat(plan.schedule()).hasSize(4);
        assertThat(plan.figures())
                .isEqualTo(Timeline.of(plan.session(), plan.slotOfVisit()).figures());
    }

    @Test
    void aSearchThatTakesTooLongIsGivenUp() {
        List<Double> shows = List.of(0.9, 0.5, 0.4, 0.8, 0.7, 0.3, 0.6);
        SlotSession session = SlotSession.of(5, shows, new Weights(1, 1, 1.5));

        assertThat(ExactSearch.find(session, 100)).isEqualTo(new ExactSearch.Found(Optional.empty(), false));
        assertThat(ExactSearch.find(session, MANY).whole()).isTrue();
    }
}
