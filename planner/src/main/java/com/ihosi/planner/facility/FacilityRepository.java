package com.ihosi.planner.facility;

import static com.ihosi.schema.generated.Tables.DEPARTMENT;
import static com.ihosi.schema.generated.Tables.FACILITY;
import static com.ihosi.schema.generated.Tables.FACILITY_DOMAIN;
import static com.ihosi.schema.generated.Tables.LICENCE;
import static org.jooq.Records.mapping;

import com.ihosi.schema.access.RoundTrip;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** Reads facilities and departments within one transaction. */
final class FacilityRepository {

    private static final Field<Facility.Id> ID = FACILITY.ID.convertFrom(Facility.Id::new);
    private static final Field<ZoneId> ZONE = FACILITY.TIME_ZONE.convertFrom(ZoneId::of);
    private static final Field<Locale> LANGUAGE = FACILITY.LANGUAGE.convertFrom(Locale::forLanguageTag);
    private static final Field<Facility.Status> STATUS =
            FACILITY.STATUS.convertFrom(name -> Facility.Status.valueOf(name.toUpperCase(Locale.ROOT)));
    private static final SelectField<Facility.Colours> COLOURS = DSL.row(
                    FACILITY.PRIMARY_COLOUR, FACILITY.SECONDARY_COLOUR, FACILITY.ACCENT_COLOUR)
            .mapping(Facility.Colours::new);

    private final DSLContext sql;

    FacilityRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Facility> findBySlug(String slug) {
        return list(FACILITY.SLUG.eq(slug)).stream().findFirst();
    }

    Optional<Facility> findByHost(String host) {
        return list(FACILITY.ID.in(DSL.select(FACILITY_DOMAIN.FACILITY_ID)
                        .from(FACILITY_DOMAIN)
                        .where(FACILITY_DOMAIN.HOST.eq(host), FACILITY_DOMAIN.VERIFIED_AT.isNotNull())))
                .stream()
                .findFirst();
    }

    List<Facility> list(Collection<Facility.Id> ids) {
        return list(FACILITY.ID.in(ids.stream().map(Facility.Id::value).toList()));
    }

    List<Facility> listAll() {
        return list(DSL.noCondition());
    }

    private List<Facility> list(Condition condition) {
        return select(condition).fetch(Record1::value1);
    }

    /** The facility of an id, once the round trip is over. */
    Supplier<Optional<Facility>> ask(RoundTrip trip, Facility.Id id) {
        var found = trip.ask(select(FACILITY.ID.eq(id.value())));
        return () -> found.get().stream().map(Record1::value1).findFirst();
    }

    private Select<Record1<Facility>> select(Condition condition) {
        return sql.select(DSL.row(ID, FACILITY.SLUG, FACILITY.NAME, ZONE, LANGUAGE, COLOURS, STATUS)
                        .mapping(Facility::new))
                .from(FACILITY)
                .where(condition)
                .orderBy(FACILITY.NAME, FACILITY.ID);
    }

    Currency getCurrency(Facility.Id facility) {
        return sql.select(FACILITY.CURRENCY.convertFrom(Currency::getInstance))
                .from(FACILITY)
                .where(FACILITY.ID.eq(facility.value()))
                .fetchSingle(Record1::value1);
    }

    Limits getLimits(Facility.Id facility, LocalDate day) {
        return sql.select(LICENCE.MAX_DOCTORS, LICENCE.MAX_PATIENTS)
                .from(LICENCE)
                .where(
                        LICENCE.FACILITY_ID.eq(facility.value()),
                        LICENCE.STARTS_ON.le(day),
                        LICENCE.ENDS_ON.isNull().or(LICENCE.ENDS_ON.ge(day)))
                .fetchOptional(mapping(Limits::new))
                .orElseGet(() -> sql.select(FACILITY.MAX_DOCTORS, FACILITY.MAX_PATIENTS)
                        .from(FACILITY)
                        .where(FACILITY.ID.eq(facility.value()))
                        .fetchSingle(mapping(Limits::new)));
    }

    List<Department> listDepartments(Facility.Id facility) {
        return sql.select(
                        DEPARTMENT.ID.convertFrom(Department.Id::new),
                        DEPARTMENT.FACILITY_ID.convertFrom(Facility.Id::new),
                        DEPARTMENT.CODE,
                        DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .where(DEPARTMENT.FACILITY_ID.eq(facility.value()), DEPARTMENT.ACTIVE.isTrue())
                .orderBy(DEPARTMENT.DISPLAY_ORDER, DEPARTMENT.CODE)
                .fetch(mapping(Department::new));
    }
}
