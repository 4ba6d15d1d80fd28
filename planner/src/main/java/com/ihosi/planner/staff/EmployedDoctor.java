package com.ihosi.planner.staff;

import com.ihosi.planner.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A doctor as a facility sees her: how she is employed there, on which contracts, with which skills, and when she is away.
 *
 * @param contracts her contracts with this facility that touch the days asked for, the earliest first
 * @param leaves approved leave that touches the days asked for, from whatever facility
 */
public record EmployedDoctor(
        Doctor doctor,
        Employment employment,
        List<Contract> contracts,
        List<Qualification> qualifications,
        List<DateRange> leaves) {

    public EmployedDoctor {
        contracts = List.copyOf(contracts);
        qualifications = List.copyOf(qualifications);
        leaves = List.copyOf(leaves);
    }

    /** Whether she is employed there on the day. */
    public boolean employedOn(LocalDate day) {
        return employment.covers(day);
    }

    /** Whether she is away on the day, by a leave of her own or by the status of her employment. */
    public boolean awayOn(LocalDate day) {
        return employment.status() == Employment.Status.ON_LEAVE
                || leaves.stream().anyMatch(leave -> leave.contains(day));
    }

    /** Whether she has the skill on the day. */
    public boolean qualifiedOn(LocalDate day, Skill.Id skill) {
        return qualifications.stream()
                .anyMatch(has -> has.skill().equals(skill) && has.dates().contains(day));
    }

    /** The contract whose rules hold on the day. */
    public Optional<Contract> findContract(LocalDate day) {
        return contracts.stream().filter(contract -> contract.covers(day)).findFirst();
    }
}
