package com.ihosi.planner.hours;

import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.Right;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.staff.Doctor;

/** Who may read a doctor's hours. */
final class HoursRights {

    private HoursRights() {}

    /** Refuses whoever is neither a member of the facility nor the doctor herself, where she works there. */
    static void requireReader(Accounts accounts, Actor actor, Facility.Id facility, Doctor.Id doctor) {
        boolean herself = actor.findAccount()
                .flatMap(account -> accounts.findDoctor(account, facility))
                .filter(doctor::equals)
                .isPresent();
        if (!herself) {
            accounts.require(actor, Right.SEE_SETUP, facility);
        }
    }
}
