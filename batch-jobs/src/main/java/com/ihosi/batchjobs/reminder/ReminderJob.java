package com.ihosi.batchjobs.reminder;

import com.ihosi.batchjobs.night.NightJob;
import com.ihosi.batchjobs.night.NightStep;
import com.ihosi.batchjobs.night.Piece;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Reminders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Writes the reminders of a day's visits, which are sent from the morning on; one that was written is not written again. */
public final class ReminderJob implements NightJob {

    /** The name by which it is asked for. */
    public static final String NAME = "reminder";

    private static final int PIECE = 500;

    private final Reminders reminders;
    private final int size;
    private final Runnable betweenPieces;

    /** Works through the use case. */
    public ReminderJob(Reminders reminders) {
        this(reminders, PIECE, () -> {});
    }

    /**
     * @param piece how many visits are looked at at once
     * @param betweenPieces called after each piece, once what it wrote is kept
     */
    ReminderJob(Reminders reminders, int piece, Runnable betweenPieces) {
        this.reminders = reminders;
        this.size = piece;
        this.betweenPieces = betweenPieces;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<NightStep> steps(Facility facility, LocalDate night) {
        return List.of(new NightStep("tell", piece -> tell(facility, night, piece)));
    }

    private boolean tell(Facility facility, LocalDate night, Piece piece) {
        UUID after = piece.mark().map(UUID::fromString).orElse(null);
        Reminders.Batch batch = reminders.tell(facility, night, after, size);
        piece.read(batch.visits());
        piece.wrote(batch.told());
        batch.last().ifPresent(last -> piece.markAt(last.toString()));
        betweenPieces.run();
        return batch.last().isPresent();
    }
}
