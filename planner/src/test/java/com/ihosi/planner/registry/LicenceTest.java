package com.ihosi.planner.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.facility.Facility;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicenceTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void aMonthIsPaidByTheDaysOnWhichTheLicenceHolds() {
        assertThat(licence("2026-11-01", null, "300", false).amount(NOVEMBER)).isEqualByComparingTo("300.00");
        assertThat(licence("2026-11-16", null, "300", false).amount(NOVEMBER)).isEqualByComparingTo("150.00");
        assertThat(licence("2026-01-01", "2026-11-01", "100", false).amount(NOVEMBER))
                .isEqualByComparingTo("3.33");
        assertThat(licence("2026-12-01", null, "300", false).amount(NOVEMBER)).isEqualByComparingTo("0");
        assertThat(licence("2026-01-01", "2026-10-31", "300", false).days(NOVEMBER))
                .isZero();
    }

    @Test
    void aTrialCostsNothing() {
        assertThat(licence("2026-11-01", null, "300", true).amount(NOVEMBER)).isEqualByComparingTo("0");
    }

    @Test
    void twoThatFollowEachOtherWithinAMonthCostAsMuchAsOne() {
        BigDecimal first = licence("2026-01-01", "2026-11-20", "300", false).amount(NOVEMBER);
        BigDecimal second = licence("2026-11-21", null, "300", false).amount(NOVEMBER);

        assertThat(first.add(second)).isEqualByComparingTo("300.00");
    }

    @Test
    void whatIsOutOfBoundsIsSaidAtItsField() {
        assertThatThrownBy(() -> licence("2026-11-02", "2026-11-01", "300.005", false))
                .isInstanceOfSatisfying(FieldException.class, refused -> assertThat(refused.refusals())
                        .extracting(FieldException.Refusal::field)
                        .containsExactly("monthlyPrice", "last"));
    }

    private static Licence licence(String first, @Nullable String last, String price, boolean trial) {
        return new Licence(
                new Licence.Id(UUID.randomUUID()),
                new Facility.Id(UUID.randomUUID()),
                Tier.BASIC,
                LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                20,
                5000,
                new BigDecimal(price),
                Currency.getInstance("EUR"),
                trial,
                null);
    }
}
