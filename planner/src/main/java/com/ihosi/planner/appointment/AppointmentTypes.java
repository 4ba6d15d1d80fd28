package com.ihosi.planner.appointment;

import static org.jooq.impl.DSL.noCondition;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The types of appointments of each facility. Reading them needs {@link Right#SEE_SETUP}, changing them {@link Right#CHANGE_TYPES}. */
public final class AppointmentTypes {

    private static final String ENTITY = "appointment_type";

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Works through the given door. */
    public AppointmentTypes(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** All types of the facility, archived ones too, in its own order. */
    public List<AppointmentType> list(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.SEE_SETUP, facility);
        return database.read(scope(facility), sql -> list(sql, facility));
    }

    /** Those of which new appointments may be, in the facility's own order. */
    public List<AppointmentType> listActive(Actor actor, Facility.Id facility) {
        return list(actor, facility).stream().filter(AppointmentType::active).toList();
    }

    /** A type of the facility; refuses an unknown one. */
    public AppointmentType get(Actor actor, Facility.Id facility, AppointmentType.Id id) {
        accounts.require(actor, Right.SEE_SETUP, facility);
        return database.read(scope(facility), sql -> get(sql, facility, id));
    }

    /** All types, archived ones too, within a transaction that is already in the facility's scope. */
    public static List<AppointmentType> list(DSLContext sql, Facility.Id facility) {
        return new AppointmentTypeRepository(sql, facility).list();
    }

    /** One type, archived or not, within a transaction that is already in the facility's scope. */
    public static Optional<AppointmentType> find(DSLContext sql, Facility.Id facility, AppointmentType.Id id) {
        return new AppointmentTypeRepository(sql, facility).find(id);
    }

    /** Asks for all types, archived ones too, in their facility's scope. */
    public static Supplier<List<AppointmentType>> ask(RoundTrip trip, DSLContext sql, Facility.Id facility) {
        return new AppointmentTypeRepository(sql, facility).ask(trip);
    }

    private static AppointmentType get(DSLContext sql, Facility.Id facility, AppointmentType.Id id) {
        return find(sql, facility, id).orElseThrow(AppointmentTypes::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("There is no such type of appointment at this facility. Look at the types again.");
    }

    /** Types of the platform that the facility has not made its own yet. Needs {@link Right#CHANGE_TYPES}. */
    public List<GlobalType> listOffered(Actor actor, Facility.Id facility) {
        accounts.require(actor, Right.CHANGE_TYPES, facility);
        return database.read(scope(facility), sql -> new AppointmentTypeRepository(sql, facility).listOffered());
    }

    /** All active types of the platform, in its own order, within a transaction in whatever scope. */
    public static List<GlobalType> listGlobal(DSLContext sql) {
        return AppointmentTypeRepository.listGlobal(sql, noCondition());
    }

    /** Makes types of the platform a new facility's own, in their order, within a transaction in its scope. */
    public static void adopt(DSLContext sql, Facility.Id facility, List<GlobalType> types) {
        AppointmentTypeRepository own = new AppointmentTypeRepository(sql, facility);
        types.forEach(type -> own.insert(type.adoptedBy(facility)));
    }

    /**
     * Stores a new type (of version 0), behind all others, or what was changed of one that is there; its place in the order, and whether it
     * is archived, stay.
     *
     * @return as it is now
     * @throws FieldException if its code is taken, or it does not fit into the facility's day, equipment or the known skills
     * @throws StaleException if somebody else changed it meanwhile
     */
    public AppointmentType save(Actor actor, AppointmentType type) {
        Facility.Id facility = type.facility();
        accounts.require(actor, Right.CHANGE_TYPES, facility);
        String by = accounts.name(actor);
        try {
            return database.write(scope(facility), sql -> {
                AppointmentTypeRepository types = new AppointmentTypeRepository(sql, facility);
                types.getFit(type.needs().skill()).check(type);
                Optional<AppointmentType> before = types.find(type.id());
                if (type.version() == 0 && before.isEmpty()) {
                    types.insert(type);
                } else if (!types.update(type)) {
                    throw before.isEmpty() ? unknown() : outdated();
                }
                AppointmentType after = get(sql, facility, type.id());
                record(sql, actor, by, "appointment-type.save", after, TypeChanges.of(before, after));
                return after;
            });
        } catch (ConflictException conflict) {
            throw refusal(conflict, type);
        }
    }

    private RuntimeException refusal(ConflictException conflict, AppointmentType type) {
        return switch (conflict.kind()) {
            case DUPLICATE ->
                database.read(scope(type.facility()), sql -> new AppointmentTypeRepository(sql, type.facility())
                        .findByCode(type.code())
                        .map(AppointmentTypes::taken)
                        .orElseGet(AppointmentTypes::outdated));
            case REFERENCE -> new PlannerException("The platform's type was taken away meanwhile. Make a new type.");
            case OVERLAP, RACE -> outdated();
        };
    }

    private static PlannerException taken(AppointmentType other) {
        return new FieldException(
                "code",
                other.active()
                        ? "The code \"%s\" is that of \"%s\" already. Choose another one."
                                .formatted(other.code(), other.name())
                        : "The code \"%s\" is that of \"%s\", which is archived. Restore it, or choose another code."
                                .formatted(other.code(), other.name()));
    }

    private static PlannerException outdated() {
        return new StaleException("Somebody else changed this type meanwhile."
                + " Nothing was saved; look at the new values and change them again.");
    }

    /**
     * Ends that new appointments are of the type; those that are of it stay, and so does the type. Doing so again is harmless.
     *
     * @param version the version that the actor saw; refused if somebody else changed it since
     */
    public void archive(Actor actor, Facility.Id facility, AppointmentType.Id id, long version) {
        activate(actor, facility, id, version, false);
    }

    /** Lets new appointments be of an archived type again. */
    public void restore(Actor actor, Facility.Id facility, AppointmentType.Id id, long version) {
        activate(actor, facility, id, version, true);
    }

    private void activate(Actor actor, Facility.Id facility, AppointmentType.Id id, long version, boolean active) {
        accounts.require(actor, Right.CHANGE_TYPES, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            AppointmentType before = get(sql, facility, id);
            if (before.active() == active) {
                return;
            }
            if (!new AppointmentTypeRepository(sql, facility).activate(id, version, active)) {
                throw outdated();
            }
            String action = active ? "appointment-type.restore" : "appointment-type.archive";
            record(sql, actor, by, action, get(sql, facility, id), Map.of());
        });
    }

    /**
     * Puts types in an order; those that are not named follow in the order in which they were.
     *
     * @throws PlannerException if one of them is not the facility's
     */
    public void arrange(Actor actor, Facility.Id facility, List<AppointmentType.Id> order) {
        accounts.require(actor, Right.CHANGE_TYPES, facility);
        String by = accounts.name(actor);
        database.run(scope(facility), sql -> {
            AppointmentTypeRepository types = new AppointmentTypeRepository(sql, facility);
            Set<AppointmentType.Id> known =
                    types.list().stream().map(AppointmentType::id).collect(Collectors.toCollection(LinkedHashSet::new));
            if (!known.containsAll(order)) {
                throw unknown();
            }
            Set<AppointmentType.Id> arranged = new LinkedHashSet<>(order);
            arranged.addAll(known);
            if (List.copyOf(arranged).equals(List.copyOf(known))) {
                return;
            }
            List<AppointmentType.Id> places = new ArrayList<>(arranged);
            for (int place = 0; place < places.size(); place++) {
                types.place(places.get(place), place);
            }
            AuditTrail.add(
                    sql, facility, actor, by, "appointment-type.arrange", ENTITY, facility.value(), clock.instant());
            Outbox.append(sql, new PlannerEvent.AppointmentTypesArranged(facility, by), clock.instant());
        });
    }

    private void record(
            DSLContext sql, Actor actor, String by, String action, AppointmentType type, Map<String, String> changes) {
        Facility.Id facility = type.facility();
        AuditTrail.add(sql, facility, actor, by, action, ENTITY, type.id().value(), changes, clock.instant());
        Outbox.append(
                sql,
                new PlannerEvent.AppointmentTypeChanged(facility, type.id().value(), type.version(), type.active(), by),
                clock.instant());
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
