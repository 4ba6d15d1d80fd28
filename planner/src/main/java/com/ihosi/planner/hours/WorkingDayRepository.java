package com.ihosi.planner.hours;

import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.SCHEDULE_TEMPLATE;
import static com.ihosi.schema.generated.Tables.TEMPLATE_APPLICATION;
import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static com.ihosi.schema.generated.Tables.WORKING_DAY_TYPE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.row;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.DayHours.Break;
import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import com.ihosi.planner.hours.Recurrence.NthWeekday;
import com.ihosi.planner.hours.Recurrence.Weekly;
import com.ihosi.planner.hours.WeekVersions.Row;
import com.ihosi.planner.hours.WorkingWeeks.Layer;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.Application;
import com.ihosi.planner.time.DateRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Keeps working days of one facility, within one transaction in its scope. */
final class WorkingDayRepository {

    private final DSLContext sql;
    private final Facility.Id facility;

    WorkingDayRepository(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** A working day of a doctor that is to be kept. */
    record New(Doctor.Id doctor, StoredDay stored, @Nullable UUID application) {

        New(Doctor.Id doctor, StoredDay stored) {
            this(doctor, stored, null);
        }
    }

    /** How a doctor is employed, kept as it is until the transaction ends; nobody else changes her hours meanwhile. */
    record Locked(boolean active, DateRange dates) {}

    Optional<Locked> lock(Doctor.Id doctor) {
        return sql.select(
                        EMPLOYMENT.STATUS.convertFrom("active"::equals),
                        row(EMPLOYMENT.STARTS_ON, EMPLOYMENT.ENDS_ON).mapping(DateRange::new))
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.FACILITY_ID.eq(facility.value()), EMPLOYMENT.DOCTOR_ID.eq(doctor.value()))
                .forNoKeyUpdate()
                .fetchOptional(mapping(Locked::new));
    }

    /** The doctor's own week, all of its versions. */
    WeekVersions own(Doctor.Id doctor) {
        return new WeekVersions(sql.select(WORKING_DAY.ID, WORKING_DAY.ROW_VERSION)
                .select(StoredDays.FIELDS)
                .from(WORKING_DAY)
                .where(
                        WORKING_DAY.FACILITY_ID.eq(facility.value()),
                        WORKING_DAY.DOCTOR_ID.eq(doctor.value()),
                        WORKING_DAY.LAYER.eq(0))
                .orderBy(WORKING_DAY.ID)
                .fetch(row ->
                        new Row(row.get(WORKING_DAY.ID), StoredDays.read(row), row.get(WORKING_DAY.ROW_VERSION))));
    }

    private record LayerDay(int layer, Application.Id application, String template, int doctors, StoredDay stored) {}

    /** What templates lay over the doctor's weeks, the topmost first. */
    List<Layer> layers(Doctor.Id doctor) {
        Field<Integer> doctors = cardinality(TEMPLATE_APPLICATION.DOCTOR_IDS);
        Map<Integer, List<LayerDay>> layers = sql
                .select(TEMPLATE_APPLICATION.ID, SCHEDULE_TEMPLATE.NAME, doctors)
                .select(StoredDays.FIELDS)
                .from(WORKING_DAY)
                .join(TEMPLATE_APPLICATION)
                .on(
                        TEMPLATE_APPLICATION.FACILITY_ID.eq(WORKING_DAY.FACILITY_ID),
                        TEMPLATE_APPLICATION.ID.eq(WORKING_DAY.APPLICATION_ID))
                .join(SCHEDULE_TEMPLATE)
                .on(
                        SCHEDULE_TEMPLATE.FACILITY_ID.eq(TEMPLATE_APPLICATION.FACILITY_ID),
                        SCHEDULE_TEMPLATE.ID.eq(TEMPLATE_APPLICATION.TEMPLATE_ID))
                .where(WORKING_DAY.FACILITY_ID.eq(facility.value()), WORKING_DAY.DOCTOR_ID.eq(doctor.value()))
                .orderBy(WORKING_DAY.LAYER.desc())
                .fetch(row -> new LayerDay(
                        row.get(WORKING_DAY.LAYER),
                        new Application.Id(row.get(TEMPLATE_APPLICATION.ID)),
                        row.get(SCHEDULE_TEMPLATE.NAME),
                        row.get(doctors),
                        StoredDays.read(row)))
                .stream()
                .collect(Collectors.groupingBy(LayerDay::layer, LinkedHashMap::new, Collectors.toList()));
        return layers.values().stream().map(WorkingDayRepository::layer).toList();
    }

