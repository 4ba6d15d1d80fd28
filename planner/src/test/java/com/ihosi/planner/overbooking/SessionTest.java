package com.ihosi.planner.overbooking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.overbooking.IntervalSession.Idle;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What no session may be. */
class SessionTest {

    private static final Weights WEIGHTS = new Weights(1, 1, 1.5);

    @Test
    void aSessionHasOneToTwoHundredSlots() {
        assertThat(SlotSession.of(1, List.of(0.5), WEIGHTS).slots()).isOne();
        assertThat(SlotSession.of(200, List.of(0.5), WEIGHTS).slots()).isEqualTo(200);
        assertRefused("slots", () -> SlotSession.of(0, List.of(0.5), WEIGHTS));
        assertRefused("slots", () -> SlotSession.of(201, List.of(0.5), WEIGHTS));
        assertRefused("slots", () -> SlotSession.of(-1, List.of(), WEIGHTS));
    }

    @Test
    void aSessionHasTwoHundredVisitsAtMost() {
        assertThat(SlotSession.of(2, Collections.nCopies(200, 0.5), WEIGHTS).visits())
                .isEqualTo(200);
        assertRefused("showProbabilities", () -> SlotSession.of(2, Collections.nCopies(201, 0.5), WEIGHTS));
    }

    @Test
    void patientsComeWithAProbability() {
        assertThat(SlotSession.of(2, List.of(0.0, 1.0), WEIGHTS).show(1)).isOne();
        assertRefused("showProbabilities[1]", () -> SlotSession.of(2, List.of(0.5, 1.01), WEIGHTS));
        assertRefused("showProbabilities[0]", () -> SlotSession.of(2, List.of(-0.01), WEIGHTS));
        assertRefused("showProbabilities[0]", () -> SlotSession.of(2, List.of(Double.NaN), WEIGHTS));
    }

    @Test
    void weightsAreFiniteAndNotNegative() {
        assertRefused("weights.wait", () -> new Weights(-1, 1, 1));
        assertRefused("weights.idle", () -> new Weights(1, Double.NaN, 1));
        assertRefused("weights.overtime", () -> new Weights(1, 1, Double.POSITIVE_INFINITY));
        assertRefused("weights.overtime", () -> new Weights(1, 1, 1000.5));
        assertThat(new Weights(0, 0, 1000).overtime()).isEqualTo(1000);
    }

    @Test
    void intervalsHaveBoundsOfTheirOwn() {
        assertRefused("patients", () -> new IntervalSession(0, 4, 15, 15, 0.2, WEIGHTS, Idle.A));
        assertRefused("patients", () -> new IntervalSession(201, 4, 15, 15, 0.2, WEIGHTS, Idle.A));
        assertRefused("intervals", () -> new IntervalSession(4, 0, 15, 15, 0.2, WEIGHTS, Idle.A));
        assertRefused("minutesPerInterval", () -> new IntervalSession(4, 4, 0, 15, 0.2, WEIGHTS, Idle.A));
        assertRefused("meanVisitMinutes", () -> new IntervalSession(4, 4, 15, 1441, 0.2, WEIGHTS, Idle.A));
        assertRefused("noShow", () -> new IntervalSession(4, 4, 15, 15, 1.2, WEIGHTS, Idle.A));
        assertRefused("noShow", () -> new IntervalSession(4, 4, 15, 15, Double.NaN, WEIGHTS, Idle.A));
    }

    @Test
    void aCapThatLeavesNoPlaceForEverybodyIsRefused() {
        List<SlotSession.SlotVisit> three = Collections.nCopies(3, new SlotSession.SlotVisit(0.5, null));

        assertThat(new SlotSession(2, three, new Guards(2, 1), WEIGHTS).visits())
                .isEqualTo(3);
        assertRefused("perSlot", () -> new SlotSession(2, three, new Guards(1, 1), WEIGHTS));
    }

    private static void assertRefused(String field, ThrowingCallable made) {
        assertThatExceptionOfType(FieldException.class).isThrownBy(made).satisfies(refused -> assertThat(
                        refused.refusals())
                .extracting(FieldException.Refusal::field)
                .contains(field));
    }
}
