package com.ihosi.planner.roster.solving.plain;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import com.ihosi.planner.roster.Shift;
import com.ihosi.planner.time.Span;
import org.jspecify.annotations.Nullable;

/** One of the doctors that a shift needs on a day; who it is, is planned. */
@PlanningEntity
public class PlainPlace {

    private int id;
    private @Nullable Shift shift;
    private int day;
    private long start;
    private long end;
    private long price;
    private boolean medium;
    private @Nullable PlainDoctor doctor;

    /** For Timefold's copies only. */
    public PlainPlace() {}

    PlainPlace(int id, Shift shift, int day, Span span, long price, boolean medium) {
        this.id = id;
        this.shift = shift;
        this.day = day;
        this.start = span.start().getEpochSecond() / 60;
        this.end = span.end().getEpochSecond() / 60;
        this.price = price;
        this.medium = medium;
    }

    @PlanningId
    public int getId() {
        return id;
    }

    Shift shift() {
        if (shift == null) {
            throw new IllegalStateException("A place has a shift.");
        }
        return shift;
    }

    int day() {
        return day;
    }

    /** In minutes since the epoch. */
    long start() {
        return start;
    }

    long end() {
        return end;
    }

    /** What it costs to leave it empty. */
    long price() {
        return price;
    }

    boolean medium() {
        return medium;
    }

    @PlanningVariable(allowsUnassigned = true)
    public @Nullable PlainDoctor getDoctor() {
        return doctor;
    }

    public void setDoctor(@Nullable PlainDoctor doctor) {
        this.doctor = doctor;
    }

    PlainDoctor doctor() {
        if (doctor == null) {
            throw new IllegalStateException("Nobody is at the place.");
        }
        return doctor;
    }
}
