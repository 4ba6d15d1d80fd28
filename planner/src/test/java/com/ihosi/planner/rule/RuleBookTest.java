package com.ihosi.planner.rule;

import static com.ihosi.planner.rule.Wanted.ADA;
import static com.ihosi.planner.rule.Wanted.BEN;
import static com.ihosi.planner.rule.Wanted.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.rule.Actions.Approval;
import com.ihosi.planner.rule.Actions.Block;
import com.ihosi.planner.rule.Actions.Buffer;
import com.ihosi.planner.rule.Actions.Capacity;
import com.ihosi.planner.rule.Actions.Duration;
import com.ihosi.planner.rule.Actions.Filling;
import com.ihosi.planner.rule.Actions.Overbooking;
import com.ihosi.planner.rule.Actions.Priority;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {

    private static final Wanted USUAL = Wanted.usual();
    private static final Duration LONGER = new Duration(null, 15, null, null, null);
    private static final Duration SHORTER = new Duration(null, null, 10, null, null);

    @Test
    void withoutRulesNothingChanges() {
        assertThat(USUAL.under()).isEqualTo(Ruling.none(30, 5));
        assertThat(RuleBook.of(List.of()).isEmpty()).isTrue();
    }

    @Test
    void theFirstAppointmentOfTheDayGetsExtraTimeAndOnlyThat() {
        SchedulingRule rule = rule(1, "first_of_day", LONGER);

        assertThat(USUAL.first().under(rule).minutes()).isEqualTo(45);
        assertThat(USUAL.first().under(rule).applied())
                .containsExactly(new Applied(rule.id(), "Rule 1", new Applied.Lasts(30, 45)));
        assertThat(USUAL.under(rule)).isEqualTo(Ruling.none(30, 5));
    }

    @Test
    void theTypeBoundsWhatARuleMakesOfALength() {
        assertThat(USUAL.under(rule(1, "true", new Duration(120, null, null, null, null)))
                        .minutes())
                .isEqualTo(60);
        assertThat(USUAL.under(rule(1, "true", new Duration(null, null, 25, null, null)))
                        .minutes())
                .isEqualTo(15);
        assertThat(USUAL.under(rule(1, "true", new Duration(30, null, null, null, null)))
                        .applied())
                .isEmpty();
    }

    @Test
    void aRulesOwnBoundsHold() {
        assertThat(USUAL.under(rule(1, "true", new Duration(null, 30, null, null, 50)))
                        .minutes())
                .isEqualTo(50);
        assertThat(USUAL.under(rule(1, "true", new Duration(null, 30, null, null, 20)))
                        .minutes())
                .isEqualTo(30);
        assertThat(USUAL.under(rule(1, "true", new Duration(null, null, 10, 25, null)))
                        .minutes())
                .isEqualTo(25);
    }

    @Test
    void buffersReplaceTheUsualOneEachByTheFirstRuleThatSaysSo() {
        Ruling ruling = USUAL.under(
                rule(1, "true", new Buffer(null, 20)),
                rule(2, "true", new Buffer(10, 30)),
                rule(3, "true", new Buffer(1, 1)));

        assertThat(ruling.bufferBefore()).isEqualTo(10);
        assertThat(ruling.bufferAfter()).isEqualTo(20);
        assertThat(ruling.applied())
                .extracting(Applied::effect)
                .containsExactly(new Applied.Spaced(null, 20), new Applied.Spaced(10, null));
        assertThat(USUAL.under(rule(1, "true", new Buffer(null, 0))).bufferAfter())
                .isZero();
    }

    @Test
    void anyRuleBlocksAndNothingIsApprovedThen() {
        SchedulingRule lunch = rule(1, "hour == 12", new Block("Lunch round"));
        SchedulingRule doctors = rule(2, ADA, 1, "hour == 12", new Block("Theatre"));
        SchedulingRule approved = rule(3, "true", new Approval(true));

        Ruling noon = USUAL.at(12, 0).under(lunch, doctors, approved);
        assertThat(noon.blocked()).contains("Theatre");
        assertThat(noon.autoApproved()).isEmpty();
        assertThat(USUAL.at(12, 0).under(BEN, lunch, doctors).blocked()).contains("Lunch round");
        assertThat(USUAL.at(11, 59).under(lunch, doctors, approved).blocked()).isEmpty();
        assertThat(USUAL.at(11, 59).under(lunch, approved).autoApproved()).contains(true);
    }

    @Test
    void approvalFollowsTheFirstRule() {
        SchedulingRule ask = rule(1, "new_patient || vip", new Approval(false));
        SchedulingRule automatic = rule(2, "true", new Approval(true));

        assertThat(USUAL.vip().under(automatic, ask).autoApproved()).contains(false);
        assertThat(USUAL.under(automatic, ask).autoApproved()).contains(true);
        assertThat(USUAL.under(ask).autoApproved()).isEmpty();
    }

    @Test
    void prioritiesAddUpWithinBounds() {
        SchedulingRule vips = rule(1, "vip", new Priority(80));
        SchedulingRule lead = rule(2, "lead_days >= 2", new Priority(-10));
        SchedulingRule more = rule(3, "true", new Priority(60));

        assertThat(USUAL.vip().under(vips, lead).priority()).isEqualTo(70);
        assertThat(USUAL.under(vips, lead).priority()).isEqualTo(-10);
        assertThat(USUAL.vip().under(vips, more).priority()).isEqualTo(100);
    }

    @Test
    void theStrictestCapacityCounts() {
        SchedulingRule wide = rule(1, "true", new Capacity(12, 3));
        SchedulingRule narrow = rule(2, "weekday == 'monday'", new Capacity(6, null));

        Ruling monday = USUAL.under(wide, narrow);
        assertThat(monday.capacity()).hasValue(6);
        assertThat(monday.capacityOfType()).hasValue(3);
        assertThat(monday.applied())
                .containsExactly(
                        new Applied(narrow.id(), "Rule 2", new Applied.Capped(6, null)),
                        new Applied(wide.id(), "Rule 1", new Applied.Capped(null, 3)));
        assertThat(monday.isFull(USUAL.booked(5, 2, 0).day())).isFalse();
        assertThat(monday.isFull(USUAL.booked(6, 2, 0).day())).isTrue();
        assertThat(monday.isFull(USUAL.booked(5, 3, 0).day())).isTrue();
        assertThat(USUAL.on(LocalDate.of(2026, 12, 1)).under(wide, narrow).capacity())
                .hasValue(12);
    }

    @Test
    void overbookingEndsWithTheDaysMost() {
        SchedulingRule rule = rule(1, "no_show_risk >= 0.4", new Overbooking(1, 2));

        assertThat(USUAL.risk(0.4).booked(5, 2, 1).under(rule).overbookingLanes())
                .isEqualTo(1);
        assertThat(USUAL.risk(0.4).booked(5, 2, 2).under(rule).overbookingLanes())
                .isZero();
        assertThat(USUAL.risk(0.39).under(rule).overbookingLanes()).isZero();
        assertThat(USUAL.risk(null).under(rule).overbookingLanes()).isZero();
    }

    @Test
    void freedTimesAreOfferedWithTheRulesNotice() {
        SchedulingRule notice = rule(1, "true", new Filling(true, 24));

        assertThat(USUAL.lead(24 * 60).under(notice).waitlistFilling()).isTrue();
        assertThat(USUAL.lead(24 * 60 - 1).under(notice).waitlistFilling()).isFalse();
        assertThat(USUAL.under(rule(1, "true", new Filling(false, 0))).waitlistFilling())
                .isFalse();
        assertThat(USUAL.under().waitlistFilling()).isTrue();
    }

    @Test
    void aDoctorsRuleWinsOverTheFacilitysOfItsType() {
        SchedulingRule facility = rule(1, null, 0, "true", LONGER);
        SchedulingRule doctor = rule(2, ADA, 900, "true", SHORTER);
        SchedulingRule buffer = rule(3, "true", new Buffer(null, 20));

        assertThat(USUAL.under(ADA, facility, doctor, buffer).minutes()).isEqualTo(20);
        assertThat(USUAL.under(ADA, facility, doctor, buffer).bufferAfter()).isEqualTo(20);
        assertThat(USUAL.under(BEN, facility, doctor, buffer).minutes()).isEqualTo(45);
    }

    @Test
    void aDoctorsRuleThatDoesNotHoldLeavesTheFacilitys() {
        SchedulingRule facility = rule(1, "true", new Capacity(6, null));
        SchedulingRule doctor = rule(2, ADA, 100, "vip", new Capacity(9, null));

        assertThat(USUAL.vip().under(facility, doctor).capacity()).hasValue(9);
        assertThat(USUAL.under(facility, doctor).capacity()).hasValue(6);
    }

    @Test
    void theLowerPriorityGoesFirstThenTheOlderThenTheId() {
        SchedulingRule later = rule(1, null, 101, "true", LONGER);
        SchedulingRule sooner = rule(2, null, 100, "true", SHORTER);
        assertThat(USUAL.under(later, sooner).minutes()).isEqualTo(20);

        SchedulingRule twin = rule(3, null, 100, "true", LONGER);
        assertThat(USUAL.under(twin, sooner).minutes()).isEqualTo(20);

        SchedulingRule older = new SchedulingRule(
                twin.id(),
                twin.facility(),
                twin.doctor(),
                "Older",
                "true",
                LONGER,
                100,
                true,
                twin.created().minusSeconds(1),
                1);
        assertThat(USUAL.under(sooner, older).minutes()).isEqualTo(45);
    }

    @Test
    void whatIsSwitchedOffIsNotHeard() {
        assertThat(USUAL.under(rule(1, "true", LONGER).switched(false)).minutes())
                .isEqualTo(30);
    }

    @Test
    void theOrderOfTheListNeverChangesARuling() {
        Random random = new Random(20261130);
        List<SchedulingRule> rules = manyRules();
        List<Wanted> wanted = manyWanted();
        List<Ruling> rulings = rulings(rules, wanted, ADA);
        assertThat(rulings).anySatisfy(ruling -> assertThat(ruling.applied()).hasSizeGreaterThan(5));
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(rules, random);
            assertThat(rulings(rules, wanted, ADA)).isEqualTo(rulings);
        }
    }

    @Test
    void whatWasAskedOnceForAllTimesIsAnsweredAlike() {
        List<SchedulingRule> rules = manyRules();
        RuleBook whole = RuleBook.of(rules);
        for (Doctor.Id doctor : List.of(ADA, BEN)) {
            for (Wanted each : manyWanted()) {
                Ruling ruling = whole.rule(doctor, each.facts(), 30, 5);
                assertThat(whole.given(doctor, each.request()).rule(doctor, each.facts(), 30, 5))
                        .isEqualTo(ruling);
                assertThat(whole.given(doctor, each.request())
                                .given(doctor, each.request(), each.day())
                                .rule(doctor, each.facts(), 30, 5))
                        .isEqualTo(ruling);
            }
        }
    }

    @Test
    void aBookSaysHowFinelyItMustBeAsked() {
        RuleBook book = RuleBook.of(List.of(
                rule(1, "vip && first_of_day", LONGER),
                rule(2, "weekday == 'sunday' && hour > 12", LONGER),
                rule(3, BEN, 1, "hour == 8", LONGER),
                rule(4, "true", new Overbooking(1, 1))));

        assertThat(book.dependsOnTime()).isTrue();
        RuleBook request = book.given(ADA, USUAL.request());
        assertThat(request.dependsOnTime()).isTrue();
        assertThat(request.given(ADA, USUAL.request(), USUAL.day()).grain()).isEqualTo(Grain.DAY);
        assertThat(book.given(BEN, USUAL.request(), USUAL.day()).dependsOnTime())
                .isTrue();
        assertThat(RuleBook.of(List.of(rule(1, "vip", LONGER)))
                        .given(ADA, USUAL.request())
                        .isEmpty())
                .isTrue();
        assertThat(RuleBook.of(List.of(rule(3, BEN, 1, "true", LONGER))).isEmpty(ADA))
                .isTrue();
    }

    private static List<SchedulingRule> manyRules() {
        List<Actions> actions = List.of(
                LONGER,
                SHORTER,
                new Buffer(5, null),
                new Buffer(10, 15),
                new Block("Closed"),
                new Block("Meeting"),
                new Approval(true),
                new Approval(false),
                new Priority(7),
                new Capacity(5, 2),
                new Capacity(5, 1),
                new Overbooking(1, 3),
                new Overbooking(2, 2),
                new Filling(true, 48),
                new Filling(false, 0));
        List<String> conditions = List.of(
                "true", "vip", "hour < 10", "weekday == 'monday' && !vip", "no_show_risk > 0.3 || first_of_day");
        List<SchedulingRule> rules = new ArrayList<>();
        for (String condition : conditions) {
            for (Actions each : actions) {
                int number = rules.size();
                rules.add(rule(number, number % 4 == 1 ? ADA : null, number % 3, condition, each));
            }
        }
        return rules;
    }

    private static List<Wanted> manyWanted() {
        List<Wanted> wanted = new ArrayList<>();
        for (Wanted patient : List.of(USUAL, USUAL.vip(), USUAL.risk(0.5), USUAL.risk(null))) {
            for (Wanted day : List.of(patient, patient.on(LocalDate.of(2026, 12, 1)), patient.booked(5, 1, 2))) {
                wanted.addAll(List.of(day, day.at(14, 0), day.first(), day.lead(60)));
            }
        }
        return wanted;
    }

    private static List<Ruling> rulings(List<SchedulingRule> rules, List<Wanted> wanted, Doctor.Id doctor) {
        RuleBook book = RuleBook.of(rules);
        return wanted.stream()
                .map(each -> book.rule(doctor, each.facts(), 30, 5))
                .toList();
    }

    @Test
    void aConditionThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> RuleBook.of(List.of(rule(1, "nobody", LONGER))))
                .isInstanceOf(FieldException.class);
    }

    @Test
    void actionsOutOfBoundsAreRefusedAtTheirField() {
        refused("set", () -> new Duration(null, null, null, null, null));
        refused("set", () -> new Duration(1441, null, null, null, null));
        refused("extend", () -> new Duration(null, 0, null, null, null));
        refused("before", () -> new Buffer(241, null));
        refused("after", () -> new Buffer(null, -1));
        refused("after", () -> new Buffer(null, null));
        refused("reason", () -> new Block(" "));
        refused("plus", () -> new Priority(0));
        refused("plus", () -> new Priority(-101));
        refused("perDay", () -> new Capacity(null, null));
        refused("perDay", () -> new Capacity(501, null));
        refused("lanes", () -> new Overbooking(10, 20));
        refused("perDay", () -> new Overbooking(1, 101));
        refused("leadHours", () -> new Filling(true, 721));
    }

    @Test
    void rulesThatContradictThemselvesAreRefused() {
        refused("extend", () -> new Duration(30, 15, null, null, null));
        refused("shorten", () -> new Duration(30, null, 15, null, null));
        refused("most", () -> new Duration(null, 15, null, 60, 30));
        refused("set", () -> new Duration(20, null, null, 30, null));
        refused("perDayOfType", () -> new Capacity(5, 6));
        refused("lanes", () -> new Overbooking(0, 3));
        refused("perDay", () -> new Overbooking(3, 2));
        refused("leadHours", () -> new Filling(false, 12));
    }

    private static void refused(String field, ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(FieldException.class, refusal -> assertThat(refusal.refusals())
                        .extracting(FieldException.Refusal::field)
                        .containsExactly(field));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001})
    void aPriorityOutOfBoundsIsRefused(int priority) {
        refused("priority", () -> rule(1, null, priority, "true", LONGER));
    }
}
