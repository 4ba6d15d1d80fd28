package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.waitlist.WaitlistOffer;

/** An offer that cannot be answered any more; nothing was done. */
public final class OfferOverException extends PlannerException {

    private static final long serialVersionUID = 1L;

    private final WaitlistOffer.Status state;

    OfferOverException(WaitlistOffer.Status state) {
        super(sentence(state));
        this.state = state;
    }

    /** What became of it. */
    public WaitlistOffer.Status state() {
        return state;
    }

    private static String sentence(WaitlistOffer.Status state) {
        return switch (state) {
            case ACCEPTED -> "The offer was accepted already. The appointment is booked.";
            case DECLINED -> "The offer was declined already.";
            case EXPIRED -> "The offer has expired. You are still on the waitlist.";
            case TAKEN -> "Somebody else took the time. You are still on the waitlist.";
            case WITHDRAWN -> "The offer holds no longer, because the wait for it is over.";
            case SENT -> throw new IllegalArgumentException("An offer that is open is not over.");
        };
    }
}
