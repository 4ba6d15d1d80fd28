package com.ihosi.planner.roster.advice;

import static com.ihosi.planner.roster.Timetable.doctor;
import static com.ihosi.planner.roster.Timetable.given;
import static com.ihosi.planner.roster.Timetable.shift;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.roster.Choice;
import com.ihosi.planner.roster.Level;
import com.ihosi.planner.roster.Line;
import com.ihosi.planner.roster.LineDay;
import com.ihosi.planner.roster.Quota;
import com.ihosi.planner.roster.Roster;
import com.ihosi.planner.roster.RosterProblem;
import com.ihosi.planner.roster.RosterRules;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Score;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.Timetable;
import com.ihosi.planner.roster.Wish;
import com.ihosi.planner.roster.WorkRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdviceTest {

    private static final int OKORO = 0;
    private static final int SILVA = 1;
    private static final int BERG = 2;
    private static final int MON = 0;
    private static final int TUE = 1;
    private static final Shift.Id LATE = shift("ER 14-22");
    private static final Shift.Id EARLY = shift("ER 06-14");

    private final Timetable week =
            given("""
            doctor  Mon       Tue       Wed
            Okoro   ER 14-22  off       off
            Silva   off       ER 06-14  off
            Berg    off       off       off
            """).needing(1, "ER 14-22", "Mon", Level.MEDIUM).needing(1, "ER 06-14", "Tue", Level.MEDIUM);

    @Test
    void whoCouldTakeAShiftIsRankedByPriceWithTheRulesThatBreak() {
        List<Taker> takers = advice(week).takers(LATE, MON, OptionalInt.of(OKORO));

        assertThat(takers).extracting(Taker::doctor).containsExactly(doctor("Berg"), doctor("Silva"));
        assertThat(takers.getFirst().effect()).isEqualTo(Effect.NONE);
        assertThat(takers.getLast().effect().price()).isEqualTo(new Score(3, 0, 0));
        assertThat(takers.getLast().effect().broken())
                .extracting(Consequence::rule)
                .containsExactly(Rule.MINIMUM_REST);
    }

    @Test
    void anOpenShiftIsTakenOnTopWhereThatIsCheaperThanInstead() {
        Timetable pair =
                given("""
                doctor  Mon
                Okoro   ER 06-14
                Silva   ER 14-22
                """).needing(1, "ER 06-14", "Mon", Level.MEDIUM).needing(2, "ER 14-22", "Mon", Level.MEDIUM);

        Taker okoro = advice(pair).takers(LATE, MON, OptionalInt.empty()).getFirst();

        assertThat(okoro.doctor()).isEqualTo(doctor("Okoro"));
        assertThat(okoro.onTop()).isTrue();
        assertThat(okoro.effect().price()).isEqualTo(new Score(0, -100, 0));
    }

    @Test
    void aFixedDayIsNeitherTakenNorGivenAway() {
        Fixed berg = (line, day) -> line == BERG;

        assertThat(advice(week, berg).takers(LATE, MON, OptionalInt.of(OKORO)))
                .extracting(Taker::doctor)
                .containsExactly(doctor("Silva"));
        assertThat(advice(week, (line, day) -> line == OKORO).takers(LATE, MON, OptionalInt.of(OKORO)))
                .isEmpty();
        assertThat(advice(week, berg).move(OKORO, MON, LATE, BERG, TUE)).isEmpty();
    }

    @Test
    void aWishForADayOffCostsWhatTheBestTakerCosts() {
        Optional<Grant> grant = advice(week).grant(OKORO, MON, Wish.wantsOff(1));

        assertThat(grant.orElseThrow().effect()).isEqualTo(Effect.NONE);
        assertThat(words(week, grant.get().changes())).containsExactlyInAnyOrder("Okoro Mon off", "Berg Mon ER 14-22");
    }

    @Test
    void aWishForAShiftIsGrantedByAnExchange() {
        Optional<Grant> grant = advice(week).grant(BERG, TUE, Wish.wants(EARLY, 1));

        assertThat(grant.orElseThrow().effect().price()).isEqualTo(Score.PERFECT);
        assertThat(words(week, grant.get().changes())).containsExactlyInAnyOrder("Berg Tue ER 06-14", "Silva Tue off");
    }

    @Test
    void aDayOffIsGrantedByWhoeverTakesTheShiftOnTop() {
        Timetable two =
                given("""
                doctor  Mon
                Okoro   ER 06-14
                Silva   ER 14-22
                """).needing(1, "ER 06-14", "Mon", Level.MEDIUM).needing(1, "ER 14-22", "Mon", Level.MEDIUM);

        Grant grant = advice(two).grant(OKORO, MON, Wish.wantsOff(1)).orElseThrow();

        assertThat(grant.effect()).isEqualTo(Effect.NONE);
        assertThat(words(two, grant.changes())).containsExactly("Okoro Mon off", "Silva Mon ER 06-14+ER 14-22");
    }

    @Test
    void aShiftIsGrantedOnTopWhereItsHolderCannotTakeTheOther() {
        Timetable two = given("""
                doctor  Mon       Tue
                Okoro   ER 14-22  off
                Silva   ER 06-14  ER 06-14
                """)
                .needing(1, "ER 06-14", "Mon", Level.MEDIUM)
                .needing(1, "ER 06-14", "Tue", Level.MEDIUM)
                .needing(1, "ER 14-22", "Mon", Level.MEDIUM);

        Grant grant = advice(two).grant(OKORO, MON, Wish.wants(EARLY, 1)).orElseThrow();

        assertThat(grant.effect()).isEqualTo(Effect.NONE);
        assertThat(words(two, grant.changes())).containsExactly("Okoro Mon ER 14-22+ER 06-14", "Silva Mon off");
    }

    @Test
    void aSecondDayIsExchangedWhereOneAloneWouldBeTooMuch() {
        Timetable two = given("""
                doctor  Mon       Tue
                Okoro   off       ER 06-14
                Silva   ER 06-14  off
                """)
                .under(WorkRules.NONE.withQuotas(List.of(Quota.minutes(480, 480))))
                .needing(1, "ER 06-14", "Mon", Level.MEDIUM)
                .needing(1, "ER 06-14", "Tue", Level.MEDIUM);

        Grant grant = advice(two).grant(OKORO, MON, Wish.wants(EARLY, 1)).orElseThrow();

        assertThat(grant.effect()).isEqualTo(Effect.NONE);
        assertThat(words(two, grant.changes()))
                .containsExactly("Okoro Mon ER 06-14", "Silva Mon off", "Okoro Tue off", "Silva Tue ER 06-14");
    }

    @Test
    void whoHasTheShiftAlreadyIsNoTaker() {
        assertThat(advice(week).takers(LATE, MON, OptionalInt.empty()))
                .extracting(Taker::doctor)
                .containsExactlyInAnyOrder(doctor("Silva"), doctor("Berg"));
    }

    @Test
    void aWishThatIsGrantedNeedsNothingAndOneOfAFixedDayHasNoWay() {
        assertThat(advice(week).grant(BERG, MON, Wish.wantsOff(1)).orElseThrow().isGranted())
                .isTrue();
        assertThat(advice(week, (line, day) -> true).grant(OKORO, MON, Wish.wantsOff(1)))
                .isEmpty();
    }

    @Test
    void theReasonForADutyIsWhatEachAlternativeWouldBreak() {
        Map<Alternative.Kind, Alternative> why = advice(week).why(OKORO, MON, LATE).stream()
                .collect(Collectors.toMap(Alternative::kind, other -> other, (first, any) -> first));

        assertThat(deciding(why.get(Alternative.Kind.OFF))).containsExactly(Rule.UNMET_DEMAND);
        assertThat(deciding(why.get(Alternative.Kind.OTHER_SHIFT))).containsExactly(Rule.UNMET_DEMAND);
        assertThat(deciding(why.get(Alternative.Kind.OTHER_DOCTOR))).isEmpty();
    }

    @Test
    void aMoveToAWorkedDayExchangesBoth() {
        Advice advice = advice(week);

        assertThat(words(week, advice.move(OKORO, MON, LATE, BERG, TUE).orElseThrow()))
                .containsExactly("Okoro Mon off", "Berg Tue ER 14-22");
        assertThat(words(week, advice.move(OKORO, MON, LATE, SILVA, TUE).orElseThrow()))
                .containsExactly("Okoro Mon ER 06-14", "Silva Tue ER 14-22");
    }

    @Test
    void aViolationThatShrinksIsNotCalledBroken() {
        Timetable late = given("""
                doctor  Mon       Tue
                Okoro   ER 14-22  ER 06-14
                Silva   ER 12-20  off
                """);
        DayChange milder = new DayChange(OKORO, MON, Choice.of(shift("ER 12-20")));

        Effect effect = advice(late).effect(List.of(milder));

        assertThat(effect.broken()).isEmpty();
        assertThat(effect.price()).isEqualTo(new Score(-2, 0, 0));
        assertThat(effect.consequences()).singleElement().satisfies(consequence -> {
            assertThat(consequence.before()).isPresent();
            assertThat(consequence.price()).isEqualTo(-2);
        });
    }

    private static List<Rule> deciding(@Nullable Alternative alternative) {
        assertThat(alternative).isNotNull();
        return alternative.effect().deciding().stream().map(Consequence::rule).toList();
    }

    private static List<String> words(Timetable table, List<DayChange> changes) {
        RosterProblem problem = possible(table.roster()).problem();
        return changes.stream()
                .map(change -> "%s %s %s"
                        .formatted(
                                problem.lines().get(change.line()).name(),
                                List.of("Mon", "Tue", "Wed").get(change.day()),
                                change.choice().off() ? "off" : code(problem, change.choice())))
                .toList();
    }

    private static String code(RosterProblem problem, Choice choice) {
        return problem.shifts().stream()
                .filter(shift -> choice.shifts().contains(shift.id()))
                .map(Shift::code)
                .collect(Collectors.joining("+"));
    }

    private static Advice advice(Timetable table) {
        return advice(table, Fixed.NOTHING);
    }

    private static Advice advice(Timetable table, Fixed fixed) {
        Roster roster = possible(table.roster());
        return new Advice(new RosterRules(roster.problem()), roster, fixed);
    }

    /** The same where everybody may work every shift, and the early and the late one together. */
    private static Roster possible(Roster roster) {
        RosterProblem problem = roster.problem();
        List<Line> lines = problem.lines().stream()
                .map(line -> line.withDays(line.days().stream()
                        .map(day -> day.withChoices(choices(problem, day)))
                        .toList()))
                .toList();
        return new Roster(problem.withLines(lines), roster.lines());
    }

    private static List<Choice> choices(RosterProblem problem, LineDay day) {
        List<Choice> all = new ArrayList<>(day.choices());
        Stream.concat(
                        Stream.of(Choice.OFF, new Choice(List.of(EARLY, LATE), Set.of())),
                        problem.shifts().stream().map(Shift::id).map(Choice::of))
                .filter(choice -> problem.shifts().stream()
                        .map(Shift::id)
                        .collect(Collectors.toSet())
                        .containsAll(choice.shifts()))
                .filter(choice -> !all.contains(choice))
                .forEach(all::add);
        return all;
    }
}
