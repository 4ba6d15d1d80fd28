package com.ihosi.ui.rule;

import com.ihosi.planner.account.Accounts;
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
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
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
    private final Accounts accounts;
    private final Clock clock;

    RuleDesk(
            SchedulingRules rules,
            RuleTrials trials,
            AppointmentTypes types,
            Staff staff,
            Accounts accounts,
            Clock clock) {
        this.rules = rules;
        this.trials = trials;
        this.types = types;
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    Facility.Id here() {
        return CurrentFacility.get().id();
    }

    boolean mayChange() {
        return accounts.mayPlan(SignedIn.get().id(), here());
    }

    Clock clock() {
        return clock;
    }

    RuleWords words(Locale language) {
        return new RuleWords(language, CurrentFacility.get().zone(), doctors());
    }

    /** Everybody who is or was employed here, by name. */
    Map<Doctor.Id, String> doctors() {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), CurrentFacility.get().zone());
        Map<Doctor.Id, String> names = new LinkedHashMap<>();
        staff.list(here(), new DateRange(today, today))
                .forEach(employed ->
                        names.put(employed.doctor().id(), employed.doctor().name()));
        return names;
    }

    List<AppointmentType> types() {
        return types.listActive(SignedIn.actor(), here());
    }

    List<RuleUse> list() {
        return rules.list(SignedIn.actor(), here());
    }

    SchedulingRule save(SchedulingRule rule) {
        return rules.save(SignedIn.actor(), rule);
    }

    SchedulingRule activate(SchedulingRule rule, boolean active) {
        return rules.activate(SignedIn.actor(), here(), rule.id(), rule.version(), active);
    }

    void delete(SchedulingRule rule) {
        rules.delete(SignedIn.actor(), here(), rule.id());
    }

    RuleTrial tryOut(SchedulingRule rule) {
        return trials.tryOut(SignedIn.actor(), rule);
    }

    List<RuleTrace> listTraces(SchedulingRule rule) {
        return rules.listTraces(SignedIn.actor(), here(), rule.id());
    }
}
