package com.ihosi.ui.print;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.ui.roster.OfferedRoster;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the roster that an address asks for, among those that the person may see. */
@Component
final class RosterRequest {

    private final WeekPlans weeks;

    RosterRequest(WeekPlans weeks) {
        this.weeks = weeks;
    }

    /**
     * A week with the rosters that may be seen and the one asked for.
     *
     * @param chosen the one with the key; without a key the published one, else the newest draft; none where there is none
     */
    record Answer(WeekPlan plan, List<OfferedRoster> offered, Optional<OfferedRoster> chosen) {

        /** The same with the first one offered where the one asked for is not there. */
        Answer orFirst() {
            return new Answer(plan, offered, chosen.or(() -> offered.stream().findFirst()));
        }
    }

    /** Refuses a text that is no week, and who is no member of the facility. */
    Answer find(Facility facility, Account person, String week, Optional<String> key, Locale language) {
        WeekPlan plan = weeks.get(new Actor.Person(person.id()), facility.id(), Week.parse(week));
        List<OfferedRoster> offered = OfferedRoster.list(plan, language);
        Optional<OfferedRoster> chosen = offered.stream()
                .filter(roster -> key.isEmpty() || key.get().equals(roster.key()))
                .findFirst();
        return new Answer(plan, offered, chosen);
    }

    /** The roster asked for; refuses one that is not there. */
    static OfferedRoster get(Answer answer) {
        return answer.chosen()
                .orElseThrow(() -> new PlannerException("There is no such roster in the week %s."
                        .formatted(answer.plan().week())));
    }
}
