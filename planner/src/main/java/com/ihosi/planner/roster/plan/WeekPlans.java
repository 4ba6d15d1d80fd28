package com.ihosi.planner.roster.plan;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Shows weeks and who could be planned with whom. */
public final class WeekPlans {

    private static final int MOST_PROPOSALS = 5;

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;
    private final WeekLoader loader;

    /** Reads through the given door; the clock says what has gone by. */
    public WeekPlans(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
        this.loader = new WeekLoader(clock);
    }

    /**
     * The week as the viewer may see it. Who may plan sees what is published, every draft that was kept or made by hand and the newest five
     * that were not; other members see what is published.
     *
     * @throws NotAllowedException if the viewer is no member of the facility
     */
    public WeekPlan get(Actor viewer, Facility.Id facility, Week week) {
        accounts.requireAny(viewer, facility, Right.SEE_ROSTER, Right.PLAN_ROSTER);
        Predicate<Facility.Id> mayPlan = accounts.whereMay(viewer, Right.PLAN_ROSTER);
        return mayPlan.test(facility) ? getWithDrafts(mayPlan, facility, week) : getPublished(facility, week);
    }

    private WeekPlan getWithDrafts(Predicate<Facility.Id> mayPlan, Facility.Id facility, Week week) {
        return database.transaction(transaction -> {
            FacilityWeek loaded = withoutOldProposals(
                    loader.load(transaction, List.of(facility), week).getFirst());
            AssembledWeek assembled = assemble(loaded);
            JointDrafts joint = new JointDrafts(transaction, loaded, mayPlan, clock.instant());
            List<WeekPlan.View> drafts = loaded.drafts().stream()
                    .map(draft -> view(
                            loaded,
                            draft,
                            joint.seenBy(draft)
                                    .map(WeekPlans::assemble)
                                    .orElse(assembled)
                                    .problem()))
                    .toList();
            return plan(loaded, assembled, drafts);
        });
    }

    /** The week with what is published of it and no drafts; that somebody may see it the caller has checked. */
    public WeekPlan getPublished(Facility.Id facility, Week week) {
        return database.transaction(transaction -> {
            FacilityWeek loaded =
                    loader.load(transaction, List.of(facility), week).getFirst();
            FacilityWeek holding =
                    loaded.withRosters(loaded.published().stream().toList());
            return plan(holding, assemble(holding), List.of());
        });
    }

    /** Proposals that nobody kept stay in the database, but only the newest are shown. */
    private static FacilityWeek withoutOldProposals(FacilityWeek week) {
        Set<StoredRoster.Id> newest = week.drafts().stream()
                .filter(draft -> !draft.kept() && !draft.handmade())
                .limit(MOST_PROPOSALS)
                .map(StoredRoster::id)
                .collect(Collectors.toSet());
        return week.withRosters(week.rosters().stream()
                .filter(roster -> roster.status() != StoredRoster.Status.DRAFT
                        || roster.kept()
                        || roster.handmade()
                        || newest.contains(roster.id()))
                .toList());
    }

    private static AssembledWeek assemble(FacilityWeek week) {
        return new ProblemAssembly(List.of(week), Travel.UNKNOWN).forViewing();
    }

    private static WeekPlan plan(FacilityWeek loaded, AssembledWeek assembled, List<WeekPlan.View> drafts) {
        List<EmployedDoctor> doctors = assembled.doctors().stream()
                .map(doctor -> doctor.home().employed())
                .toList();
        return new WeekPlan(
                loaded.facility(),
                loaded.week(),
                loaded.isOver(),
                loaded.departments(),
                doctors,
                assembled.shifts(),
                assembled.problem(),
                loaded.published().map(roster -> view(loaded, roster, assembled.problem())),
                drafts);
    }

    private static WeekPlan.View view(FacilityWeek loaded, StoredRoster stored, RosterProblem problem) {
        ShiftCatalogue shifts = ShiftCatalogue.of(loaded);
        Roster.Reading reading = Roster.read(problem, StoredDuties.read(stored.duties(), shifts));
        boolean stale = stored.status() == StoredRoster.Status.DRAFT && !stored.standsOn(loaded.published());
        return new WeekPlan.View(
                stored, reading.roster(), RosterAudit.of(problem, reading.roster()), reading.refused(), stale);
    }

    /** Facilities with which this one shares doctors in the week, whatever rights anybody has there. */
    public List<Partner> listPartners(Facility.Id facility, Week week) {
        return database.read(new PlatformScope(), sql -> new TravelRepository(sql).partners(facility, week));
    }

    /** A facility that shares doctors with another, and how many. */
    public record Partner(Facility.Id facility, int sharedDoctors) {}
}
