package com.ihosi.planner.noshow.card;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.noshow.Driver;
import java.util.List;

/**
 * The risk that a booked patient does not come, and what drives it.
 *
 * @param risk from 0 to 1
 * @param drivers what moves it from the average, the strongest first; none where everybody has the plain rate
 */
public record RiskGiven(Appointment.Id appointment, double risk, List<Driver> drivers) {

    public RiskGiven {
        if (!(risk >= 0 && risk <= 1)) {
            throw new IllegalArgumentException("The risk (%s) must be from 0 to 1.".formatted(risk));
        }
    }
}