    private static Layer layer(List<LayerDay> days) {
        LayerDay any = days.getFirst();
        return new Layer(
                any.application(),
                any.template(),
                any.doctors(),
                new WorkingWeek(
                        any.stored().effective(),
                        days.stream().map(day -> day.stored().day()).toList()));
    }

    void end(Collection<UUID> ids, LocalDate last) {
        if (!ids.isEmpty()) {
            sql.update(WORKING_DAY)
                    .set(WORKING_DAY.EFFECTIVE_UNTIL, last)
                    .set(WORKING_DAY.ROW_VERSION, WORKING_DAY.ROW_VERSION.plus(1))
                    .where(WORKING_DAY.FACILITY_ID.eq(facility.value()), WORKING_DAY.ID.in(ids))
                    .execute();
        }
    }

    void delete(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            sql.deleteFrom(WORKING_DAY)
                    .where(WORKING_DAY.FACILITY_ID.eq(facility.value()), WORKING_DAY.ID.in(ids))
                    .execute();
        }
    }

    void insert(List<New> days) {
        for (New day : days) {
            UUID id = UUID.randomUUID();
            insert(id, day).execute();
            day.stored().day().hours().ifPresent(hours -> hours.types().forEach(type -> allow(id, type)));
        }
    }

    private void allow(UUID day, AppointmentType.Id type) {
        sql.insertInto(WORKING_DAY_TYPE)
                .set(WORKING_DAY_TYPE.FACILITY_ID, facility.value())
                .set(WORKING_DAY_TYPE.WORKING_DAY_ID, day)
                .set(WORKING_DAY_TYPE.APPOINTMENT_TYPE_ID, type.value())
                .execute();
    }

    private InsertSetMoreStep<?> insert(UUID id, New day) {
        StoredDay stored = day.stored();
        var insert = sql.insertInto(WORKING_DAY)
                .set(WORKING_DAY.FACILITY_ID, facility.value())
                .set(WORKING_DAY.ID, id)
                .set(WORKING_DAY.DOCTOR_ID, day.doctor().value())
                .set(WORKING_DAY.DAY_OF_WEEK, stored.day().weekday().getValue())
                .set(WORKING_DAY.WORKING, stored.day().hours().isPresent())
                .set(WORKING_DAY.EFFECTIVE_FROM, stored.effective().first())
                .set(WORKING_DAY.EFFECTIVE_UNTIL, stored.effective().last())
                .set(WORKING_DAY.LAYER, stored.layer())
                .set(WORKING_DAY.APPLICATION_ID, day.application());
        insert = recurring(insert, stored.day().recurrence());
        return stored.day().hours().isPresent()
                ? hours(insert, stored.day().hours().get())
                : insert;
    }

    private static <R extends Record> InsertSetMoreStep<R> recurring(
            InsertSetMoreStep<R> insert, Recurrence recurrence) {
        return switch (recurrence) {
            case Weekly() -> insert.set(WORKING_DAY.RECURRENCE, "weekly");
            case AlternateWeeks(LocalDate anchor) ->
                insert.set(WORKING_DAY.RECURRENCE, "alternate_weeks").set(WORKING_DAY.RECURRENCE_ANCHOR, anchor);
            case NthWeekday(int nth) ->
                insert.set(WORKING_DAY.RECURRENCE, "nth_weekday").set(WORKING_DAY.NTH_WEEKDAY, nth);
        };
    }

    private static <R extends Record> InsertSetMoreStep<R> hours(InsertSetMoreStep<R> insert, DayHours hours) {
        return insert.set(WORKING_DAY.STARTS_AT, hours.from())
                .set(WORKING_DAY.ENDS_AT, hours.until())
                .set(WORKING_DAY.BREAK_STARTS, times(hours, Break::from))
                .set(WORKING_DAY.BREAK_ENDS, times(hours, Break::until))
                .set(
                        WORKING_DAY.BREAK_NAMES,
                        hours.breaks().stream().map(Break::name).toArray(String[]::new))
                .set(WORKING_DAY.MAX_APPOINTMENTS, hours.maxAppointments())
                .set(WORKING_DAY.EMERGENCY_SLOTS, hours.emergencySlots())
                .set(WORKING_DAY.DEFAULT_MINUTES, hours.minutes())
                .set(WORKING_DAY.BUFFER_MINUTES, hours.buffer());
    }

    private static LocalTime[] times(DayHours hours, Function<Break, LocalTime> time) {
        return hours.breaks().stream().map(time).toArray(LocalTime[]::new);
    }
}
