package com.ihosi.planner.facility;

import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.RoundTrip;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** Finds facilities by what people call them, and says what they consist of. */
public final class Facilities {

    private final Database database;

    /** Reads through the given door. */
    public Facilities(Database database) {
        this.database = database;
    }

    /** The facility at an address, whatever its status; case does not matter. One statement, on an index. */
    public Optional<Facility> findBySlug(String slug) {
        String lower = slug.strip().toLowerCase(Locale.ROOT);
        if (!Slug.isPossible(lower)) {
            return Optional.empty();
        }
        return database.read(new PlatformScope(), sql -> new FacilityRepository(sql).findBySlug(lower));
    }

    /** The facility that has proved that a whole domain name is its own, whatever its status; the name in lower case. */
    public Optional<Facility> findByHost(String host) {
        return database.read(new PlatformScope(), sql -> new FacilityRepository(sql).findByHost(host));
    }

    /** The facility at an address; refuses an unknown one with those that come close. */
    public Facility getBySlug(String slug) {
        return findBySlug(slug).orElseThrow(() -> unknown(slug));
    }

    /** The facility of an id; fails where there is none. */
    public Facility get(Facility.Id id) {
        return list(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownFacilityException("There is no such facility."));
    }

    /** Those of the given facilities that there are, by name. */
    public List<Facility> list(Collection<Facility.Id> ids) {
        return database.read(new PlatformScope(), sql -> list(sql, ids));
    }

    /** The same within a transaction in the platform's scope, or in that of the only one. */
    public static List<Facility> list(DSLContext sql, Collection<Facility.Id> ids) {
        return new FacilityRepository(sql).list(ids);
    }

    /** Asks for a facility in its own scope; fails after the round trip where there is none. */
    public static Supplier<Facility> ask(RoundTrip trip, DSLContext sql, Facility.Id id) {
        Supplier<Optional<Facility>> found = new FacilityRepository(sql).ask(trip, id);
        return () -> found.get().orElseThrow(() -> new UnknownFacilityException("There is no such facility."));
    }

    /** All facilities of the installation, by name: for the super admin and the command line. */
    public List<Facility> listAll() {
        return database.read(new PlatformScope(), sql -> new FacilityRepository(sql).listAll());
    }

    /** The currency in which the facility's prices are meant. */
    public Currency getCurrency(Facility.Id facility) {
        return database.read(
                new FacilityScope(facility.value()), sql -> new FacilityRepository(sql).getCurrency(facility));
    }

    /** What the licence that holds on a day allows, or the facility itself where none does, within a transaction in its scope. */
    public static Limits getLimits(DSLContext sql, Facility.Id facility, LocalDate day) {
        return new FacilityRepository(sql).getLimits(facility, day);
    }

    /** The departments that are in use, in the facility's own order. */
    public List<Department> listDepartments(Facility.Id facility) {
        return database.read(new FacilityScope(facility.value()), sql -> listDepartments(sql, facility));
    }

    /** The same within a transaction in the facility's scope. */
    public static List<Department> listDepartments(DSLContext sql, Facility.Id facility) {
        return new FacilityRepository(sql).listDepartments(facility);
    }

    private UnknownFacilityException unknown(String slug) {
        List<String> slugs = listAll().stream().map(Facility::slug).toList();
        return new UnknownFacilityException(
                "There is no facility \"%s\".%s".formatted(slug, SimilarNames.advice(slug, slugs)));
    }
}
