package com.ihosi.ui.cli;

import com.ihosi.batchjobs.noshow.FileEvaluation;
import com.ihosi.batchjobs.visit.VisitFormat;
import com.ihosi.planner.noshow.judgement.Evaluation;
import com.ihosi.planner.noshow.judgement.Figures;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate-no-show}: how well no-shows can be predicted on a file of visits, without a database. */
@Command(
        name = "evaluate-no-show",
        description = "Learns from the visits of a file until a day, predicts those after it and says how well.%n"
                + "The last line of the output is JSON.",
        mixinStandardHelpOptions = true)
final class EvaluateNoShowCommand implements Callable<Integer> {

    @Option(names = "--visits", paramLabel = "FILE", required = true, description = "The visits, as CSV.")
    private Path visits = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = VisitFormat.OWN,
            description = "How the columns are called: datasets/formats/NAME.properties (default: ${DEFAULT-VALUE}, "
                    + "as in appointments.csv of a data set).")
    private String format = VisitFormat.OWN;

    @Option(
            names = "--train-until",
            paramLabel = "DATE",
            required = true,
            description = "The last day to learn from, such as 2026-09-30.")
    private String trainUntil = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same model (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        FileEvaluation result =
                FileEvaluation.run(visits, VisitFormat.get(format), Dates.parse("--train-until", trainUntil), seed);
        PrintWriter out = spec.commandLine().getOut();
        print(out, result);
        Json.print(out, fields(result));
        return 0;
    }

    private static void print(PrintWriter out, FileEvaluation result) {
        Evaluation evaluation = result.evaluation();
        out.printf(
                "Learnt from %d visits, judged on %d; %d rows are booked after their day, of %d the outcome is open.%n",
                result.learntFrom(), evaluation.all().visits(), result.impossible(), result.open());
        if (result.few()) {
            out.println("They are few: a facility with no more would use what larger ones have learnt.");
        }
        print(out, "all visits", evaluation.all());
        evaluation.ahead().ifPresent(figures -> print(out, "booked at least a day ahead", figures));
        out.printf("%nrisk said, part missed, visits:%n");
        evaluation.all().curve().forEach(point -> line(out, "", point.meanRisk(), point.missedRate(), point.visits()));
        out.printf("%nday by day:%n");
        evaluation
                .days()
                .forEach(day -> line(out, day.day().toString(), day.meanRisk(), day.missedRate(), day.visits()));
        out.printf(Locale.ROOT, "%nflagged from a risk of %.3f on, by group:%n", evaluation.flagFrom());
        evaluation.groups().forEach(group -> print(out, group));
        if (!evaluation.all().beatPlainRate()) {
            out.println("The model did no better than the plain rate: it would not be used.");
        }
    }

    private static void print(PrintWriter out, String what, Figures figures) {
        out.printf(
                Locale.ROOT,
                "%s: AUC %.4f (%.4f to %.4f), Brier %.4f (plain rate %.4f), log-loss %.4f (%.4f), said %.4f, missed %.4f, "
                        + "slope %.3f, ECE %.4f%n",
                what,
                figures.auc().value(),
                figures.auc().low(),
                figures.auc().high(),
                figures.brier(),
                figures.plainBrier(),
                figures.logLoss(),
                figures.plainLogLoss(),
                figures.meanRisk(),
                figures.missedRate(),
                figures.slope(),
                figures.ece());
    }

    private static void line(PrintWriter out, String what, double said, double missed, int visits) {
        out.printf(Locale.ROOT, "%12s %.3f %.3f %7d%n", what, said, missed, visits);
    }

    private static void print(PrintWriter out, Evaluation.Group group) {
        out.printf(
                Locale.ROOT,
                "%16s %-10s %7d visits, %4.1f %% missed, %4.1f %% flagged; of the kept %4.1f %% flagged, of the missed %4.1f %% not%n",
                group.by(),
                group.name(),
                group.visits(),
                percent(group.missed(), group.visits()),
                percent(group.flagged(), group.visits()),
                percent(group.flaggedKept(), group.visits() - group.missed()),
                percent(group.missedUnflagged(), group.missed()));
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    private static Map<String, Object> fields(FileEvaluation result) {
        Figures all = result.evaluation().all();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("auc", all.auc().value());
        fields.put("aucLow", all.auc().low());
        fields.put("aucHigh", all.auc().high());
        fields.put("brier", all.brier());
        fields.put("brierOfPlainRate", all.plainBrier());
        fields.put("logLoss", all.logLoss());
        fields.put("ece", all.ece());
        fields.put("calibrationInTheLarge", all.meanRisk() - all.missedRate());
        fields.put("calibrationSlope", all.slope());
        fields.put(
                "aucLeadAtLeastOneDay",
                result.evaluation()
                        .ahead()
                        .map(figures -> figures.auc().value())
                        .orElse(null));
        fields.put("rows", all.visits());
        fields.put("rowsLearntFrom", result.learntFrom());
        return fields;
    }
}
