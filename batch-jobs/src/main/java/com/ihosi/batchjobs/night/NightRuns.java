package com.ihosi.batchjobs.night;

import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.messaging.MessageChannel;

/**
 * Runs jobs of the night. One job, facility and business date is done once: a repeat is refused, one that broke off is gone on with, two at
 * once cannot both run, and a facility that fails holds up no other.
 */
public final class NightRuns implements AutoCloseable {

    private static final int MOST_SHOWN = 100;

    /** A run whose process was killed so often is left to a person: perhaps it is what kills. */
    private static final int MOST_ATTEMPTS = 3;

    private final Database database;
    private final JobRepository jobs;
    private final JobOperator operator;
    private final Facilities facilities;
    private final Accounts accounts;
    private final Clock clock;
    private final List<NightJob> order;
    private final NightLock lock;
    private final Optional<NightSpread> spread;

    /**
     * @param order the jobs, in the order of the night
     */
    public NightRuns(
            Database database,
            JobRepository jobs,
            JobOperator operator,
            Facilities facilities,
            Accounts accounts,
            Clock clock,
            List<NightJob> order) {
        this(database, jobs, operator, facilities, accounts, clock, order, Optional.empty());
    }

    private NightRuns(
            Database database,
            JobRepository jobs,
            JobOperator operator,
            Facilities facilities,
            Accounts accounts,
            Clock clock,
            List<NightJob> order,
            Optional<NightSpread> spread) {
        this.database = database;
        this.jobs = jobs;
        this.operator = operator;
        this.facilities = facilities;
        this.accounts = accounts;
        this.clock = clock;
        this.order = List.copyOf(order);
        this.lock = new NightLock(database);
        this.spread = spread;
    }

    /**
     * The same, sharing facilities with other processes.
     *
     * @param requests takes {@link StepExecutionRequest}s to whoever hears them; one that it loses costs time and nothing else
     */
    public NightRuns sharedBy(MessageChannel requests) {
        NightSpread shared = new NightSpread(jobs, operator, requests, lock, this::runPartition);
        return new NightRuns(database, jobs, operator, facilities, accounts, clock, order, Optional.of(shared));
    }

    /** Works, in the background, at what another process asks for and at whatever else of that night nobody has begun. */
    public void hear(StepExecutionRequest request) {
        spread.ifPresent(shared -> shared.hear(request));
    }

    /** The names of the jobs, in the order of the night. */
    public List<String> names() {
        return order.stream().map(NightJob::name).toList();
    }

    /** Runs a job for facilities, one after the other or shared with other processes. Needs {@link Right#RUN_JOBS} at each of them. */
    public List<NightOutcome> run(Actor actor, String name, LocalDate night, List<Facility> where) {
        accounts.require(actor, Right.RUN_JOBS, where.stream().map(Facility::id).toList());
        NightJob job = get(name);
        requirePast(night);
        return job.waves(where, night).stream()
                .flatMap(wave -> runWave(actor, job, night, wave).stream())
                .toList();
    }

    private List<NightOutcome> runWave(Actor actor, NightJob job, LocalDate night, List<Facility> wave) {
        return spread.filter(shared -> wave.size() > 1)
                .map(shared -> shared.run(actor, job.name(), night, wave))
                .orElseGet(() -> wave.stream()
                        .map(facility -> runAt(actor, job, night, facility))
                        .toList());
    }

    /** Runs a job for all facilities that are active, for whoever may do everything. */
    public List<NightOutcome> run(String name, LocalDate night) {
        return run(
                new Actor.CommandLine(),
                name,
                night,
                facilities.listAll().stream().filter(Facility::isActive).toList());
    }

    /**
     * Runs a job of a facility in the background, or goes on with it.
     *
     * @throws PlannerException where it was done before or is being done
     */
    public void start(Actor actor, String name, LocalDate night, Facility facility) {
        accounts.require(actor, Right.RUN_JOBS, facility.id());
        NightJob job = get(name);
        requirePast(night);
        if (run(actor, job, night, facility).isDone()) {
            throw new PlannerException("%s was done for %s already.".formatted(name, night));
        }
        if (lock.isTaken(NightLock.of(name, facility.id()))) {
            throw new PlannerException("%s is running here already. Wait until it has ended.".formatted(name));
        }
        Thread.ofPlatform().daemon().name("night-" + name).start(() -> runAt(actor, job, night, facility));
    }

    /** The facility's runs, the latest first. Needs {@link Right#RUN_JOBS}. */
    public List<JobRun> list(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.RUN_JOBS, facility);
        List<JobRun> runs = database.read(
                new FacilityScope(facility.value()), sql -> new JobRunRepository(sql, facility).list(MOST_SHOWN));
        return runs.stream()
                .map(run -> run.isRunning() && !lock.isTaken(NightLock.of(run.job(), facility)) ? run.stopped() : run)
                .toList();
    }

    /**
     * Whether the job is still to be done for the facility and the date: it was never begun, or whoever did it was killed, and no job of that
     * night is at work there. What failed is not: a person has to look.
     */
    boolean isDue(String name, LocalDate night, Facility.Id facility) {
        List<JobRun> runs = database.read(
                new FacilityScope(facility.value()), sql -> new JobRunRepository(sql, facility).list(night));
        List<JobRun> own = runs.stream().filter(run -> run.job().equals(name)).toList();
        boolean killed = own.size() < MOST_ATTEMPTS && own.stream().anyMatch(JobRun::isRunning);
        return (own.isEmpty() || killed)
                && runs.stream()
                        .filter(JobRun::isRunning)
                        .noneMatch(run -> lock.isTaken(NightLock.of(run.job(), facility)));
    }

    /** Does the work while no other process watches over nights. */
    void watching(Runnable work) {
        lock.with("night/watch", () -> {
            work.run();
            return true;
        });
    }

    private NightOutcome runPartition(Actor actor, String name, LocalDate night, Facility.Id facility) {
        return runAt(actor, get(name), night, facilities.get(facility));
    }

    private NightOutcome runAt(Actor actor, NightJob job, LocalDate night, Facility facility) {
        return lock.with(NightLock.of(job.name(), facility.id()), () -> run(actor, job, night, facility)
                        .run())
                .orElseGet(() -> NightOutcome.refused(facility, Result.BUSY));
    }

    private FacilityRun run(Actor actor, NightJob job, LocalDate night, Facility facility) {
        return new FacilityRun(jobs, operator, database, clock, job, facility, night, actor);
    }

    private NightJob get(String name) {
        return order.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PlannerException("There is no job \"%s\". There are: %s."
                        .formatted(name, names().stream().collect(Collectors.joining(", ")))));
    }

    private void requirePast(LocalDate night) {
        LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        if (night.isAfter(latest)) {
            throw new PlannerException(
                    "The business date (%s) must not lie ahead: the days before it are not over.".formatted(night));
        }
    }

    @Override
    public void close() {
        spread.ifPresent(NightSpread::close);
    }
}
