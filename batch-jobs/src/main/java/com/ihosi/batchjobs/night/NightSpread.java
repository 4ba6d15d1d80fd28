package com.ihosi.batchjobs.night;

import com.ihosi.batchjobs.night.FacilityStep.FacilityWork;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.integration.partition.RemotePartitioningManagerStepBuilder;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.messaging.MessageChannel;

/**
 * Shares facilities among the processes of the product by Spring Batch's remote partitioning: a partition is a facility, requests go out on a
 * channel, and the job repository tells when all are done. This process works too, so that what nobody else takes is done all the same.
 */
final class NightSpread implements AutoCloseable {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final JobRepository jobs;
    private final JobOperator operator;
    private final MessageChannel requests;
    private final NightHand hand;

    NightSpread(JobRepository jobs, JobOperator operator, MessageChannel requests, NightLock lock, FacilityWork work) {
        this.jobs = jobs;
        this.operator = operator;
        this.requests = requests;
        this.hand = new NightHand(jobs, lock, work);
    }

    /** Returns when all are done, by whomever; in the order of the facilities. */
    List<NightOutcome> run(Actor actor, String job, LocalDate night, List<Facility> where) {
        try {
            JobExecution done = operator.start(spread(job, where), FacilityStep.shared(actor, job, night));
            JobExecution told = Objects.requireNonNull(jobs.getJobExecution(done.getId()));
            return where.stream().map(facility -> outcome(told, facility)).toList();
        } catch (JobExecutionException failure) {
            throw new IllegalStateException("The job %s could not be shared.".formatted(job), failure);
        }
    }

    /** What another process asks for. */
    void hear(StepExecutionRequest request) {
        hand.hear(request);
    }

    private Job spread(String job, List<Facility> where) {
        Step manager = new RemotePartitioningManagerStepBuilder("facilities", jobs)
                .partitioner(FacilityStep.NAME, size -> partitions(where))
                .outputChannel(requests)
                .pollInterval(POLL.toMillis())
                .build();
        return new JobBuilder("shared-" + job, jobs)
                .listener(new Working())
                .start(manager)
                .build();
    }

    private static Map<String, ExecutionContext> partitions(List<Facility> where) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        where.forEach(
                facility -> partitions.put(facility.id().value().toString(), FacilityStep.partition(facility.id())));
        return partitions;
    }

    private static NightOutcome outcome(JobExecution night, Facility facility) {
        return night.getStepExecutions().stream()
                .filter(step -> FacilityStep.isAt(step, facility.id()))
                .findFirst()
                .flatMap(step ->
                        NightOutcome.read(facility, step.getExecutionContext()).or(() -> broken(facility, step)))
                .orElseGet(() -> NightOutcome.failed(facility, "It was not begun."));
    }

    private static Optional<NightOutcome> broken(Facility facility, StepExecution step) {
        String trace = step.getExitStatus().getExitDescription();
        return Optional.of(
                NightOutcome.failed(facility, trace.lines().findFirst().orElse("unknown cause")));
    }

    /** This process works while it waits for the others. */
    private final class Working implements JobExecutionListener {

        private Future<?> watching = CompletableFuture.completedFuture(null);

        @Override
        public void beforeJob(JobExecution night) {
            watching = hand.watch(night.getId());
        }

        @Override
        public void afterJob(JobExecution night) {
            watching.cancel(false);
        }
    }

    @Override
    public void close() {
        hand.close();
    }
}
