package com.ihosi.planner.registry;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.DEPARTMENT;
import static com.ihosi.schema.generated.Tables.FACILITY_MEMBERSHIP;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.appointment.GlobalType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.facility.Slug;
import com.ihosi.schema.access.ConflictException;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * Founds facilities, verifies them, suspends them and takes them up again, each with who and why. All of it needs
 * {@link Right#RUN_INSTALLATION} and reads registries and counts, never a patient.
 */
public final class FacilityRegistry {

    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door. */
    public FacilityRegistry(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Those whose name, address, city, code or group has the text in it, by name; all where it is blank. */
    public List<RegisteredFacility> search(Actor actor, String text) {
        return read(actor, sql -> new RegistryRepository(sql).search(text.strip(), today()));
    }

    /** A facility; refuses an unknown one. */
    public RegisteredFacility get(Actor actor, Facility.Id id) {
        return read(actor, sql -> get(sql, id));
    }

    private RegisteredFacility get(DSLContext sql, Facility.Id id) {
        return new RegistryRepository(sql)
                .find(id, today())
                .orElseThrow(() -> new NotFoundException("There is no such facility."));
    }

    /** The names of the groups that facilities belong to. */
    public List<String> listTenants(Actor actor) {
        return read(actor, sql -> new RegistryRepository(sql).listTenants());
    }

    /** The types that a facility can begin with. */
    public List<GlobalType> listTypes(Actor actor) {
        return read(actor, AppointmentTypes::listGlobal);
    }

    /**
     * What is typed as an address, if a facility can still get it.
     *
     * @throws FieldException at {@code slug}, if it cannot be one or is taken
     */
    public Slug check(Actor actor, String typed) {
        Slug slug = Slug.of(typed);
        if (read(actor, sql -> new RegistryRepository(sql).isTaken(slug.text()))) {
            throw taken(slug);
        }
        return slug;
    }

    private static FieldException taken(Slug slug) {
        return new FieldException(
                "slug", "The address “%s” is another facility's already. Choose another one.".formatted(slug.text()));
    }

    /**
     * Founds a facility that can be used at once: with its group, a department, the chosen types, a licence from today on and its first
     * administrator. All of it is kept, or nothing.
     *
     * @throws FieldException if its address is taken
     */
    public Facility.Id found(Actor actor, FacilityOrder order) {
        accounts.require(actor, Right.RUN_INSTALLATION);
        String by = accounts.name(actor);
        Facility.Id id = new Facility.Id(UUID.randomUUID());
        try {
            return database.transaction(transaction -> {
                Account.Id administrator =
                        transaction.in(new PlatformScope(), sql -> register(sql, actor, by, id, order));
                furnish(transaction, actor, by, id, order, administrator);
                return id;
            });
        } catch (ConflictException conflict) {
            throw taken(order.slug());
        }
    }

    private Account.Id register(DSLContext sql, Actor actor, String by, Facility.Id id, FacilityOrder order) {
        RegistryRepository registry = new RegistryRepository(sql);
        if (registry.isTaken(order.slug().text())) {
            throw taken(order.slug());
        }
        UUID tenant =
                registry.tenant(order.tenant(), "T-" + id.value().toString().substring(0, 13));
        registry.insert(id, tenant, order, actor.findAccount().orElse(null), now());
        new LicenceRepository(sql).insert(licence(id, order));
        decide(
                sql,
                actor,
                by,
                "facility.found",
                id,
                Map.of("name", order.name(), "slug", order.slug().text()));
        return administrator(sql, order.administrator());
    }

    private Licence licence(Facility.Id id, FacilityOrder order) {
        return new Licence(
                new Licence.Id(UUID.randomUUID()),
                id,
                order.tier(),
                today(),
                null,
                order.tier().doctors(),
                order.tier().patients(),
                BigDecimal.ZERO,
                order.currency(),
                order.trial(),
                null);
    }

    /** Whoever has the mail address; an account without a password where it is new. */
    private static Account.Id administrator(DSLContext sql, FacilityOrder.Administrator administrator) {
        return new Account.Id(sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(administrator.email()))
                .fetchOptional(ACCOUNT.ID)
                .orElseGet(() -> sql.insertInto(ACCOUNT)
                        .set(ACCOUNT.EMAIL, administrator.email())
                        .set(ACCOUNT.DISPLAY_NAME, administrator.name())
                        .returning(ACCOUNT.ID)
                        .fetchSingle(ACCOUNT.ID)));
    }

    private void furnish(
            Transaction transaction,
            Actor actor,
            String by,
            Facility.Id id,
            FacilityOrder order,
            Account.Id administrator) {
        transaction.run(new PlatformScope(), sql -> appoint(sql, actor, id, administrator));
        transaction.run(new FacilityScope(id.value()), sql -> {
            sql.insertInto(DEPARTMENT)
                    .set(DEPARTMENT.FACILITY_ID, id.value())
                    .set(DEPARTMENT.CODE, "MAIN")
                    .set(DEPARTMENT.NAME, order.name())
                    .execute();
            AppointmentTypes.adopt(
                    sql,
                    id,
                    AppointmentTypes.listGlobal(sql).stream()
                            .filter(type -> order.types().contains(type.id()))
                            .toList());
            AuditTrail.add(sql, id, actor, by, "facility.found", "facility", id.value(), now());
        });
    }

    private void appoint(DSLContext sql, Actor actor, Facility.Id id, Account.Id administrator) {
        sql.insertInto(FACILITY_MEMBERSHIP)
                .set(FACILITY_MEMBERSHIP.FACILITY_ID, id.value())
                .set(FACILITY_MEMBERSHIP.ACCOUNT_ID, administrator.value())
                .set(FACILITY_MEMBERSHIP.ROLE, "admin")
                .set(
                        FACILITY_MEMBERSHIP.CREATED_BY,
                        actor.findAccount().map(Account.Id::value).orElse(null))
                .onConflict(FACILITY_MEMBERSHIP.FACILITY_ID, FACILITY_MEMBERSHIP.ACCOUNT_ID)
                .doUpdate()
                .set(FACILITY_MEMBERSHIP.ROLE, "admin")
                .set(FACILITY_MEMBERSHIP.STATUS, "active")
                .set(FACILITY_MEMBERSHIP.ROW_VERSION, FACILITY_MEMBERSHIP.ROW_VERSION.plus(1))
                .execute();
    }

    /** Makes somebody an administrator of a facility; an account without a password where the mail address is new. */
    public void appoint(Actor actor, Facility.Id id, FacilityOrder.Administrator administrator) {
        change(actor, id, "facility.appoint", Map.of("email", administrator.email()), (sql, registered) -> {
            appoint(sql, actor, id, administrator(sql, administrator));
            return true;
        });
    }

    /** Notes that it was checked that the facility is what it says. */
    public void verify(Actor actor, Facility.Id id, long version) {
        change(actor, id, "facility.verify", Map.of(), (sql, registered) -> new RegistryRepository(sql)
                .verify(id, version, now()));
    }

    /**
     * Closes a facility for its people: from their next click on they are told that it is suspended.
     *
     * @throws FieldException without a reason
     * @throws StaleException if somebody changed it meanwhile
     */
    public void suspend(Actor actor, Facility.Id id, String reason, long version) {
        become(actor, id, Facility.Status.SUSPENDED, "facility.suspend", reason, version);
    }

    /** Opens it again. */
    public void reactivate(Actor actor, Facility.Id id, String reason, long version) {
        become(actor, id, Facility.Status.ACTIVE, "facility.reactivate", reason, version);
    }

    private void become(
            Actor actor, Facility.Id id, Facility.Status status, String action, String reason, long version) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new FieldException("reason", "Say why, in 1 to %d characters.".formatted(LONGEST_REASON));
        }
        change(actor, id, action, Map.of("reason", why), (sql, registered) -> {
            if (registered.facility().status() == status) {
                throw new PlannerException("The facility is %s already."
                        .formatted(status == Facility.Status.ACTIVE ? "active" : "suspended"));
            }
            return new RegistryRepository(sql).update(id, status, why, version, now());
        });
    }

    /** What was decided about a facility, the latest first. */
    public List<AuditTrail.Decision> listDecisions(Actor actor, Facility.Id id) {
        return read(actor, sql -> AuditTrail.listOfPlatform(sql, id.value()));
    }

    @FunctionalInterface
    private interface Change {
        boolean make(DSLContext sql, RegisteredFacility registered);
    }

    private void change(Actor actor, Facility.Id id, String action, Map<String, String> details, Change change) {
        accounts.require(actor, Right.RUN_INSTALLATION);
        String by = accounts.name(actor);
        database.transaction(transaction -> {
            transaction.run(new PlatformScope(), sql -> {
                if (!change.make(sql, get(sql, id))) {
                    throw new StaleException("Somebody changed the facility meanwhile. Look at it as it is now.");
                }
                decide(sql, actor, by, action, id, details);
            });
            transaction.run(
                    new FacilityScope(id.value()),
                    sql -> AuditTrail.add(sql, id, actor, by, action, "facility", id.value(), details, now()));
            return id;
        });
    }

    private void decide(
            DSLContext sql, Actor actor, String by, String action, Facility.Id id, Map<String, String> details) {
        AuditTrail.addToPlatform(sql, actor, by, action, "facility", id.value(), details, now());
    }

    private <T> T read(Actor actor, Function<DSLContext, T> question) {
        accounts.require(actor, Right.RUN_INSTALLATION);
        return database.read(new PlatformScope(), question);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
