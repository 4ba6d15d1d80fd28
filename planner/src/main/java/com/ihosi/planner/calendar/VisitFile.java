package com.ihosi.planner.calendar;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.AuditTrail;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.conflict.Conflict;
import com.ihosi.planner.conflict.Conflicts;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.room.Room;
import com.ihosi.planner.room.Rooms;
import com.ihosi.planner.series.SeriesBookings;
import com.ihosi.planner.series.SeriesView;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * An appointment with what belongs to it.
 *
 * @param overbooked why it was booked over a time that was taken
 * @param cancelled why it was cancelled
 * @param conflict what it collides with, as far as nobody has resolved it
 * @param series of which it is one
 * @param steps what was done to it, the earliest first
 */
public record VisitFile(
        Visit visit,
        Doctor doctor,
        Optional<Room> room,
        Optional<String> overbooked,
        Optional<String> cancelled,
        Optional<Conflict.Reason> conflict,
        Optional<SeriesView> series,
        List<AuditTrail.Line> steps,
        Past past) {

    public VisitFile {
        steps = List.copyOf(steps);
    }

    /**
     * What the patient's earlier appointments at the facility were.
     *
     * @param seen how often she was seen
     * @param missed how often she did not come
     */
    public record Past(int seen, int missed, Optional<Seen> last) {}

    /** When and by whom somebody was seen. */
    public record Seen(Instant at, String doctor) {}

    /** Reads it in the facility's scope. */
    static VisitFile load(DSLContext sql, Facility.Id facility, Appointment.Id id, Instant now) {
        Appointment appointment = Appointments.get(sql, facility, id);
        UUID key = id.value();
        CalendarRepository calendar = new CalendarRepository(sql, now);
        List<Appointment> earlier = Appointments.listEarlier(
                sql, facility, appointment.patient(), appointment.during().start());
        Optional<Appointment> last = earlier.stream()
                .filter(each -> each.status() == AppointmentStatus.FULFILLED)
                .findFirst();
        Map<Doctor.Id, Doctor> doctors =
                calendar.doctors(Stream.concat(Stream.of(appointment.doctor()), last.map(Appointment::doctor).stream())
                        .collect(Collectors.toSet()));
        Optional<Room.Id> place = calendar.findRoom(facility, key);
        CalendarRepository.Said said = calendar.said(facility, key);
        Visit visit = new Visit(
                appointment,
                DaysLoad.who(Patients.find(sql, facility, appointment.patient()).orElseThrow(VisitFile::gone)),
                DaysLoad.kind(
                        AppointmentTypes.find(sql, facility, appointment.type()).orElseThrow(VisitFile::gone)),
                appointment.during(),
                place);
        return new VisitFile(
                visit,
                Optional.ofNullable(doctors.get(appointment.doctor())).orElseThrow(VisitFile::gone),
                Rooms.list(sql, facility).stream()
                        .filter(room -> place.equals(Optional.of(room.id())))
                        .findFirst(),
                Optional.ofNullable(said.overbooking()),
                Optional.ofNullable(said.cancelled()),
                Conflicts.find(sql, appointment),
                SeriesBookings.find(sql, appointment),
                AuditTrail.list(sql, facility, key),
                new Past(
                        count(earlier, AppointmentStatus.FULFILLED),
                        count(earlier, AppointmentStatus.NOSHOW),
                        last.flatMap(each -> Optional.ofNullable(doctors.get(each.doctor()))
                                .map(doctor -> new Seen(each.during().start(), doctor.name())))));
    }

    private static NotFoundException gone() {
        return new NotFoundException("What belongs to the appointment is no longer there.");
    }

    private static int count(List<Appointment> all, AppointmentStatus status) {
        return Math.toIntExact(
                all.stream().filter(each -> each.status() == status).count());
    }
}
