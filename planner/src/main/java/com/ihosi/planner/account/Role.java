package com.ihosi.planner.account;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is at a facility. */
public enum Role {
    ADMIN,
    MANAGER,
    SCHEDULER,
    BILLING,
    REPORTS;

    private static final Set<Role> PLANNERS = EnumSet.of(ADMIN, MANAGER, SCHEDULER);

    /** Whether the role lets its holder decide who works at the facility. */
    public boolean manages() {
        return this == ADMIN || this == MANAGER;
    }

    /** Whether the role alone lets its holder solve, keep and publish rosters. */
    public boolean plans() {
        return PLANNERS.contains(this);
    }
}
