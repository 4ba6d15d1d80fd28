package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.DatasetWriter;
import com.ihosi.batchjobs.dataset.row.DoctorRow;
import com.ihosi.batchjobs.dataset.row.DoctorSkillRow;
import com.ihosi.batchjobs.dataset.row.EmploymentRow;
import com.ihosi.batchjobs.dataset.row.LeaveRow;
import com.ihosi.batchjobs.dataset.row.WorkingDayRow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Writes the doctors with their skills, employments, hours and leave. */
final class StaffRows {

    private final GroupPlan group;
    private final DatasetWriter writer;
    private final LeavePlan leaves;

    StaffRows(GroupPlan group, DatasetWriter writer, LeavePlan leaves) {
        this.group = group;
        this.writer = writer;
        this.leaves = leaves;
    }

    void write(List<DoctorPlan> doctors) {
        doctors.forEach(this::write);
    }

    private void write(DoctorPlan doctor) {
        FacilityPlan home = doctor.home().facility();
        writer.write(new DoctorRow(
                doctor.code(),
                "Dr.",
                doctor.person().givenName(),
                doctor.person().familyName(),
                home.mail(doctor.person().mailName() + "." + (doctor.index() + 1)),
                home.phone(1_000 + doctor.index()),
                doctor.home().department().specialty(),
                home.zone()));
        Dice dice = group.dice("skills", doctor.index());
        LocalDate since = doctor.home().startsOn().minusYears(dice.between(1, 6));
        for (DepartmentKind skill : doctor.skills()) {
            LocalDate until = dice.chance(0.3) ? group.end().plusMonths(dice.between(6, 60)) : null;
            writer.write(new DoctorSkillRow(doctor.code(), skill.skill(), since, until));
        }
        doctor.postings().forEach(posting -> writePosting(doctor, posting));
        leaves.of(doctor.index())
                .forEach(leave -> writer.write(new LeaveRow(
                        doctor.code(),
                        leave.first(),
                        leave.last(),
                        leave.kind(),
                        LeaveRow.Status.APPROVED,
                        home.slug())));
    }

    private void writePosting(DoctorPlan doctor, Posting posting) {
        Dice dice = group.dice("posting", posting.index());
        writer.write(new EmploymentRow(
                posting.facility().slug(),
                doctor.code(),
                posting.terms().type(),
                posting.startsOn(),
                null,
                "%s%d%02d".formatted(posting.department().code(), dice.between(1, 4), dice.between(1, 30)),
                posting.department().code(),
                Posting.Session.SLOT_MINUTES,
                0,
                dice.chance(0.85),
                dice.chance(0.8),
                posting.primary()));
        for (Posting.Session session : posting.sessions()) {
            writer.write(workingDay(doctor, posting, session));
        }
    }

    private static WorkingDayRow workingDay(DoctorPlan doctor, Posting posting, Posting.Session session) {
        LocalTime start = LocalTime.of(session.startHour(), 0);
        return new WorkingDayRow(
                posting.facility().slug(),
                doctor.code(),
                session.day(),
                start,
                start.plusMinutes((long) Posting.Session.SLOT_MINUTES * session.slots()),
                null,
                null,
                20,
                1,
                null,
                null,
                null,
                posting.startsOn(),
                null,
                WorkingDayRow.Recurrence.WEEKLY,
                null,
                null);
    }
}
