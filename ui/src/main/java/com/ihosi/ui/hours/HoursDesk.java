package com.ihosi.ui.hours;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
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
import com.ihosi.ui.facility.CurrentFacility;
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
    private final Accounts accounts;
    private final Clock clock;

    HoursDesk(
            Hours hours,
            WorkingWeeks weeks,
            Blocks blocks,
            Leaves leaves,
            Staff staff,
            AppointmentTypes types,
            Accounts accounts,
            Clock clock) {
        this.hours = hours;
        this.weeks = weeks;
        this.blocks = blocks;
        this.leaves = leaves;
        this.staff = staff;
        this.types = types;
        this.accounts = accounts;
        this.clock = clock;
    }

    Facility here() {
        return CurrentFacility.get();
    }

    private Facility.Id id() {
        return here().id();
    }

    private static Account.Id account() {
        return SignedIn.get().id();
    }

    private static Actor actor() {
        return new Actor.Person(account());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), here().zone());
    }

    boolean mayPlan() {
        return accounts.mayPlan(account(), id());
    }

    boolean isMember() {
        return accounts.findMembership(account(), id()).isPresent();
    }

    /** The doctor whose account it is, where she works at the facility. */
    Optional<Doctor.Id> findMyself() {
        return accounts.findDoctor(account(), id());
    }

    /** Whose hours the actor may look at, by name: a member everybody's who works there now or soon, a doctor her own. */
    List<EmployedDoctor> listDoctors() {
        boolean member = isMember();
        Optional<Doctor.Id> myself = findMyself();
        return staff.list(id(), new DateRange(today(), today())).stream()
                .filter(doctor -> !isOver(doctor))
                .filter(doctor ->
                        member || myself.equals(Optional.of(doctor.doctor().id())))
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
        return hours.getWeek(actor(), here(), doctor, monday);
    }

    /** The week at the doctor's other facilities, with their names; for herself alone. */
    List<HoursWeek> listOwnElsewhere(LocalDate monday) {
        return hours.listOwnWeeks(account(), monday).stream()
                .filter(week -> !week.facility().id().equals(id()))
                .toList();
    }

    WorkingWeeks.Kept getWeeks(Doctor.Id doctor) {
        return weeks.get(actor(), id(), doctor);
    }

    void save(Doctor.Id doctor, LocalDate first, List<WorkingDay> days, String version) {
        weeks.save(actor(), id(), doctor, first, days, version);
    }

    /** The types that a day can be limited to. */
    List<AppointmentType> listTypes() {
        return types.list(actor(), id()).stream()
                .filter(AppointmentType::active)
                .toList();
    }

    List<FacilityHours.Holiday> listHolidays() {
        return hours.listHolidays(actor(), id(), today(), today().plusMonths(HOLIDAY_MONTHS));
    }

    List<Block> listBlocks(Doctor.Id doctor) {
        return blocks.list(
                actor(),
                id(),
                doctor,
                new Span(
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(WorkingWeeks.MOST_DAYS_AHEAD + Blocks.MOST_DAYS))));
    }

    void block(Doctor.Id doctor, LocalDateTime from, LocalDateTime until, String note) {
        blocks.add(actor(), id(), doctor, from, until, note);
    }

    void unblock(Block block) {
        blocks.remove(actor(), id(), block);
    }

    /** Leave of the doctor that was entered here and is not over. */
    List<Leave> listLeaves(Doctor.Id doctor) {
        return leaves.listEntered(actor(), id(), today(), today().plusYears(2)).stream()
                .filter(leave -> leave.doctor().equals(doctor))
                .toList();
    }

    void enterLeave(Doctor.Id doctor, Leave.Kind kind, LocalDate first, LocalDate last) {
        leaves.enter(actor(), id(), doctor, kind, first, last);
    }

    void takeBack(Leave leave) {
        leaves.takeBack(actor(), id(), leave.id());
    }
}
