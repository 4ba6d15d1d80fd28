package com.ihosi.ui.rule;

import com.ihosi.planner.rule.Actions;

/** A rule that many want, to begin with. */
enum RuleExample {
    FIRST("first_of_day"),
    FOLLOW_UPS("follow_up && !new_patient"),
    BREATHER("new_patient || minutes >= 45"),
    LUNCH("time >= '12:00' && time < '13:00'"),
    WEEKEND("weekday in ['saturday', 'sunday'] && !urgent"),
    RELIABLE("!new_patient && no_shows == 0"),
    VIPS("vip"),
    MONDAYS("weekday == 'monday'"),
    RISKY("no_show_risk > 0.4 && lead_days > 3"),
    SHORT_NOTICE("lead_hours < 24");

    private final String condition;

    RuleExample(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** What is said of it. */
    String name(RuleWords words) {
        return words.text("rules.begin." + name());
    }

    Actions actions(RuleWords words) {
        return switch (this) {
            case FIRST -> new Actions.Duration(null, 15, null, null, null);
            case FOLLOW_UPS -> new Actions.Duration(null, null, 10, null, null);
            case BREATHER -> new Actions.Buffer(null, 15);
            case LUNCH -> new Actions.Block(words.text("rules.begin.lunch"));
            case WEEKEND -> new Actions.Approval(false);
            case RELIABLE -> new Actions.Approval(true);
            case VIPS -> new Actions.Priority(50);
            case MONDAYS -> new Actions.Capacity(18, null);
            case RISKY -> new Actions.Overbooking(1, 2);
            case SHORT_NOTICE -> new Actions.Filling(false, 0);
        };
    }
}
