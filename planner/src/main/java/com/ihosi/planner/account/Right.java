package com.ihosi.planner.account;

import static com.ihosi.planner.account.Role.ADMIN;
import static com.ihosi.planner.account.Role.BILLING;
import static com.ihosi.planner.account.Role.DOCTOR;
import static com.ihosi.planner.account.Role.MANAGER;
import static com.ihosi.planner.account.Role.REPORTS;
import static com.ihosi.planner.account.Role.SCHEDULER;
import static com.ihosi.planner.account.Role.STAFF;
import static com.ihosi.planner.account.Role.SUPER_ADMIN;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that may be done, and the roles that may do it: the one matrix that use cases, views, menus, the API and tests read. A
 * member may be given single rights on top of the role.
 */
public enum Right {
    SEE_CALENDAR("see the calendar, its appointments and conflicts", ADMIN, MANAGER, SCHEDULER, STAFF),
    FIND_PATIENTS("find patients", ADMIN, MANAGER, SCHEDULER, STAFF),
    BOOK("book, move, cancel and check in appointments", ADMIN, MANAGER, SCHEDULER, STAFF),
    OVERBOOK("book times that are taken, and open places for overbooking", ADMIN, MANAGER),
    SEE_OVERBOOKING("see what sessions cost as they are booked", ADMIN, MANAGER, SCHEDULER),
    SEE_RISKS("see how likely patients are to miss their visits", ADMIN, MANAGER, SCHEDULER),
    KEEP_WAITLIST("enter, change and end waitlist entries and answer offers", ADMIN, MANAGER, SCHEDULER, STAFF),
    STEER_WAITLIST("fill free times from the waitlist and change how they are offered", ADMIN, MANAGER, SCHEDULER),
    SEE_ROSTER("see published rosters", ADMIN, MANAGER, SCHEDULER, STAFF),
    PLAN_ROSTER("plan and publish rosters, enter leave and decide swaps", ADMIN, MANAGER, SCHEDULER),
    CHANGE_TEMPLATES("keep and delete templates of rosters", ADMIN, MANAGER, SCHEDULER),
    SEE_SETUP("see doctors, their hours, types of appointments, rooms and rules", ADMIN, MANAGER, SCHEDULER, STAFF),
    CHANGE_HOURS("change and block doctors' hours", ADMIN, MANAGER, SCHEDULER),
    CHANGE_TYPES("change types of appointments", ADMIN, MANAGER, SCHEDULER),
    CHANGE_ROOMS("change and block rooms and equipment", ADMIN, MANAGER, SCHEDULER),
    CHANGE_RULES("change rules about appointments", ADMIN, MANAGER, SCHEDULER),
    SEE_FIGURES("see figures and revenue", ADMIN, MANAGER, SCHEDULER, BILLING, REPORTS),
    EXPORT("take rosters and figures away as files", ADMIN, MANAGER, SCHEDULER, BILLING),
    RUN_JOBS("see and run the jobs of the night", ADMIN, MANAGER, SCHEDULER),
    SEE_MESSAGES("see messages and send them again", ADMIN, MANAGER),
    MANAGE_STAFF("employ doctors and end their employment", ADMIN, MANAGER),
    MANAGE_PEOPLE("decide who has access, and with which rights", ADMIN),
    MANAGE_FACILITY("change the facility's settings", ADMIN, MANAGER),
    READ_AUDIT("read the audit log", ADMIN),
    BILL("see licences and invoices", ADMIN, BILLING),
    USE_TOKENS("let programs work in one's own name", ADMIN, MANAGER, SCHEDULER, STAFF, BILLING, REPORTS, DOCTOR),
    OWN_CALENDAR("see one's own calendar, and keep templates of one's own hours", DOCTOR),
    SWAP_DUTIES("swap one's own duties", DOCTOR),
    RUN_INSTALLATION("run the installation", SUPER_ADMIN);

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // It is unmodifiable.
    private final Set<Role> roles;

    Right(String words, Role first, Role... more) {
        this.words = words;
        this.roles = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** Whether who has the role may do it. */
    public boolean isOf(Role role) {
        return roles.contains(role);
    }

    /** Whether it can be given to a single member: what members may do, and not what only doctors or super admins are for. */
    public boolean isGivenSingly() {
        return roles.stream().anyMatch(Role::isMembership);
    }

    /** What it lets one do, as it follows "may". */
    public String words() {
        return words;
    }

    /** As it is kept, such as {@code plan_roster}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All that a role may do. */
    public static Set<Right> of(Role role) {
        return Arrays.stream(values())
                .filter(right -> right.isOf(role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    /** All that can be given to a single member. */
    public static List<Right> listGivenSingly() {
        return Arrays.stream(values()).filter(Right::isGivenSingly).toList();
    }

    /** The right that is kept as the word; none where it is a word of another version of the product. */
    public static Optional<Right> find(String word) {
        return Arrays.stream(values())
                .filter(right -> right.word().equals(word))
                .findFirst();
    }
}
