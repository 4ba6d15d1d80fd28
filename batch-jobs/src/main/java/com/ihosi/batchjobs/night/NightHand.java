package com.ihosi.batchjobs.night;

import com.ihosi.batchjobs.night.FacilityStep.FacilityWork;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;

/**
 * What this process does for nights that are shared: one partition after the other, on a thread of its own. A request only wakes it; what is
 * to be done stands in the job repository, where it takes whatever nobody has begun. So a request that is lost, repeated, or heard by a
 * process that is busy costs nothing, and no consumer is kept waiting for work.
 */
final class NightHand implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NightHand.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration MOST_FAREWELL = Duration.ofSeconds(5);

    private final JobRepository jobs;
    private final NightLock lock;
    private final StepExecutionRequestHandler worker = new StepExecutionRequestHandler();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("night-hand").factory());

    NightHand(JobRepository jobs, NightLock lock, FacilityWork work) {
        this.jobs = jobs;
        this.lock = lock;
        worker.setJobRepository(jobs);
        worker.setStepLocator(name -> new FacilityStep(jobs, work));
    }

    /** Works, soon, at the partition that is asked for and at all others of the same night; returns at once. */
    void hear(StepExecutionRequest request) {
        thread.execute(() -> carefully(() -> {
            StepExecution asked = jobs.getStepExecution(request.getStepExecutionId());
            if (asked != null && asked.getJobExecution().isRunning()) {
                workOff(asked.getJobExecutionId());
            }
        }));
    }

    /** Works at a night of this process until it is cancelled, and takes back what processes that are gone have begun. */
    Future<?> watch(long night) {
        return thread.scheduleWithFixedDelay(
                () -> carefully(() -> {
                    takeBack(night);
                    workOff(night);
                }),
                0,
                LOOK_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void workOff(long night) {
        boolean more = true;
        while (more) {
            more = false;
            for (StepExecution partition : list(night, BatchStatus.STARTING)) {
                more |= !thread.isShutdown() && work(partition);
            }
        }
    }

    /** Whether it was still to be done, and nobody else did it. The lock says that somebody is alive who does. */
    private boolean work(StepExecution partition) {
        return lock.with(of(partition), () -> {
                    boolean mine = find(partition, BatchStatus.STARTING).isPresent();
                    if (mine) {
                        worker.handle(new StepExecutionRequest(FacilityStep.NAME, partition.getId()));
                    }
                    return mine;
                })
                .orElse(false);
    }

    private void takeBack(long night) {
        for (StepExecution partition : list(night, BatchStatus.STARTED)) {
            lock.with(of(partition), () -> {
                find(partition, BatchStatus.STARTED).ifPresent(left -> {
                    LOG.warn("{} was left by a process that is gone; it is gone on with", left.getStepName());
                    left.setStatus(BatchStatus.STARTING);
                    jobs.update(left);
                });
                return true;
            });
        }
    }

    /** The night's partitions that are as far, in the order in which they were asked for. */
    private List<StepExecution> list(long night, BatchStatus status) {
        return Optional.ofNullable(jobs.getJobExecution(night)).stream()
                .flatMap(found -> found.getStepExecutions().stream())
                .filter(step -> step.getStepName().startsWith(FacilityStep.NAME + ":") && step.getStatus() == status)
                .sorted(Comparator.comparingLong(StepExecution::getId))
                .toList();
    }

    /** As it is by now, if it is still as far as when it was listed. */
    private Optional<StepExecution> find(StepExecution partition, BatchStatus status) {
        return Optional.ofNullable(jobs.getStepExecution(partition.getId())).filter(now -> now.getStatus() == status);
    }

    private static String of(StepExecution partition) {
        return "night/partition/" + partition.getId();
    }

    private static void carefully(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("Partitions of a night could not be worked at; they are looked for again", failure);
        }
    }

    /** What is under way may go on for a moment; then it is as if the process had been killed. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(MOST_FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
