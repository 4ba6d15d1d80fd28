package com.ihosi.planner.swap;

import com.ihosi.planner.PlannerException;
import com.ihosi.planner.roster.plan.Handover;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.roster.plan.Week;
import com.ihosi.planner.staff.Doctor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a doctor proposes about a published roster.
 *
 * @param doctor who gives a duty away
 * @param other who is asked to take it, none for anybody
 * @param back the duty of the other that the doctor takes for it, none for a gift
 */
public record SwapProposal(
        StoredRoster.Id roster, Doctor.Id doctor, Work gives, Optional<Doctor.Id> other, Optional<Work> back) {

    /** A shift type on a day. */
    public record Work(LocalDate day, UUID type) {}

    public SwapProposal {
        if (back.isPresent() && other.isEmpty()) {
            throw new PlannerException(
                    "Only a colleague who is named can give a duty back. Name one, or ask for none back.");
        }
        if (other.filter(doctor::equals).isPresent()) {
            throw new PlannerException("A duty cannot be swapped with oneself. Name a colleague.");
        }
        if (back.filter(work -> !Week.of(work.day()).equals(Week.of(gives.day())))
                .isPresent()) {
            throw new PlannerException("Both duties must be in the same week. Ask for one of the week %s."
                    .formatted(Week.of(gives.day())));
        }
    }

    /** The week it is about. */
    public Week week() {
        return Week.of(gives.day());
    }

    /** The same with somebody who takes it. */
    SwapProposal takenBy(Doctor.Id taker) {
        return new SwapProposal(roster, doctor, gives, Optional.of(taker), back);
    }

    /** The duties that change hands; somebody must have taken it. */
    List<Handover.Change> handovers() {
        Doctor.Id taker = other.orElseThrow();
        return Stream.concat(
                        Stream.of(new Handover.Change(doctor, taker, gives.day(), gives.type())),
                        back.stream().map(duty -> new Handover.Change(taker, doctor, duty.day(), duty.type())))
                .toList();
    }
}
