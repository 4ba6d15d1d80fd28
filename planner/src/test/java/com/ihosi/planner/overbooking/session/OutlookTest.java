package com.ihosi.planner.overbooking.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ihosi.planner.overbooking.Weights;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sessions from nine o'clock on, in slots of twenty minutes. */
class OutlookTest {

    private static final double HARDLY = 1e-6;
    private static final int MINUTES = 20;
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant BEFORE = NINE.minusSeconds(86_400);
    private static final OverbookingSettings SETTINGS = OverbookingSettings.STANDARD;

    private final Random random = new Random(41);

    @Test
    void whereNobodyComesAFurtherPlaceSavesIdleTime() {
        OverbookingSettings unguarded = new OverbookingSettings(SETTINGS.weights(), 3, 2, 60, false, 0);
        Outlook outlook = Outlook.of(session(1, 1, 0.5, 0, 0, 0), unguarded, 0, BEFORE);

        // Somebody who surely comes at nine keeps the doctor busy instead of nobody.
        assertThat(outlook.further()).hasSize(2).containsOnly(0, 1);
        assertThat(outlook.asIs().figures().idle()).isCloseTo(2.5, within(HARDLY));
        assertThat(outlook.proposed().figures().idle()).isCloseTo(0.5, within(HARDLY));
        assertThat(outlook.gain()).isCloseTo(2, within(HARDLY));
        assertThat(outlook.places()).extracting(Span::start).containsExactly(NINE, NINE.plusSeconds(1200));
        assertThat(outlook.proposed().furtherWaits()).hasSize(2);
    }

    @Test
    void theRiskiestAreNotAllStackedOnThoughThatWouldGain() {
        OverbookingSettings dear = new OverbookingSettings(new Weights(1, 1, 1.5), 3, 2, 5, false, 0);
        Outlook outlook = Outlook.of(session(1, 1, 0.5, 0, 0, 0), dear, 0, BEFORE);

        // Each of the two would wait ten minutes if she came, the others none: one of them is enough for five.
        assertThat(outlook.further()).hasSize(1);
        assertThat(outlook.proposed().riskiest()).isCloseTo(5, within(HARDLY));
        assertThat(outlook.proposed().others()).isCloseTo(0, within(HARDLY));
    }

    @Test
    void whereEverybodyComesNothingIsProposed() {
        Outlook outlook = Outlook.of(session(0, 0, 0, 0), SETTINGS, 0, BEFORE);

        assertThat(outlook.isProposed()).isFalse();
        assertThat(outlook.asIs().waits()).containsOnly(0.0);
        assertThat(outlook.proposed().figures()).isEqualTo(outlook.asIs().figures());
    }

    @Test
    void aSessionWithoutVisitsOrWithManyFreeTimesIsTooEarly() {
        DoctorSession empty = new DoctorSession(
                new Doctor.Id(UUID.randomUUID()),
                "Dr. A",
                LocalDate.EPOCH,
                span(0, 6),
                MINUTES,
                List.of(),
                List.of(),
                9);

        assertThat(Outlook.of(empty, SETTINGS, 0.3, BEFORE).isEarly()).isTrue();
        assertThat(Outlook.of(empty, SETTINGS, 0.3, BEFORE).isProposed()).isFalse();
    }

    @Test
    void noTimeThatHasBegunTakesAnybodyFurther() {
        DoctorSession session = session(1, 1, 1, 1, 1, 1);

        assertThat(Outlook.of(session, SETTINGS, 0, BEFORE).further()).isNotEmpty();
        assertThat(Outlook.of(session, SETTINGS, 0, NINE.plusSeconds(3601)).further())
                .isNotEmpty()
                .allMatch(slot -> slot > 3);
        assertThat(Outlook.of(session, SETTINGS, 0, NINE.plusSeconds(7200)).further())
                .isEmpty();
    }

    @Test
    void aDayThatIsFullByItsHoursTakesNobodyFurther() {
        DoctorSession session = session(1, 1, 1, 1);
        DoctorSession full = new DoctorSession(
                session.doctor(), "", session.day(), session.during(), MINUTES, session.visits(), List.of(), 1);

        assertThat(Outlook.of(session, SETTINGS, 0, BEFORE).further()).hasSize(3);
        assertThat(Outlook.of(full, SETTINGS, 0, BEFORE).further()).hasSize(1);
    }

    @Test
    void aLongVisitTakesAllOfItsSlots() {
        DoctorSession session = with(List.of(visit(0, 3, 0), visit(3, 1, 0)), List.of());

        assertThat(session.free()).isEqualTo(2);
        assertThat(session.isBooked(2)).isTrue();
        assertThat(session.isBooked(4)).isFalse();
        assertThat(Outlook.of(session, SETTINGS, 0, BEFORE).asIs().figures().idle())
                .isCloseTo(0, within(HARDLY));
    }

