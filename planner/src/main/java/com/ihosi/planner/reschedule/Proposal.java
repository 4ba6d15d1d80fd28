package com.ihosi.planner.reschedule;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.RankedSlot;
import java.util.Optional;

/**
 * Where an appointment could go.
 *
 * @param slot none: it could not be placed
 * @param obstacle why not; none where it could
 */
public record Proposal(
        Appointment appointment,
        Patient patient,
        AppointmentType type,
        Optional<RankedSlot> slot,
        Optional<Obstacle> obstacle) {

    /** Why an appointment could not be placed. */
    public enum Obstacle {
        /** Nothing is free with the doctor or in her department for some weeks. */
        NO_TIME,
        /** Several doctors see the patient together; that is not done by itself. */
        SEVERAL_DOCTORS
    }

    static Proposal of(Displaced displaced, Optional<RankedSlot> slot) {
        return new Proposal(
                displaced.appointment(),
                displaced.patient(),
                displaced.wanted().type(),
                slot,
                slot.isPresent() ? Optional.empty() : Optional.of(Obstacle.NO_TIME));
    }

    static Proposal none(Displaced displaced, Obstacle obstacle) {
        return new Proposal(
                displaced.appointment(),
                displaced.patient(),
                displaced.wanted().type(),
                Optional.empty(),
                Optional.of(obstacle));
    }

    /** Whether another doctor than before would see the patient. */
    public boolean changesDoctor() {
        return slot.filter(found -> !found.slot().doctor().equals(appointment.doctor()))
                .isPresent();
    }
}
