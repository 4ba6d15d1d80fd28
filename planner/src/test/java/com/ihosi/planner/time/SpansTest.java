package com.ihosi.planner.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpansTest {

    private static final int HOURS = 60;

    @Test
    void whatOverlapsOrTouchesGrowsTogetherInWhateverOrderItComes() {
        assertThat(spans("5-7 1-3 3-4 6-9")).isEqualTo(spans("1-4 5-9"));
        assertThat(spans("1-9 2-3").list()).hasSize(1);
        assertThat(spans("1-2 3-4").list()).hasSize(2);
    }

    @Test
    void aUnionHasBoth() {
        assertThat(spans("1-3 8-9").union(spans("2-5 9-10"))).isEqualTo(spans("1-5 8-10"));
        assertThat(Spans.NONE.union(spans("1-2"))).isEqualTo(spans("1-2"));
        assertThat(spans("1-2").union(Spans.NONE)).isEqualTo(spans("1-2"));
    }

    @Test
    void anIntersectionHasWhatBothHaveAndNothingWhereTheyTouch() {
        assertThat(spans("1-5 7-9").intersect(spans("3-8"))).isEqualTo(spans("3-5 7-8"));
        assertThat(spans("1-5").intersect(spans("5-9")).isEmpty()).isTrue();
    }

    @Test
    void whatIsTakenAwayMayCutSpansInTwoAndReachOverSeveral() {
        assertThat(spans("8-17").minus(spans("12-13 15-16"))).isEqualTo(spans("8-12 13-15 16-17"));
        assertThat(spans("1-4 5-8 9-12").minus(spans("3-10"))).isEqualTo(spans("1-3 10-12"));
        assertThat(spans("1-4").minus(spans("1-4")).isEmpty()).isTrue();
        assertThat(spans("1-4").minus(spans("4-5"))).isEqualTo(spans("1-4"));
    }

    @Test
    void aSpanIsContainedOnlyWhole() {
        assertThat(spans("1-4 6-9").contains(span(6, 9))).isTrue();
        assertThat(spans("1-4 6-9").contains(span(3, 7))).isFalse();
    }

    @Test
    void theArithmeticIsThatOfSetsOfHours() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            BitSet some = hours(random);
            BitSet others = hours(random);
            BitSet both = (BitSet) some.clone();
            both.and(others);
            BitSet all = (BitSet) some.clone();
            all.or(others);
            BitSet left = (BitSet) some.clone();
            left.andNot(others);

            assertThat(spans(some).intersect(spans(others)).list())
                    .isEqualTo(spans(both).list());
            assertThat(spans(some).union(spans(others)).list())
                    .isEqualTo(spans(all).list());
            assertThat(spans(some).minus(spans(others)).list())
                    .isEqualTo(spans(left).list());
        }
    }

    private static BitSet hours(Random random) {
        BitSet hours = new BitSet(HOURS);
        int runs = random.nextInt(8);
        for (int run = 0; run < runs; run++) {
            int from = random.nextInt(HOURS);
            hours.set(from, from + 1 + random.nextInt(12));
        }
        return hours;
    }

    private static Spans spans(BitSet hours) {
        List<Span> each = new ArrayList<>();
        hours.stream().forEach(hour -> each.add(span(hour, hour + 1)));
        return Spans.of(each);
    }

    private static Spans spans(String text) {
        return Spans.of(Stream.of(text.split(" "))
                .map(part -> part.split("-"))
                .map(part -> span(Integer.parseInt(part[0]), Integer.parseInt(part[1])))
                .toList());
    }

    private static Span span(int from, int until) {
        return new Span(Instant.ofEpochSecond(from * 3600L), Instant.ofEpochSecond(until * 3600L));
    }
}