    @Test
    void noProposalPassesACapOrAGuardOrCostsMore() {
        int proposed = 0;
        for (int round = 0; round < 150; round++) {
            DoctorSession session = randomSession();
            OverbookingSettings settings = new OverbookingSettings(
                    new Weights(random.nextInt(3) / 2.0, 1, 1.5),
                    random.nextInt(5),
                    1 + random.nextInt(3),
                    random.nextInt(6),
                    false,
                    0);
            Outlook outlook = Outlook.of(session, settings, 0.15, BEFORE);
            proposed += outlook.isProposed() ? 1 : 0;

            assertThat(outlook.further()).allMatch(session::isBooked);
            assertThat(outlook.further().size() + session.further())
                    .isLessThanOrEqualTo(Math.max(settings.perSession(), session.further()));
            for (int slot : outlook.further()) {
                assertThat(Collections.frequency(outlook.further(), slot) + booked(session, slot))
                        .isLessThanOrEqualTo(settings.perSlot());
            }
            double extra = outlook.proposed().riskiest() - outlook.proposed().others();
            double before = outlook.asIs().riskiest() - outlook.asIs().others();
            assertThat(extra).isLessThanOrEqualTo(Math.max(settings.extraMinutes(), before) + HARDLY);
            assertThat(outlook.gain()).isGreaterThanOrEqualTo(0);
            assertThat(Outlook.isAllowed(session, settings, 0.15, BEFORE, outlook.further()))
                    .isTrue();
        }
        assertThat(proposed).isGreaterThan(30);
    }

    @Test
    void whateverTheRisksEveryVisitStaysWhereItIs() {
        for (int round = 0; round < 50; round++) {
            DoctorSession session = randomSession();
            Outlook outlook = Outlook.of(session, SETTINGS, 0.1, BEFORE);

            assertThat(outlook.session()).isEqualTo(session);
            assertThat(outlook.proposed().waits()).hasSameSizeAs(session.visits());
        }
    }

    @Test
    void placesThatBreakACapAreNotAllowed() {
        DoctorSession session = session(1, 1, 1, 1);

        assertThat(Outlook.isAllowed(session, SETTINGS, 0, BEFORE, List.of(0, 1, 2)))
                .isTrue();
        assertThat(Outlook.isAllowed(session, SETTINGS, 0, BEFORE, List.of(0, 0)))
                .isFalse();
        assertThat(Outlook.isAllowed(session, SETTINGS, 0, BEFORE, List.of(0, 1, 2, 3)))
                .isFalse();
        assertThat(Outlook.isAllowed(session, SETTINGS, 0, NINE.plusSeconds(60), List.of(0)))
                .isFalse();
    }

    private static long booked(DoctorSession session, int slot) {
        return session.visits().stream()
                .filter(visit -> session.slot(visit.during().start()) == slot)
                .count();
    }

    private DoctorSession randomSession() {
        List<SessionVisit> visits = new ArrayList<>();
        for (int slot = 0; slot < 8; slot++) {
            if (random.nextInt(10) > 0) {
                visits.add(visit(slot, 1, random.nextInt(10) / 10.0));
            }
            if (random.nextInt(10) == 0) {
                visits.add(new SessionVisit(UUID.randomUUID(), "", span(slot, 1), 1, 0.2, false));
            }
        }
        DoctorSession six = with(visits, List.of());
        return new DoctorSession(six.doctor(), "", six.day(), span(0, 8), MINUTES, visits, List.of(), 20);
    }

    private static DoctorSession session(double... risks) {
        List<SessionVisit> visits = IntStream.range(0, risks.length)
                .mapToObj(slot -> visit(slot, 1, risks[slot]))
                .toList();
        DoctorSession six = with(visits, List.of());
        return new DoctorSession(six.doctor(), "", six.day(), span(0, risks.length), MINUTES, visits, List.of(), 20);
    }

    private static DoctorSession with(List<SessionVisit> visits, List<OverbookingPlace> places) {
        return new DoctorSession(
                new Doctor.Id(UUID.randomUUID()),
                "Dr. A",
                LocalDate.of(2026, 12, 1),
                span(0, 6),
                MINUTES,
                visits,
                places,
                20);
    }

    private static SessionVisit visit(int slot, int slots, double risk) {
        return new SessionVisit(UUID.randomUUID(), "Pat", span(slot, slots), 0, risk, true);
    }

    private static Span span(int slot, int slots) {
        Instant start = NINE.plus(Duration.ofMinutes((long) slot * MINUTES));
        return new Span(start, start.plus(Duration.ofMinutes((long) slots * MINUTES)));
    }
}
