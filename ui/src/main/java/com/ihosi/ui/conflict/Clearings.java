package com.ihosi.ui.conflict;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.reschedule.Clearing;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.DateRange;
import java.time.LocalDate;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Clears days from whatever view: shows where all appointments of a doctor's day could go. */
@Component
public final class Clearings {

    private final ConflictDesk desk;

    Clearings(ConflictDesk desk) {
        this.desk = desk;
    }

    /**
     * Proposes; for those who may plan.
     *
     * @param onMoved told how many were moved, if any were
     * @throws PlannerException if nothing can be proposed
     */
    public void open(Doctor.Id doctor, LocalDate day, IntConsumer onMoved) {
        Clearing clearing = new Clearing(doctor, new DateRange(day, day));
        new ProposalDialog(desk, desk.propose(clearing), desk.names(), onMoved).open();
    }
}
