package com.ihosi.planner.noshow.judgement;

import com.ihosi.planner.noshow.Visit;

/** A visit that is over, with the risk that was given before. */
public record Judged(Visit visit, double risk) {

    public Judged {
        if (!visit.isOver() || !(risk >= 0 && risk <= 1)) {
            throw new IllegalArgumentException("A visit that is over needs a risk (%s) from 0 to 1.".formatted(risk));
        }
    }

    boolean missed() {
        return visit.missed();
    }
}
