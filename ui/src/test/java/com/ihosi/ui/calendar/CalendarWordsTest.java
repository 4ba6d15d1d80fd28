package com.ihosi.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.rule.Applied;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalendarWordsTest {

    @Test
    void whateverCanBeSaidHasWordsInBothLanguages() {
        Stream<String> keys = Stream.of(
                        Arrays.stream(VisitState.values()).map(VisitState::key),
                        Arrays.stream(RankedSlot.Reason.values()).map(reason -> "cal.reason." + reason),
                        Arrays.stream(Obstacle.values())
                                .filter(each -> each != Obstacle.BLOCKED_BY_RULE)
                                .map(each -> "cal.obstacle." + each),
                        Arrays.stream(Appointment.Source.values()).map(source -> "cal.source." + source),
                        Arrays.stream(Sheet.Taken.Kind.values()).map(kind -> "cal.taken." + kind),
                        Stream.of("book", "move", "booked", "arrived", "start", "fulfilled", "cancelled", "noshow")
                                .map(step -> "cal.step." + step),
                        Stream.of("approve", "arrived", "start", "fulfilled", "noshow", "cancelled", "move")
                                .map(step -> "cal.done." + step))
                .flatMap(some -> some);
        assertThat(keys).allSatisfy(key -> {
            assertThat(Texts.text(Locale.ENGLISH, key)).doesNotStartWith("[");
            assertThat(Texts.text(Locale.forLanguageTag("es"), key)).doesNotStartWith("[");
        });
    }

    @Test
    void whatARuleDidIsSaidAsFarAsItDidSomething() {
        EffectWords words = new EffectWords(Locale.ENGLISH);
        List<Applied.Effect> effects = List.of(
                new Applied.Lasts(20, 30),
                new Applied.Spaced(null, 10),
                new Applied.Spaced(5, 10),
                new Applied.Capped(8, null),
                new Applied.Prioritised(2));
        assertThat(effects.stream().map(words::sentence))
                .containsExactly(
                        "takes 30 minutes instead of 20",
                        "10 minutes stay free after it",
                        "5 minutes stay free before it; 10 minutes stay free after it",
                        "at most 8 a day",
                        "priority +2");
    }
}
