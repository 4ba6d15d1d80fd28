package com.ihosi.planner.registry;

import com.ihosi.planner.FieldChecks;
import com.ihosi.planner.facility.Facility;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a facility may have and what it pays for it.
 *
 * @param first the first day that it holds
 * @param last the last one; none: until another follows
 * @param trial nothing is paid for it
 * @param overdueSince since when a payment has been missing, if one is
 */
public record Licence(
        Id id,
        Facility.Id facility,
        Tier tier,
        LocalDate first,
        @Nullable LocalDate last,
        int mostDoctors,
        int mostPatients,
        BigDecimal monthlyPrice,
        Currency currency,
        boolean trial,
        @Nullable LocalDate overdueSince) {

    private static final int MOST_DOCTORS = 100_000;
    private static final int MOST_PATIENTS = 100_000_000;
    private static final long HIGHEST_PRICE = 10_000_000;

    /** Identifies a licence. */
    public record Id(UUID value) {

        public Id {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Refuses bounds out of reason.
     *
     * @throws com.ihosi.planner.FieldException at the fields
     */
    public Licence {
        new FieldChecks()
                .between("mostDoctors", "limit of doctors", mostDoctors, 0, MOST_DOCTORS, "doctors")
                .between("mostPatients", "limit of patients", mostPatients, 0, MOST_PATIENTS, "patients")
                .check(
                        monthlyPrice.signum() >= 0
                                && monthlyPrice.compareTo(BigDecimal.valueOf(HIGHEST_PRICE)) <= 0
                                && monthlyPrice.stripTrailingZeros().scale() <= 2,
                        "monthlyPrice",
                        "The price of a month must be 0 to %,d with at most two decimals.".formatted(HIGHEST_PRICE))
                .check(
                        last == null || !last.isBefore(first),
                        "last",
                        "The last day (%s) must not be before the first (%s).".formatted(last, first))
                .done();
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** How many days of a month it holds. */
    public int days(YearMonth month) {
        LocalDate from = first.isAfter(month.atDay(1)) ? first : month.atDay(1);
        LocalDate until = last == null || last.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : last;
        return Math.max(0, Math.toIntExact(ChronoUnit.DAYS.between(from, until)) + 1);
    }

    /** What is to be paid for a month: the price by the days that it holds, to the cent; nothing for a trial. */
    public BigDecimal amount(YearMonth month) {
        return trial
                ? BigDecimal.ZERO.setScale(2)
                : monthlyPrice
                        .multiply(BigDecimal.valueOf(days(month)))
                        .divide(BigDecimal.valueOf(month.lengthOfMonth()), 2, RoundingMode.HALF_UP);
    }
}
