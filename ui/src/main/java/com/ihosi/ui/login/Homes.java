package com.ihosi.ui.login;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.facility.Facility;

/** Where somebody begins at a facility. */
final class Homes {

    private Homes() {}

    /** Members at the roster, doctors without a role at their swaps. */
    static String path(Accounts accounts, Account person, Facility facility) {
        return accounts.findMembership(person.id(), facility.id()).isPresent() ? "roster" : "swaps";
    }
}
