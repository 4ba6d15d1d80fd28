package com.ihosi.planner.overbooking.session;

import com.ihosi.planner.time.Span;
import java.util.UUID;

/**
 * A visit of a session.
 *
 * @param patient the name
 * @param lane 0 the normal one; above it overbooking
 * @param risk the chance that the patient does not come
 * @param predicted whether the risk is the visit's own; else it is the facility's plain rate
 */
public record SessionVisit(UUID appointment, String patient, Span during, int lane, double risk, boolean predicted) {

    double show() {
        return 1 - risk;
    }
}
