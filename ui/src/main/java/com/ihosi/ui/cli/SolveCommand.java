package com.ihosi.ui.cli;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.JointWeek;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.run.SolveOutcome;
import com.ihosi.planner.roster.run.SolveRequest;
import com.ihosi.planner.roster.run.SolveRun;
import com.ihosi.planner.roster.run.SolveRuns;
import com.ihosi.ui.feasibility.FeasibilityWords;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code solve}: a week of one or several facilities in the database. */
@Command(
        name = "solve",
        description =
                "Solves one week or several of facilities, together where they share doctors, and stores the drafts.%n"
                        + "The last line of the output is JSON.",
        mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--facility",
            paramLabel = "SLUG",
            split = ",",
            required = true,
            description = "The facilities by their addresses, separated by commas.")
    private List<String> facilities = List.of();

    @Option(
            names = "--week",
            paramLabel = "WEEK",
            required = true,
            description = "The (first) ISO week, such as 2026-W48.")
    private String week = "";

    @Option(
            names = "--weeks",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many weeks are solved as one, 1 to 8 (default: ${DEFAULT-VALUE}).")
    private int weeks;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "30",
            description = "Time limit (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Horizon wanted = new Horizon(Week.parse(week), weeks);
        PrintWriter out = spec.commandLine().getOut();
        try (PlannerContext context = PlannerContext.open(data)) {
            Map<Facility.Id, String> slugs = new LinkedHashMap<>();
            Facilities registry = context.get(Facilities.class);
            facilities.stream().map(registry::getBySlug).forEach(found -> slugs.put(found.id(), found.slug()));
            SolveRequest request =
                    new SolveRequest(List.copyOf(slugs.keySet()), wanted, seconds, search.seed, SolveRun.Kind.FULL);
            JointWeek joint = context.get(Planning.class).load(request.facilities(), wanted);
            new FeasibilityWords(Locale.ENGLISH, joint.problem(), joint.departments())
                    .say(joint.feasibility())
                    .forEach(sentence -> out.println("Impossible: " + sentence));
            SolveOutcome outcome =
                    context.get(SolveRuns.class).solveNow(new Actor.CommandLine(), request, new ProgressLines(out));
            outcome.note().ifPresent(out::println);
            Json.print(out, fields(outcome, slugs, wanted));
        }
        return 0;
    }

    private static Map<String, Object> fields(SolveOutcome outcome, Map<Facility.Id, String> slugs, Horizon horizon) {
        Map<String, Object> fields = SearchOptions.answer(
                outcome.brokenHardRules(), outcome.score().soft(), outcome.seconds(), outcome.movesPerSecond());
        fields.put("week", horizon.first().toString());
        fields.put("weeks", horizon.weeks());
        fields.put("unmet", outcome.score().medium());
        fields.put("drafts", drafts(outcome, slugs, horizon));
        return fields;
    }

    /** A draft for each facility; where several weeks were solved, one for each of these. */
    private static Map<String, Object> drafts(SolveOutcome outcome, Map<Facility.Id, String> slugs, Horizon horizon) {
        Map<String, Object> drafts = new LinkedHashMap<>();
        for (String slug : slugs.values()) {
            Map<String, String> byWeek = new LinkedHashMap<>();
            outcome.drafts().stream()
                    .filter(draft -> slug.equals(slugs.get(draft.facility())))
                    .forEach(draft -> byWeek.put(
                            draft.week().toString(), draft.roster().value().toString()));
            drafts.put(slug, horizon.weeks() == 1 ? String.join("", byWeek.values()) : byWeek);
        }
        return drafts;
    }
}
