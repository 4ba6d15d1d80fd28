package com.ihosi.planner.wiring;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.LoginTickets;
import com.ihosi.planner.account.PersonalTokens;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.appointment.DoctorAgendas;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.brand.Brandings;
import com.ihosi.planner.calendar.DoctorCalendar;
import com.ihosi.planner.calendar.FacilityCalendar;
import com.ihosi.planner.conflict.ConflictWatch;
import com.ihosi.planner.conflict.Conflicts;
import com.ihosi.planner.domain.DomainRecords;
import com.ihosi.planner.domain.NameServers;
import com.ihosi.planner.domain.OwnDomains;
import com.ihosi.planner.event.EventConsumer;
import com.ihosi.planner.event.KafkaBell;
import com.ihosi.planner.event.KafkaEar;
import com.ihosi.planner.event.KafkaLink;
import com.ihosi.planner.event.RefusedEvents;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.figure.Figures;
import com.ihosi.planner.hours.Blocks;
import com.ihosi.planner.hours.Hours;
import com.ihosi.planner.hours.HoursTemplates;
import com.ihosi.planner.hours.WorkingWeeks;
import com.ihosi.planner.message.Messages;
import com.ihosi.planner.noshow.card.ModelCards;
import com.ihosi.planner.overbooking.session.Overbookings;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.registry.FacilityRegistry;
import com.ihosi.planner.registry.Licences;
import com.ihosi.planner.reschedule.Rescheduling;
import com.ihosi.planner.room.Inventory;
import com.ihosi.planner.room.RoomUses;
import com.ihosi.planner.room.Rooms;
import com.ihosi.planner.roster.fairness.Fairness;
import com.ihosi.planner.roster.plan.Demands;
import com.ihosi.planner.roster.plan.Drafts;
import com.ihosi.planner.roster.plan.Editing;
import com.ihosi.planner.roster.plan.Planning;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.WeekPlans;
import com.ihosi.planner.roster.run.RunBell;
import com.ihosi.planner.roster.run.RunExecution;
import com.ihosi.planner.roster.run.SolveRuns;
import com.ihosi.planner.roster.run.SolveWorker;
import com.ihosi.planner.roster.solving.RosterSolver;
import com.ihosi.planner.roster.weight.RosterWeights;
import com.ihosi.planner.rule.RuleTrials;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.series.SeriesBookings;
import com.ihosi.planner.slot.SettingsCache;
import com.ihosi.planner.slot.Slots;
import com.ihosi.planner.staff.Employments;
import com.ihosi.planner.staff.Leaves;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.swap.Swaps;
import com.ihosi.planner.template.Templates;
import com.ihosi.planner.waitlist.desk.WaitlistConsumer;
import com.ihosi.planner.waitlist.desk.WaitlistFilling;
import com.ihosi.planner.waitlist.desk.WaitlistOffers;
import com.ihosi.planner.waitlist.desk.WaitlistWatch;
import com.ihosi.planner.waitlist.desk.Waitlists;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The planner's use cases, over the application's database. {@code ihosi.solver.workers} says how many solve runs this
 * process works on at once; 0 leaves the queue to others. {@code ihosi.solver.processors} says how many processors each may use;
 * without it they share the machine's. With Kafka the processes need not look at the queue every second: they tell each other.
 */
@Configuration(proxyBeanMethods = false)
@Import({DatabaseConfiguration.class, EventConfiguration.class, MessageConfiguration.class})
public class PlannerConfiguration {

    private static final String SOLVE = "solve";
    private static final Duration DOMAINS_EVERY = Duration.ofHours(1);

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Facilities facilities(Database database) {
        return new Facilities(database);
    }

    @Bean
    Accounts accounts(Database database, Facilities facilities, Clock clock) {
        return new Accounts(database, facilities, clock);
    }

    @Bean
    Brandings brandings(Database database, Accounts accounts, Clock clock) {
        return new Brandings(database, accounts, clock);
    }

    @Bean
    DomainRecords domainRecords() {
        return new NameServers();
    }

    @Bean
    OwnDomains ownDomains(
            Database database,
            Accounts accounts,
            DomainRecords records,
            @Value("${ihosi.domain:localhost}") String domain,
            Clock clock) {
        return new OwnDomains(database, accounts, records, domain, clock);
    }

    /** Looks every hour for domains that were not looked at for a day. */
    @Bean
    SmartLifecycle domainWatch(OwnDomains domains, @Value("${ihosi.relay:true}") boolean on) {
        return new Watch("domains", DOMAINS_EVERY, on, stopping -> domains.recheck());
    }

    @Bean
    LoginTickets loginTickets(Database database, Clock clock) {
        return new LoginTickets(database, clock);
    }

    @Bean
    PersonalTokens personalTokens(Database database, Accounts accounts, Clock clock) {
        return new PersonalTokens(database, accounts, clock);
    }

