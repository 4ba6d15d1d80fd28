package com.ihosi.ui.calendar;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Membership;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.Hold;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.slot.SlotRequest;
import com.ihosi.planner.slot.Slots;
import com.ihosi.planner.slot.Suggestions;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches and books on behalf of whoever is logged in, at the facility of the address. */
@Component
final class BookDesk {

    private final Slots slots;
    private final Bookings bookings;
    private final AppointmentTypes types;
    private final Patients patients;
    private final Staff staff;
    private final Facilities facilities;
    private final Accounts accounts;
    private final Clock clock;

    BookDesk(
            Slots slots,
            Bookings bookings,
            AppointmentTypes types,
            Patients patients,
            Staff staff,
            Facilities facilities,
            Accounts accounts,
            Clock clock) {
        this.slots = slots;
        this.bookings = bookings;
        this.types = types;
        this.patients = patients;
        this.staff = staff;
        this.facilities = facilities;
        this.accounts = accounts;
        this.clock = clock;
    }

    Facility facility() {
        return CurrentFacility.get();
    }

    private Facility.Id here() {
        return facility().id();
    }

    private static Actor actor() {
        return new Actor.Person(SignedIn.get().id());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), facility().zone());
    }

    List<AppointmentType> listTypes() {
        return types.listActive(actor(), here());
    }

    List<Department> listDepartments() {
        return facilities.listDepartments(here());
    }

    /** Who works here on some day that can be searched, by name. */
    List<EmployedDoctor> listDoctors() {
        LocalDate last = today().plusDays(SlotRequest.MOST_DAYS);
        return staff.list(here(), new DateRange(today(), last)).stream()
                .filter(doctor -> doctor.employedOn(today()) || doctor.employedOn(last))
                .toList();
    }

    List<Patient> searchPatients(String text, int most) {
        return patients.search(actor(), here(), text, most);
    }

    /** Whether a time that is taken may be booked, with a reason. */
    boolean mayOverbook() {
        return accounts.findMembership(SignedIn.get().id(), here())
                .filter(Membership::mayOverbook)
                .isPresent();
    }

    Suggestions suggest(SlotRequest request) {
        return slots.suggest(actor(), request);
    }

    Hold hold(BookingRequest request) {
        return bookings.hold(actor(), here(), request, Hold.USUAL);
    }

    Appointment confirm(Hold hold, @Nullable String reason, @Nullable String overbooking) {
        return bookings.confirm(actor(), here(), hold.id(), reason, overbooking);
    }

    void release(Hold hold) {
        bookings.release(actor(), here(), hold.id());
    }

    /** Books with several doctors at once. */
    List<Appointment> book(BookingRequest request) {
        return bookings.book(actor(), here(), request, null);
    }

    /** How times and doctors are called here. */
    SlotWords words() {
        return new SlotWords(
                facility().zone(),
                UI.getCurrent().getLocale(),
                listDoctors().stream().map(EmployedDoctor::doctor).collect(Collectors.toMap(Doctor::id, Doctor::name)));
    }

    long millisUntil(Hold hold) {
        return Math.max(0, hold.expires().toEpochMilli() - clock.millis());
    }
}
