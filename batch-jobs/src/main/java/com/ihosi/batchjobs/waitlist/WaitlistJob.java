package com.ihosi.batchjobs.waitlist;

import com.ihosi.batchjobs.night.NightJob;
import com.ihosi.batchjobs.night.NightStep;
import com.ihosi.batchjobs.night.Piece;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.waitlist.desk.FillReport;
import com.ihosi.planner.waitlist.desk.WaitlistFilling;
import com.ihosi.planner.waitlist.desk.WaitlistFilling.Progress;
import com.ihosi.planner.waitlist.desk.Waitlists;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Ends what has expired on each facility's waitlist, lets those wait elsewhere too who accept it, and fills the free times of the next weeks.
 * What was booked or offered stays so when it is killed; done again, it goes on with what is left.
 */
public final class WaitlistJob implements NightJob {

    /** The name by which it is asked for. */
    public static final String NAME = "waitlist";

    private final Waitlists waitlists;
    private final WaitlistFilling filling;
    private final Consumer<Progress> listener;

    /** Works through the use cases. */
    public WaitlistJob(Waitlists waitlists, WaitlistFilling filling) {
        this(waitlists, filling, progress -> {});
    }

    /** @param listener is told how far filling has come */
    WaitlistJob(Waitlists waitlists, WaitlistFilling filling, Consumer<Progress> listener) {
        this.waitlists = waitlists;
        this.filling = filling;
        this.listener = listener;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<NightStep> steps(Facility facility, LocalDate night) {
        return List.of(
                new NightStep("expire", piece -> expire(facility)),
                new NightStep("share", piece -> share(facility, piece)),
                new NightStep("fill", piece -> fill(facility, piece)));
    }

    private boolean expire(Facility facility) {
        filling.expire(facility.id());
        return false;
    }

    private boolean share(Facility facility, Piece piece) {
        piece.read(waitlists.share(facility.id()));
        return false;
    }

    private boolean fill(Facility facility, Piece piece) {
        FillReport report = filling.refill(facility.id(), listener);
        piece.wrote(report.served());
        return false;
    }
}
