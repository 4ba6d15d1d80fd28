package com.ihosi.batchjobs.noshow;

import com.ihosi.batchjobs.night.NightJob;
import com.ihosi.batchjobs.night.NightStep;
import com.ihosi.batchjobs.night.Piece;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.noshow.OwnPasts;
import com.ihosi.planner.noshow.Training;
import com.ihosi.planner.noshow.Visit;
import com.ihosi.planner.noshow.card.ModelCard;
import com.ihosi.planner.noshow.card.NightOfRisks;
import com.ihosi.planner.noshow.card.RiskGiven;
import com.ihosi.planner.noshow.card.VisitAhead;
import com.ihosi.schema.access.Database;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Learns from each facility's past visits who does not come, and gives the booked visits of the next days their risks. */
public final class NoShowJob implements NightJob {

    /** The name by which it is asked for. */
    public static final String NAME = "no-show";

    private static final int PIECE = 10_000;

    private final Database database;
    private final Clock clock;
    private final int size;
    private final Runnable betweenPieces;

    /** Works through the given door. */
    public NoShowJob(Database database, Clock clock) {
        this(database, clock, PIECE, () -> {});
    }

    /**
     * @param piece how many visits are given risks at once
     * @param betweenPieces called after each piece, once what it wrote is kept
     */
    NoShowJob(Database database, Clock clock, int piece, Runnable betweenPieces) {
        this.database = database;
        this.clock = clock;
        this.size = piece;
        this.betweenPieces = betweenPieces;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Those with many visits first: small ones use what these learn. */
    @Override
    public List<List<Facility>> waves(List<Facility> facilities, LocalDate night) {
        Map<Facility.Id, Long> visits = new HashMap<>();
        facilities.forEach(
                facility -> visits.put(facility.id(), of(facility, night).countPast()));
        Map<Boolean, List<Facility>> large = facilities.stream()
                .sorted(Comparator.comparingLong((Facility facility) -> -visits.getOrDefault(facility.id(), 0L)))
                .collect(Collectors.partitioningBy(
                        facility -> visits.getOrDefault(facility.id(), 0L) >= Training.LEAST_VISITS));
        return Stream.of(true, false).map(large::get).toList();
    }

    @Override
    public List<NightStep> steps(Facility facility, LocalDate night) {
        Work work = new Work(of(facility, night));
        return List.of(new NightStep("learn", work::learn), new NightStep("predict", work::predict));
    }

    private NightOfRisks of(Facility facility, LocalDate night) {
        return new NightOfRisks(database, clock, facility, night);
    }

    /** One facility's steps, which share the visits of the past while the process lives. */
    private final class Work {

        private final NightOfRisks night;
        private @Nullable List<Visit> past;
        private @Nullable OwnPasts pasts;

        Work(NightOfRisks night) {
            this.night = night;
        }

        private List<Visit> past() {
            List<Visit> known = past;
            if (known == null) {
                known = night.listPast();
                past = known;
            }
            return known;
        }

        private OwnPasts pasts() {
            OwnPasts known = pasts;
            if (known == null) {
                known = OwnPasts.of(past());
                pasts = known;
            }
            return known;
        }

        boolean learn(Piece piece) {
            piece.read(past().size());
            // A killed piece is repeated; where only its end was missed, the card is there.
            if (night.findCard().isEmpty()) {
                night.learn(past());
                piece.wrote(1);
            }
            betweenPieces.run();
            return false;
        }

        boolean predict(Piece piece) {
            ModelCard card = night.findCard().orElseThrow();
            UUID after = piece.mark().map(UUID::fromString).orElse(null);
            List<VisitAhead> ahead = night.listAhead(after, size);
            List<RiskGiven> risks = NightOfRisks.predict(card, pasts(), ahead);
            night.save(card, risks);
            piece.read(ahead.size());
            piece.wrote(risks.size());
            if (!ahead.isEmpty()) {
                piece.markAt(ahead.getLast().appointment().value().toString());
            }
            betweenPieces.run();
            return ahead.size() == size;
        }
    }
}
