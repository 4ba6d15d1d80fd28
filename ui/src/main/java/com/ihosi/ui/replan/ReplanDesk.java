package com.ihosi.ui.replan;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Demands;
import com.ihosi.planner.roster.plan.DutyChange;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.planner.roster.run.SolveRequest;
import com.ihosi.planner.roster.run.SolveRun;
import com.ihosi.planner.roster.run.SolveRuns;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Leave;
import com.ihosi.planner.staff.Leaves;
import com.ihosi.planner.staff.Staff;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Asks on behalf of whoever is logged in, about the facility of the address. */
@Component
public final class ReplanDesk {

    /** How long a repair may take, in seconds. */
    static final int SECONDS = 10;

    private final WeekPlans weeks;
    private final SolveRuns runs;
    private final Leaves leaves;
    private final Demands demands;
    private final Staff staff;
    private final Clock clock;

    ReplanDesk(WeekPlans weeks, SolveRuns runs, Leaves leaves, Demands demands, Staff staff, Clock clock) {
        this.weeks = weeks;
        this.runs = runs;
        this.leaves = leaves;
        this.demands = demands;
        this.staff = staff;
        this.clock = clock;
    }

    /** The week as it stands, to choose a doctor or a shift from. */
    WeekPlan load(Week week) {
        return weeks.get(SignedIn.actor(), facility().id(), week);
    }

    /** The facility's date. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), facility().zone());
    }

    /** Enters that a doctor is away. */
    void enterSick(Doctor.Id doctor, LocalDate first, LocalDate last) {
        leaves.enterSick(SignedIn.actor(), facility().id(), doctor, first, last);
    }

    /** Leave entered here that still takes days of the week. */
    List<Leave> listLeave(Week week) {
        LocalDate first = week.firstDay().isBefore(today()) ? today() : week.firstDay();
        return first.isAfter(week.lastDay())
                ? List.of()
                : leaves.listEntered(SignedIn.actor(), facility().id(), first, week.lastDay());
    }

    /** Takes back a leave that was entered here. */
    void takeBack(Leave leave) {
        leaves.takeBack(SignedIn.actor(), facility().id(), leave.id());
    }

    /** Enters how many a shift of a day needs. */
    void changeDemand(RosteredShift shift, LocalDate day, int required) {
        demands.change(
                SignedIn.actor(), facility().id(), new Demands.Need(shift.type(), shift.department(), day, required));
    }

    /** Queues the repair of a week. */
    void replan(Week week) {
        runs.request(
                SignedIn.actor(),
                new SolveRequest(
                        List.of(facility().id()),
                        Horizon.of(week),
                        SECONDS,
                        RandomGenerator.getDefault().nextLong(),
                        SolveRun.Kind.REPAIR));
    }

    /** What a draft changes against what is published, for whom, and where they are reached. */
    Changes listChanges(Week week, UUID draft) {
        WeekPlan plan = load(week);
        List<DutyChange> changes = plan.drafts().stream()
                .filter(view -> view.stored().id().value().equals(draft))
                .findFirst()
                .map(view -> DutyChange.list(plan, view))
                .orElse(List.of());
        return new Changes(plan, changes, staff.listMails(facility().id()));
    }

    /** Changes with what is needed to show them. */
    record Changes(WeekPlan plan, List<DutyChange> list, Map<Doctor.Id, String> mails) {

        Changes {
            list = List.copyOf(list);
            mails = Map.copyOf(mails);
        }
    }

    private static Facility facility() {
        return CurrentFacility.get();
    }
}
