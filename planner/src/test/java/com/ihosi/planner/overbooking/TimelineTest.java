package com.ihosi.planner.overbooking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ihosi.planner.overbooking.IntervalSession.Idle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What schedules come to: by hand, and beside plain models that go through all that can happen. */
class TimelineTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final Weights ALL_ALIKE = new Weights(1, 1, 1);

    @Test
    void whoComesInTheSameSlotWaitsForTheOther() {
        Figures figures = figures(SlotSession.of(1, List.of(0.5, 0.5), new Weights(1, 10, 100)), 0, 0);

        assertThat(figures.waiting()).isCloseTo(0.25, EXACTLY);
        assertThat(figures.idle()).isCloseTo(0.25, EXACTLY);
        assertThat(figures.overtime()).isCloseTo(0.25, EXACTLY);
        assertThat(figures.cost()).isCloseTo(27.75, EXACTLY);
    }

    @Test
    void wherePatientsSurelyComeEachSlotCarriesOnWhoItDoesNotSee() {
        Figures figures = figures(SlotSession.of(3, List.of(1.0, 1.0, 1.0), ALL_ALIKE), 0, 0, 2);

        assertThat(figures.waiting()).isCloseTo(1, EXACTLY);
        assertThat(figures.idle()).isCloseTo(0, EXACTLY);
        assertThat(figures.overtime()).isCloseTo(0, EXACTLY);
    }

    @Test
    void whoIsLeftAfterTheLastSlotWaitsOnInOvertime() {
        Figures figures = figures(SlotSession.of(2, List.of(1.0, 1.0, 1.0), ALL_ALIKE), 1, 1, 1);

        assertThat(figures.waiting()).isCloseTo(1 + 2, EXACTLY);
        assertThat(figures.idle()).isCloseTo(1, EXACTLY);
        assertThat(figures.overtime()).isCloseTo(2, EXACTLY);
    }

    @Test
    void aSessionWhereNobodyComesIsIdle() {
        Figures figures = figures(SlotSession.of(4, List.of(0.0, 0.0), ALL_ALIKE), 0, 0);

        assertThat(figures).isEqualTo(new Figures(4, 0, 4, 0));
        assertThat(figures(SlotSession.of(4, List.of(), ALL_ALIKE))).isEqualTo(new Figures(4, 0, 4, 0));
    }

    @Test
    void slotsComeToWhatAllTheirDaysComeTo() {
        RandomSessions sessions = new RandomSessions(1);
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            SlotSession session = sessions.slots(5, 7);
            List<Integer> schedule =
                    random.ints(session.visits(), 0, session.slots()).boxed().toList();
            Figures expected = AllDays.of(session, schedule);
            Figures figures = Timeline.of(session, schedule).figures();

            assertThat(figures.waiting()).isCloseTo(expected.waiting(), EXACTLY);
            assertThat(figures.idle()).isCloseTo(expected.idle(), EXACTLY);
            assertThat(figures.overtime()).isCloseTo(expected.overtime(), EXACTLY);
            assertThat(figures.cost()).isCloseTo(expected.cost(), EXACTLY);
        }
    }

    @Test
    void whatPatientsWaitEachIsTogetherWhatAllWait() {
        RandomSessions sessions = new RandomSessions(3);
        for (int round = 0; round < 100; round++) {
            SlotSession session = sessions.guarded(6, 6, 3);
            Timeline timeline = Descent.of(session);
            double sum = 0;
            for (int visit = 0; visit < session.visits(); visit++) {
                sum += session.show(visit) * timeline.wait(visit);
            }

            assertThat(sum).isCloseTo(timeline.figures().waiting(), EXACTLY);
        }
    }

    @Test
    void aChangedScheduleComesToTheSameAsANewOne() {
        RandomSessions sessions = new RandomSessions(4);
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            Session session = round % 2 == 0 ? sessions.slots(6, 8) : sessions.intervals(6, 6);
            Timeline timeline = Descent.of(session);
            for (int move = 0; move < 20; move++) {
                int visit = random.nextInt(session.visits());
                timeline.remove(visit);
                timeline.place(visit, random.nextInt(session.slots()));

                assertThat(timeline.figures())
                        .isEqualTo(Timeline.of(session, timeline.schedule()).figures());
            }
        }
    }

    @Test
    void exponentialVisitsAreSeenAsFastAsTheyLast() {
        // Of two who come at once the second waits for the first; in a mean visit's time nobody is seen with e^-1, one
        // with e^-1.
        Figures figures = figures(new IntervalSession(2, 1, 15, 15, 0, ALL_ALIKE, Idle.B), 0, 0);

        assertThat(figures.waiting()).isCloseTo(7.5, EXACTLY);
        assertThat(figures.overtime()).isCloseTo(15 * 3 / Math.E, EXACTLY);
        assertThat(figures.idle()).isCloseTo(15 + 15 * 3 / Math.E - 30, EXACTLY);
    }

    @Test
    void idleTimeUntilTheLastWorkLeavesOutTheEndOfTheSession() {
        IntervalSession session = new IntervalSession(1, 4, 15, 10, 0.5, ALL_ALIKE, Idle.A);

        assertThat(figures(session, 1).idle()).isCloseTo(15, EXACTLY);
        assertThat(figures(session, 0).idle()).isCloseTo(0, EXACTLY);
    }

    @Test
    void wherePatientsNeverComeNobodyWaits() {
        Figures figures = figures(new IntervalSession(3, 2, 15, 15, 1, ALL_ALIKE, Idle.B), 0, 0, 1);

        assertThat(figures).isEqualTo(new Figures(30, 0, 30, 0));
    }

    private static Figures figures(Session session, Integer... slotOfVisit) {
        return Timeline.of(session, List.of(slotOfVisit)).figures();
    }

    /** A session lived through once for each way in which its patients come or don't. */
    private record AllDays(double waiting, double idle, double overtime) {

        static Figures of(SlotSession session, List<Integer> schedule) {
            double waiting = 0;
            double idle = 0;
            double overtime = 0;
            for (int came = 0; came < 1 << session.visits(); came++) {
                double chance = 1;
                for (int visit = 0; visit < session.visits(); visit++) {
                    chance *= (came >> visit & 1) == 1 ? session.show(visit) : 1 - session.show(visit);
                }
                AllDays day = live(session.slots(), schedule, came);
                waiting += chance * day.waiting();
                idle += chance * day.idle();
                overtime += chance * day.overtime();
            }
            return Figures.of(session.weights(), waiting, idle, overtime);
        }

        private static AllDays live(int slots, List<Integer> schedule, int came) {
            Deque<Integer> there = new ArrayDeque<>();
            double waiting = 0;
            double idle = 0;
            int slot = 0;
            for (; slot < slots || !there.isEmpty(); slot++) {
                for (int visit = 0; visit < schedule.size(); visit++) {
                    if (schedule.get(visit) == slot && (came >> visit & 1) == 1) {
                        there.add(slot);
                    }
                }
                if (there.isEmpty()) {
                    idle++;
                } else {
                    waiting += slot - there.remove();
                }
            }
            return new AllDays(waiting, idle, slot - slots);
        }
    }
}
