package com.ihosi.planner.noshow.card;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.noshow.Driver;
import com.ihosi.planner.noshow.Learnt;
import com.ihosi.planner.noshow.NoShowModel;
import com.ihosi.planner.noshow.OwnPasts;
import com.ihosi.planner.noshow.Past;
import com.ihosi.planner.noshow.Unfit;
import com.ihosi.planner.noshow.Visit;
import com.ihosi.planner.noshow.judgement.Trial;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PlatformScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A facility's night: what it learns from the past, and the risks of the days ahead. */
public final class NightOfRisks {

    /** Days ahead that are given risks, the business date included. */
    public static final int DAYS_AHEAD = 14;

    /** The latest visits tell the most; a large hospital has so many in a year. */
    private static final int MOST_VISITS = 200_000;

    private final Database database;
    private final Clock clock;
    private final Facility facility;
    private final LocalDate night;

    /** The night of a business date, on the facility's wall clock. */
    public NightOfRisks(Database database, Clock clock, Facility facility, LocalDate night) {
        this.database = database;
        this.clock = clock;
        this.facility = facility;
        this.night = night;
    }

    /** How many past visits a facility has on the night: those with many come first, so that others can use what they learn. */
    public long countPast() {
        return database.read(scope(), sql -> new VisitRepository(sql, facility).countPast(night));
    }

    /** The visits before the night whose outcome is known, the latest of them where they are too many. */
    public List<Visit> listPast() {
        return database.read(scope(), sql -> new VisitRepository(sql, facility).listPast(night, MOST_VISITS));
    }

    /** Learns from past visits, and from what other facilities tell; keeps the card and what may be told to others. */
    public ModelCard learn(List<Visit> past) {
        Trial trial = Trial.of(past, learntByOthers(), night.toEpochDay());
        ModelCard card = new ModelCard(
                new ModelCard.Id(UUID.randomUUID()),
                night,
                clock.instant(),
                past.isEmpty() ? night : past.getFirst().day(),
                past.isEmpty() ? night : past.getLast().day(),
                past.size(),
                trial.model(),
                trial.whyNotUsed(),
                trial.evaluation());
        database.run(scope(), sql -> {
            CardRepository cards = new CardRepository(sql);
            cards.insert(facility.id(), card);
            cards.share(facility.id(), night, trial.shared());
        });
        return card;
    }

    /** The average of what they tell, in the platform's scope, which sees no visit and no patient. */
    private Optional<Learnt> learntByOthers() {
        return Learnt.average(
                database.read(new PlatformScope(), sql -> new CardRepository(sql).listLearntByOthers(facility.id())));
    }

    /** The card of the night, once it has learnt. */
    public Optional<ModelCard> findCard() {
        return database.read(scope(), sql -> new CardRepository(sql).find(facility.id(), night));
    }

    /** Booked visits of the days ahead, by id, after another one. */
    public List<VisitAhead> listAhead(@Nullable UUID after, int most) {
        return database.read(
                scope(), sql -> new VisitRepository(sql, facility).listAhead(night, DAYS_AHEAD, after, most));
    }

    /** The risks of visits ahead, by the card's model; pure. None where nothing at all is known of the facility. */
    public static List<RiskGiven> predict(ModelCard card, OwnPasts pasts, List<VisitAhead> ahead) {
        NoShowModel model = card.model();
        if (card.whyNotUsed().filter(Unfit.NO_HISTORY::equals).isPresent()) {
            return List.of();
        }
        return ahead.stream()
                .map(next -> {
                    Past past = pasts.before(next.visit());
                    List<Driver> drivers = card.used() ? model.drivers(next.visit(), past) : List.<Driver>of();
                    return new RiskGiven(next.appointment(), model.risk(next.visit(), past), drivers);
                })
                .toList();
    }

    /** Keeps risks, in place of earlier ones of the same appointments. */
    public void save(ModelCard card, List<RiskGiven> risks) {
        database.run(
                scope(), sql -> new RiskRepository(sql).save(facility.id(), card.id(), night, clock.instant(), risks));
    }

    private FacilityScope scope() {
        return new FacilityScope(facility.id().value());
    }
}
