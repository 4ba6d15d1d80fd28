package com.ihosi.planner.roster.fairness;

import com.ihosi.planner.roster.Rule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is compared between doctors. */
public enum Measure {
    NIGHTS(Rule.FAIR_NIGHTS),
    WEEKENDS(Rule.FAIR_WEEKENDS),
    ON_CALLS(Rule.FAIR_ON_CALLS),
    HOURS(Rule.FAIR_HOURS),
    WISHES(null);

    private final Optional<Rule> rule;

    Measure(@Nullable Rule rule) {
        this.rule = Optional.ofNullable(rule);
    }

    /** The rule by which a solve balances it; none for wishes, which have a price each. */
    Optional<Rule> rule() {
        return rule;
    }

    /** Whether having more of it than others is a burden, not a favour. */
    public boolean burden() {
        return rule.isPresent();
    }
}
