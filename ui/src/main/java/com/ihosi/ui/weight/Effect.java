package com.ihosi.ui.weight;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Weights;
import com.ihosi.planner.roster.compare.RosterComparison;
import com.ihosi.planner.roster.compare.RuleComparison;
import com.ihosi.ui.roster.OfferedRoster;
import java.util.Optional;

/** What other weights would make of a roster: on the left as it is judged now, on the right as it would be. */
record Effect(OfferedRoster roster, RosterComparison comparison) {

    static Effect of(OfferedRoster roster, Facility.Id facility, Weights wanted) {
        return new Effect(roster, RosterComparison.underWeights(roster.view().roster(), facility, wanted));
    }

    /** The rule's part in it; none where the roster keeps the rule. */
    Optional<RuleComparison> find(Rule rule) {
        return comparison.rules().stream().filter(each -> each.rule() == rule).findFirst();
    }
}