    @Bean
    Staff staff(Database database) {
        return new Staff(database);
    }

    @Bean
    FacilityRegistry facilityRegistry(Database database, Accounts accounts, Clock clock) {
        return new FacilityRegistry(database, accounts, clock);
    }

    @Bean
    Licences licences(Database database, Accounts accounts, Clock clock) {
        return new Licences(database, accounts, clock);
    }

    @Bean
    Employments employments(Database database, Accounts accounts, Clock clock) {
        return new Employments(database, accounts, clock);
    }

    @Bean
    Leaves leaves(Database database, Accounts accounts, Clock clock) {
        return new Leaves(database, accounts, clock);
    }

    @Bean
    AppointmentTypes appointmentTypes(Database database, Accounts accounts, Clock clock) {
        return new AppointmentTypes(database, accounts, clock);
    }

    @Bean
    Rooms rooms(Database database, Accounts accounts, Clock clock) {
        return new Rooms(database, accounts, clock);
    }

    @Bean
    RoomUses roomUses(Database database, Accounts accounts, Clock clock) {
        return new RoomUses(database, accounts, clock);
    }

    @Bean
    Inventory inventory(Database database, Accounts accounts, Clock clock) {
        return new Inventory(database, accounts, clock);
    }

    @Bean
    Demands demands(Database database, Accounts accounts, Clock clock) {
        return new Demands(database, accounts, clock);
    }

    @Bean
    WeekPlans weekPlans(Database database, Accounts accounts, Clock clock) {
        return new WeekPlans(database, accounts, clock);
    }

    @Bean
    Drafts drafts(Database database, Accounts accounts, Clock clock) {
        return new Drafts(database, accounts, clock);
    }

    @Bean
    Editing editing(Database database, Accounts accounts, Clock clock) {
        return new Editing(database, accounts, clock);
    }

    @Bean
    Publishing publishing(Database database, Accounts accounts, Clock clock) {
        return new Publishing(database, accounts, clock);
    }

    @Bean
    RosterWeights rosterWeights(Database database, Accounts accounts, Clock clock) {
        return new RosterWeights(database, accounts, clock);
    }

    @Bean
    Planning planning(Database database, Clock clock) {
        return new Planning(database, clock);
    }

    @Bean
    Fairness fairness(Database database, Accounts accounts, Facilities facilities, Clock clock) {
        return new Fairness(database, accounts, facilities, clock);
    }

    @Bean
    Swaps swaps(Database database, Accounts accounts, Facilities facilities, WeekPlans weeks, Clock clock) {
        return new Swaps(database, accounts, facilities, weeks, clock);
    }

    @Bean
    SchedulingRules schedulingRules(Database database, Accounts accounts, Clock clock) {
        return new SchedulingRules(database, accounts, clock);
    }

    @Bean
    RuleTrials ruleTrials(Database database, Accounts accounts, Facilities facilities, Clock clock) {
        return new RuleTrials(database, accounts, facilities, clock);
    }

    @Bean
    Templates templates(Database database, Accounts accounts, WeekPlans weeks, Editing editing, Clock clock) {
        return new Templates(database, accounts, weeks, editing, clock);
    }

    @Bean
    Hours hours(Database database, Accounts accounts) {
        return new Hours(database, accounts);
    }

    @Bean
    HoursTemplates hoursTemplates(Database database, Accounts accounts, Clock clock) {
        return new HoursTemplates(database, accounts, clock);
    }

    @Bean
    WorkingWeeks workingWeeks(Database database, Accounts accounts, Clock clock) {
        return new WorkingWeeks(database, accounts, clock);
    }

    @Bean
    Blocks blocks(Database database, Accounts accounts, Clock clock) {
        return new Blocks(database, accounts, clock);
    }

    @Bean
    Patients patients(Database database, Accounts accounts) {
        return new Patients(database, accounts);
    }

    @Bean
    DoctorAgendas doctorAgendas(Database database, Accounts accounts) {
        return new DoctorAgendas(database, accounts);
    }

    @Bean
    Appointments appointments(Database database, Accounts accounts) {
        return new Appointments(database, accounts);
    }

    @Bean
    ModelCards modelCards(Database database, Accounts accounts) {
        return new ModelCards(database, accounts);
    }

    @Bean
    SettingsCache settingsCache(SchedulingRules rules) {
        return new SettingsCache(rules);
    }

    @Bean
    Slots slots(Database database, Accounts accounts, SettingsCache settings, Clock clock) {
        return new Slots(database, accounts, settings, clock);
    }

    @Bean
    Bookings bookings(Database database, Accounts accounts, SettingsCache settings, Slots slots, Clock clock) {
        return new Bookings(database, accounts, settings, slots, clock);
    }

