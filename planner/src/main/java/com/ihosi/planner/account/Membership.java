package com.ihosi.planner.account;

import com.ihosi.planner.facility.Facility;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * That an account belongs to a facility, in which role, and with which single rights on top of it.
 *
 * @param role one of {@link Role#ofMembers()}
 * @param permissions rights that were given singly
 */
public record Membership(Account.Id account, Facility.Id facility, Role role, Set<Right> permissions) {

    public Membership {
        if (!role.isMembership()) {
            throw new IllegalArgumentException("The role (%s) must be one of a member.".formatted(role));
        }
        permissions = Set.copyOf(permissions);
    }

    /** Whether its holder may do something at the facility. */
    public boolean may(Right right) {
        return right.isOf(role) || permissions.contains(right);
    }

    /** All that its holder may do at the facility. */
    public Set<Right> rights() {
        EnumSet<Right> rights = EnumSet.copyOf(Right.of(role));
        rights.addAll(permissions);
        return Collections.unmodifiableSet(rights);
    }
}
