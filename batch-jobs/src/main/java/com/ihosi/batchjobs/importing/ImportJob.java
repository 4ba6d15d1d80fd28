package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.DatasetDescription;
import com.ihosi.batchjobs.dataset.DatasetReader;
import com.ihosi.batchjobs.dataset.RowError;
import com.ihosi.batchjobs.importing.ImportReport.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/**
 * One import as a job of two steps: all rows are checked, then all of them are written. An import that was killed is restarted
 * by the next one of the same data set to the same week. Run by whoever holds the lock of imports.
 */
final class ImportJob {

    static final String NAME = "import-dataset";

    private static final ExitStatus DRY_RUN = new ExitStatus("DRY RUN");
    private static final ExitStatus REFUSED = new ExitStatus("REFUSED");

    private final JobRepository jobs;
    private final JobOperator operator;
    private final DatasetReader reader;
    private final DatasetDescription description;
    private final ImportOptions options;
    private final LocalDate anchor;
    private final long weeks;
    private final DatasetCheck check;

    ImportJob(
            JobRepository jobs,
            JobOperator operator,
            DatasetReader reader,
            DatasetDescription description,
            ImportOptions options) {
        this.jobs = jobs;
        this.operator = operator;
        this.reader = reader;
        this.description = description;
        this.options = options;
        LocalDate wanted = options.anchor();
        this.anchor = wanted == null ? description.anchor() : wanted;
        this.weeks = ChronoUnit.WEEKS.between(description.anchor(), anchor);
        this.check = new DatasetCheck(reader, weeks);
    }

    ImportReport run(Path folder, DatasetLoad load) {
        JobParameters parameters = parameters(folder);
        JobExecution execution;
        try {
            execution = operator.start(job(load), parameters);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("The import could not be started.", e);
        }
        return report(execution);
    }

    private Job job(DatasetLoad load) {
        Step checking = step("check", contribution -> check(contribution));
        Step loading = step("load", contribution -> load(contribution, load));
        return new JobBuilder(NAME, jobs)
                .flow(checking)
                .on(DRY_RUN.getExitCode())
                .end()
                .from(checking)
                .on(REFUSED.getExitCode())
                .fail()
                .from(checking)
                .on(ExitStatus.COMPLETED.getExitCode())
                .to(loading)
                .on(REFUSED.getExitCode())
                .fail()
                .from(loading)
                .on(ExitStatus.COMPLETED.getExitCode())
                .end()
                .end()
                .build();
    }

    /** Work that tells how it ended. */
    @FunctionalInterface
    private interface Work {

        ExitStatus run(StepContribution contribution);
    }

    /** A step without a transaction of its own: the door to the database makes them. */
    private Step step(String name, Work work) {
        return new StepBuilder(name, jobs)
                .tasklet(
                        (contribution, context) -> {
                            contribution.setExitStatus(work.run(contribution));
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .allowStartIfComplete(true)
                .build();
    }

    private ExitStatus check(StepContribution contribution) {
        check.run();
        contribution.getStepExecution().setReadCount(rowCount());
        if (check.errors().count() > 0) {
            return REFUSED;
        }
        return options.dryRun() ? DRY_RUN : ExitStatus.COMPLETED;
    }

    private ExitStatus load(StepContribution contribution, DatasetLoad load) {
        String refusal = Refusal.of(() -> load.run(reader, weeks));
        if (refusal != null) {
            check.errors().accept(new RowError("the data set", 0, "", "", refusal));
            return REFUSED;
        }
        contribution.incrementWriteCount(rowCount());
        return ExitStatus.COMPLETED;
    }

    private long rowCount() {
        return check.rows().values().stream().mapToLong(Long::longValue).sum();
    }

    private ImportReport report(JobExecution execution) {
        for (Throwable failure : execution.getAllFailureExceptions()) {
            throw new IllegalStateException("The import of %s failed.".formatted(description.name()), failure);
        }
        Outcome outcome =
                check.errors().count() > 0 ? Outcome.REFUSED : options.dryRun() ? Outcome.CHECKED : Outcome.LOADED;
        return new ImportReport(
                description.name(),
                anchor,
                outcome,
                check.rows(),
                check.errors().kept(),
                check.errors().count());
    }

    /** Those of the last import if it was broken off and meant the same, else with the next number. */
    private JobParameters parameters(Path folder) {
        jobs.findRunningJobExecutions(NAME).forEach(operator::recover);
        JobInstance last = jobs.getLastJobInstance(NAME);
        JobExecution execution = last == null ? null : jobs.getLastJobExecution(last);
        if (execution == null) {
            return numbered(folder, 1);
        }
        Long number = execution.getJobParameters().getLong("number");
        long latest = number == null ? 0 : number;
        JobParameters again = numbered(folder, latest);
        boolean brokenOff = execution.getStatus().isUnsuccessful()
                && execution.getJobParameters().getIdentifyingParameters().equals(again.getIdentifyingParameters());
        return brokenOff ? again : numbered(folder, latest + 1);
    }

    private JobParameters numbered(Path folder, long number) {
        return new JobParametersBuilder()
                .addString("dataset", description.name())
                .addString("folder", folder.toAbsolutePath().normalize().toString(), false)
                .addLocalDate("anchor", anchor)
                .addString("dryRun", String.valueOf(options.dryRun()))
                .addLong("number", number)
                .toJobParameters();
    }
}
