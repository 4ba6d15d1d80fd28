package com.ihosi.planner.booking;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.RankedSlot;
import java.util.List;

/** A time that cannot be booked, with times that can be; nothing was booked. */
public final class NotBookableException extends PlannerException {

    private static final long serialVersionUID = 1L;

    private final Obstacle obstacle;
    private final String sentence;
    private final transient List<RankedSlot> alternatives;

    NotBookableException(Obstacle obstacle, String sentence, List<RankedSlot> alternatives) {
        super(sentence);
        this.obstacle = obstacle;
        this.sentence = sentence;
        this.alternatives = List.copyOf(alternatives);
    }

    NotBookableException with(List<RankedSlot> others) {
        NotBookableException same = new NotBookableException(obstacle, sentence, others);
        same.initCause(this);
        return same;
    }

    /** What is in the way. */
    public Obstacle obstacle() {
        return obstacle;
    }

    /** At most three times of the same kind that were free a moment ago, the best first. */
    public List<RankedSlot> alternatives() {
        return alternatives;
    }

    /** Whether somebody or something else has the time, rather than that it was never to be had. */
    public boolean isConflict() {
        return switch (obstacle) {
            case TAKEN, ELSEWHERE, PATIENT_TAKEN, NO_ROOM, NO_EQUIPMENT, DAY_FULL -> true;
            case NO_SUCH_TIME,
                    OFF_GRID,
                    TOO_SOON,
                    TOO_FAR,
                    NOT_ONLINE,
                    NO_NEW_PATIENTS,
                    NOT_QUALIFIED,
                    TYPE_NOT_ALLOWED,
                    CLOSED,
                    OUTSIDE_HOURS,
                    EMERGENCY_RESERVE,
                    BLOCKED_BY_RULE -> false;
        };
    }
}
