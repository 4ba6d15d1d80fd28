package com.ihosi.planner.event;

import com.ihosi.planner.facility.Facility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that has happened at a facility and that others may act on; carries ids and never a patient's data. */
public sealed interface PlannerEvent {

    /** Where it happened. */
    Facility.Id facility();

    /** What it happened to. */
    UUID subject();

    /** The name under which it is kept and handed on. */
    default String type() {
        return getClass().getSimpleName();
    }

    /** Whose appointments may not fit any more, or fit again, because of it. */
    default Optional<Disturbance> disturbance() {
        return Optional.empty();
    }

    /**
     * Doctors can be booked at other times than before.
     *
     * @param doctor none: all doctors of the facility
     * @param first none: from now on
     * @param last none: all days from the first on
     * @param everywhere whether their appointments at other facilities are meant too
     */
    record Disturbance(
            @Nullable UUID doctor,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            boolean everywhere) {}

    /** A solve run left a draft of the week that begins on a day. */
    record RosterDrafted(Facility.Id facility, UUID roster, LocalDate firstDay, UUID run) implements PlannerEvent {

        @Override
        public UUID subject() {
            return roster;
        }
    }

    /** Somebody changed what rules weigh at the facility. */
    record WeightsChanged(Facility.Id facility, String by) implements PlannerEvent {

        @Override
        public UUID subject() {
            return facility.value();
        }
    }

    /** Somebody changed how the facility looks. */
    record BrandingChanged(Facility.Id facility, String by) implements PlannerEvent {

        @Override
        public UUID subject() {
            return facility.value();
        }
    }

    /** A draft became the roster that holds for the week that begins on a day, in the place of another or of none. */
    record RosterPublished(
            Facility.Id facility,
            UUID roster,
            LocalDate firstDay,
            @Nullable UUID replaced,
            String by) implements PlannerEvent {

        @Override
        public UUID subject() {
            return roster;
        }

        @Override
        public Optional<Disturbance> disturbance() {
            return Optional.of(new Disturbance(null, firstDay, null, true));
        }
    }

    /** A doctor is away from a first day to a last one; why is the doctor's own. */
    record DoctorAway(Facility.Id facility, UUID doctor, LocalDate firstDay, LocalDate lastDay)
            implements PlannerEvent {

        @Override
        public UUID subject() {
            return doctor;
        }

        @Override
        public Optional<Disturbance> disturbance() {
            return Optional.of(new Disturbance(doctor, firstDay, lastDay, true));
        }
    }

    /** A doctor who was to be away from a first day to a last one no longer is. */
    record DoctorBack(Facility.Id facility, UUID doctor, LocalDate firstDay, LocalDate lastDay)
            implements PlannerEvent {

        @Override
        public UUID subject() {
            return doctor;
        }

        @Override
        public Optional<Disturbance> disturbance() {
            return Optional.of(new Disturbance(doctor, firstDay, lastDay, true));
        }
    }

    /** A shift of a day needs another number of doctors. */
    record DemandChanged(Facility.Id facility, UUID shiftType, LocalDate day, int required) implements PlannerEvent {

        @Override
        public UUID subject() {
            return shiftType;
        }
    }

    /** Duties of the published roster of the week that begins on a day changed hands; nothing else of it changed. */
    record RosterChanged(Facility.Id facility, UUID roster, LocalDate firstDay, String by) implements PlannerEvent {

        @Override
        public UUID subject() {
            return roster;
        }

        @Override
        public Optional<Disturbance> disturbance() {
            return Optional.of(new Disturbance(null, firstDay, null, true));
        }
    }

    /** A swap of duties was asked for, or came to another status. */
    record SwapChanged(Facility.Id facility, UUID swap, UUID roster, String status, String by) implements PlannerEvent {

        @Override
        public UUID subject() {
            return swap;
        }
    }

    /** A template was applied to some weeks, or that was undone. */
    record TemplateApplied(Facility.Id facility, UUID application, UUID template, LocalDate firstDay, boolean undone)
            implements PlannerEvent {

        @Override
        public UUID subject() {
            return application;
        }

        @Override
        public Optional<Disturbance> disturbance() {
            return Optional.of(new Disturbance(null, firstDay, null, false));
        }
    }

    /** A type of appointment was made, changed, archived or restored; it is now of that version. */
    record AppointmentTypeChanged(Facility.Id facility, UUID appointmentType, long version, boolean active, String by)
            implements PlannerEvent {

        @Override
        public UUID subject() {
            return appointmentType;
        }
    }

    /** The types of appointments were put in another order. */
    record AppointmentTypesArranged(Facility.Id facility, String by) implements PlannerEvent {

        @Override
        public UUID subject() {
            return facility.value();
        }
    }

    /** A room was made, changed, retired or opened again. */
    record RoomChanged(Facility.Id facility, UUID room, boolean active, String by) implements PlannerEvent {

        @Override
        public UUID subject() {
            return room;
        }
    }

    /** A piece of equipment was made, changed, retired or put to use again. */
    record EquipmentChanged(Facility.Id facility, UUID equipment, String kind, boolean active, String by)
            implements PlannerEvent {

        @Override
        public UUID subject() {
            return equipment;
        }
    }

