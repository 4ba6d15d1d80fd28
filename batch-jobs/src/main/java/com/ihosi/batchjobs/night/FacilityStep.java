package com.ihosi.batchjobs.night;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A partition of a night: a job at one facility, which is an instance of Spring Batch of its own. That instance refuses repeats and is gone
 * on with; the partition only says whose turn it is and what came of it. Not a tasklet: no transaction may be open where jobs begin.
 */
final class FacilityStep extends AbstractStep {

    static final String NAME = "facility";

    private static final String JOB = "job";
    private static final String NIGHT = "night";
    private static final String ACCOUNT = "account";
    private static final String FACILITY = "facility";

    private final FacilityWork work;

    FacilityStep(JobRepository jobs, FacilityWork work) {
        super(jobs);
        setName(NAME);
        this.work = work;
    }

    /** What a process does for a partition. */
    @FunctionalInterface
    interface FacilityWork {

        NightOutcome run(Actor actor, String job, LocalDate night, Facility.Id facility);
    }

    /** What all partitions share. Each time it is asked for is another instance: what must not be repeated is the facility's. */
    static JobParameters shared(Actor actor, String job, LocalDate night) {
        JobParametersBuilder parameters = new JobParametersBuilder()
                .addString("asked", UUID.randomUUID().toString())
                .addString(JOB, job)
                .addLocalDate(NIGHT, night);
        actor.findAccount()
                .ifPresent(
                        account -> parameters.addString(ACCOUNT, account.value().toString()));
        return parameters.toJobParameters();
    }

    static ExecutionContext partition(Facility.Id facility) {
        ExecutionContext partition = new ExecutionContext();
        partition.putString(FACILITY, facility.value().toString());
        return partition;
    }

    /** Where the partition is; none for a step that is not one. */
    static boolean isAt(StepExecution step, Facility.Id facility) {
        return facility.value().toString().equals(step.getExecutionContext().getString(FACILITY, ""));
    }

    @Override
    protected void doExecute(StepExecution step) {
        JobParameters asked = step.getJobParameters();
        String account = asked.getString(ACCOUNT);
        NightOutcome outcome = work.run(
                account == null ? new Actor.CommandLine() : new Actor.Person(new Account.Id(UUID.fromString(account))),
                String.valueOf(asked.getString(JOB)),
                LocalDate.parse(String.valueOf(asked.getLocalDate(NIGHT))),
                new Facility.Id(UUID.fromString(step.getExecutionContext().getString(FACILITY))));
        outcome.write(step.getExecutionContext());
        step.setWriteCount(outcome.written());
    }
}
