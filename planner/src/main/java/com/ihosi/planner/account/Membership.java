package com.ihosi.planner.account;

import com.ihosi.planner.facility.Facility;
import java.util.Set;

/** That an account belongs to a facility, in which role, and with which permissions on top of it. */
public record Membership(Account.Id account, Facility.Id facility, Role role, Set<String> permissions) {

    /** Permission to solve, keep and publish rosters whatever the role. */
    public static final String PLAN_ROSTER = "plan_roster";

    /** Permission to book a time that is taken, whatever the role. */
    public static final String OVERBOOK = "overbook";

    public Membership {
        permissions = Set.copyOf(permissions);
    }

    /** Whether its holder may solve, keep and publish rosters at the facility. */
    public boolean mayPlan() {
        return role.plans() || permissions.contains(PLAN_ROSTER);
    }

    /** Whether its holder may book a time that is taken, saying why. */
    public boolean mayOverbook() {
        return role == Role.ADMIN || role == Role.MANAGER || permissions.contains(OVERBOOK);
    }
}
