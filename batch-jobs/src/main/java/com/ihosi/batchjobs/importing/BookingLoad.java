package com.ihosi.batchjobs.importing;

import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static com.ihosi.schema.generated.Tables.WORKING_DAY_TYPE;

import com.ihosi.batchjobs.dataset.DatasetFormat;
import com.ihosi.batchjobs.dataset.row.AppointmentTypeRow;
import com.ihosi.batchjobs.dataset.row.WorkingDayRow;
import com.ihosi.batchjobs.importing.Ids.Kind;
import com.ihosi.batchjobs.importing.Loading.Entry;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes what appointments can be booked for and when. */
final class BookingLoad {

    private final Loading loading;
    private final Ids ids;

    private record AllowedType(UUID day, UUID type) {}

    BookingLoad(Loading loading) {
        this.loading = loading;
        this.ids = loading.ids();
    }

    void run() {
        loading.byFacility(DatasetFormat.APPOINTMENT_TYPE, AppointmentTypeRow::facility, this::writeTypes);
        loading.byFacility(DatasetFormat.WORKING_DAY, WorkingDayRow::facility, this::writeDays);
    }

    private void writeTypes(DSLContext sql, UUID facility, List<Entry<AppointmentTypeRow>> rows) {
        Upsert.<Entry<AppointmentTypeRow>>into(APPOINTMENT_TYPE, APPOINTMENT_TYPE.FACILITY_ID, APPOINTMENT_TYPE.CODE)
                .set(APPOINTMENT_TYPE.FACILITY_ID, entry -> facility)
                .set(APPOINTMENT_TYPE.CODE, entry -> entry.row().type())
                .set(APPOINTMENT_TYPE.NAME, entry -> entry.row().name())
                .set(APPOINTMENT_TYPE.DEFAULT_MINUTES, entry -> entry.row().defaultMinutes())
                .set(APPOINTMENT_TYPE.MIN_MINUTES, entry -> entry.row().minMinutes())
                .set(APPOINTMENT_TYPE.MAX_MINUTES, entry -> entry.row().maxMinutes())
                .set(APPOINTMENT_TYPE.BUFFER_MINUTES, entry -> entry.row().bufferMinutes())
                .set(APPOINTMENT_TYPE.REQUIRES_APPROVAL, entry -> entry.row().requiresApproval())
                .set(APPOINTMENT_TYPE.DAYS_AHEAD, entry -> entry.row().daysAhead())
                .set(APPOINTMENT_TYPE.NOTICE_HOURS, entry -> entry.row().noticeHours())
                .set(APPOINTMENT_TYPE.PRICE, entry -> entry.row().price())
                .set(APPOINTMENT_TYPE.INSURANCE_COVERED, entry -> entry.row().insuranceCovered())
                .set(APPOINTMENT_TYPE.COLOUR, entry -> entry.row().colour())
                .set(
                        APPOINTMENT_TYPE.NEEDS_SKILL_ID,
                        entry -> ids.skill(entry.row().skill()))
                .set(APPOINTMENT_TYPE.NEEDS_ROOM, entry -> entry.row().needsRoom())
                .set(APPOINTMENT_TYPE.DISPLAY_ORDER, entry -> entry.row().displayOrder())
                .write(sql, rows);
        String slug = rows.getFirst().row().facility();
        sql.select(APPOINTMENT_TYPE.CODE, APPOINTMENT_TYPE.ID)
                .from(APPOINTMENT_TYPE)
                .where(APPOINTMENT_TYPE.FACILITY_ID.eq(facility))
                .forEach(found -> ids.put(Kind.TYPE, slug + "/" + found.value1(), found.value2()));
    }

    private void writeDays(DSLContext sql, UUID facility, List<Entry<WorkingDayRow>> rows) {
        Upsert.<Entry<WorkingDayRow>>into(WORKING_DAY, WORKING_DAY.FACILITY_ID, WORKING_DAY.ID)
                .set(WORKING_DAY.FACILITY_ID, entry -> facility)
                .set(WORKING_DAY.ID, BookingLoad::id)
                .set(WORKING_DAY.DOCTOR_ID, entry -> ids.doctor(entry.row().doctor()))
                .set(WORKING_DAY.DAY_OF_WEEK, entry -> entry.row().dayOfWeek().getValue())
                .set(WORKING_DAY.STARTS_AT, entry -> entry.row().startsAt())
                .set(WORKING_DAY.ENDS_AT, entry -> entry.row().endsAt())
                .set(WORKING_DAY.BREAK_STARTS, entry -> array(entry.row().breakStartsAt()))
                .set(WORKING_DAY.BREAK_ENDS, entry -> array(entry.row().breakEndsAt()))
                .set(WORKING_DAY.BREAK_NAMES, entry -> entry.row().breakStartsAt() == null ? "{}" : "{\"\"}")
                .set(WORKING_DAY.MAX_APPOINTMENTS, entry -> entry.row().maxAppointments())
                .set(WORKING_DAY.EMERGENCY_SLOTS, entry -> entry.row().emergencySlots())
                .set(WORKING_DAY.DEFAULT_MINUTES, entry -> entry.row().defaultMinutes())
                .set(WORKING_DAY.BUFFER_MINUTES, entry -> entry.row().bufferMinutes())
                .set(WORKING_DAY.EFFECTIVE_FROM, entry -> entry.row().effectiveFrom())
                .set(WORKING_DAY.EFFECTIVE_UNTIL, entry -> entry.row().effectiveUntil())
                .set(WORKING_DAY.RECURRENCE, entry -> entry.row().recurrence())
                .set(WORKING_DAY.RECURRENCE_ANCHOR, entry -> entry.row().recurrenceAnchor())
                .set(WORKING_DAY.NTH_WEEKDAY, entry -> entry.row().nthWeekday())
                .write(sql, rows);
        Upsert.<AllowedType>into(
                        WORKING_DAY_TYPE,
                        WORKING_DAY_TYPE.FACILITY_ID,
                        WORKING_DAY_TYPE.WORKING_DAY_ID,
                        WORKING_DAY_TYPE.APPOINTMENT_TYPE_ID)
                .set(WORKING_DAY_TYPE.FACILITY_ID, allowed -> facility)
                .set(WORKING_DAY_TYPE.WORKING_DAY_ID, AllowedType::day)
                .set(WORKING_DAY_TYPE.APPOINTMENT_TYPE_ID, AllowedType::type)
                .write(
                        sql,
                        rows.stream().flatMap(entry -> allowed(entry).stream()).toList());
    }

    /** PostgreSQL's text of an array of one time or none. */
    private static String array(@Nullable LocalTime time) {
        return time == null ? "{}" : "{%s}".formatted(time);
    }

    private static UUID id(Entry<WorkingDayRow> entry) {
        return Ids.fixed("working day", entry.key());
    }

    private List<AllowedType> allowed(Entry<WorkingDayRow> entry) {
        List<String> types = entry.row().types();
        return types == null
                ? List.of()
                : types.stream()
                        .map(type -> new AllowedType(
                                id(entry), ids.get(Kind.TYPE, entry.row().facility(), type)))
                        .toList();
    }
}
