package com.ihosi.ui.roster;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.Week;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * All that the week view asks of the planner, for one person at one facility.
 *
 * <p>What the planner refuses comes as {@link com.ihosi.planner.PlannerException} with a sentence for the user.
 */
interface WeekDesk {

    /** The facility that the desk stands in. */
    Facility facility();

    /** The week of this moment on the facility's own calendar. */
    Week currentWeek();

    /** The week as it stands now, in words of the language. */
    WeekState load(Week week, Locale language);

    /** The open runs of the week, or the last one that ended; without rosters, so that it can be asked every second. */
    List<Run> listRuns(Week week);

    /** The facilities that can be solved together with one's own: those where the person may plan and doctors are shared. */
    List<Partner> listPartners(Week week);

    /** What is certain to be impossible in some weeks of some facilities, in words. */
    List<String> check(Horizon horizon, List<Facility.Id> facilities, Locale language);

    /** Queues a solve of some weeks. */
    void solve(Horizon horizon, List<Facility.Id> facilities, int seconds);

    /** Ends a run early; what it has found becomes the draft. */
    void stop(UUID run);

    /** Changes days of a draft by hand; where none was seen one is begun from the published roster. */
    Editing.Edited edit(Week week, Optional<Editing.Seen> seen, List<DayEdit> edits);

    /** Keeps a draft under a name. */
    void keep(UUID draft, String name);

    /** Puts a draft away for good. */
    void discard(UUID draft);

    /** What is published with a draft, because it was made together with it. */
    Together listTogether(UUID draft);

    /** Makes drafts the rosters that hold, all or none: those that the person was shown. */
    void publish(Together together);

    /**
     * Drafts that are published together.
     *
     * @param others names of the other facilities among theirs
     */
    record Together(List<Publishing.Draft> drafts, List<String> others) {

        public Together {
            drafts = List.copyOf(drafts);
            others = List.copyOf(others);
        }
    }

    /** A facility that shares doctors with one's own. */
    record Partner(Facility.Id id, String name, long sharedDoctors) {}
}
