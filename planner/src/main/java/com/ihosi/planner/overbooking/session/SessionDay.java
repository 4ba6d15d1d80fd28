package com.ihosi.planner.overbooking.session;

import java.time.LocalDate;
import java.util.List;

/**
 * The sessions of a facility's day.
 *
 * @param rate where a visit has no risk of its own
 * @param outlooks by doctor and time
 */
public record SessionDay(LocalDate day, OverbookingSettings settings, PlainRate rate, List<Outlook> outlooks) {

    public SessionDay {
        outlooks = List.copyOf(outlooks);
    }
}
