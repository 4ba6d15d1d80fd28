package com.ihosi.batchjobs.importing;

import static com.ihosi.schema.generated.Tables.CONTRACT;
import static com.ihosi.schema.generated.Tables.CONTRACT_SHIFT_LIMIT;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static com.ihosi.schema.generated.Tables.DOCTOR_LEAVE;
import static com.ihosi.schema.generated.Tables.DOCTOR_SKILL;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;

import com.ihosi.batchjobs.dataset.DatasetFormat;
import com.ihosi.batchjobs.dataset.row.ContractRow;
import com.ihosi.batchjobs.dataset.row.ContractShiftLimitRow;
import com.ihosi.batchjobs.dataset.row.DoctorRow;
import com.ihosi.batchjobs.dataset.row.DoctorSkillRow;
import com.ihosi.batchjobs.dataset.row.EmploymentRow;
import com.ihosi.batchjobs.dataset.row.LeaveRow;
import com.ihosi.batchjobs.importing.Ids.Kind;
import com.ihosi.batchjobs.importing.Loading.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Writes doctors, where they work and under which rules. */
final class StaffLoad {

    private final Loading loading;
    private final Ids ids;

    StaffLoad(Loading loading) {
        this.loading = loading;
        this.ids = loading.ids();
    }

    void run() {
        loading.platform(DatasetFormat.DOCTOR, this::writeDoctors);
        loading.byFacility(DatasetFormat.EMPLOYMENT, EmploymentRow::facility, this::writeEmployments);
        loading.platform(DatasetFormat.DOCTOR_SKILL, (sql, rows) -> Upsert.<Entry<DoctorSkillRow>>into(
                        DOCTOR_SKILL, DOCTOR_SKILL.DOCTOR_ID, DOCTOR_SKILL.SKILL_ID, DOCTOR_SKILL.VALID_FROM)
                .set(DOCTOR_SKILL.DOCTOR_ID, entry -> ids.doctor(entry.row().doctor()))
                .set(DOCTOR_SKILL.SKILL_ID, entry -> ids.skill(entry.row().skill()))
                .set(DOCTOR_SKILL.VALID_FROM, entry -> entry.row().validFrom())
                .set(DOCTOR_SKILL.VALID_UNTIL, entry -> entry.row().validUntil())
                .write(sql, rows));
        loading.byFacility(DatasetFormat.LEAVE, LeaveRow::facility, this::writeLeaves);
    }

    void runContracts() {
        loading.byFacility(DatasetFormat.CONTRACT, ContractRow::facility, this::writeContracts);
        loading.byFacility(DatasetFormat.CONTRACT_SHIFT_LIMIT, ContractShiftLimitRow::facility, this::writeLimits);
    }

    private void writeDoctors(DSLContext sql, List<Entry<DoctorRow>> rows) {
        Upsert.<Entry<DoctorRow>>into(DOCTOR, DOCTOR.CODE)
                .set(DOCTOR.CODE, entry -> entry.row().doctor())
                .set(DOCTOR.TITLE, entry -> entry.row().title())
                .set(DOCTOR.GIVEN_NAME, entry -> entry.row().givenName())
                .set(DOCTOR.FAMILY_NAME, entry -> entry.row().familyName())
                .set(DOCTOR.EMAIL, entry -> entry.row().email())
                .set(DOCTOR.PHONE, entry -> entry.row().phone())
                .set(DOCTOR.SPECIALTY, entry -> entry.row().specialty())
                .set(DOCTOR.PREFERRED_TIME_ZONE, entry -> entry.row().preferredTimeZone())
                .write(sql, rows);
        List<String> codes = rows.stream().map(entry -> entry.row().doctor()).toList();
        sql.select(DOCTOR.CODE, DOCTOR.ID)
                .from(DOCTOR)
                .where(DOCTOR.CODE.in(codes))
                .forEach(found -> ids.put(Kind.DOCTOR, found.value1(), found.value2()));
    }

