package com.ihosi.ui.rule;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.rule.RuleTrace;
import com.ihosi.planner.rule.RuleTrial;
import com.ihosi.planner.rule.RuleTrials;
import com.ihosi.planner.rule.RuleUse;
import com.ihosi.planner.rule.SchedulingRule;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import com.ihosi.ui.security.Here;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Works with rules on behalf of whoever is logged in, at the facility of the address. */
@Component
final class RuleDesk {

    private final SchedulingRules rules;
    private final RuleTrials trials;
    private final AppointmentTypes types;
    private final Staff staff;
    private final Here here;
    private final Clock clock;

    RuleDesk(SchedulingRules rules, RuleTrials trials, AppointmentTypes types, Staff staff, Here here, Clock clock) {
        this.rules = rules;
        this.trials = trials;
        this.types = types;
        this.staff = staff;
        this.here = here;
        this.clock = clock;
    }

    Facility.Id facility() {
        return here.id();
    }

    boolean mayChange() {
        return here.may(Right.CHANGE_RULES);
    }

    Clock clock() {
        return clock;
    }

    RuleWords words(Locale language) {
        return new RuleWords(language, here.facility().zone(), doctors());
    }

    /** Everybody who is or was employed here, by name. */
    Map<Doctor.Id, String> doctors() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), here.facility().zone());
        Map<Doctor.Id, String> names = new LinkedHashMap<>();
        staff.list(here.id(), new DateRange(today, today))
                .forEach(employed ->
                        names.put(employed.doctor().id(), employed.doctor().name()));
        return names;
    }

    List<AppointmentType> types() {
        return types.listActive(here.actor(), here.id());
    }

    List<RuleUse> list() {
        return rules.list(here.actor(), here.id());
    }

    SchedulingRule save(SchedulingRule rule) {
        return rules.save(here.actor(), rule);
    }

    SchedulingRule activate(SchedulingRule rule, boolean active) {
        return rules.activate(here.actor(), here.id(), rule.id(), rule.version(), active);
    }

    void delete(SchedulingRule rule) {
        rules.delete(here.actor(), here.id(), rule.id());
    }

    RuleTrial tryOut(SchedulingRule rule) {
        return trials.tryOut(here.actor(), rule);
    }

    List<RuleTrace> listTraces(SchedulingRule rule) {
        return rules.listTraces(here.actor(), here.id(), rule.id());
    }
}
