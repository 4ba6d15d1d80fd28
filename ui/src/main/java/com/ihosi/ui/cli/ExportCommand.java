package com.ihosi.ui.cli;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.export.WeekCsv;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.roster.plan.WeekPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: a week's roster as comma-separated values. */
@Command(
        name = "export",
        description = "Writes the published roster of a week, or its newest draft, as comma-separated values.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--facility", paramLabel = "SLUG", required = true, description = "The facility by its address.")
    private String facility = "";

    @Option(names = "--week", paramLabel = "WEEK", required = true, description = "The ISO week, such as 2026-W48.")
    private String week = "";

    @Option(names = "--draft", description = "The newest draft, not the published roster.")
    private boolean draft;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write or replace.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Week wanted = Week.parse(week);
        try (PlannerContext context = PlannerContext.open(data)) {
            Facility found = context.get(Facilities.class).getBySlug(facility);
            WeekPlan plan = context.get(WeekPlans.class).get(new Actor.CommandLine(), found.id(), wanted);
            StoredRoster roster = choose(plan).stored();
            write(WeekCsv.of(plan, roster));
            spec.commandLine()
                    .getOut()
                    .printf("Wrote %d duties to %s.%n", roster.duties().size(), out);
        }
        return 0;
    }

    private WeekPlan.View choose(WeekPlan plan) {
        Optional<WeekPlan.View> chosen = draft ? plan.drafts().stream().findFirst() : plan.published();
        return chosen.orElseThrow(() -> new PlannerException(
                draft
                        ? "There is no draft of %s at %s. Solve the week first.".formatted(week, facility)
                        : "Nothing is published for %s at %s. Publish a draft first, or export it with --draft."
                                .formatted(week, facility)));
    }

    private void write(String text) throws IOException {
        try {
            Files.writeString(out, text);
        } catch (NoSuchFileException nowhere) {
            throw new PlannerException("The folder of %s does not exist. Make it first.".formatted(out));
        }
    }
}
