package com.ihosi.ui.fairness;

import com.ihosi.planner.roster.fairness.FairnessReport.Row;
import com.ihosi.planner.roster.fairness.FairnessReport.Share;
import com.ihosi.planner.roster.fairness.Measure;
import com.ihosi.ui.text.Texts;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in a sentence who is furthest from a fair share. */
final class Extremes {

    private static final double WORTH_SAYING = 0.5;

    private final Measure measure;
    private final Locale language;

    Extremes(Measure measure, Locale language) {
        this.measure = measure;
        this.language = language;
    }

    String say(List<Row> rows) {
        Optional<Row> most = rows.stream().max(Comparator.comparingDouble(this::above));
        Optional<Row> least = rows.stream().min(Comparator.comparingDouble(this::above));
        boolean none = rows.stream().map(row -> row.share(measure)).allMatch(Share.NONE::equals);
        if (none) {
            return Texts.text(language, "fairness.none." + measure);
        }
        return most.filter(row -> above(row) >= WORTH_SAYING)
                .flatMap(high -> least.filter(row -> above(row) <= -WORTH_SAYING)
                        .map(low -> Texts.text(
                                language,
                                "fairness.extremes." + measure,
                                high.doctor().name(),
                                number(above(high)),
                                low.doctor().name(),
                                number(-above(low)))))
                .orElseGet(() -> Texts.text(language, "fairness.even"));
    }

    private double above(Row row) {
        return row.share(measure).above();
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
