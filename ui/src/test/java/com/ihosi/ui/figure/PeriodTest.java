package com.ihosi.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");

    @Test
    void wholeWeeksAreComparedWithAsManyBeforeThem() {
        Period weeks = Period.weeks(4, SUNDAY);

        assertThat(weeks.first()).isEqualTo("2026-10-26");
        assertThat(weeks.days()).isEqualTo(28);
        assertThat(weeks.earlier(Period.Against.BEFORE))
                .isEqualTo(new Period(LocalDate.parse("2026-09-28"), LocalDate.parse("2026-10-25")));
    }

    @Test
    void othersAreComparedWithTheSameWeekdays() {
        Period month = new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"));

        for (Period.Against against : Period.Against.values()) {
            Period earlier = month.earlier(against);
            assertThat(earlier.days()).isEqualTo(31);
            assertThat(earlier.first().getDayOfWeek()).isEqualTo(month.first().getDayOfWeek());
            assertThat(earlier.last()).isBefore(month.first());
        }
    }

    @Test
    void upToFiveWeeksAreDrawnByDaysAndMoreByWeeks() {
        assertThat(Period.weeks(5, SUNDAY).parts()).hasSize(35);
        assertThat(Period.weeks(6, SUNDAY).parts()).hasSize(6).allMatch(part -> part.days() == 7);
    }

    @Test
    void theLastWeekMayBeShorter() {
        Period days = new Period(SUNDAY.minusDays(36), SUNDAY);

        assertThat(days.parts()).hasSize(6);
        assertThat(days.parts().getLast().days()).isEqualTo(2);
        assertThat(days.parts().stream().mapToInt(Period::days).sum()).isEqualTo(37);
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Period(SUNDAY, SUNDAY.minusDays(1))).hasMessageContaining("2026-11-21");
    }
}
