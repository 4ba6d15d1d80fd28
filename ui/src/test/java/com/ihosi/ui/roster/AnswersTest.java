package com.ihosi.ui.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.advice.DayChange;
import com.ihosi.planner.roster.plan.DayEdit;
import com.ihosi.planner.roster.plan.WeekPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final LocalDate WEDNESDAY = WeekFixture.WEEK.firstDay().plusDays(2);

    private final WeekPlan plan = WeekFixture.plan(WeekFixture.WEEK, 24, true, true);
    private final Roster roster = plan.published().orElseThrow().roster();
    private final Places.Spot worked = findWorked();
    private final Shift.Id shift =
            roster.choice(worked.line(), worked.day()).shifts().getFirst();
    private final Line line = plan.problem().lines().get(worked.line());

    @Test
    void whoeverCouldTakeADutyIsNamedWithThePriceTheCheapestFirst() {
        Answer answer = answers(Pins.NONE, Locale.ENGLISH).takers(worked, shift);
        List<Proposal> takers = answer.proposals();

        assertThat(takers)
                .isNotEmpty()
                .extracting(Proposal::title)
                .doesNotContain(line.name())
                .doesNotHaveDuplicates();
        assertThat(takers.getFirst().price()).matches("no difference|.*(cost|demand|rules) [+−].*");
        assertThat(takers).allSatisfy(taker -> assertThat(taker.reasons().isEmpty())
                .isEqualTo(hand(Pins.NONE)
                        .advice()
                        .effect(taker.changes())
                        .broken()
                        .isEmpty()));
    }

    @Test
    void aQuestionIsAnsweredInASentence() {
        Answers english = answers(Pins.NONE, Locale.ENGLISH);
        Answers spanish = answers(Pins.NONE, SPANISH);

        assertThat(english.takers(worked, shift).said()).matches("(Nobody|\\d+ doctors?) can take it without .*\\.");
        assertThat(spanish.takers(worked, shift).said()).matches("(Nadie|\\d+ médicos?) puede.* sin incumplir .*\\.");
        assertThat(english.why(worked, shift).said()).contains(line.name());
        assertThat(spanish.why(worked, shift).said()).contains(line.name()).doesNotContain("roster");
    }

    @Test
    void whyAPinnedDutyIsThereIsSaidFirst() {
        Pins pinned = new Pins(Set.of(new Pins.Pin(line.doctor(), date(worked), shift)));

        Answer why = answers(pinned, Locale.ENGLISH).why(worked, shift);

        assertThat(why.said()).startsWith("It is pinned here.");
    }

    @Test
    void whatAWishCostsIsSaidWithTheChangesThatGrantIt() {
        Answers answers = answers(Pins.NONE, Locale.ENGLISH);
        Places.Spot wished = IntStream.range(0, plan.problem().lines().size())
                .boxed()
                .flatMap(index -> IntStream.range(2, 7).mapToObj(day -> new Places.Spot(index, day)))
                .filter(answers::hasWishToGrant)
                .findFirst()
                .orElseThrow();

        Answer grants = answers.grants(wished);

        assertThat(grants.said()).matches("Granting it .*|It can(not)? be granted.*");
        assertThat(grants.proposals()).allSatisfy(grant -> {
            assertThat(grant.title()).isNotEmpty();
            assertThat(grant.changes()).isNotEmpty();
        });
    }

    @Test
    void anAnswerIsSaidInTheLanguageOfWhoAsks() {
        List<Proposal> options = answers(Pins.NONE, SPANISH).options(worked);

        assertThat(options).extracting(Proposal::title).contains("Día libre");
        assertThat(options).extracting(Proposal::price).anyMatch(price -> price.contains("demanda sin cubrir +"));
    }

    @Test
    void aPinnedDayAndOneThatHasGoneByAreClosed() {
        Pins pinned = new Pins(Set.of(new Pins.Pin(line.doctor(), date(worked), shift)));
        Places.Spot gone = new Places.Spot(worked.line(), 1);

        assertThat(answers(pinned, Locale.ENGLISH).options(worked)).isEmpty();
        assertThat(answers(pinned, Locale.ENGLISH).options(gone)).isEmpty();
        Map<String, Hand.Mark> targets =
                hand(Pins.NONE).targets(worked, shift, new EffectWords(new WeekNames(plan), Locale.ENGLISH));
        assertThat(targets.get(Places.row(line.doctor()) + "-1")).isEqualTo(Hand.Mark.CLOSED);
        assertThat(targets.values()).extracting(Hand.Mark::tone).contains(Tone.BREAKS);
    }

    @Test
    void aDutyThatStaysOnAChangedDayKeepsItsPinAndANewOneHasNone() {
        Pins pinned = new Pins(Set.of(new Pins.Pin(line.doctor(), date(worked), shift)));
        DayChange same = new DayChange(worked.line(), worked.day(), Choice.of(shift));
        DayChange other = new DayChange(worked.line(), worked.day() + 1, Choice.of(shift));

        assertThat(hand(pinned).edits(List.of(same, other)))
                .flatExtracting(DayEdit::works)
                .extracting(DayEdit.Work::pinned)
                .containsExactly(true, false);
    }

    @Test
    void aPlaceOnTheBoardStandsForADoctorsDayOrAShiftsDemand() {
        String place = Places.row(line.doctor()) + "-" + worked.day();

        assertThat(Places.findSpot(plan.problem(), place)).contains(worked);
        assertThat(Places.findNeed(plan.problem(), Places.demand(shift) + "-3")).contains(new Places.Need(shift, 3));
        assertThat(Places.findSpot(plan.problem(), Places.row(line.doctor()) + "-week"))
                .isEmpty();
        assertThat(Places.findNeed(plan.problem(), place)).isEmpty();
        assertThat(Places.findShift(plan.problem(), shift.value().toString())).contains(shift);
        assertThat(Places.findShift(plan.problem(), "nonsense")).isEmpty();
    }

    private Places.Spot findWorked() {
        for (int line = 0; line < plan.problem().lines().size(); line++) {
            for (int day = 3; day < 6; day++) {
                if (!roster.choice(line, day).off()) {
                    return new Places.Spot(line, day);
                }
            }
        }
        throw new AssertionError("The fixture's roster must have duties.");
    }

    private LocalDate date(Places.Spot spot) {
        return plan.problem().period().date(spot.day());
    }

    private Hand hand(Pins pins) {
        return new Hand(roster, pins, WEDNESDAY, Optional.empty());
    }

    private Answers answers(Pins pins, Locale language) {
        return new Answers(hand(pins), new WeekNames(plan), language);
    }
}
