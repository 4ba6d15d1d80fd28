package com.ihosi.batchjobs.dataset;

import com.ihosi.batchjobs.dataset.row.AccountRow;
import com.ihosi.batchjobs.dataset.row.AppointmentRow;
import com.ihosi.batchjobs.dataset.row.AppointmentTypeRow;
import com.ihosi.batchjobs.dataset.row.ContractRow;
import com.ihosi.batchjobs.dataset.row.ContractShiftLimitRow;
import com.ihosi.batchjobs.dataset.row.DemandRow;
import com.ihosi.batchjobs.dataset.row.DepartmentRow;
import com.ihosi.batchjobs.dataset.row.DoctorRow;
import com.ihosi.batchjobs.dataset.row.DoctorSkillRow;
import com.ihosi.batchjobs.dataset.row.DutyRow;
import com.ihosi.batchjobs.dataset.row.EmploymentRow;
import com.ihosi.batchjobs.dataset.row.FacilityPatientRow;
import com.ihosi.batchjobs.dataset.row.FacilityRow;
import com.ihosi.batchjobs.dataset.row.HolidayRow;
import com.ihosi.batchjobs.dataset.row.LeaveRow;
import com.ihosi.batchjobs.dataset.row.MembershipRow;
import com.ihosi.batchjobs.dataset.row.PatientRow;
import com.ihosi.batchjobs.dataset.row.RoomRow;
import com.ihosi.batchjobs.dataset.row.RosterWeightRow;
import com.ihosi.batchjobs.dataset.row.ShiftSuccessionRow;
import com.ihosi.batchjobs.dataset.row.ShiftTypeRow;
import com.ihosi.batchjobs.dataset.row.SkillRow;
import com.ihosi.batchjobs.dataset.row.TenantRow;
import com.ihosi.batchjobs.dataset.row.TravelTimeRow;
import com.ihosi.batchjobs.dataset.row.WishRow;
import com.ihosi.batchjobs.dataset.row.WorkingDayRow;
import java.util.List;

/** The files of a data set. */
public final class DatasetFormat {

    public static final FileFormat<TenantRow> TENANT = FileFormat.of(TenantRow.class);
    public static final FileFormat<FacilityRow> FACILITY = FileFormat.of(FacilityRow.class);
    public static final FileFormat<HolidayRow> HOLIDAY = FileFormat.of(HolidayRow.class);
    public static final FileFormat<DepartmentRow> DEPARTMENT = FileFormat.of(DepartmentRow.class);
    public static final FileFormat<SkillRow> SKILL = FileFormat.of(SkillRow.class);
    public static final FileFormat<DoctorRow> DOCTOR = FileFormat.of(DoctorRow.class);
    public static final FileFormat<AccountRow> ACCOUNT = FileFormat.of(AccountRow.class);
    public static final FileFormat<MembershipRow> MEMBERSHIP = FileFormat.of(MembershipRow.class);
    public static final FileFormat<EmploymentRow> EMPLOYMENT = FileFormat.of(EmploymentRow.class);
    public static final FileFormat<DoctorSkillRow> DOCTOR_SKILL = FileFormat.of(DoctorSkillRow.class);
    public static final FileFormat<ShiftTypeRow> SHIFT_TYPE = FileFormat.of(ShiftTypeRow.class);
    public static final FileFormat<ShiftSuccessionRow> SHIFT_SUCCESSION = FileFormat.of(ShiftSuccessionRow.class);
    public static final FileFormat<ContractRow> CONTRACT = FileFormat.of(ContractRow.class);
    public static final FileFormat<ContractShiftLimitRow> CONTRACT_SHIFT_LIMIT =
            FileFormat.of(ContractShiftLimitRow.class);
    public static final FileFormat<TravelTimeRow> TRAVEL_TIME = FileFormat.of(TravelTimeRow.class);
    public static final FileFormat<LeaveRow> LEAVE = FileFormat.of(LeaveRow.class);
    public static final FileFormat<DemandRow> DEMAND = FileFormat.of(DemandRow.class);
    public static final FileFormat<DutyRow> DUTY = FileFormat.of(DutyRow.class);
    public static final FileFormat<WishRow> WISH = FileFormat.of(WishRow.class);
    public static final FileFormat<RosterWeightRow> ROSTER_WEIGHT = FileFormat.of(RosterWeightRow.class);
    public static final FileFormat<AppointmentTypeRow> APPOINTMENT_TYPE = FileFormat.of(AppointmentTypeRow.class);
    public static final FileFormat<WorkingDayRow> WORKING_DAY = FileFormat.of(WorkingDayRow.class);
    public static final FileFormat<RoomRow> ROOM = FileFormat.of(RoomRow.class);
    public static final FileFormat<PatientRow> PATIENT = FileFormat.of(PatientRow.class);
    public static final FileFormat<FacilityPatientRow> FACILITY_PATIENT = FileFormat.of(FacilityPatientRow.class);
    public static final FileFormat<AppointmentRow> APPOINTMENT = FileFormat.of(AppointmentRow.class);

    /** All files, each after those that its rows refer to. */
    public static final List<FileFormat<?>> FILES = List.of(
            TENANT,
            FACILITY,
            HOLIDAY,
            DEPARTMENT,
            SKILL,
            DOCTOR,
            ACCOUNT,
            MEMBERSHIP,
            EMPLOYMENT,
            DOCTOR_SKILL,
            SHIFT_TYPE,
            SHIFT_SUCCESSION,
            CONTRACT,
            CONTRACT_SHIFT_LIMIT,
            TRAVEL_TIME,
            LEAVE,
            DEMAND,
            DUTY,
            WISH,
            ROSTER_WEIGHT,
            APPOINTMENT_TYPE,
            WORKING_DAY,
            ROOM,
            PATIENT,
            FACILITY_PATIENT,
            APPOINTMENT);

    private DatasetFormat() {}

    /** The format of the file whose rows are such records; fails for a record that is no row. */
    @SuppressWarnings("unchecked") // a format's type parameter is its type
    public static <R extends Record> FileFormat<R> of(Class<R> type) {
        return (FileFormat<R>) FILES.stream()
                .filter(format -> format.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A data set has no file for " + type + "."));
    }
}
