package com.ihosi.ui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElsewhereBlocksTest {

    @Test
    void appointmentsThatLieCloseTogetherAreOneBlock() {
        assertThat(ElsewhereBlocks.of(List.of(span(9, 10), span(8, 12), span(14, 15), span(11, 13))))
                .containsExactly(span(8, 15));
    }

    @Test
    void aLongWayApartTheyStayTwo() {
        assertThat(ElsewhereBlocks.of(List.of(span(18, 20), span(6, 12)))).containsExactly(span(6, 12), span(18, 20));
    }

    private static Span span(int from, int to) {
        Instant midnight = Instant.parse("2026-11-23T00:00:00Z");
        return new Span(midnight.plusSeconds(from * 3600L), midnight.plusSeconds(to * 3600L));
    }
}
