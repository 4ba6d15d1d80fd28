package com.ihosi.planner.roster.solving.plain;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toConsecutiveSequences;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.common.Break;
import ai.timefold.solver.core.api.score.stream.common.Sequence;
import ai.timefold.solver.core.api.score.stream.common.SequenceChain;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.roster.solving.plain.PlainDoctor.WorkedDay;
import java.time.DayOfWeek;
import java.util.Set;

/** The rules as constraint streams, with the prices of the product's. */
public final class PlainConstraints implements ConstraintProvider {

    private static final HardMediumSoftScore HARD = HardMediumSoftScore.ONE_HARD;
    private static final HardMediumSoftScore SOFT = HardMediumSoftScore.ONE_SOFT;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory all) {
        return new Constraint[] {
            allowed(all),
            together(all),
            rest(all),
            restAroundFixedWork(all),
            succession(all),
            successionOfTheDayBefore(all),
            hardTotals(all),
            hardTotalsOfNothing(all),
            mostWeekends(all),
            mostInARow(all),
            leastInARow(all),
            leastOffInARow(all),
            unmetDemand(all),
            shortCover(all),
            fairTotals(all),
            fairTotalsOfNothing(all),
            fairWeekends(all),
            fairWeekendsOfNothing(all),
            avoided(all),
            wanted(all),
            addedToPublished(all)
        };
    }

    private static Constraint allowed(ConstraintFactory all) {
        return all.forEach(PlainPlace.class)
                .filter(place -> !place.doctor()
                        .mayWork(place.day(), Set.of(place.shift().id())))
                .penalize(HARD, place -> place.doctor().weight(Rule.QUALIFICATION))
                .asConstraint("allowed");
    }

    private static Constraint together(ConstraintFactory all) {
        return all.forEachUniquePair(PlainPlace.class, equal(PlainPlace::getDoctor), equal(PlainPlace::day))
                .filter((one, other) -> one.shift().equals(other.shift())
                        || !one.doctor()
                                .mayWork(
                                        one.day(),
                                        Set.of(one.shift().id(), other.shift().id())))
                .penalize(HARD, (one, other) -> one.doctor().weight(Rule.ONE_PLACE))
                .asConstraint("together");
    }

    private static Constraint rest(ConstraintFactory all) {
        return all.forEach(PlainPlace.class)
                .join(
                        PlainPlace.class,
                        equal(PlainPlace::getDoctor),
                        equal(place -> place.day() + 1, PlainPlace::day),
                        filtering((one, next) -> one.doctor().missingRest(one.end(), next.start()) > 0))
                .penalize(
                        HARD,
                        (one, next) -> one.doctor().weight(Rule.MINIMUM_REST)
                                * one.doctor().missingRest(one.end(), next.start()))
                .asConstraint("rest");
    }

    private static Constraint restAroundFixedWork(ConstraintFactory all) {
        return all.forEach(PlainPlace.class)
                .filter(place -> place.doctor().missingRestAround(place) > 0)
                .penalize(
                        HARD,
                        place -> place.doctor().weight(Rule.MINIMUM_REST)
                                * place.doctor().missingRestAround(place))
                .asConstraint("rest around fixed work");
    }

    private static Constraint succession(ConstraintFactory all) {
        return all.forEach(PlainPlace.class)
                .join(
                        PlainPlace.class,
                        equal(PlainPlace::getDoctor),
                        equal(place -> place.day() + 1, PlainPlace::day),
                        filtering((one, next) -> one.shift()
                                .notFollowedBy()
                                .contains(next.shift().id())))
                .penalize(HARD, (one, next) -> one.doctor().weight(Rule.SUCCESSION))
                .asConstraint("succession");
    }

    private static Constraint successionOfTheDayBefore(ConstraintFactory all) {
        return all.forEach(PlainPlace.class)
                .filter(place -> place.day() == 0)
                .join(
                        Shift.class,
                        filtering((place, past) -> place.doctor().last().contains(past.id())
                                && past.notFollowedBy().contains(place.shift().id())))
                .penalize(HARD, (place, past) -> place.doctor().weight(Rule.SUCCESSION))
                .asConstraint("succession of the day before");
    }

    private static BiConstraintStream<PlainTotal, Long> totals(ConstraintFactory all, boolean hard) {
        return all.forEach(PlainTotal.class)
                .filter(total -> !total.weekends() && total.hard() == hard)
                .join(
                        PlainPlace.class,
                        equal(PlainTotal::doctor, PlainPlace::getDoctor),
                        filtering((total, place) -> total.value(place) > 0))
                .groupBy((total, place) -> total, sum((total, place) -> total.value(place)));
    }

    private static UniConstraintStream<PlainTotal> empty(ConstraintFactory all, boolean hard) {
        return all.forEach(PlainTotal.class)
                .filter(total -> !total.weekends() && total.hard() == hard && total.price(0) > 0)
                .ifNotExists(
                        PlainPlace.class,
                        equal(PlainTotal::doctor, PlainPlace::getDoctor),
                        filtering((total, place) -> total.value(place) > 0));
    }

    private static Constraint hardTotals(ConstraintFactory all) {
        return totals(all, true).penalize(HARD, PlainTotal::price).asConstraint("totals");
    }

    private static Constraint hardTotalsOfNothing(ConstraintFactory all) {
        return empty(all, true).penalize(HARD, total -> total.price(0)).asConstraint("totals of nothing");
    }

    private static Constraint fairTotals(ConstraintFactory all) {
        return totals(all, false).penalize(SOFT, PlainTotal::price).asConstraint("fair totals");
    }

    private static Constraint fairTotalsOfNothing(ConstraintFactory all) {
        return empty(all, false).penalize(SOFT, total -> total.price(0)).asConstraint("fair totals of nothing");
    }

    private static UniConstraintStream<WorkedDay> worked(ConstraintFactory all) {
        return all.forEach(PlainPlace.class)
                .map(place -> new WorkedDay(place.doctor(), place.day()))
                .concat(all.forEach(WorkedDay.class))
                .distinct();
    }

    /** Weekends by their Saturdays. */
    private static UniConstraintStream<WorkedDay> weekends(ConstraintFactory all) {
        return worked(all)
                .filter(work -> work.day() >= 0 && weekday(work).compareTo(DayOfWeek.SATURDAY) >= 0)
                .map(work -> weekday(work) == DayOfWeek.SATURDAY ? work : new WorkedDay(work.doctor(), work.day() - 1))
                .distinct();
    }

    private static DayOfWeek weekday(WorkedDay work) {
        return DayOfWeek.MONDAY.plus(work.day());
    }

    private static BiConstraintStream<PlainTotal, Long> weekendTotals(ConstraintFactory all, boolean hard) {
        return all.forEach(PlainTotal.class)
                .filter(total -> total.weekends() && total.hard() == hard)
                .join(
                        weekends(all),
                        equal(PlainTotal::doctor, WorkedDay::doctor),
                        filtering((total, weekend) -> total.counts(weekend.day())))
                .groupBy((total, weekend) -> total, countBi());
    }

    private static Constraint mostWeekends(ConstraintFactory all) {
        return weekendTotals(all, true).penalize(HARD, PlainTotal::price).asConstraint("most weekends");
    }

    private static Constraint fairWeekends(ConstraintFactory all) {
        return weekendTotals(all, false).penalize(SOFT, PlainTotal::price).asConstraint("fair weekends");
    }

    private static Constraint fairWeekendsOfNothing(ConstraintFactory all) {
        return all.forEach(PlainTotal.class)
                .filter(total -> total.weekends() && !total.hard() && total.price(0) > 0)
                .ifNotExists(
                        weekends(all),
                        equal(PlainTotal::doctor, WorkedDay::doctor),
                        filtering((total, weekend) -> total.counts(weekend.day())))
                .penalize(SOFT, total -> total.price(0))
                .asConstraint("fair weekends of nothing");
    }

    private static BiConstraintStream<PlainDoctor, SequenceChain<WorkedDay, Integer>> chains(ConstraintFactory all) {
        return worked(all).groupBy(WorkedDay::doctor, toConsecutiveSequences(WorkedDay::day));
    }

    private static Constraint mostInARow(ConstraintFactory all) {
        return chains(all)
                .flattenLast(SequenceChain::getConsecutiveSequences)
                .filter((doctor, run) -> daysTooMany(doctor, run) > 0)
                .penalize(HARD, (doctor, run) -> doctor.weight(Rule.MOST_IN_A_ROW) * daysTooMany(doctor, run))
                .asConstraint("most in a row");
    }

    private static long daysTooMany(PlainDoctor doctor, Sequence<WorkedDay, Integer> run) {
        int first = run.getFirstItem().day();
        int last = run.getLastItem().day();
        long over = (long) last - first + 1 - doctor.rules().mostInARow();
        return Math.min(over, (long) last - Math.max(first, 0) + 1);
    }

    private static Constraint leastInARow(ConstraintFactory all) {
        return chains(all)
                .flattenLast(SequenceChain::getConsecutiveSequences)
                .filter((doctor, run) -> daysTooFew(doctor, run) > 0)
                .penalize(HARD, (doctor, run) -> doctor.weight(Rule.LEAST_IN_A_ROW) * daysTooFew(doctor, run))
                .asConstraint("least in a row");
    }

    /** A run that goes on after the period, or may have begun before all that is known, is not too short. */
    private static int daysTooFew(PlainDoctor doctor, Sequence<WorkedDay, Integer> run) {
        int first = run.getFirstItem().day();
        int last = run.getLastItem().day();
        boolean closed = last >= -1 && last < doctor.line().days().size() - 1 && first > -doctor.pastDays();
        return closed ? doctor.rules().leastInARow() - (last - first + 1) : 0;
    }

    private static Constraint leastOffInARow(ConstraintFactory all) {
        return chains(all)
                .flattenLast(SequenceChain::getBreaks)
                .filter((doctor, off) -> daysOffTooFew(doctor, off) > 0)
                .penalize(HARD, (doctor, off) -> doctor.weight(Rule.LEAST_OFF_IN_A_ROW) * daysOffTooFew(doctor, off))
                .asConstraint("least off in a row");
    }

    private static int daysOffTooFew(PlainDoctor doctor, Break<WorkedDay, Integer> off) {
        int next = off.getNextSequenceStart().day();
        int days = next - off.getPreviousSequenceEnd().day() - 1;
        return next >= 0 ? doctor.rules().leastOffInARow() - days : 0;
    }

    private static Constraint unmetDemand(ConstraintFactory all) {
        return all.forEachIncludingUnassigned(PlainPlace.class)
                .filter(place -> place.getDoctor() == null && place.medium())
                .penalize(HardMediumSoftScore.ONE_MEDIUM, PlainPlace::price)
                .asConstraint("unmet demand");
    }

    private static Constraint shortCover(ConstraintFactory all) {
        return all.forEachIncludingUnassigned(PlainPlace.class)
                .filter(place -> place.getDoctor() == null && !place.medium())
                .penalize(SOFT, PlainPlace::price)
                .asConstraint("short cover");
    }

    private static Constraint avoided(ConstraintFactory all) {
        return all.forEach(PlainWish.class)
                .filter(wish -> !wish.wanted())
                .ifExists(
                        PlainPlace.class,
                        equal(PlainWish::doctor, PlainPlace::getDoctor),
                        equal(PlainWish::day, PlainPlace::day),
                        filtering(PlainWish::matches))
                .penalize(SOFT, PlainWish::price)
                .asConstraint("avoided");
    }

    private static Constraint wanted(ConstraintFactory all) {
        return all.forEach(PlainWish.class)
                .filter(PlainWish::wanted)
                .ifNotExists(
                        PlainPlace.class,
                        equal(PlainWish::doctor, PlainPlace::getDoctor),
                        equal(PlainWish::day, PlainPlace::day),
                        filtering(PlainWish::matches))
                .penalize(SOFT, PlainWish::price)
                .asConstraint("wanted");
    }

    private static Constraint addedToPublished(ConstraintFactory all) {
        return all.forEach(PlainPlace.class)
                .filter(place -> isAdded(place))
                .penalize(SOFT, place -> place.doctor().weight(Rule.CLOSENESS))
                .asConstraint("added to published");
    }

    private static boolean isAdded(PlainPlace place) {
        Set<Shift.Id> published = place.doctor().day(place.day()).published();
        return published != null && !published.contains(place.shift().id());
    }
}
