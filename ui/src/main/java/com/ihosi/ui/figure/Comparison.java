package com.ihosi.ui.figure;

import com.ihosi.planner.figure.Figure;
import com.ihosi.planner.figure.Sums;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What was counted in a period, and in the one that it is compared with. */
record Comparison(Period period, Map<LocalDate, Sums> now, Period earlier, Map<LocalDate, Sums> before) {

    /** A figure of each part of the period. */
    List<OptionalDouble> now(Figure figure) {
        return values(figure, period, now);
    }

    /** The same of each part of the earlier one. */
    List<OptionalDouble> before(Figure figure) {
        return values(figure, earlier, before);
    }

    private static List<OptionalDouble> values(Figure figure, Period period, Map<LocalDate, Sums> days) {
        return period.parts().stream()
                .map(part -> sums(part, days))
                .map(sums -> figure.isKnown(sums) ? figure.of(sums) : OptionalDouble.empty())
                .toList();
    }

    private static Sums sums(Period part, Map<LocalDate, Sums> days) {
        return Sums.of(days.entrySet().stream()
                .filter(day -> part.contains(day.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }
}
