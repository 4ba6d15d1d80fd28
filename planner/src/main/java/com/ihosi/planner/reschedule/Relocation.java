package com.ihosi.planner.reschedule;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.slot.RankedSlot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An appointment with the place that it is to go to.
 *
 * @param version that the actor saw
 */
public record Relocation(Appointment.Id appointment, long version, MoveRequest to) {

    /**
     * What came of it.
     *
     * @param moved as it is now; none: it stayed where it was
     * @param refusal why it stayed
     * @param alternatives where it could go instead, if somebody was faster
     */
    public record Outcome(
            Appointment.Id appointment,
            Optional<Appointment> moved,
            @Nullable String refusal,
            List<RankedSlot> alternatives) {
        public Outcome {
            alternatives = List.copyOf(alternatives);
        }
    }
}
