package com.ihosi.batchjobs.night;

import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

/** A job for one facility and business date, which together are one instance of Spring Batch. For whoever holds the lock. */
final class FacilityRun {

    private static final Logger LOG = LoggerFactory.getLogger(FacilityRun.class);
    private static final int LONGEST_ERROR = 500;

    private final JobRepository jobs;
    private final JobOperator operator;
    private final Database database;
    private final Clock clock;
    private final NightJob job;
    private final Facility facility;
    private final LocalDate night;
    private final Actor actor;

    FacilityRun(
            JobRepository jobs,
            JobOperator operator,
            Database database,
            Clock clock,
            NightJob job,
            Facility facility,
            LocalDate night,
            Actor actor) {
        this.jobs = jobs;
        this.operator = operator;
        this.database = database;
        this.clock = clock;
        this.job = job;
        this.facility = facility;
        this.night = night;
        this.actor = actor;
    }

    /** Whether it was done before. */
    boolean isDone() {
        JobExecution last = jobs.getLastJobExecution(job.name(), parameters());
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    /** Does it, or goes on with it where it broke off. */
    NightOutcome run() {
        if (isDone()) {
            return NightOutcome.refused(facility, Result.DONE_BEFORE);
        }
        JobExecution last = jobs.getLastJobExecution(job.name(), parameters());
        if (last != null && last.isRunning()) {
            // Nobody but us holds the lock: whoever ran it is gone.
            operator.recover(last);
        }
        try {
            return outcome(operator.start(batchJob(), parameters()));
        } catch (JobExecutionException failure) {
            throw new IllegalStateException("The job %s could not be started.".formatted(job.name()), failure);
        }
    }

    private JobParameters parameters() {
        return new JobParametersBuilder()
                .addString("facility", facility.id().value().toString())
                .addLocalDate("night", night)
                .toJobParameters();
    }

    private Job batchJob() {
        List<Step> steps = job.steps(facility, night).stream().map(this::step).toList();
        SimpleJobBuilder builder =
                new JobBuilder(job.name(), jobs).listener(new Diary()).start(steps.getFirst());
        steps.stream().skip(1).forEach(builder::next);
        return builder.build();
    }

    /** A step without a transaction of its own: the door to the database makes them. */
    private Step step(NightStep step) {
        return new StepBuilder(step.name(), jobs)
                .tasklet(
                        (contribution, context) -> {
                            StepExecution execution = contribution.getStepExecution();
                            boolean more = step.work().run(new Piece(execution));
                            progress(execution.getJobExecution());
                            return RepeatStatus.continueIf(more);
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private void progress(JobExecution execution) {
        write(runs -> runs.progress(job.name(), night, execution.getId(), read(execution), written(execution)));
    }

    private static long read(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .mapToLong(StepExecution::getReadCount)
                .sum();
    }

    private static long written(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .mapToLong(StepExecution::getWriteCount)
                .sum();
    }

    private NightOutcome outcome(JobExecution execution) {
        Result result = execution.getStatus() == BatchStatus.COMPLETED ? Result.DONE : Result.FAILED;
        return new NightOutcome(facility, result, written(execution), error(execution));
    }

    /** The innermost cause, in a line. */
    private static Optional<String> error(JobExecution execution) {
        return execution.getAllFailureExceptions().stream().findFirst().map(failure -> {
            Throwable cause = failure;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
            return line.substring(0, Math.min(line.length(), LONGEST_ERROR));
        });
    }

    private void write(Consumer<JobRunRepository> work) {
        database.run(
                new FacilityScope(facility.id().value()), sql -> work.accept(new JobRunRepository(sql, facility.id())));
    }

    /** Writes down when the run begins and how it ends. */
    private final class Diary implements JobExecutionListener {

        @Override
        public void beforeJob(JobExecution execution) {
            write(runs -> runs.begin(
                    job.name(),
                    night,
                    execution.getId(),
                    actor.findAccount().map(Account.Id::value).orElse(null),
                    clock.instant()));
        }

        @Override
        public void afterJob(JobExecution execution) {
            boolean done = execution.getStatus() == BatchStatus.COMPLETED;
            if (!done) {
                LOG.warn(
                        "{} of {} failed at {}",
                        job.name(),
                        night,
                        facility.slug(),
                        execution.getAllFailureExceptions().stream().findFirst().orElse(null));
            }
            write(runs -> runs.end(
                    job.name(),
                    night,
                    execution.getId(),
                    done ? JobRun.Status.DONE : JobRun.Status.FAILED,
                    error(execution).orElse(null),
                    clock.instant()));
        }
    }
}
