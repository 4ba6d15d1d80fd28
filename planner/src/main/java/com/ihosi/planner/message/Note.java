package com.ihosi.planner.message;

import static java.util.Objects.requireNonNull;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is told to a patient about a visit; put into words of her language, at her preferred channel, when it is sent.
 *
 * @param dedupKey what is told once: a second note with the same key is not kept; 1 to 200 characters
 * @param start when the visit begins; what was not sent by then is not sent any more
 * @param doctor whom she is to see, in words
 * @param type what for, in words
 * @param path below the facility's address, such as {@code /offer/TOKEN}; none: no link
 * @param until how long the note is of use, such as until an offer ends; none: until the visit begins
 */
public record Note(
        Kind kind,
        String dedupKey,
        Patient.Id patient,
        Facility.Id facility,
        Instant start,
        String doctor,
        String type,
        @Nullable String path,
        @Nullable Instant until) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_WORDS = 300;
    private static final Pattern PATH = Pattern.compile("/[\\x21-\\x7e]{0,299}");

    /** What it is about. */
    public enum Kind {
        REMINDER,
        OFFER,
        CONFIRMATION,
        CANCELLATION
    }

    public Note {
        requireNonNull(kind, "kind");
        requireNonNull(patient, "patient");
        requireNonNull(facility, "facility");
        requireNonNull(start, "start");
        if (dedupKey.isBlank() || dedupKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("The dedupKey (%s) must have 1 to 200 characters.".formatted(dedupKey));
        }
        if (doctor.length() > LONGEST_WORDS || type.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException(
                    "The doctor (%s) and the type (%s) must have at most 300 characters.".formatted(doctor, type));
        }
        if (path != null && !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("The path (%s) must begin with / and have no blanks.".formatted(path));
        }
    }
}
