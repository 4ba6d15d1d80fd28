package com.ihosi.ui.swap;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.swap.OwnDuty;
import com.ihosi.planner.swap.Swap;
import com.ihosi.planner.swap.SwapJudgement;
import com.ihosi.planner.swap.SwapProposal;
import com.ihosi.planner.swap.Swaps;
import com.ihosi.planner.time.DateRange;
import com.ihosi.ui.security.Here;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works with swaps on behalf of whoever is logged in, at the facility of the address. */
@Component
final class SwapDesk {

    private final Swaps swaps;
    private final Staff staff;
    private final Here here;

    SwapDesk(Swaps swaps, Staff staff, Here here) {
        this.swaps = swaps;
        this.staff = staff;
        this.here = here;
    }

    boolean mayPlan() {
        return here.may(Right.PLAN_ROSTER);
    }

    Optional<Doctor.Id> findDoctor() {
        return here.findDoctor();
    }

    List<Swaps.Judged> list() {
        return swaps.listJudged(here.actor(), here.id());
    }

    List<OwnDuty> listOwnDuties() {
        return swaps.listOwnDuties(here.actor(), here.id());
    }

    /** What colleagues do in the week of a day. */
    List<OwnDuty> listDuties() {
        return swaps.listDuties(here.actor(), here.id());
    }

    /** Everybody who is employed on a day, by name. */
    List<Doctor> listColleagues(LocalDate day) {
        return staff.list(here.id(), new DateRange(day, day)).stream()
                .filter(doctor -> doctor.employedOn(day))
                .map(EmployedDoctor::doctor)
                .toList();
    }

    SwapJudgement judge(SwapProposal proposal) {
        return swaps.judge(here.actor(), here.id(), proposal);
    }

    void ask(SwapProposal proposal, String note) {
        swaps.ask(here.actor(), here.id(), proposal, note);
    }

    void accept(Swap swap) {
        swaps.accept(here.actor(), here.id(), swap.id());
    }

    void withdraw(Swap swap) {
        swaps.withdraw(here.actor(), here.id(), swap.id());
    }

    void refuse(Swap swap) {
        swaps.refuse(here.actor(), here.id(), swap.id());
    }

    void approve(Swap swap) {
        swaps.approve(here.actor(), here.id(), swap.id());
    }
}
