package com.ihosi.ui.calendar;

import com.ihosi.planner.account.Right;
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
import com.ihosi.ui.security.Here;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final Here here;
    private final Clock clock;

    BookDesk(
            Slots slots,
            Bookings bookings,
            AppointmentTypes types,
            Patients patients,
            Staff staff,
            Facilities facilities,
            Here here,
            Clock clock) {
        this.slots = slots;
        this.bookings = bookings;
        this.types = types;
        this.patients = patients;
        this.staff = staff;
        this.facilities = facilities;
        this.here = here;
        this.clock = clock;
    }

    Facility facility() {
        return here.facility();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), facility().zone());
    }

    List<AppointmentType> listTypes() {
        return types.listActive(here.actor(), here.id());
    }

    List<Department> listDepartments() {
        return facilities.listDepartments(here.id());
    }

    /** Who works here on some day that can be searched, by name. */
    List<EmployedDoctor> listDoctors() {
        return listDoctors(here.id());
    }

    private List<EmployedDoctor> listDoctors(Facility.Id facility) {
        LocalDate last = today().plusDays(SlotRequest.MOST_DAYS);
        return staff.list(facility, new DateRange(today(), last)).stream()
                .filter(doctor -> doctor.employedOn(today()) || doctor.employedOn(last))
                .toList();
    }

    List<Patient> searchPatients(String text, int most) {
        return patients.search(here.actor(), here.id(), text, most);
    }

    /** Whether a time that is taken may be booked, with a reason. */
    boolean mayOverbook() {
        return here.may(Right.OVERBOOK);
    }

    /** The facilities where the person may book, this one first. */
    List<Facility> listPlaces() {
        Predicate<Facility.Id> books = here.whereMay(Right.BOOK);
        return here.listOwn().stream()
                .filter(each -> books.test(each.id()))
                .sorted(Comparator.comparing((Facility each) -> !each.id().equals(here.id()))
                        .thenComparing(Facility::name))
                .toList();
    }

    /** A facility, if it has a type of the same code. */
    Optional<Place> findPlace(Facility facility, AppointmentType type) {
        boolean own = facility.id().equals(here.id());
        return own
                ? Optional.of(new Place(facility, type.id(), words(), true))
                : types.listActive(here.actor(), facility.id()).stream()
                        .filter(each -> each.code().equals(type.code()))
                        .findFirst()
                        .map(theirs -> new Place(facility, theirs.id(), words(facility), false));
    }

    List<Department> listDepartments(Facility facility) {
        return facilities.listDepartments(facility.id());
    }

    boolean knows(Facility facility, Patient patient) {
        return facility.id().equals(here.id())
                || !patients.list(here.actor(), facility.id(), List.of(patient.id()))
                        .isEmpty();
    }

    Suggestions suggest(SlotRequest request) {
        return slots.suggest(here.actor(), request);
    }

    Hold hold(Place place, BookingRequest request) {
        return bookings.hold(here.actor(), place.facility().id(), request, Hold.USUAL);
    }

    Appointment confirm(Hold hold, @Nullable String reason, @Nullable String overbooking) {
        return bookings.confirm(here.actor(), hold.facility(), hold.id(), reason, overbooking);
    }

    void release(Hold hold) {
        bookings.release(here.actor(), hold.facility(), hold.id());
    }

    /** Books with several doctors at once. */
    List<Appointment> book(Place place, BookingRequest request) {
        return bookings.book(here.actor(), place.facility().id(), request, null);
    }

    /** How times and doctors are called here. */
    SlotWords words() {
        return words(facility());
    }

    /** How times and doctors are called at a facility where the person may book. */
    SlotWords words(Facility facility) {
        return new SlotWords(
                facility.zone(),
                UI.getCurrent().getLocale(),
                listDoctors(facility.id()).stream()
                        .map(EmployedDoctor::doctor)
                        .collect(Collectors.toMap(Doctor::id, Doctor::name)));
    }

    /** The facility of an appointment, unless it is this one. */
    Optional<Facility> findElsewhere(Appointment appointment) {
        return listPlaces().stream()
                .filter(each ->
                        each.id().equals(appointment.facility()) && !each.id().equals(here.id()))
                .findFirst();
    }

    long millisUntil(Hold hold) {
        return Math.max(0, hold.expires().toEpochMilli() - clock.millis());
    }
}
