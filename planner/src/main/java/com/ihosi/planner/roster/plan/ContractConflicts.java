package com.ihosi.planner.roster.plan;

import com.ihosi.planner.roster.Contradiction;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.WorkRules;
import java.util.List;
import java.util.Optional;

/** Finds contracts of one doctor that cannot be kept together: one asks for more days in a row than another allows. */
final class ContractConflicts {

    private ContractConflicts() {}

    static List<Contradiction> list(List<PlannedDoctor> doctors) {
        return doctors.stream().flatMap(doctor -> find(doctor).stream()).toList();
    }

    private static Optional<Contradiction> find(PlannedDoctor doctor) {
        PastWork past = new PastWork(doctor);
        List<WorkRules> rules = doctor.places().stream()
                .map(place -> new ContractRules(place, past).rules())
                .toList();
        int least = rules.stream().mapToInt(WorkRules::leastInARow).max().orElse(1);
        int most = rules.stream().mapToInt(WorkRules::mostInARow).min().orElse(WorkRules.NO_MOST);
        Horizon horizon = doctor.home().week().horizon();
        return least <= most
                ? Optional.empty()
                : Optional.of(new Contradiction(
                        doctor.doctor().id(), Rule.LEAST_IN_A_ROW, horizon.firstDay(), horizon.length(), least, most));
    }
}
