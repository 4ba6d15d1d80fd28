package com.ihosi.ui.api.booking;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.booking.NotBookableException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.ui.api.ProblemException;
import com.ihosi.ui.problem.ProblemType;
import com.ihosi.ui.security.Here;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Puts what use cases answer, and what they refuse, into words with names and the facility's clock. */
@Component
final class Answers {

    private final Here here;
    private final Staff staff;
    private final Patients patients;

    Answers(Here here, Staff staff, Patients patients) {
        this.here = here;
        this.staff = staff;
        this.patients = patients;
    }

    /** Appointments of a facility, in the same order. */
    List<AppointmentBody> of(Facility facility, List<Appointment> appointments) {
        if (appointments.isEmpty()) {
            return List.of();
        }
        Map<Doctor.Id, Doctor> doctors =
                doctors(facility, appointments.stream().map(Appointment::doctor).collect(Collectors.toSet()));
        Set<Patient.Id> who = appointments.stream().map(Appointment::patient).collect(Collectors.toSet());
        Map<Patient.Id, String> names = patients.list(here.actor(), facility.id(), who).stream()
                .collect(Collectors.toMap(Patient::id, Patient::name));
        return appointments.stream()
                .map(each -> AppointmentBody.of(
                        each,
                        facility.zone(),
                        name(doctors, each.doctor()),
                        names.getOrDefault(each.patient(), ""),
                        List.of()))
                .toList();
    }

    AppointmentBody of(Facility facility, Appointment appointment) {
        return of(facility, List.of(appointment)).getFirst();
    }

    /** The doctors of a facility with their names. */
    Map<Doctor.Id, Doctor> doctors(Facility facility, Collection<Doctor.Id> who) {
        return staff.find(facility.id(), who);
    }

    private static String name(Map<Doctor.Id, Doctor> doctors, Doctor.Id id) {
        Doctor doctor = doctors.get(id);
        return doctor == null ? "" : doctor.name();
    }

    /** Does something; a time that cannot be booked becomes a problem with what is in the way and other times. */
    <T> T attempt(Facility facility, Supplier<T> work) {
        return attempt(facility, List.of(), work);
    }

    /** The same about doctors; one who does not work at the facility at all is not found. */
    <T> T attempt(Facility facility, Collection<Doctor.Id> who, Supplier<T> work) {
        try {
            return work.get();
        } catch (NotBookableException refused) {
            requireDoctors(facility, who);
            throw new ProblemException(problem(facility, refused), refused);
        }
    }

    /** Refuses doctors who do not work at a facility. */
    void requireDoctors(Facility facility, Collection<Doctor.Id> who) {
        if (!who.isEmpty() && !doctors(facility, who).keySet().containsAll(who)) {
            throw new NotFoundException("The doctor does not work at this facility.");
        }
    }

    private ProblemDetail problem(Facility facility, NotBookableException refused) {
        ProblemType type = refused.isConflict() ? ProblemType.CONFLICT : ProblemType.NOT_BOOKABLE;
        ProblemDetail problem = type.with(String.valueOf(refused.getMessage()));
        problem.setProperty("obstacle", word(refused.obstacle()));
        problem.setProperty("alternatives", slots(facility, refused.alternatives()));
        return problem;
    }

    /** A constant as programs read it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Times of a facility that can be booked, in the same order. */
    List<SlotBody> slots(Facility facility, List<RankedSlot> slots) {
        if (slots.isEmpty()) {
            return List.of();
        }
        Map<Doctor.Id, Doctor> doctors = doctors(
                facility, slots.stream().map(ranked -> ranked.slot().doctor()).collect(Collectors.toSet()));
        return IntStream.range(0, slots.size())
                .mapToObj(at -> SlotBody.of(facility, slots.get(at), at + 1, doctors))
                .toList();
    }
}
