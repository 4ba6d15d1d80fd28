package com.ihosi.batchjobs.night;

import com.ihosi.batchjobs.night.NightOutcome.Result;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Runs jobs of the night. One job, facility and business date is done once: a repeat is refused, one that broke off is gone on with, two at
 * once cannot both run, and a facility that fails holds up no other.
 */
public final class NightRuns {

    private static final int MOST_SHOWN = 100;

    private final Database database;
    private final JobRepository jobs;
    private final JobOperator operator;
    private final Facilities facilities;
    private final Accounts accounts;
    private final Clock clock;
    private final List<NightJob> order;
    private final FacilityLock lock;

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
        this.database = database;
        this.jobs = jobs;
        this.operator = operator;
        this.facilities = facilities;
        this.accounts = accounts;
        this.clock = clock;
        this.order = List.copyOf(order);
        this.lock = new FacilityLock(database);
    }

    /** The names of the jobs, in the order of the night. */
    public List<String> names() {
        return order.stream().map(NightJob::name).toList();
    }

    /** Runs a job for facilities, one after the other. Needs the right to plan at each of them. */
    public List<NightOutcome> run(Actor actor, String name, LocalDate night, List<Facility> where) {
        accounts.requirePlanner(actor, where.stream().map(Facility::id).toList());
        NightJob job = get(name);
        requirePast(night);
        return job.order(where, night).stream()
                .map(facility -> runAt(actor, job, night, facility))
                .toList();
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
        accounts.requirePlanner(actor, List.of(facility.id()));
        NightJob job = get(name);
        requirePast(night);
        if (run(actor, job, night, facility).isDone()) {
            throw new PlannerException("%s was done for %s already.".formatted(name, night));
        }
        if (lock.isTaken(name, facility.id())) {
            throw new PlannerException("%s is running here already. Wait until it has ended.".formatted(name));
        }
        Thread.ofPlatform().daemon().name("night-" + name).start(() -> runAt(actor, job, night, facility));
    }

    /** The facility's runs, the latest first. Needs the right to plan. */
    public List<JobRun> list(Actor actor, Facility.Id facility) {
        accounts.requirePlanner(actor, List.of(facility));
        List<JobRun> runs = database.read(
                new FacilityScope(facility.value()), sql -> new JobRunRepository(sql, facility).list(MOST_SHOWN));
        return runs.stream()
                .map(run -> run.status() == JobRun.Status.RUNNING && !lock.isTaken(run.job(), facility)
                        ? run.stopped()
                        : run)
                .toList();
    }

    /** Whether the job was ever begun for the facility and the date. */
    boolean wasBegun(String name, LocalDate night, Facility.Id facility) {
        return database.read(
                new FacilityScope(facility.value()), sql -> new JobRunRepository(sql, facility).exists(name, night));
    }

    private NightOutcome runAt(Actor actor, NightJob job, LocalDate night, Facility facility) {
        return lock.with(job.name(), facility.id(), () -> run(actor, job, night, facility)
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
}