    private void writeEmployments(DSLContext sql, UUID facility, List<Entry<EmploymentRow>> rows) {
        Upsert.<Entry<EmploymentRow>>into(EMPLOYMENT, EMPLOYMENT.FACILITY_ID, EMPLOYMENT.DOCTOR_ID)
                .set(EMPLOYMENT.FACILITY_ID, entry -> facility)
                .set(EMPLOYMENT.DOCTOR_ID, entry -> ids.doctor(entry.row().doctor()))
                .set(EMPLOYMENT.TYPE, entry -> entry.row().type())
                .set(EMPLOYMENT.STARTS_ON, entry -> entry.row().startsOn())
                .set(EMPLOYMENT.ENDS_ON, entry -> entry.row().endsOn())
                .set(EMPLOYMENT.OFFICE, entry -> entry.row().office())
                .set(
                        EMPLOYMENT.DEPARTMENT_ID,
                        entry -> ids.get(
                                Kind.DEPARTMENT,
                                entry.row().facility(),
                                entry.row().department()))
                .set(EMPLOYMENT.DEFAULT_MINUTES, entry -> entry.row().defaultMinutes())
                .set(EMPLOYMENT.BUFFER_MINUTES, entry -> entry.row().bufferMinutes())
                .set(EMPLOYMENT.ACCEPTS_NEW_PATIENTS, entry -> entry.row().acceptsNewPatients())
                .set(EMPLOYMENT.ONLINE_BOOKING, entry -> entry.row().onlineBooking())
                .set(EMPLOYMENT.IS_PRIMARY, entry -> entry.row().primary())
                .write(sql, rows);
    }

    /** A facility may not read why somebody is away, so what is there is changed apart from what is new. */
    private void writeLeaves(DSLContext sql, UUID facility, List<Entry<LeaveRow>> rows) {
        Map<UUID, String> before = leavesThere(sql, rows);
        for (Entry<LeaveRow> entry : rows) {
            String there = before.get(leaveId(entry));
            if (there != null && !there.equals(leaveText(entry.row()))) {
                changeLeave(sql, entry);
            }
        }
        Upsert.<Entry<LeaveRow>>into(DOCTOR_LEAVE, DOCTOR_LEAVE.DOCTOR_ID, DOCTOR_LEAVE.ID)
                .setNew(DOCTOR_LEAVE.DOCTOR_ID, entry -> ids.doctor(entry.row().doctor()))
                .setNew(DOCTOR_LEAVE.ID, StaffLoad::leaveId)
                .setNew(DOCTOR_LEAVE.FIRST_DAY, entry -> entry.row().firstDay())
                .setNew(DOCTOR_LEAVE.LAST_DAY, entry -> entry.row().lastDay())
                .setNew(DOCTOR_LEAVE.STATUS, entry -> entry.row().status())
                .setNew(DOCTOR_LEAVE.KIND, entry -> entry.row().kind())
                .setNew(DOCTOR_LEAVE.ENTERED_AT_FACILITY, entry -> facility)
                .write(sql, rows);
    }

    private static UUID leaveId(Entry<LeaveRow> entry) {
        return Ids.fixed("leave", entry.key());
    }

    private static String leaveText(LeaveRow leave) {
        return leave.firstDay() + " " + leave.lastDay() + " " + word(leave.status());
    }

    private static Map<UUID, String> leavesThere(DSLContext sql, List<Entry<LeaveRow>> rows) {
        UUID[] wanted = rows.stream().map(StaffLoad::leaveId).toArray(UUID[]::new);
        Map<UUID, String> there = new HashMap<>();
        sql.select(DOCTOR_LEAVE.ID, DOCTOR_LEAVE.FIRST_DAY, DOCTOR_LEAVE.LAST_DAY, DOCTOR_LEAVE.STATUS)
                .from(DOCTOR_LEAVE)
                .where(DOCTOR_LEAVE.ID.eq(DSL.any(wanted)))
                .forEach(leave ->
                        there.put(leave.value1(), leave.value2() + " " + leave.value3() + " " + leave.value4()));
        return there;
    }

