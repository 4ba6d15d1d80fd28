package com.ihosi.ui.series;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.series.Part;
import com.ihosi.planner.series.Series;
import com.ihosi.planner.series.SeriesBookings;
import com.ihosi.planner.series.SeriesChange;
import com.ihosi.planner.series.SeriesPlan;
import com.ihosi.planner.series.SeriesRequest;
import com.ihosi.planner.series.SeriesView;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import com.ihosi.ui.security.Here;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Books and changes series on behalf of whoever is logged in, at the facility of the address. */
@Component
final class SeriesDesk {

    private final SeriesBookings series;
    private final Patients patients;
    private final AppointmentTypes types;
    private final Staff staff;
    private final Here here;
    private final Clock clock;

    SeriesDesk(SeriesBookings series, Patients patients, AppointmentTypes types, Staff staff, Here here, Clock clock) {
        this.series = series;
        this.patients = patients;
        this.types = types;
        this.staff = staff;
        this.here = here;
        this.clock = clock;
    }

    ZoneId zone() {
        return here.facility().zone();
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone());
    }

    List<Patient> searchPatients(String text, int most) {
        return patients.search(here.actor(), here.id(), text, most);
    }

    /** The id of a series as an address has it. */
    static Optional<Series.Id> id(String text) {
        try {
            return Optional.of(new Series.Id(UUID.fromString(text)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Whose series it is; refuses an unknown one. */
    Patient getPatient(Series.Id id) {
        Patient.Id whose = series.get(here.actor(), here.id(), id).series().patient();
        return patients.list(here.actor(), here.id(), List.of(whose)).getFirst();
    }

    /** The types that can be booked. */
    List<AppointmentType> listTypes() {
        return types.list(here.actor(), here.id()).stream()
                .filter(AppointmentType::active)
                .toList();
    }

    /** What all types are called. */
    Map<AppointmentType.Id, AppointmentType> types() {
        return types.list(here.actor(), here.id()).stream()
                .collect(Collectors.toMap(AppointmentType::id, type -> type));
    }

    /** Who works here now, by name. */
    List<Doctor> listDoctors() {
        LocalDate today = today();
        return staff.list(here.id(), new DateRange(today, today)).stream()
                .filter(doctor -> doctor.employedOn(today))
                .map(EmployedDoctor::doctor)
                .toList();
    }

    /** What everybody is called who works or worked here. */
    Map<Doctor.Id, String> names() {
        LocalDate today = today();
        return staff.list(here.id(), new DateRange(today, today)).stream()
                .map(EmployedDoctor::doctor)
                .collect(Collectors.toMap(Doctor::id, Doctor::name));
    }

    SeriesPlan preview(SeriesRequest request) {
        return series.preview(here.actor(), here.id(), request);
    }

    SeriesView book(SeriesRequest request, String key) {
        return series.book(here.actor(), here.id(), request, key);
    }

    List<SeriesView> list(Patient.Id patient) {
        return series.list(here.actor(), here.id(), patient).stream()
                .map(each -> series.get(here.actor(), here.id(), each.id()))
                .toList();
    }

    /** The series that wait to be placed. */
    List<SeriesView> listUnplaced() {
        return series.listUnplaced(here.actor(), here.id());
    }

    /** What the patients of some series are called. */
    Map<Patient.Id, String> patients(List<SeriesView> of) {
        return patients
                .list(
                        here.actor(),
                        here.id(),
                        of.stream()
                                .map(view -> view.series().patient())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Patient::id, Patient::name));
    }

    List<RankedSlot> alternatives(Series of, LocalDateTime at) {
        return series.alternatives(here.actor(), here.id(), of.id(), at);
    }

    void place(Series of, LocalDateTime at, RankedSlot slot) {
        series.place(
                here.actor(),
                here.id(),
                of.id(),
                at,
                new MoveRequest(slot.slot().doctor(), slot.slot().during().start(), null, null));
    }

    SeriesView previewChange(Series of, Part part, SeriesChange change) {
        return series.previewChange(here.actor(), here.id(), of.id(), part, change);
    }

    SeriesView change(Series of, Part part, SeriesChange change) {
        return series.change(here.actor(), here.id(), of.id(), of.version(), part, change);
    }

    void cancel(Series of, Part part, String reason) {
        series.cancel(here.actor(), here.id(), of.id(), of.version(), part, reason);
    }
}
