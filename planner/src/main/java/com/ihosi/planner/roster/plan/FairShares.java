package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.FairShare;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.staff.Contract;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Skill;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the burdens of a facility would fall evenly over the earlier weeks and the planned one together: each shift is shared once by
 * those who are qualified for it, so that everybody bears the same part of her presence; of hours nobody more than her contract allows.
 */
final class FairShares {

    private final FacilityWeek week;
    private final ShiftCatalogue shifts;
    private final List<Week> weeks;
    private final Map<Doctor.Id, Presence> presences = new HashMap<>();
    private final Map<Doctor.Id, BurdenCount> borne = new HashMap<>();
    private final Map<Optional<Skill.Id>, BurdenCount> total = new HashMap<>();
    private final Map<Doctor.Id, double[]> target = new HashMap<>();

    /**
     * What a doctor bore of a burden, and what an even spread would have been.
     *
     * @param borne in earlier rosters, in the rule's unit
     * @param fair the share of the earlier rosters and of the planned week together
     */
    record Bearing(Rule rule, int borne, double fair) {}

    FairShares(FacilityWeek week, ShiftCatalogue shifts) {
        this.week = week;
        this.shifts = shifts;
        this.weeks = Stream.concat(week.pastWeeks().stream(), week.horizon().list().stream())
                .toList();
        week.doctors().forEach(doctor -> presences.put(doctor.doctor().id(), Presence.of(doctor, weeks)));
        countPast();
        countDemand();
        share();
    }

    /** What those did who are not there any more is nobody's share. */
    private void countPast() {
        for (StoredDuty duty : week.past()) {
            RosteredShift shift = shifts.get(duty);
            boolean firstOfWeekend = of(borne, duty.doctor()).add(shift, duty.day());
            if (presence(duty.doctor()).weeks() > 0) {
                of(total, Optional.ofNullable(shift.skill())).addDone(shift, firstOfWeekend);
            }
        }
    }

    private void countDemand() {
        for (DayDemand demand : week.demand()) {
            RosteredShift shift = shifts.get(demand.type(), demand.department());
            of(total, Optional.ofNullable(shift.skill())).addNeeded(shift, demand.day(), demand.required());
        }
    }

    private static <K> BurdenCount of(Map<K, BurdenCount> counts, K key) {
        return counts.computeIfAbsent(key, any -> new BurdenCount());
    }

    private Presence presence(Doctor.Id doctor) {
        return presences.getOrDefault(doctor, new Presence(0, 0));
    }

    private void share() {
        List<EmployedDoctor> doctors = week.doctors();
        double[] availability = doctors.stream()
                .mapToDouble(doctor -> presence(doctor.doctor().id()).weeks())
                .toArray();
        Map<Optional<Skill.Id>, List<Integer>> members = new HashMap<>();
        total.keySet().forEach(skill -> members.put(skill, qualified(doctors, skill)));
        for (int number = 0; number < BurdenCount.RULES.size(); number++) {
            int rule = number;
            List<EvenSplit.Pool> pools = total.entrySet().stream()
                    .map(entry -> new EvenSplit.Pool(
                            entry.getValue().of(rule), Objects.requireNonNull(members.get(entry.getKey()))))
                    .filter(pool -> pool.amount() > 0)
                    .toList();
            double[] shares = EvenSplit.of(availability, most(doctors, BurdenCount.RULES.get(rule)), pools);
            for (int doctor = 0; doctor < shares.length; doctor++) {
                target.computeIfAbsent(doctors.get(doctor).doctor().id(), any -> new double[BurdenCount.RULES.size()])[
                                rule] =
                        shares[doctor];
            }
        }
    }

    private double[] most(List<EmployedDoctor> doctors, Rule rule) {
        double[] most = new double[doctors.size()];
        Arrays.setAll(
                most,
                number -> rule == Rule.FAIR_HOURS
                        ? presence(doctors.get(number).doctor().id()).mostMinutes()
                        : Double.MAX_VALUE);
        return most;
    }

    private List<Integer> qualified(List<EmployedDoctor> doctors, Optional<Skill.Id> skill) {
        return IntStream.range(0, doctors.size())
                .filter(number -> skill.isEmpty() || skills(doctors.get(number)).contains(skill.get()))
                .boxed()
                .toList();
    }

    /** What a doctor was qualified for on some day of the weeks. */
    private Set<Skill.Id> skills(EmployedDoctor doctor) {
        Set<Skill.Id> skills = new HashSet<>();
        doctor.qualifications().stream()
                .filter(has -> weeks.stream().anyMatch(each -> has.dates().count(each.days().stream()) > 0))
                .forEach(has -> skills.add(has.skill()));
        return skills;
    }

    /** The doctor's share of full time in the planned weeks. */
    int percent(EmployedDoctor doctor) {
        return doctor.findContract(week.horizon().firstDay())
                .or(() -> doctor.findContract(week.horizon().lastDay()))
                .map(Contract::fullTimePercent)
                .orElse(Presence.FULL_TIME);
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
        double[] shares = target.getOrDefault(doctor, new double[BurdenCount.RULES.size()]);
        BurdenCount before = of(borne, doctor);
        return IntStream.range(0, shares.length)
                .mapToObj(rule -> new Bearing(BurdenCount.RULES.get(rule), before.of(rule), shares[rule]))
                .toList();
    }
}
