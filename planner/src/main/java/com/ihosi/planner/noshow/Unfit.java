package com.ihosi.planner.noshow;

import java.util.Collection;
import java.util.Optional;

/** Why nothing can be learnt from visits, or what was learnt is not used. */
public enum Unfit {
    NO_HISTORY,
    ONE_PATIENT,
    ALL_KEPT,
    ALL_MISSED,
    /** Too few to learn from, and no larger facility has shared what it learnt. */
    TOO_FEW,
    /** Judged on days that it had not seen, the model did no better than the plain rate. */
    NO_BETTER_THAN_THE_RATE;

    /** What is wrong with visits whose outcome is known, if anything is. */
    public static Optional<Unfit> of(Collection<Visit> visits) {
        if (visits.isEmpty()) {
            return Optional.of(NO_HISTORY);
        }
        if (visits.stream().noneMatch(Visit::missed)) {
            return Optional.of(ALL_KEPT);
        }
        if (visits.stream().allMatch(Visit::missed)) {
            return Optional.of(ALL_MISSED);
        }
        boolean onePatient =
                visits.stream().map(Visit::patient).distinct().limit(2).count() == 1;
        return onePatient ? Optional.of(ONE_PATIENT) : Optional.empty();
    }
}
