package com.ihosi.ui.swap;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.EmployedDoctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.swap.OwnDuty;
import com.ihosi.planner.swap.Swap;
import com.ihosi.planner.swap.SwapJudgement;
import com.ihosi.planner.swap.SwapProposal;
import com.ihosi.planner.swap.Swaps;
import com.ihosi.planner.time.DateRange;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.security.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works with swaps on behalf of whoever is logged in, at the facility of the address. */
@Component
final class SwapDesk {

    private final Swaps swaps;
    private final Staff staff;
    private final Accounts accounts;

    SwapDesk(Swaps swaps, Staff staff, Accounts accounts) {
        this.swaps = swaps;
        this.staff = staff;
        this.accounts = accounts;
    }

    private static Facility.Id here() {
        return CurrentFacility.get().id();
    }

    boolean mayPlan() {
        return accounts.mayPlan(SignedIn.get().id(), here());
    }

    Optional<Doctor.Id> findDoctor() {
        return accounts.findDoctor(SignedIn.get().id(), here());
    }

    List<Swaps.Judged> list() {
        return swaps.listJudged(SignedIn.actor(), here());
    }

    List<OwnDuty> listOwnDuties() {
        return swaps.listOwnDuties(SignedIn.actor(), here());
    }

    /** What colleagues do in the week of a day. */
    List<OwnDuty> listDuties() {
        return swaps.listDuties(SignedIn.actor(), here());
    }

    /** Everybody who is employed on a day, by name. */
    List<Doctor> listColleagues(LocalDate day) {
        return staff.list(here(), new DateRange(day, day)).stream()
                .filter(doctor -> doctor.employedOn(day))
                .map(EmployedDoctor::doctor)
                .toList();
    }

    SwapJudgement judge(SwapProposal proposal) {
        return swaps.judge(SignedIn.actor(), here(), proposal);
    }

    void ask(SwapProposal proposal, String note) {
        swaps.ask(SignedIn.actor(), here(), proposal, note);
    }

    void accept(Swap swap) {
        swaps.accept(SignedIn.actor(), here(), swap.id());
    }

    void withdraw(Swap swap) {
        swaps.withdraw(SignedIn.actor(), here(), swap.id());
    }

    void refuse(Swap swap) {
        swaps.refuse(SignedIn.actor(), here(), swap.id());
    }

    void approve(Swap swap) {
        swaps.approve(SignedIn.actor(), here(), swap.id());
    }
}
