package com.ihosi.planner.slot;

import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.time.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be seen.
 *
 * @param patient none while it is not known who
 * @param taken when the patient is taken already, at whatever facility
 */
public record Visitor(Patient.@Nullable Id patient, boolean isNew, boolean vip, History history, List<Span> taken) {

    /** Somebody of whom nothing is known. */
    public static final Visitor ANYBODY = new Visitor(null, false, false, History.NONE, List.of());

    /** A patient of whom only that is known; a search finds out the rest. */
    public static Visitor of(Patient.Id patient) {
        return new Visitor(patient, false, false, History.NONE, List.of());
    }

    /** The same when more of her time is taken. */
    public Visitor taking(List<Span> more) {
        return new Visitor(
                patient,
                isNew,
                vip,
                history,
                Stream.concat(taken.stream(), more.stream()).toList());
    }
}
