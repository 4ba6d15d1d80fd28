package com.ihosi.planner.calendar;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.room.Room;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Some days of a facility.
 *
 * @param holidays what its days off, or of other hours, are called
 * @param departments in its own order
 * @param doctors who are employed on some of the days, by name
 * @param rooms that are in use, by code
 */
public record FacilityDays(
        Facility facility,
        LocalDate first,
        LocalDate last,
        Map<LocalDate, String> holidays,
        List<Department> departments,
        List<DoctorDays> doctors,
        List<RoomDays> rooms) {

    public FacilityDays {
        holidays = Map.copyOf(holidays);
        departments = List.copyOf(departments);
        doctors = List.copyOf(doctors);
        rooms = List.copyOf(rooms);
    }

    /** The appointments of all doctors. */
    public Stream<Visit> visits() {
        return doctors.stream().flatMap(doctor -> doctor.visits().stream());
    }

    /** A doctor of these days. */
    public Optional<DoctorDays> find(Doctor.Id doctor) {
        return doctors.stream()
                .filter(each -> each.doctor().id().equals(doctor))
                .findFirst();
    }

    /** A room of these days. */
    public Optional<Room> find(Room.Id room) {
        return rooms.stream()
                .map(RoomDays::room)
                .filter(each -> each.id().equals(room))
                .findFirst();
    }
}
