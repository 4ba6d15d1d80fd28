package com.ihosi.planner.rule;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.event.Outbox;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.RoundTrip;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules of each facility. Reading them needs {@link Right#SEE_SETUP}, changing them {@link Right#CHANGE_RULES}. */
public final class SchedulingRules {

    /** The most rules of a facility that are switched on. */
    public static final int MOST_ACTIVE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(SchedulingRules.class);
    private static final String ENTITY = "scheduling_rule";

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;
    private final Map<Facility.Id, Compiled> books = new ConcurrentHashMap<>();

    /** A book, and the versions of the rules in it. */
    private record Compiled(Map<SchedulingRule.Id, Long> versions, RuleBook book) {}

    /** Works through the given door. */
    public SchedulingRules(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The active rules of a facility, in its scope. What changed, in whatever process, is seen by one small query; only then rules are read
     * and compiled anew. A rule that cannot be read any more is left out, and said in the log.
     */
    public RuleBook book(DSLContext sql, Facility.Id facility) {
        RoundTrip trip = new RoundTrip(sql);
        Supplier<RuleBook> book = ask(trip, sql, facility);
        trip.send();
        return book.get();
    }

    /** The same, asked for in a round trip with other things. */
    public Supplier<RuleBook> ask(RoundTrip trip, DSLContext sql, Facility.Id facility) {
        RuleRepository rules = new RuleRepository(sql, facility);
        Supplier<Map<SchedulingRule.Id, Long>> versions = rules.versions(trip);
        return () -> book(rules, facility, versions.get());
    }

    private RuleBook book(RuleRepository rules, Facility.Id facility, Map<SchedulingRule.Id, Long> versions) {
        if (versions.isEmpty()) {
            return RuleBook.empty();
        }
        Compiled known = books.get(facility);
        if (known != null && known.versions().equals(versions)) {
            return known.book();
        }
        RuleBook book = RuleBook.of(
                rules.listActive().stream().filter(SchedulingRules::isReadable).toList());
        books.put(facility, new Compiled(versions, book));
        return book;
    }

    private static boolean isReadable(SchedulingRule rule) {
        try {
            Condition.parse(rule.condition());
            return true;
        } catch (FieldException unreadable) {
            LOG.warn("Rule {} is left out: {}", rule.id().value(), unreadable.getMessage());
            return false;
        }
    }

    /**
     * Keeps what a ruling did to an appointment, in the transaction and scope that books it. That overbooking was allowed is kept only of
     * an appointment above the normal lane, and what was said of the waitlist only of one that came from there.
     */
    public static void trace(RoundTrip trip, Facility.Id facility, UUID appointment, Ruling ruling, Instant now) {
        new RuleRepository(trip.sql(), facility)
                .tracing(appointment, ruling.applied(), now)
                .ifPresent(trip::run);
    }

    /** All rules of the facility by type and priority, each with how much came of it. */
    public List<RuleUse> list(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_SETUP, facility);
        return read(facility, rules -> {
            Map<SchedulingRule.Id, RuleRepository.Count> counts = rules.counts();
            return rules.list().stream()
                    .map(rule -> use(rule, counts.get(rule.id())))
                    .toList();
        });
    }

    private static RuleUse use(SchedulingRule rule, RuleRepository.@Nullable Count count) {
        return count == null
                ? new RuleUse(rule, 0, Optional.empty())
                : new RuleUse(rule, count.times(), Optional.of(count.last()));
    }

    /** A rule of the facility; refuses an unknown one. */
    public SchedulingRule get(Actor actor, Facility.Id facility, SchedulingRule.Id id) {
        accounts.require(actor, Right.SEE_SETUP, facility);
        return read(facility, rules -> rules.get(id));
    }

    /** What a rule did lately, the newest first, at most 50. */
    public List<RuleTrace> listTraces(Actor actor, Facility.Id facility, SchedulingRule.Id id) {
        accounts.require(actor, Right.SEE_SETUP, facility);
        return read(facility, rules -> rules.listTraces(id));
    }

    /** What rules did to an appointment of the facility. */
    public List<RuleTrace> listTraces(Actor actor, Facility.Id facility, UUID appointment) {
        accounts.require(actor, Right.SEE_SETUP, facility);
        return read(facility, rules -> rules.listTraces(appointment));
    }

    /**
     * Stores a new rule (of version 0), or what was changed of one that is there.
     *
     * @return as it is now
     * @throws FieldException if its condition cannot be read or never holds, or it names a type or doctor who is not there
     * @throws PlannerException if somebody else changed it meanwhile
     */
    public SchedulingRule save(Actor actor, SchedulingRule rule) {
        accounts.require(actor, Right.CHANGE_RULES, rule.facility());
        Condition condition = Condition.parse(rule.condition());
        return store(actor, rule, rules -> {
            requireKnownTypes(condition, rules.listTypeCodes());
            requireRoom(rules, rule);
        });
    }

    private SchedulingRule store(Actor actor, SchedulingRule rule, Consumer<RuleRepository> check) {
        Facility.Id facility = rule.facility();
        String by = accounts.name(actor);
        try {
            return database.write(scope(facility), sql -> {
                RuleRepository rules = new RuleRepository(sql, facility);
                check.accept(rules);
                Optional<SchedulingRule> before = rules.find(rule.id());
                if (rule.version() == 0 && before.isEmpty()) {
                    rules.insert(rule, account(actor), clock.instant());
                } else if (!rules.update(rule, clock.instant())) {
                    throw outdated();
                }
                SchedulingRule after = rules.get(rule.id());
                record(sql, actor, by, "rule.save", after, RuleChanges.of(before, after));
                return after;
            });
        } catch (ConflictException conflict) {
            throw conflict.kind() == ConflictException.Kind.REFERENCE
                    ? new FieldException("doctor", "This doctor is not employed here. Choose another one, or all.")
                    : outdated();
        }
    }

    private static void requireKnownTypes(Condition condition, Set<String> codes) {
        for (Condition.Named named : condition.named()) {
            if (named.fact() == Fact.TYPE && !codes.contains(named.value().toString())) {
                throw named.place()
                        .refuse("there is no type of appointment with the code '%s'.".formatted(named.value()));
            }
        }
    }

    private static void requireRoom(RuleRepository rules, SchedulingRule rule) {
        long others = rules.listActive().stream()
                .filter(active -> !active.id().equals(rule.id()))
                .count();
        if (rule.active() && others >= MOST_ACTIVE) {
            throw new PlannerException("There are %d rules switched on already. Switch one off first, or join some."
                    .formatted(MOST_ACTIVE));
        }
    }

    /**
     * Switches a rule on or off. Doing so again is harmless.
     *
     * @param version the version that the actor saw; refused if somebody else changed it since
     * @return as it is now
     */
    public SchedulingRule activate(
            Actor actor, Facility.Id facility, SchedulingRule.Id id, long version, boolean active) {
        accounts.require(actor, Right.CHANGE_RULES, facility);
        SchedulingRule rule = get(actor, facility, id);
        if (rule.active() == active) {
            return rule;
        }
        if (rule.version() != version) {
            throw outdated();
        }
        return active ? save(actor, rule.switched(true)) : store(actor, rule.switched(false), any -> {});
    }

    /** Takes a rule away; what it did stays to be read. Doing so again is harmless. */
    public void delete(Actor actor, Facility.Id facility, SchedulingRule.Id id) {
        accounts.require(actor, Right.CHANGE_RULES, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            RuleRepository rules = new RuleRepository(sql, facility);
            Optional<SchedulingRule> rule = rules.find(id);
            if (rule.isPresent() && rules.delete(id)) {
                record(
                        sql,
                        actor,
                        by,
                        "rule.delete",
                        rule.get().switched(false),
                        Map.of("name", rule.get().name()));
            }
        });
    }

    private void record(
            DSLContext sql, Actor actor, String by, String action, SchedulingRule rule, Map<String, String> changes) {
        Instant now = clock.instant();
        UUID id = rule.id().value();
        AuditTrail.add(sql, rule.facility(), actor, by, action, ENTITY, id, changes, now);
        Outbox.append(
                sql,
                new PlannerEvent.RuleChanged(rule.facility(), id, rule.type().word(), rule.active(), by),
                now);
    }

    private static PlannerException outdated() {
        return new PlannerException(
                "Somebody else changed this rule meanwhile." + " Nothing was saved; look at the rules again.");
    }

    private static Account.@Nullable Id account(Actor actor) {
        return actor.findAccount().orElse(null);
    }

    private <T> T read(Facility.Id facility, Function<RuleRepository, T> question) {
        return database.read(scope(facility), sql -> question.apply(new RuleRepository(sql, facility)));
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
