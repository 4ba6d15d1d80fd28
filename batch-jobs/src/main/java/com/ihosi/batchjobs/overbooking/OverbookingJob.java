package com.ihosi.batchjobs.overbooking;

import com.ihosi.batchjobs.night.NightJob;
import com.ihosi.batchjobs.night.NightStep;
import com.ihosi.batchjobs.night.Piece;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.overbooking.session.Overbookings;
import java.time.LocalDate;
import java.util.List;

/** Opens the places that are proposed for the next days at facilities that let them open by themselves, day by day. */
public final class OverbookingJob implements NightJob {

    /** The name by which it is asked for. */
    public static final String NAME = "overbooking";

    /** From the business date on; as far as visits have risks. */
    static final int DAYS = 14;

    private final Overbookings overbookings;
    private final Runnable betweenDays;

    /** Works through the use case. */
    public OverbookingJob(Overbookings overbookings) {
        this(overbookings, () -> {});
    }

    /** @param betweenDays called after each day, once what was opened on it is kept */
    OverbookingJob(Overbookings overbookings, Runnable betweenDays) {
        this.overbookings = overbookings;
        this.betweenDays = betweenDays;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<NightStep> steps(Facility facility, LocalDate night) {
        return List.of(new NightStep("open", piece -> open(facility, night, piece)));
    }

    /** A day that is done again opens nothing more: what was opened counts within its caps. */
    private boolean open(Facility facility, LocalDate night, Piece piece) {
        LocalDate day =
                piece.mark().map(done -> LocalDate.parse(done).plusDays(1)).orElse(night);
        piece.wrote(overbookings.openByThemselves(facility.id(), day, day));
        piece.markAt(day.toString());
        betweenDays.run();
        return day.isBefore(night.plusDays(DAYS - 1L));
    }
}
