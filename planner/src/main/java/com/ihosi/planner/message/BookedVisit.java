package com.ihosi.planner.message;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit, with what a patient is told of it. */
record BookedVisit(
        UUID id,
        Facility.Id facility,
        Patient.Id patient,
        Instant start,
        String status,
        @Nullable UUID series,
        String doctor,
        String type) {

    Note note(Note.Kind kind, String key) {
        return new Note(kind, key, patient, facility, start, doctor, type, null, null);
    }
}
