package com.ihosi.planner.noshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnPastsTest {

    private static final Visit TODAY = MadeVisits.visit("A", 10, 5, 40, true);

    @Test
    void onlyDaysStrictlyBeforeCount() {
        OwnPasts pasts = OwnPasts.of(List.of(
                MadeVisits.visit("A", 3, 2, 40, true),
                MadeVisits.visit("A", 9, 0, 40, false),
                MadeVisits.visit("A", 10, 1, 40, true),
                TODAY,
                MadeVisits.visit("A", 11, 8, 40, true)));
        assertThat(pasts.before(TODAY)).isEqualTo(new Past(1, 1, 1, 0, 0, 0, 1, false));
    }

    @Test
    void nobodyElsesVisitCounts() {
        OwnPasts pasts = OwnPasts.of(List.of(MadeVisits.visit("B", 3, 2, 40, true)));
        assertThat(pasts.before(TODAY)).isEqualTo(Past.NONE);
    }

    @Test
    void aVisitWhoseOutcomeNobodyKnowsDoesNotCount() {
        Visit open = MadeVisits.visit("A", 3, 2, 40, true);
        Visit unknown = new Visit(
                open.patient(),
                open.bookedAt(),
                open.day(),
                open.time(),
                open.type(),
                open.age(),
                open.reminder(),
                open.newPatient(),
                Visit.Outcome.UNKNOWN,
                open.groups());
        assertThat(OwnPasts.of(List.of(unknown)).before(TODAY)).isEqualTo(Past.NONE);
    }

    @Test
    void visitsBookedInOneGoAreToldApart() {
        OwnPasts pasts =
                OwnPasts.of(List.of(MadeVisits.visit("A", 7, 2, 40, true), MadeVisits.visit("A", 8, 4, 40, false)));
        assertThat(pasts.before(TODAY)).isEqualTo(new Past(2, 1, 0, 0, 1, 1, 2, false));
    }
}
