package com.ihosi.planner.noshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeatureTest {

    private static final Visit VISIT = MadeVisits.visit("P", 0, 9, 40, false);

    @Test
    void noFeatureSpeaksOfWhatIsForbidden() {
        Stream<String> names = Stream.concat(
                Arrays.stream(Feature.values()).map(Feature::name),
                Stream.of(Visit.class, Past.class)
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("groups")));
        assertThat(names).noneMatch(name -> Arrays.stream(ForbiddenFeature.values())
                .anyMatch(forbidden -> forbidden.isIn(name)));
    }

    @Test
    void nothingForbiddenChangesARisk() {
        Visit woman = VISIT;
        Visit man = new Visit(
                "P",
                woman.bookedAt(),
                woman.day(),
                woman.time(),
                woman.type(),
                woman.age(),
                woman.reminder(),
                woman.newPatient(),
                woman.outcome(),
                Map.of("gender", "male", "welfare", "1"));
        assertThat(columns(man)).isEqualTo(columns(woman));
    }

    @Test
    void aVisitHasOneBinOfEachFeature() {
        assertThat(columns(VISIT))
                .containsExactly(
                        "LEAD:8-10",
                        "AGE:38-44",
                        "AGE_AHEAD:38-44",
                        "REMINDER:sent",
                        "WEEKDAY:MONDAY",
                        "HOUR:10-11",
                        "TYPE:CHECK",
                        "PAST_AHEAD:0 of 0",
                        "PAST_SAME_DAY:0 of 0",
                        "PAST_LATEST:unknown",
                        "PAST_TOGETHER:0 of 0",
                        "NEW_PATIENT:unknown");
    }

    @Test
    void binsBeginAtTheirEdges() {
        assertThat(Stream.of(0, 1, 4, 5, 6, 7, 63, 64, 900).map(Bins.LEAD::of))
                .containsExactly("0", "1", "4", "5-6", "5-6", "7", "43-63", "64+", "64+");
    }

    @Test
    void anImpossibleAgeIsUnknown() {
        assertThat(MadeVisits.visit("P", 0, 1, -1, false).age()).isNull();
        assertThat(MadeVisits.visit("P", 0, 1, 115, false).age()).isEqualTo(115);
    }

    private static List<String> columns(Visit visit) {
        return Feature.ALL.stream()
                .map(feature -> feature.column(visit, Past.NONE))
                .toList();
    }
}