    @Bean
    FacilityCalendar facilityCalendar(Database database, Accounts accounts, Clock clock) {
        return new FacilityCalendar(database, accounts, clock);
    }

    @Bean
    DoctorCalendar doctorCalendar(Database database, Accounts accounts, Clock clock) {
        return new DoctorCalendar(database, accounts, clock);
    }

    @Bean
    SeriesBookings seriesBookings(Database database, Accounts accounts, Bookings bookings) {
        return new SeriesBookings(database, accounts, bookings);
    }

    @Bean
    Rescheduling rescheduling(
            Database database, Accounts accounts, SchedulingRules rules, Bookings bookings, Clock clock) {
        return new Rescheduling(database, accounts, rules, bookings, clock);
    }

    @Bean
    Conflicts conflicts(Database database, Accounts accounts, Clock clock) {
        return new Conflicts(database, accounts, clock);
    }

    @Bean
    Overbookings overbookings(Database database, Accounts accounts, Clock clock) {
        return new Overbookings(database, accounts, clock);
    }

    @Bean
    Figures figures(Database database, Accounts accounts, Clock clock) {
        return new Figures(database, accounts, clock);
    }

    @Bean
    SmartLifecycle conflictWatch(Conflicts conflicts) {
        ConflictWatch watch = new ConflictWatch(conflicts);
        return new Watch("conflict-watch", Duration.ofSeconds(2), true, stopping -> watch.look());
    }

    @Bean
    Waitlists waitlists(Database database, Accounts accounts, Clock clock) {
        return new Waitlists(database, accounts, clock);
    }

    @Bean
    WaitlistFilling waitlistFilling(
            Database database,
            Accounts accounts,
            SettingsCache settings,
            Bookings bookings,
            Messages messages,
            Clock clock) {
        return new WaitlistFilling(database, accounts, settings, bookings, messages, clock);
    }

    @Bean
    WaitlistOffers waitlistOffers(Database database, Accounts accounts, Bookings bookings, Clock clock) {
        return new WaitlistOffers(database, accounts, bookings, clock);
    }

    @Bean
    EventConsumer waitlistConsumer(WaitlistFilling filling) {
        return new WaitlistConsumer(filling);
    }

    @Bean
    SmartLifecycle waitlistWatch(WaitlistFilling filling) {
        WaitlistWatch watch = new WaitlistWatch(filling);
        return new Watch("waitlist-watch", Duration.ofSeconds(5), true, stopping -> watch.look());
    }

    @Bean
    RefusedEvents refusedEvents(Database database, Accounts accounts, Clock clock) {
        return new RefusedEvents(database, accounts, clock);
    }

    @Bean
    RosterSolver rosterSolver(
            @Value("${ihosi.solver.workers:1}") int workers, @Value("${ihosi.solver.processors:0}") int processors) {
        int shared = Runtime.getRuntime().availableProcessors() / Math.max(1, workers);
        return new RosterSolver(processors > 0 ? processors : shared);
    }

    @Bean
    RunBell runBell(ObjectProvider<KafkaBell> others) {
        KafkaBell bell = others.getIfAvailable();
        return bell == null ? new RunBell() : new RunBell(bell::ring);
    }

    @Bean
    RunExecution runExecution(Database database, Planning planning, RosterSolver solver, Clock clock) {
        return new RunExecution(database, planning, solver, clock);
    }

    @Bean
    SolveRuns solveRuns(
            Database database,
            Accounts accounts,
            Facilities facilities,
            RunExecution execution,
            RunBell bell,
            Clock clock) {
        return new SolveRuns(database, accounts, facilities, execution, bell, clock);
    }

    @Bean
    SmartLifecycle solveWorker(
            RunExecution execution,
            RunBell bell,
            ObjectProvider<KafkaBell> others,
            @Value("${ihosi.solver.workers:1}") int workers) {
        Duration lookEvery = others.getIfAvailable() == null ? Duration.ofSeconds(1) : Duration.ofSeconds(10);
        SolveWorker worker = new SolveWorker(execution, bell, workers, lookEvery);
        return new Lifecycle(worker::start, worker::stop, worker::isRunning);
    }

    @Bean
    @ConditionalOnProperty("spring.kafka.bootstrap-servers")
    KafkaBell solveBell(KafkaLink link) {
        return new KafkaBell(link, SOLVE);
    }

    @Bean
    @ConditionalOnProperty("spring.kafka.bootstrap-servers")
    SmartLifecycle solveEar(KafkaLink link, RunBell bell, @Value("${ihosi.solver.workers:1}") int workers) {
        KafkaEar ear = new KafkaEar(link, SOLVE, bell::isFree, bell::wake);
        return new Watch("solve-ear", Duration.ofMillis(500), workers > 0, ear::listen);
    }
}
