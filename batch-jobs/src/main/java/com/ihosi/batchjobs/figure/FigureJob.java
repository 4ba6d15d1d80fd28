package com.ihosi.batchjobs.figure;

import com.ihosi.batchjobs.night.NightJob;
import com.ihosi.batchjobs.night.NightStep;
import com.ihosi.batchjobs.night.Piece;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.figure.NightOfFigures;
import com.ihosi.schema.access.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Counts the days of each facility that may have changed, some weeks at once; in the first night all of its past. */
public final class FigureJob implements NightJob {

    /** The name by which it is asked for. */
    public static final String NAME = "figures";

    static final int PIECE_DAYS = 28;

    private final Database database;
    private final int days;
    private final Runnable betweenPieces;

    /** Works through the given door. */
    public FigureJob(Database database) {
        this(database, PIECE_DAYS, () -> {});
    }

    /**
     * @param days how many are counted at once
     * @param betweenPieces called after each piece, once what it wrote is kept
     */
    FigureJob(Database database, int days, Runnable betweenPieces) {
        this.database = database;
        this.days = days;
        this.betweenPieces = betweenPieces;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<NightStep> steps(Facility facility, LocalDate night) {
        NightOfFigures figures = new NightOfFigures(database, facility, night);
        return List.of(new NightStep("count", piece -> count(figures, piece)));
    }

    private boolean count(NightOfFigures figures, Piece piece) {
        Optional<LocalDate> from = piece.mark()
                .map(done -> LocalDate.parse(done).plusDays(1))
                .or(figures::findFirst)
                .filter(first -> !first.isAfter(figures.last()));
        if (from.isEmpty()) {
            return false;
        }
        LocalDate whole = from.get().plusDays(days - 1L);
        LocalDate last = whole.isBefore(figures.last()) ? whole : figures.last();
        NightOfFigures.Counted counted = figures.count(from.get(), last);
        piece.read(counted.visits());
        piece.wrote(counted.rows());
        piece.markAt(last.toString());
        betweenPieces.run();
        return last.isBefore(figures.last());
    }
}
