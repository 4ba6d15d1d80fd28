package com.ihosi.ui.cli;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.DutyChange;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.RosteredShift;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.planner.roster.run.SolveOutcome;
import com.ihosi.planner.roster.run.SolveRequest;
import com.ihosi.planner.roster.run.SolveRun;
import com.ihosi.planner.roster.run.SolveRuns;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Leaves;
import com.ihosi.planner.staff.Staff;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code replan}: a published week, planned anew with little disturbance. */
@Command(
        name = "replan",
        description = "Plans a published week anew with as few changes as possible, and stores the draft.%n"
                + "It prints each change and whom to tell. The last line of the output is JSON.",
        mixinStandardHelpOptions = true)
final class ReplanCommand implements Callable<Integer> {

    private static final Actor ACTOR = new Actor.CommandLine();

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--facility", paramLabel = "SLUG", required = true, description = "The facility by its address.")
    private String facility = "";

    @Option(names = "--week", paramLabel = "WEEK", required = true, description = "The ISO week, such as 2026-W48.")
    private String week = "";

    @Option(names = "--sick", paramLabel = "CODE", description = "A doctor who is sick, by the code.")
    private @Nullable String sick;

    @Option(names = "--from", paramLabel = "DAY", description = "The first day away (default: the week's first).")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", description = "The last day away (default: the week's last).")
    private @Nullable LocalDate until;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Time limit (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Week wanted = Week.parse(week);
        PrintWriter out = spec.commandLine().getOut();
        try (PlannerContext context = PlannerContext.open(data)) {
            Facility found = context.get(Facilities.class).getBySlug(facility);
            SolveRequest request = new SolveRequest(
                    List.of(found.id()), Horizon.of(wanted), seconds, search.seed, SolveRun.Kind.REPAIR);
            Planning.requireTimeLeft(wanted, found, context.get(Clock.class).instant());
            enterSick(context, found.id(), wanted);
            SolveOutcome outcome = context.get(SolveRuns.class).solveNow(ACTOR, request, new ProgressLines(out));
            outcome.note().ifPresent(out::println);
            WeekPlan plan = context.get(WeekPlans.class).get(ACTOR, found.id(), wanted);
            List<DutyChange> changes = changes(plan, outcome);
            print(out, plan, changes, context.get(Staff.class).listMails(found.id()));
            Json.print(out, fields(outcome, wanted, changes));
        }
        return 0;
    }

    private void enterSick(PlannerContext context, Facility.Id facilityId, Week wanted) {
        if (sick == null && (from != null || until != null)) {
            throw new PlannerException(
                    "--from and --until say how long a doctor is away. Name the doctor with --sick.");
        }
        if (sick != null) {
            Doctor.Id doctor = context.get(WeekPlans.class).get(ACTOR, facilityId, wanted).doctors().stream()
                    .map(EmployedDoctor::doctor)
                    .filter(known -> known.code().equals(sick))
                    .map(Doctor::id)
                    .findFirst()
                    .orElseThrow(() -> new PlannerException(
                            "There is no doctor with the code (%s) at this facility.".formatted(sick)));
            context.get(Leaves.class)
                    .enterSick(
                            ACTOR,
                            facilityId,
                            doctor,
                            from == null ? wanted.firstDay() : from,
                            until == null ? wanted.lastDay() : until);
        }
    }

    private static List<DutyChange> changes(WeekPlan plan, SolveOutcome outcome) {
        return plan.drafts().stream()
                .filter(view -> outcome.drafts().stream()
                        .anyMatch(draft -> draft.roster().equals(view.stored().id())))
                .findFirst()
                .map(view -> DutyChange.list(plan, view))
                .orElse(List.of());
    }

    private static void print(PrintWriter out, WeekPlan plan, List<DutyChange> changes, Map<Doctor.Id, String> mails) {
        Map<Doctor.Id, Doctor> doctors = plan.doctors().stream()
                .map(EmployedDoctor::doctor)
                .collect(Collectors.toMap(Doctor::id, doctor -> doctor));
        for (DutyChange change : changes) {
            Doctor doctor = doctors.get(change.doctor());
            out.printf(
                    "%s  %s: %s -> %s  (tell %s)%n",
                    change.day(),
                    doctor == null ? "?" : doctor.name(),
                    codes(change.before()),
                    codes(change.after()),
                    mails.getOrDefault(change.doctor(), "in person, no address known"));
        }
    }

    private static String codes(List<RosteredShift> shifts) {
        return shifts.isEmpty()
                ? "off"
                : shifts.stream().map(shift -> shift.shift().code()).collect(Collectors.joining("+"));
    }

    private static Map<String, Object> fields(SolveOutcome outcome, Week week, List<DutyChange> changes) {
        Map<String, Object> fields = SearchOptions.answer(
                outcome.brokenHardRules(), outcome.score().soft(), outcome.seconds(), outcome.movesPerSecond());
        fields.put("week", week.toString());
        fields.put("unmet", outcome.score().medium());
        fields.put("changed", changes.size());
        fields.put("draft", outcome.drafts().getFirst().roster().value().toString());
        return fields;
    }
}
