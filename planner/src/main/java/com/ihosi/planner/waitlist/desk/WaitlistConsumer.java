package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.event.EventConsumer;
import com.ihosi.planner.event.HandedOn;
import com.ihosi.planner.event.PlannerEvent;

/** Lets those who wait have a time as soon as it is free. */
public final class WaitlistConsumer implements EventConsumer {

    private final WaitlistFilling filling;

    /** Fills by way of the use case. */
    public WaitlistConsumer(WaitlistFilling filling) {
        this.filling = filling;
    }

    @Override
    public String name() {
        return "waitlist";
    }

    /** Whatever lets a doctor be booked at times at which she could not be before. */
    @Override
    public boolean wants(PlannerEvent event) {
        return switch (event) {
            case PlannerEvent.AppointmentChanged changed -> changed.status().equals("cancelled");
            case PlannerEvent.DoctorBlocked blocked -> blocked.removed();
            case PlannerEvent.AppointmentMoved _,
                    PlannerEvent.DoctorBack _,
                    PlannerEvent.HoursChanged _,
                    PlannerEvent.OverbookingChanged _,
                    PlannerEvent.RosterPublished _,
                    PlannerEvent.RosterChanged _,
                    PlannerEvent.DoctorEmployed _ -> true;
            default -> false;
        };
    }

    @Override
    public void take(HandedOn handedOn) {
        filling.refill(handedOn.event().facility());
    }
}
