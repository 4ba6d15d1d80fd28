package com.ihosi.planner.overbooking.solving;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.HardSoftScore;
import com.ihosi.planner.overbooking.Session;
import com.ihosi.planner.overbooking.Timeline;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A session with the visits that the solver books. */
@PlanningSolution
public class SessionPlan {

    private @Nullable Session session;
    private List<Integer> slots = List.of();
    private List<PlacedVisit> visits = List.of();
    private @Nullable HardSoftScore score;

    /** For Timefold's copies only. */
    public SessionPlan() {}

    SessionPlan(Session session, Timeline first) {
        this.session = session;
        this.slots = IntStream.range(0, session.slots()).boxed().toList();
        this.visits = IntStream.range(0, session.visits())
                .filter(visit -> session.fixed(visit).isEmpty())
                .mapToObj(visit -> new PlacedVisit(visit, first.slot(visit)))
                .toList();
    }

    @Nullable
    Session session() {
        return session;
    }

    /** The slots that there are. */
    @ValueRangeProvider
    public List<Integer> getSlots() {
        return slots;
    }

    @PlanningEntityCollectionProperty
    public List<PlacedVisit> getVisits() {
        return visits;
    }

    @PlanningScore
    public @Nullable HardSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftScore score) {
        this.score = score;
    }
}
