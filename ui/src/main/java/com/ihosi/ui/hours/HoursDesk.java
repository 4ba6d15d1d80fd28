package com.ihosi.ui.hours;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.Block;
import com.ihosi.planner.hours.Blocks;
import com.ihosi.planner.hours.FacilityHours;
import com.ihosi.planner.hours.Hours;
import com.ihosi.planner.hours.HoursWeek;
import com.ihosi.planner.hours.WorkingDay;
import com.ihosi.planner.hours.WorkingWeeks;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Leave;
import com.ihosi.planner.staff.Leaves;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import com.ihosi.ui.security.Here;
import com.ihosi.ui.security.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works with the hours of doctors on behalf of whoever is logged in, at the facility of the address. */
@Component
final class HoursDesk {

    private static final int HOLIDAY_MONTHS = 12;

    private final Hours hours;
    private final WorkingWeeks weeks;
    private final Blocks blocks;
    private final Leaves leaves;
    private final Staff staff;
    private final AppointmentTypes types;
    private final Here here;
    private final Clock clock;

    HoursDesk(
            Hours hours,
            WorkingWeeks weeks,
            Blocks blocks,
            Leaves leaves,
            Staff staff,
            AppointmentTypes types,
            Here here,
            Clock clock) {
        this.hours = hours;
        this.weeks = weeks;
        this.blocks = blocks;
        this.leaves = leaves;
        this.staff = staff;
        this.types = types;
        this.here = here;
        this.clock = clock;
    }

    Facility facility() {
        return here.facility();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), here.facility().zone());
    }

    boolean mayChange() {
        return here.may(Right.CHANGE_HOURS);
    }

    boolean mayEnterLeave() {
        return here.may(Right.PLAN_ROSTER);
    }

    /** Whether the hours of all doctors may be seen, and not only one's own. */
    boolean maySeeAll() {
        return here.may(Right.SEE_SETUP);
    }

    /** The doctor whose account it is, where she works at the facility. */
    Optional<Doctor.Id> findMyself() {
        return here.findDoctor();
    }

    /** Whose hours the actor may look at, by name: a member everybody's who works there now or soon, a doctor her own. */
    List<EmployedDoctor> listDoctors() {
        boolean all = maySeeAll();
        Optional<Doctor.Id> myself = findMyself();
        return staff.list(here.id(), new DateRange(today(), today())).stream()
                .filter(doctor -> !isOver(doctor))
                .filter(doctor ->
                        all || myself.equals(Optional.of(doctor.doctor().id())))
                .toList();
    }

    private boolean isOver(EmployedDoctor doctor) {
        LocalDate last = doctor.employment().dates().last();
        return switch (doctor.employment().status()) {
            case INACTIVE, TERMINATED -> true;
            case ACTIVE, ON_LEAVE -> last != null && last.isBefore(today());
        };
    }

    HoursWeek getWeek(Doctor.Id doctor, LocalDate monday) {
        return hours.getWeek(here.actor(), here.facility(), doctor, monday);
    }

    /** The week at the doctor's other facilities, with their names; for herself alone. */
    List<HoursWeek> listOwnElsewhere(LocalDate monday) {
        return hours.listOwnWeeks(SignedIn.get().id(), monday).stream()
                .filter(week -> !week.facility().id().equals(here.id()))
                .toList();
    }

    WorkingWeeks.Kept getWeeks(Doctor.Id doctor) {
        return weeks.get(here.actor(), here.id(), doctor);
    }

    void save(Doctor.Id doctor, LocalDate first, List<WorkingDay> days, String version) {
        weeks.save(here.actor(), here.id(), doctor, first, days, version);
    }

    /** The types that a day can be limited to. */
    List<AppointmentType> listTypes() {
        return types.list(here.actor(), here.id()).stream()
                .filter(AppointmentType::active)
                .toList();
    }

    List<FacilityHours.Holiday> listHolidays() {
        return hours.listHolidays(here.actor(), here.id(), today(), today().plusMonths(HOLIDAY_MONTHS));
    }

    List<Block> listBlocks(Doctor.Id doctor) {
        return blocks.list(
                here.actor(),
                here.id(),
                doctor,
                new Span(
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(WorkingWeeks.MOST_DAYS_AHEAD + Blocks.MOST_DAYS))));
    }

    void block(Doctor.Id doctor, LocalDateTime from, LocalDateTime until, String note) {
        blocks.add(here.actor(), here.id(), doctor, from, until, note);
    }

    void unblock(Block block) {
        blocks.remove(here.actor(), here.id(), block);
    }

    /** Leave of the doctor that was entered here and is not over. */
    List<Leave> listLeaves(Doctor.Id doctor) {
        return leaves.listEntered(here.actor(), here.id(), today(), today().plusYears(2)).stream()
                .filter(leave -> leave.doctor().equals(doctor))
                .toList();
    }

    void enterLeave(Doctor.Id doctor, Leave.Kind kind, LocalDate first, LocalDate last) {
        leaves.enter(here.actor(), here.id(), doctor, kind, first, last);
    }

    void takeBack(Leave leave) {
        leaves.takeBack(here.actor(), here.id(), leave.id());
    }
}
