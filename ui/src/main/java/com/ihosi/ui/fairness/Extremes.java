package com.ihosi.ui.fairness;

import com.ihosi.planner.roster.fairness.FairnessReport.Row;
import com.ihosi.planner.roster.fairness.FairnessReport.Share;
import com.ihosi.planner.roster.fairness.Measure;
import com.ihosi.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in a sentence who is furthest from a fair share. */
final class Extremes {

    private static final double WORTH_SAYING = 0.5;
    private static final double TENTHS = 10;

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
                                rounded(above(high)),
                                low.doctor().name(),
                                rounded(-above(low)))))
                .orElseGet(() -> Texts.text(language, "fairness.even"));
    }

    private double above(Row row) {
        return row.share(measure).above();
    }

    /** As a number, so that the text can choose between one and several. */
    private static double rounded(double value) {
        return Math.round(value * TENTHS) / TENTHS;
    }
}
