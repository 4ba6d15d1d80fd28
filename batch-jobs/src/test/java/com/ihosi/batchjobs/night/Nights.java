package com.ihosi.batchjobs.night;

import com.ihosi.batchjobs.BatchJobsConfiguration;
import com.ihosi.batchjobs.importing.PasswordHash;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.event.KafkaLink;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Messages;
import com.ihosi.planner.message.Reminders;
import com.ihosi.planner.overbooking.session.Overbookings;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.slot.SettingsCache;
import com.ihosi.planner.slot.Slots;
import com.ihosi.planner.waitlist.desk.WaitlistFilling;
import com.ihosi.planner.waitlist.desk.Waitlists;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.messaging.MessageChannel;

/** The product's own wiring of nights over a database of a test, with jobs of the test's choice. */
public record Nights(AnnotationConfigApplicationContext context, Database database) implements AutoCloseable {

    public static final LocalDate NIGHT = LocalDate.of(2026, 11, 23);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

    public static Nights over(DataSource connections) {
        Database database = new Database(connections);
        return new Nights(wiring(connections, database, password -> password, CLOCK), database);
    }

    /** One of several processes of the product, which share nights of these jobs over Kafka. */
    public static Nights shared(DataSource connections, KafkaLink link, NightJob... jobs) {
        Database database = new Database(connections);
        Nights nights = new Nights(prepared(connections, database, password -> password, CLOCK), database);
        AnnotationConfigApplicationContext context = nights.context();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of("spring.kafka.bootstrap-servers", "as the link says", "ihosi.night", "23:59:59")));
        context.registerBean(KafkaLink.class, () -> link);
        // Registered first, it is taken in place of the product's, whose jobs are the product's.
        context.registerBean("nightRuns", NightRuns.class, () -> nights.runs(jobs)
                .sharedBy(context.getBean("nightRequests", MessageChannel.class)));
        context.refresh();
        return nights;
    }

    /** Those that are shared. */
    public NightRuns runs() {
        return context.getBean(NightRuns.class);
    }

    /** All that the product's wiring of batches stands on, and that itself. */
    public static AnnotationConfigApplicationContext wiring(
            DataSource connections, Database database, PasswordHash passwords, Clock clock) {
        AnnotationConfigApplicationContext context = prepared(connections, database, passwords, clock);
        context.refresh();
        return context;
    }

    private static AnnotationConfigApplicationContext prepared(
            DataSource connections, Database database, PasswordHash passwords, Clock clock) {
        Facilities facilities = new Facilities(database);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        // A singleton that was made elsewhere is not closed with the context.
        context.getBeanFactory().registerSingleton("dataSource", connections);
        context.registerBean(Database.class, () -> database);
        context.registerBean(PasswordHash.class, () -> passwords);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Facilities.class, () -> facilities);
        context.registerBean(Accounts.class, () -> new Accounts(database, facilities, clock));
        context.registerBean(Waitlists.class, () -> waitlists(database));
        context.registerBean(WaitlistFilling.class, () -> filling(database));
        context.registerBean(Reminders.class, () -> reminders(database));
        context.register(BatchJobsConfiguration.class);
        return context;
    }

    public static Waitlists waitlists(Database database) {
        return new Waitlists(database, accounts(database), CLOCK);
    }

    public static WaitlistFilling filling(Database database) {
        Accounts accounts = accounts(database);
        SettingsCache settings = new SettingsCache(new SchedulingRules(database, accounts, CLOCK));
        Slots slots = new Slots(database, accounts, settings, CLOCK);
        Bookings bookings = new Bookings(database, accounts, settings, slots, CLOCK);
        return new WaitlistFilling(database, accounts, settings, bookings, new Messages(), CLOCK);
    }

    /** A day ahead. */
    public static Reminders reminders(Database database) {
        return new Reminders(database, new Messages(), CLOCK, 1);
    }

    public static Overbookings overbookings(Database database) {
        return new Overbookings(database, accounts(database), CLOCK);
    }

    private static Accounts accounts(Database database) {
        return new Accounts(database, new Facilities(database), CLOCK);
    }

    /** Runs of these jobs, in their order. */
    public NightRuns runs(NightJob... order) {
        return new NightRuns(
                database,
                jobs(),
                context.getBean(JobOperator.class),
                context.getBean(Facilities.class),
                context.getBean(Accounts.class),
                CLOCK,
                List.of(order));
    }

    public Facility facility(String slug) {
        return context.getBean(Facilities.class).getBySlug(slug);
    }

    private JobRepository jobs() {
        return context.getBean(JobRepository.class);
    }

    /** How the attempts at the only instance of a job ended, the latest first. */
    public List<BatchStatus> attempts(String job) {
        JobInstance last = Optional.ofNullable(jobs().getLastJobInstance(job)).orElseThrow();
        return jobs().getJobExecutions(last).stream()
                .map(JobExecution::getStatus)
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
