package com.ihosi.planner.roster.run;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.RosterAudit;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.plan.Horizon;
import com.ihosi.planner.roster.plan.JointWeek;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.testing.DataFolder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Solves several facilities and weeks of a data folder as one, and then one facility after the other in the same time altogether,
 * each published before the next; prints what both come to, judged together. By hand, on a folder that is only for measuring:
 * {@code JointBenchmark SECONDS DATA-FOLDER FIRST-WEEK WEEKS SLUG…}.
 */
final class JointBenchmark {

    private static final Actor ACTOR = new Actor.CommandLine();
    private static final long SEED = 7;

    private final DataFolder data;
    private final List<Facility.Id> facilities;
    private final Horizon horizon;
    private final int seconds;

    private JointBenchmark(DataFolder data, List<String> slugs, Horizon horizon, int seconds) {
        this.data = data;
        this.horizon = horizon;
        this.seconds = seconds;
        Facilities known = data.get(Facilities.class);
        facilities = slugs.stream().map(slug -> known.getBySlug(slug).id()).toList();
    }

    public static void main(String[] arguments) {
        Horizon horizon = new Horizon(Week.parse(arguments[2]), Integer.parseInt(arguments[3]));
        List<String> slugs = Arrays.asList(arguments).subList(4, arguments.length);
        try (DataFolder data = DataFolder.open(Path.of(arguments[1]))) {
            JointBenchmark benchmark = new JointBenchmark(data, slugs, horizon, Integer.parseInt(arguments[0]));
            benchmark.describe();
            benchmark.solveTogether();
            benchmark.solveOneByOne();
        }
    }

    private JointWeek load() {
        return data.get(Planning.class).load(facilities, horizon);
    }

    private void describe() {
        long started = System.nanoTime();
        RosterProblem problem = load().problem();
        System.out.printf(
                Locale.ROOT,
                "%d facilities, %d doctors, %d days, %d doctors asked for; loaded in %.1f s%n",
                facilities.size(),
                problem.lines().size(),
                problem.period().days(),
                problem.demands().stream().mapToInt(demand -> demand.required()).sum(),
                (System.nanoTime() - started) / 1e9);
    }

    private void solveTogether() {
        SolveOutcome outcome = solve(facilities, seconds);
        print("together", outcome.brokenHardRules(), outcome.score());
        System.out.printf(Locale.ROOT, "%,d moves a second%n", outcome.movesPerSecond());
    }

    private void solveOneByOne() {
        for (Facility.Id facility : facilities) {
            SolveOutcome outcome = solve(List.of(facility), Math.max(1, seconds / facilities.size()));
            outcome.drafts().forEach(draft -> data.get(Publishing.class)
                    .publish(ACTOR, List.of(new Publishing.Draft(draft.facility(), draft.roster()))));
        }
        JointWeek week = load();
        RosterAudit audit = RosterAudit.of(week.problem(), week.published());
        print("one by one", audit.brokenHardRules(), audit.score());
    }

    private SolveOutcome solve(List<Facility.Id> of, int limit) {
        SolveRequest request = new SolveRequest(of, horizon, limit, SEED, SolveRun.Kind.FULL);
        return data.get(SolveRuns.class).solveNow(ACTOR, request, progress -> {});
    }

    private static void print(String how, int broken, Score score) {
        System.out.printf(
                Locale.ROOT,
                "%-10s  broken rules %d, unmet demand %d, cost %d%n",
                how,
                broken,
                score.medium(),
                score.soft());
    }
}
