package com.ihosi.planner.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarNamesTest {

    private static final List<String> KNOWN = List.of("harbour", "lakeside", "hillcrest");

    @ParameterizedTest
    @CsvSource({"harbour,harbour,0", "harbor,harbour,1", "abc,cab,2", "'',abc,3", "kitten,sitting,3"})
    void editsAreCounted(String from, String to, int edits) {
        assertThat(SimilarNames.edits(from, to)).isEqualTo(edits);
        assertThat(SimilarNames.edits(to, from)).isEqualTo(edits);
    }

    @Test
    void theClosestNameIsProposed() {
        assertThat(SimilarNames.advice("Harbor", KNOWN)).isEqualTo(" Did you mean harbour?");
        assertThat(SimilarNames.advice("lake", KNOWN)).isEqualTo(" Did you mean lakeside?");
    }

    @Test
    void fewNamesAreListedWhereNoneComesClose() {
        assertThat(SimilarNames.advice("xyz", KNOWN)).isEqualTo(" There are: harbour, hillcrest, lakeside.");
    }

    @Test
    void manyNamesAreNotListed() {
        List<String> many =
                IntStream.range(0, 50).mapToObj(number -> "facility-" + number).toList();

        assertThat(SimilarNames.advice("xyz", many)).isEmpty();
        assertThat(SimilarNames.advice("xyz", List.of())).isEmpty();
    }
}
