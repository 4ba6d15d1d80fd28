package com.ihosi.planner.calendar;

import static java.util.Objects.requireNonNull;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.calendar.CalendarRepository.Employed;
import com.ihosi.planner.calendar.CalendarRepository.Taken;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableHours;
import com.ihosi.planner.hours.FacilityHours;
import com.ihosi.planner.hours.Hours;
import com.ihosi.planner.hours.HoursFacts;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.room.Room;
import com.ihosi.planner.room.Rooms;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Loads some days of a facility within one transaction in its scope. */
final class DaysLoad {

    private final DSLContext sql;
    private final Facility facility;
    private final LocalDate first;
    private final LocalDate last;
    private final Span within;
    private final CalendarRepository calendar;

    DaysLoad(DSLContext sql, Facility facility, LocalDate first, LocalDate last, Instant now) {
        this.sql = sql;
        this.facility = facility;
        this.first = first;
        this.last = last;
        this.within = new Span(
                LocalTimes.instant(first.atStartOfDay(), facility.zone()),
                LocalTimes.instant(last.plusDays(1).atStartOfDay(), facility.zone()));
        this.calendar = new CalendarRepository(sql, now);
    }

    FacilityDays all() {
        List<Taken> rooms = calendar.roomsTaken(facility.id(), within);
        Map<LocalDate, String> holidays = new HashMap<>();
        List<DoctorDays> doctors =
                doctors(calendar.listEmployed(facility.id(), null, first, last), roomOf(rooms), holidays);
        return new FacilityDays(
                facility, first, last, holidays, Facilities.listDepartments(sql, facility.id()), doctors, rooms(rooms));
    }

    Optional<DoctorDays> find(Doctor.Id doctor) {
        Map<UUID, Room.Id> rooms = roomOf(calendar.roomsTaken(facility.id(), within));
        return doctors(calendar.listEmployed(facility.id(), doctor, first, last), rooms, new HashMap<>()).stream()
                .findFirst();
    }

    private static Map<UUID, Room.Id> roomOf(List<Taken> rooms) {
        Map<UUID, Room.Id> found = new HashMap<>();
        for (Taken taken : rooms) {
            UUID source = taken.source();
            if (taken.isVisit() && source != null) {
                found.put(source, new Room.Id(taken.of()));
            }
        }
        return found;
    }

    private List<RoomDays> rooms(List<Taken> taken) {
        return Rooms.list(sql, facility.id()).stream()
                .filter(Room::active)
                .map(room -> new RoomDays(room, kept(taken, room.id().value())))
                .toList();
    }

    private static List<Kept> kept(List<Taken> taken, UUID of) {
        return taken.stream()
                .filter(each -> each.of().equals(of) && each.isKept())
                .map(Taken::kept)
                .toList();
    }

    private List<DoctorDays> doctors(
            List<Employed> employed, Map<UUID, Room.Id> rooms, Map<LocalDate, String> holidays) {
        List<Doctor.Id> ids = employed.stream().map(one -> one.doctor().id()).toList();
        Map<Doctor.Id, HoursFacts> hours = Hours.listFacts(sql, facility, ids, first, last);
        List<Taken> taken = calendar.taken(facility.id(), ids, within);
        Map<Doctor.Id, List<Visit>> visits = visits(Set.copyOf(ids), taken, rooms);
        Map<Doctor.Id, List<Span>> away = calendar.away(ids, within);
        hours.values().stream()
                .map(HoursFacts::facility)
                .map(FacilityHours::holidays)
                .findFirst()
                .ifPresent(known -> known.values().forEach(day -> holidays.put(day.day(), day.name())));
        return employed.stream()
                .map(one -> {
                    Doctor.Id id = one.doctor().id();
                    HoursFacts facts = hours.get(id);
                    return new DoctorDays(
                            facility,
                            one.doctor(),
                            one.department(),
                            facts == null ? List.of() : BookableHours.of(facts, first, last),
                            facts == null ? List.of() : facts.leaves(),
                            visits.getOrDefault(id, List.of()),
                            kept(taken, id.value()),
                            away.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private Map<Doctor.Id, List<Visit>> visits(Set<Doctor.Id> doctors, List<Taken> taken, Map<UUID, Room.Id> rooms) {
        List<Appointment> appointments = Appointments.list(sql, facility.id(), within).stream()
                .filter(each -> isShown(each) && doctors.contains(each.doctor()))
                .toList();
        Map<Patient.Id, Patient> patients = Patients.list(
                        sql,
                        facility.id(),
                        appointments.stream().map(Appointment::patient).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Patient::id, patient -> patient));
        Map<AppointmentType.Id, AppointmentType> types = AppointmentTypes.list(sql, facility.id()).stream()
                .collect(Collectors.toMap(AppointmentType::id, type -> type));
        Map<UUID, Span> occupied = occupied(taken);
        return appointments.stream()
                .map(each -> new Visit(
                        each,
                        who(requireNonNull(patients.get(each.patient()))),
                        kind(requireNonNull(types.get(each.type()))),
                        occupied.getOrDefault(each.id().value(), each.during()),
                        Optional.ofNullable(rooms.get(each.id().value()))))
                .collect(Collectors.groupingBy(visit -> visit.appointment().doctor()));
    }

    /** What was cancelled leaves its time to others, and what waits has none. */
    static boolean isShown(Appointment appointment) {
        return appointment.status() != AppointmentStatus.CANCELLED
                && appointment.status() != AppointmentStatus.WAITLIST;
    }

    static Map<UUID, Span> occupied(List<Taken> taken) {
        Map<UUID, Span> occupied = new HashMap<>();
        for (Taken each : taken) {
            UUID source = each.source();
            if (each.isVisit() && source != null) {
                occupied.put(source, each.kept().during());
            }
        }
        return occupied;
    }

    static Visit.Who who(Patient patient) {
        return new Visit.Who(
                patient.givenName(),
                patient.familyName(),
                Optional.of(patient.number()),
                patient.birthDate(),
                patient.vip());
    }

    static Visit.Kind kind(AppointmentType type) {
        return new Visit.Kind(type.code(), type.name(), type.colour());
    }
}
