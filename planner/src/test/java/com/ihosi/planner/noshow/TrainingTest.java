package com.ihosi.planner.noshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ihosi.planner.noshow.NoShowModel.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final List<Visit> MANY = MadeVisits.of(12_000, 7);
    private static final Training OF_MANY = training(MANY, Optional.empty());
    private static final NoShowModel MODEL = OF_MANY.train(MANY);

    @Test
    void theRisksThatVisitsWereDrawnFromAreFound() {
        assertThat(MODEL.kind()).isEqualTo(Kind.OWN);
        assertThat(risk(MODEL, 0, 60)).isCloseTo(0.04, within(0.03));
        assertThat(risk(MODEL, 12, 60)).isCloseTo(0.2, within(0.06));
        assertThat(risk(MODEL, 12, 24)).isCloseTo(0.4, within(0.08));
    }

    @Test
    void theSameVisitsAndSeedGiveTheSameModel() {
        assertThat(training(MANY, Optional.empty()).train(MANY)).isEqualTo(MODEL);
    }

    @Test
    void theLevelIsThatOfTheLastDays() {
        List<Visit> visits = MANY.stream()
                .filter(visit -> visit.day().isBefore(Training.firstLateDay(MANY)) || !visit.missed())
                .toList();
        List<Visit> fewMissedLately = Stream.concat(
                        visits.stream(),
                        MANY.stream()
                                .filter(visit -> !visit.day().isBefore(Training.firstLateDay(MANY)) && visit.missed())
                                .limit(60))
                .sorted(Comparator.comparing(Visit::day))
                .toList();
        NoShowModel model = training(fewMissedLately, Optional.empty()).train(fewMissedLately);
        assertThat(risk(model, 12, 60)).isLessThan(0.1);
    }

    @Test
    void fewVisitsWithoutOthersGiveThePlainRate() {
        List<Visit> few = MadeVisits.of(150, 3);
        NoShowModel model = training(few, Optional.empty()).train(few);
        assertThat(model.kind()).isEqualTo(Kind.PLAIN_RATE);
        assertThat(risk(model, 12, 24)).isEqualTo(risk(model, 0, 60)).isEqualTo(model.rate());
    }

    @Test
    void fewVisitsAreHelpedByWhatOthersLearnt() {
        Learnt shared = OF_MANY.share(MODEL, MANY);
        List<Visit> few = MadeVisits.of(300, 3);
        NoShowModel model = training(few, Learnt.average(List.of(shared))).train(few);
        assertThat(model.kind()).isEqualTo(Kind.POOLED);
        assertThat(risk(model, 12, 24)).isGreaterThan(2 * risk(model, 0, 60));
    }

    @Test
    void whatIsSharedHoldsNeitherTypesNorRareBins() {
        Learnt shared = OF_MANY.share(MODEL, MANY);
        assertThat(shared.weights().keySet())
                .noneMatch(column -> column.startsWith("TYPE:"))
                .contains("LEAD:0", "AGE:60-65");
        List<Visit> rare =
                MANY.stream().filter(visit -> visit.leadDays() == 0).limit(29).toList();
        assertThat(OF_MANY.share(MODEL, rare).weights()).isEmpty();
    }

    @Test
    void anAverageCountsFacilitiesByTheirVisits() {
        Learnt one = new Learnt(3_000, new TreeMap<>(Map.of("LEAD:0", -1.0, "LEAD:1", 0.5)));
        Learnt other = new Learnt(1_000, new TreeMap<>(Map.of("LEAD:0", -2.0)));
        assertThat(Learnt.average(List.of(one, other)).orElseThrow().weights())
                .containsEntry("LEAD:0", -1.25)
                .containsEntry("LEAD:1", 0.5);
        assertThat(Learnt.average(List.of())).isEmpty();
    }

    @Test
    void whatDroveARiskIsSaidStrongestFirst() {
        Visit young = MadeVisits.visit("nobody", 400, 12, 24, false);
        List<Driver> drivers = MODEL.drivers(young, Past.NONE);
        assertThat(drivers.getFirst().reason()).isEqualTo(Driver.Reason.AGE);
        assertThat(drivers.getFirst().effect()).isPositive();
        assertThat(drivers.getFirst().amount()).isEqualTo(24);
        assertThat(drivers).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void whatCannotBeLearntFromIsNamed() {
        List<Visit> kept = MANY.stream().filter(visit -> !visit.missed()).toList();
        List<Visit> missed = MANY.stream().filter(Visit::missed).toList();
        List<Visit> one = List.of(MadeVisits.visit("A", 1, 1, 3, true), MadeVisits.visit("A", 2, 1, 3, false));
        assertThat(Unfit.of(List.of())).contains(Unfit.NO_HISTORY);
        assertThat(Unfit.of(kept)).contains(Unfit.ALL_KEPT);
        assertThat(Unfit.of(missed)).contains(Unfit.ALL_MISSED);
        assertThat(Unfit.of(one)).contains(Unfit.ONE_PATIENT);
        assertThat(Unfit.of(MANY)).isEmpty();
    }

    private static double risk(NoShowModel model, int lead, int age) {
        return model.risk(MadeVisits.visit("nobody", 400, lead, age, false), Past.NONE);
    }

    private static Training training(List<Visit> visits, Optional<Learnt> others) {
        return new Training(OwnPasts.of(visits), others, 1);
    }
}