    /** A room was blocked for a time, or is free again then. */
    record RoomBlocked(Facility.Id facility, UUID room, Instant from, Instant until, boolean blocked, String by)
            implements PlannerEvent {

        @Override
        public UUID subject() {
            return room;
        }
    }

    /** From a day on a doctor can be booked at other hours than before. */
    record HoursChanged(Facility.Id facility, UUID doctor, LocalDate firstDay, String by) implements PlannerEvent {

        @Override
        public UUID subject() {
            return doctor;
        }

        @Override
        public Optional<Disturbance> disturbance() {
            return Optional.of(new Disturbance(doctor, firstDay, null, false));
        }
    }

    /** Some time of a doctor was blocked, or is no longer. */
    record DoctorBlocked(Facility.Id facility, UUID doctor, UUID block, boolean removed) implements PlannerEvent {

        @Override
        public UUID subject() {
            return block;
        }

        @Override
        public Optional<Disturbance> disturbance() {
            return Optional.of(new Disturbance(doctor, null, null, true));
        }
    }

    /** A rule about appointments was made, changed, switched or, when it is not active any more, perhaps deleted. */
    record RuleChanged(Facility.Id facility, UUID rule, String kind, boolean active, String by)
            implements PlannerEvent {

        @Override
        public UUID subject() {
            return rule;
        }
    }

    /** Somebody changed how the facility overbooks. */
    record OverbookingSettingsChanged(Facility.Id facility, String by) implements PlannerEvent {

        @Override
        public UUID subject() {
            return facility.value();
        }
    }

    /** Places for further patients were opened on a doctor's day, or closed where their number is negative. */
    record OverbookingChanged(Facility.Id facility, UUID doctor, LocalDate day, int places, String by)
            implements PlannerEvent {

        @Override
        public UUID subject() {
            return doctor;
        }
    }

    /** A time became an appointment, pending or booked. */
    record AppointmentBooked(Facility.Id facility, UUID appointment, UUID doctor, Instant start, String status)
            implements PlannerEvent {
        @Override
        public UUID subject() {
            return appointment;
        }
    }

    /** An appointment is at another time or with another doctor; the earlier time is free. */
    record AppointmentMoved(
            Facility.Id facility,
            UUID appointment,
            UUID doctor,
            Instant start,
            UUID earlierDoctor,
            Instant earlierStart)
            implements PlannerEvent {
        @Override
        public UUID subject() {
            return appointment;
        }
    }

    /** An appointment came to another status; where that frees its time, others may have it. */
    record AppointmentChanged(
            Facility.Id facility, UUID appointment, UUID doctor, Instant start, Instant end, String status)
            implements PlannerEvent {
        @Override
        public UUID subject() {
            return appointment;
        }
    }

    /** A doctor works at the facility from a first day to a last one, or without an end. */
    record DoctorEmployed(
            Facility.Id facility,
            UUID doctor,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) implements PlannerEvent {

        @Override
        public UUID subject() {
            return doctor;
        }
    }

    /** A doctor no longer works at the facility after a last day. */
    record EmploymentEnded(Facility.Id facility, UUID doctor, LocalDate lastDay) implements PlannerEvent {

        @Override
        public UUID subject() {
            return doctor;
        }
    }

    /** An appointment was found to collide with something that came later; the reason is a word such as {@code away}. */
    record ConflictFound(Facility.Id facility, UUID appointment, UUID doctor, Instant start, String reason)
            implements PlannerEvent {
        @Override
        public UUID subject() {
            return appointment;
        }
    }

    /** An appointment that collided with something fits again as it is, or somebody accepted that it does not. */
    record ConflictResolved(Facility.Id facility, UUID appointment, UUID doctor, Instant start, boolean accepted)
            implements PlannerEvent {
        @Override
        public UUID subject() {
            return appointment;
        }
    }

    /** Appointments that repeat were booked, as far as they fit. */
    record SeriesBooked(Facility.Id facility, UUID series, UUID doctor, int booked, int unfit) implements PlannerEvent {
        @Override
        public UUID subject() {
            return series;
        }
    }

    /** Some occurrences of a series were moved, changed or cancelled; each appointment has an event of its own. */
    record SeriesChanged(Facility.Id facility, UUID series, UUID doctor, String change, int occurrences)
            implements PlannerEvent {
        @Override
        public UUID subject() {
            return series;
        }
    }

    /** Somebody waits for an appointment, for something else than before, or no longer; the status is a word such as {@code booked}. */
    record WaitlistEntryChanged(Facility.Id facility, UUID entry, String status, String by) implements PlannerEvent {
        @Override
        public UUID subject() {
            return entry;
        }
    }

    /** A free time was offered to somebody who waits, or the offer came to an end; the status is a word such as {@code accepted}. */
    record WaitlistOfferChanged(Facility.Id facility, UUID offer, UUID entry, UUID doctor, Instant start, String status)
            implements PlannerEvent {
        @Override
        public UUID subject() {
            return offer;
        }
    }

    /** Somebody changed how the facility offers free times. */
    record WaitlistSettingsChanged(Facility.Id facility, String by) implements PlannerEvent {
        @Override
        public UUID subject() {
            return facility.value();
        }
    }
}
