package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.time.Span;
import com.ihosi.planner.waitlist.WaitlistOffer;
import java.time.Instant;

/**
 * What somebody sees of an offer who has its link, and no more: not who she is.
 *
 * @param state what can still be done; an offer whose time is over is expired even before anybody has noted it
 */
public record OfferPage(
        Facility facility, String doctor, String type, Span during, Instant expires, WaitlistOffer.Status state) {

    /** Whether it can be answered. */
    public boolean isOpen() {
        return state == WaitlistOffer.Status.SENT;
    }
}
