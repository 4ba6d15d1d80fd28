package com.ihosi.planner.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What somebody is, at a facility or to the installation; what each may do stands in {@link Right}. */
public enum Role {
    /** Runs the installation and sees no facility from within. */
    SUPER_ADMIN,
    ADMIN,
    MANAGER,
    SCHEDULER,
    /** The front desk. */
    STAFF,
    BILLING,
    REPORTS,
    /** Works at the facility by an employment, with an account or without a membership. */
    DOCTOR,
    /** Is seen at the facility; the console is not for patients. */
    PATIENT;

    private static final List<Role> MEMBERS =
            Arrays.stream(values()).filter(Role::isMembership).toList();

    /** The roles that a member can have, those with most rights first. */
    public static List<Role> ofMembers() {
        return MEMBERS;
    }

    /** Whether it is given by a membership; the others come with what somebody is. */
    public boolean isMembership() {
        return switch (this) {
            case ADMIN, MANAGER, SCHEDULER, STAFF, BILLING, REPORTS -> true;
            case SUPER_ADMIN, DOCTOR, PATIENT -> false;
        };
    }

    /** As it is kept, such as {@code admin}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
