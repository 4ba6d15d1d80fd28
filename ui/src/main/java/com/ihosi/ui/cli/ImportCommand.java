package com.ihosi.ui.cli;

import com.ihosi.batchjobs.importing.DatasetImport;
import com.ihosi.batchjobs.importing.ImportOptions;
import com.ihosi.batchjobs.importing.ImportReport;
import com.ihosi.planner.roster.plan.Week;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: a data set from a folder. */
@Command(
        name = "import",
        description =
                "Imports a data set: checks every row, says what is wrong with which, and writes all of it or nothing.%n"
                        + "The format is described in datasets/demo/README.md.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "DIR", description = "The folder of the data set.")
    private Path folder = Path.of("");

    @Option(names = "--dry-run", description = "Only check, change nothing.")
    private boolean dryRun;

    @Option(
            names = "--anchor",
            paramLabel = "WEEK",
            description = "Move all dates so that the first week of demand is this one, such as 2026-W48.")
    private @Nullable String anchor;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        LocalDate monday = anchor == null ? null : Week.parse(anchor).firstDay();
        PrintWriter out = spec.commandLine().getOut();
        try (PlannerContext context = PlannerContext.open(data)) {
            ImportReport report = context.get(DatasetImport.class).run(folder, new ImportOptions(dryRun, monday));
            print(report, out);
            if (report.outcome() == ImportReport.Outcome.REFUSED) {
                refuse(report, spec.commandLine().getErr());
                return ExitCode.USAGE;
            }
        }
        return ExitCode.OK;
    }

    private static void print(ImportReport report, PrintWriter out) {
        report.rows().forEach((file, rows) -> out.printf("%9d  %s%n", rows, file));
        switch (report.outcome()) {
            case CHECKED ->
                out.printf("%s: %d rows are good; nothing was written.%n", report.name(), report.rowCount());
            case LOADED ->
                out.printf(
                        "%s: %d rows are imported, demand from %s on.%n",
                        report.name(), report.rowCount(), report.anchor());
            case REFUSED -> out.printf("%s: nothing was written.%n", report.name());
        }
        out.flush();
    }

    private static void refuse(ImportReport report, PrintWriter err) {
        report.errors().forEach(err::println);
        long more = report.errorCount() - report.errors().size();
        if (more > 0) {
            err.printf("… and %d more.%n", more);
        }
        err.printf("The data set has %d errors.%n", report.errorCount());
        err.flush();
    }
}
