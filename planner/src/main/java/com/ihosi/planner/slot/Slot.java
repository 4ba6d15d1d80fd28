package com.ihosi.planner.slot;

import com.ihosi.planner.rule.Ruling;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that can be booked with a doctor.
 *
 * @param during the appointment
 * @param occupied the same with its buffers, as it takes the doctor's time
 * @param lane 0 the normal one; above it overbooking
 * @param room the room that is free then, where one is needed
 * @param equipment a free piece of each kind that is needed
 * @param opened whether it is booked over a taken time because a place was opened there
 * @param ruling what the rules say of it
 */
public record Slot(
        Doctor.Id doctor,
        Span during,
        Span occupied,
        int lane,
        @Nullable UUID room,
        List<UUID> equipment,
        boolean opened,
        Ruling ruling) {

    private static final String PLACE = "A place opened for overbooking";

    /** The name of the rule, or of the place, that lets it be booked over a taken time; none if it is not taken, or needs a permission. */
    public Optional<String> overbookedBy() {
        if (opened) {
            return Optional.of(PLACE);
        }
        return lane == 0 || lane > ruling.overbookingLanes() ? Optional.empty() : ruling.overbookedBy();
    }

    /** How long the appointment takes, in minutes. */
    public long minutes() {
        return during.minutes();
    }
}
