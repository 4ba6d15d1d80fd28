package com.ihosi.ui.api;

import com.ihosi.planner.account.Right;
import com.ihosi.planner.account.Role;
import com.ihosi.ui.security.Needs;
import com.ihosi.ui.security.NeedsNoRight;
import java.lang.reflect.AnnotatedElement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody of the demo in each role; all but those without a facility of their own belong to Riverbend and to no other. */
final class Cast {

    /** As whom somebody stands who is nothing at Riverbend, though a manager of another facility. */
    static final String STRANGER = "manager@highpine.example";

    private static final Map<Role, String> MEMBERS = new EnumMap<>(Map.of(
            Role.ADMIN, "admin@riverbend.example",
            Role.MANAGER, "manager@riverbend.example",
            Role.SCHEDULER, "scheduler@riverbend.example",
            Role.STAFF, "staff@riverbend.example",
            Role.BILLING, "billing@riverbend.example",
            Role.REPORTS, "reports@riverbend.example",
            Role.DOCTOR, "colleague@riverbend.example"));

    private Cast() {}

    /** Who belongs to Riverbend, in each role that one can have there. */
    static Map<Role, String> members() {
        return MEMBERS;
    }

    /** Who may log in and has no business at Riverbend. */
    static List<String> strangers() {
        return List.of("super@riverbend.example", STRANGER);
    }

    /** Whether the matrix opens what names its rights to a role; fails where it names none. */
    static boolean isOpen(AnnotatedElement what, Role role) {
        return isFree(what) || Stream.of(needs(what)).anyMatch(right -> right.isOf(role));
    }

    static boolean isFree(AnnotatedElement what) {
        return what.isAnnotationPresent(NeedsNoRight.class);
    }

    static Right[] needs(AnnotatedElement what) {
        return Optional.ofNullable(what.getAnnotation(Needs.class))
                .map(Needs::value)
                .filter(rights -> rights.length > 0)
                .orElseThrow(() -> new AssertionError(
                        "%s must name the right that it needs, by @Needs or @NeedsNoRight.".formatted(what)));
    }
}
