package com.ihosi.planner.registry;

import com.ihosi.planner.facility.Facility;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a facility has to pay by one licence for a month.
 *
 * @param days of the month on which the licence holds
 */
public record InvoiceLine(YearMonth month, Facility facility, Licence licence, int days, BigDecimal amount) {

    static final Comparator<InvoiceLine> ORDER = Comparator.comparing(
                    (InvoiceLine line) -> line.facility().name())
            .thenComparing(line -> line.licence().first());

    static final List<String> HEADER = List.of(
            "month",
            "facility",
            "slug",
            "tier",
            "first_day",
            "last_day",
            "days",
            "monthly_price",
            "amount",
            "currency",
            "trial",
            "overdue_since");

    static InvoiceLine of(YearMonth month, Facility facility, Licence licence) {
        return new InvoiceLine(month, facility, licence, licence.days(month), licence.amount(month));
    }

    List<String> cells() {
        return List.of(
                month.toString(),
                facility.name(),
                facility.slug(),
                licence.tier().word(),
                licence.first().toString(),
                text(licence.last()),
                String.valueOf(days),
                licence.monthlyPrice().toPlainString(),
                amount.toPlainString(),
                licence.currency().getCurrencyCode(),
                String.valueOf(licence.trial()),
                text(licence.overdueSince()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