    private void changeLeave(DSLContext sql, Entry<LeaveRow> entry) {
        LeaveRow leave = entry.row();
        sql.update(DOCTOR_LEAVE)
                .set(DOCTOR_LEAVE.FIRST_DAY, leave.firstDay())
                .set(DOCTOR_LEAVE.LAST_DAY, leave.lastDay())
                .set(DOCTOR_LEAVE.STATUS, word(leave.status()))
                .set(DOCTOR_LEAVE.KIND, word(leave.kind()))
                .set(DOCTOR_LEAVE.ROW_VERSION, DOCTOR_LEAVE.ROW_VERSION.add(1))
                .where(DOCTOR_LEAVE.DOCTOR_ID.eq(ids.doctor(leave.doctor())))
                .and(DOCTOR_LEAVE.ID.eq(leaveId(entry)))
                .execute();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void writeContracts(DSLContext sql, UUID facility, List<Entry<ContractRow>> rows) {
        Upsert.<Entry<ContractRow>>into(CONTRACT, CONTRACT.FACILITY_ID, CONTRACT.ID)
                .set(CONTRACT.FACILITY_ID, entry -> facility)
                .set(CONTRACT.ID, entry -> Ids.fixed("contract", entry.key()))
                .set(CONTRACT.DOCTOR_ID, entry -> ids.doctor(entry.row().doctor()))
                .set(CONTRACT.VALID_FROM, entry -> entry.row().validFrom())
                .set(CONTRACT.VALID_UNTIL, entry -> entry.row().validUntil())
                .set(CONTRACT.FULL_TIME_PERCENT, entry -> entry.row().fullTimePercent())
                .set(CONTRACT.MIN_MINUTES_PER_WEEK, entry -> entry.row().minMinutesPerWeek())
                .set(CONTRACT.MAX_MINUTES_PER_WEEK, entry -> entry.row().maxMinutesPerWeek())
                .set(CONTRACT.MIN_CONSECUTIVE_SHIFTS, entry -> entry.row().minConsecutiveShifts())
                .set(CONTRACT.MAX_CONSECUTIVE_SHIFTS, entry -> entry.row().maxConsecutiveShifts())
                .set(CONTRACT.MIN_CONSECUTIVE_DAYS_OFF, entry -> entry.row().minConsecutiveDaysOff())
                .set(CONTRACT.MAX_WEEKENDS, entry -> entry.row().maxWeekends())
                .set(CONTRACT.MIN_REST_MINUTES, entry -> entry.row().minRestMinutes())
                .set(CONTRACT.PERIOD_WEEKS, entry -> entry.row().periodWeeks())
                .write(sql, rows);
    }

    private void writeLimits(DSLContext sql, UUID facility, List<Entry<ContractShiftLimitRow>> rows) {
        Upsert.<Entry<ContractShiftLimitRow>>into(
                        CONTRACT_SHIFT_LIMIT,
                        CONTRACT_SHIFT_LIMIT.FACILITY_ID,
                        CONTRACT_SHIFT_LIMIT.CONTRACT_ID,
                        CONTRACT_SHIFT_LIMIT.SHIFT_TYPE_ID)
                .set(CONTRACT_SHIFT_LIMIT.FACILITY_ID, entry -> facility)
                .set(CONTRACT_SHIFT_LIMIT.CONTRACT_ID, entry -> Ids.fixed("contract", contractKey(entry.key())))
                .set(
                        CONTRACT_SHIFT_LIMIT.SHIFT_TYPE_ID,
                        entry -> ids.get(
                                Kind.SHIFT, entry.row().facility(), entry.row().shift()))
                .set(CONTRACT_SHIFT_LIMIT.MIN_SHIFTS, entry -> entry.row().minShifts())
                .set(CONTRACT_SHIFT_LIMIT.MAX_SHIFTS, entry -> entry.row().maxShifts())
                .write(sql, rows);
    }

    /** A limit's key is the contract's and the shift. */
    private static String contractKey(String limitKey) {
        return limitKey.substring(0, limitKey.lastIndexOf('/'));
    }
}
