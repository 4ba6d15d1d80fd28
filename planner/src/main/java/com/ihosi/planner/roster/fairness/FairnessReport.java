package com.ihosi.planner.roster.fairness;

import com.ihosi.planner.facility.Department;
import com.ihosi.planner.roster.Rule;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.roster.plan.WorkedWeeks;
import com.ihosi.planner.roster.plan.WorkedWeeks.Worker;
import com.ihosi.planner.staff.Doctor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How evenly burdens and granted wishes fell over some weeks.
 *
 * @param weeks those that are counted, the earliest first
 * @param rows a doctor each, by name
 */
public record FairnessReport(List<Week> weeks, List<Department> departments, List<Row> rows) {

    private static final double MINUTES_OF_AN_HOUR = 60;

    public FairnessReport {
        weeks = List.copyOf(weeks);
        departments = List.copyOf(departments);
        rows = List.copyOf(rows);
    }

    /**
     * A doctor's standing.
     *
     * @param percent share of full time
     */
    public record Row(Doctor doctor, Department.@Nullable Id department, int percent, Map<Measure, Share> shares) {

        public Row {
            shares = Map.copyOf(shares);
        }

        /** What the doctor had of something. */
        public Share share(Measure measure) {
            return shares.getOrDefault(measure, Share.NONE);
        }
    }

    /**
     * A number of nights, weekends, on-calls, hours or granted wishes.
     *
     * @param fair what it would be if it had been spread evenly over who can have it
     * @param of how many wishes there were; for other measures the same as {@code actual}
     */
    public record Share(double actual, double fair, double of) {

        /** Nothing of it at all. */
        public static final Share NONE = new Share(0, 0, 0);

        /** By how much it is more than the fair share, negative where it is less. */
        public double above() {
            return actual - fair;
        }
    }

    /** Decides it from what was worked. */
    static FairnessReport of(WorkedWeeks worked) {
        int wishes = worked.workers().stream().mapToInt(Worker::wishes).sum();
        int granted = worked.workers().stream().mapToInt(Worker::granted).sum();
        double rate = wishes == 0 ? 0 : (double) granted / wishes;
        return new FairnessReport(
                worked.weeks(),
                worked.departments(),
                worked.workers().stream().map(worker -> row(worker, rate)).toList());
    }

    private static Row row(Worker worker, double rate) {
        Map<Measure, Share> shares = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            shares.put(
                    measure,
                    measure.rule()
                            .map(rule -> burden(worker, rule))
                            .orElseGet(() -> new Share(worker.granted(), worker.wishes() * rate, worker.wishes())));
        }
        return new Row(worker.doctor().doctor(), worker.doctor().employment().department(), worker.percent(), shares);
    }

    private static Share burden(Worker worker, Rule rule) {
        WorkedWeeks.Burden burden = worker.burdens().getOrDefault(rule, new WorkedWeeks.Burden(0, 0));
        double unit = rule == Rule.FAIR_HOURS ? MINUTES_OF_AN_HOUR : 1;
        return new Share(burden.borne() / unit, burden.fair() / unit, burden.borne() / unit);
    }
}
