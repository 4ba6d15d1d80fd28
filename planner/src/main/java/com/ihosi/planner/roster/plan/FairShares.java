package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.FairShare;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the burdens of a facility would fall evenly: each shift's share over those who are qualified for it, by how much and
 * how long they were employed, over the earlier weeks and the planned one together.
 */
final class FairShares {

    private static final int FULL_TIME = 100;

    private final FacilityWeek week;
    private final ShiftCatalogue shifts;
    private final Map<Doctor.Id, Burden> borne = new HashMap<>();
    private final Map<RosteredShift, Burden> total = new HashMap<>();
    private final Map<Doctor.Id, double[]> target = new HashMap<>();

    /**
     * What a doctor bore of a burden, and what an even spread would have been.
     *
     * @param borne in earlier rosters, in the rule's unit
     * @param fair the share of the earlier rosters and of the planned week together
     */
    record Bearing(Rule rule, int borne, double fair) {}

    /** Nights, weekends, minutes and on-calls. */
    private static final class Burden {

        private static final List<Rule> RULES =
                List.of(Rule.FAIR_NIGHTS, Rule.FAIR_WEEKENDS, Rule.FAIR_HOURS, Rule.FAIR_ON_CALLS);

        private final int[] counts = new int[RULES.size()];
        private final Set<List<Object>> weekends = new HashSet<>();

        void add(RosteredShift shift, LocalDate day, Object who) {
            counts[0] += shift.shift().night() ? 1 : 0;
            counts[1] += PastWork.isWeekend(day) && weekends.add(List.of(Week.of(day), who)) ? 1 : 0;
            counts[2] += shift.shift().minutes();
            counts[3] += shift.shift().onCall() ? 1 : 0;
        }
    }

    FairShares(FacilityWeek week, ShiftCatalogue shifts) {
        this.week = week;
        this.shifts = shifts;
        countPast();
        countDemand();
        total.forEach(this::share);
    }

    private void countPast() {
        for (StoredDuty duty : week.past()) {
            RosteredShift shift = shifts.get(duty);
            of(borne, duty.doctor()).add(shift, duty.day(), duty.doctor());
            of(total, shift).add(shift, duty.day(), duty.doctor());
        }
    }

    /** A doctor who is needed on Saturday is taken to be the one needed on Sunday too. */
    private void countDemand() {
        for (DayDemand demand : week.demand()) {
            RosteredShift shift = shifts.get(demand.type(), demand.department());
            for (int number = 0; number < demand.required(); number++) {
                of(total, shift).add(shift, demand.day(), number);
            }
        }
    }

    private static <K> Burden of(Map<K, Burden> burdens, K key) {
        return burdens.computeIfAbsent(key, any -> new Burden());
    }

    private void share(RosteredShift shift, Burden burden) {
        List<EmployedDoctor> qualified =
                week.doctors().stream().filter(doctor -> canWork(doctor, shift)).toList();
        double all = qualified.stream().mapToDouble(this::exposure).sum();
        for (EmployedDoctor doctor : qualified) {
            double[] shares = target.computeIfAbsent(doctor.doctor().id(), any -> new double[Burden.RULES.size()]);
            for (int rule = 0; rule < shares.length; rule++) {
                shares[rule] += burden.counts[rule] * exposure(doctor) / all;
            }
        }
    }

    private boolean canWork(EmployedDoctor doctor, RosteredShift shift) {
        return week.horizon().days().stream()
                .anyMatch(day ->
                        doctor.employedOn(day) && (shift.skill() == null || doctor.qualifiedOn(day, shift.skill())));
    }

    /** Percent of full time, times the weeks of the time looked at in which the doctor was employed. */
    private double exposure(EmployedDoctor doctor) {
        long weeks = week.pastWeeks().stream()
                        .filter(before -> doctor.employedOn(before.firstDay()))
                        .count()
                + week.horizon().weeks();
        return percent(doctor) * (double) weeks;
    }

    /** The doctor's share of full time in the planned weeks. */
    int percent(EmployedDoctor doctor) {
        return doctor.findContract(week.horizon().firstDay())
                .or(() -> doctor.findContract(week.horizon().lastDay()))
                .map(Contract::fullTimePercent)
                .orElse(FULL_TIME);
    }

    /** A doctor's shares at this facility; none of burdens that nobody qualified like her bears. */
    List<FairShare> of(Doctor.Id doctor) {
        return bearings(doctor).stream()
                .filter(bearing -> bearing.fair() > 0)
                .map(bearing -> new FairShare(
                        bearing.rule(),
                        bearing.borne(),
                        (int) Math.round(bearing.fair()),
                        week.horizon().stretch()))
                .toList();
    }

    /** One for each burden. */
    List<Bearing> bearings(Doctor.Id doctor) {
        double[] shares = target.getOrDefault(doctor, new double[Burden.RULES.size()]);
        int[] before = of(borne, doctor).counts;
        return IntStream.range(0, shares.length)
                .mapToObj(rule -> new Bearing(Burden.RULES.get(rule), before[rule], shares[rule]))
                .toList();
    }
}
