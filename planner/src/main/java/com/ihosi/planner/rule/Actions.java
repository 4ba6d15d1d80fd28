package com.ihosi.planner.rule;

import com.ihosi.planner.FieldChecks;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule does when its condition holds; one kind for each type of rule. Bounds are checked, and that it agrees with itself. */
public sealed interface Actions {

    /** The type of the rules that do this. */
    RuleType type();

    /** How finely it must be asked, whatever the condition asks. */
    default Grain grain() {
        return Grain.REQUEST;
    }

    /**
     * Makes the appointment take another time, within what its type allows. Exactly one of the first three is given; all in minutes.
     *
     * @param set makes it this long
     * @param least it becomes no shorter than this by the rule
     * @param most it becomes no longer than this by the rule
     */
    record Duration(
            @Nullable Integer set,
            @Nullable Integer extend,
            @Nullable Integer shorten,
            @Nullable Integer least,
            @Nullable Integer most)
            implements Actions {

        private static final int DAY = 1440;

        public Duration {
            FieldChecks checks = new FieldChecks();
            long ways = Stream.of(Optional.ofNullable(set), Optional.ofNullable(extend), Optional.ofNullable(shorten))
                    .filter(Optional::isPresent)
                    .count();
            checks.check(ways > 0, "set", "Say how long the appointment becomes, or by how much longer or shorter.");
            checks.check(
                    ways < 2,
                    extend == null ? "shorten" : "extend",
                    "A rule contradicts itself that changes the length in two ways. Choose one of them.");
            between(checks, "set", "length", set, DAY);
            between(checks, "extend", "extra time", extend, DAY);
            between(checks, "shorten", "time saved", shorten, DAY);
            between(checks, "least", "least length", least, DAY);
            between(checks, "most", "greatest length", most, DAY);
            if (least != null && most != null) {
                checks.check(
                        least <= most,
                        "most",
                        "The least length (%d minutes) must not be above the greatest (%d minutes)."
                                .formatted(least, most));
            }
            checks.check(
                    set == null || clamp(set, least, most) == set,
                    "set",
                    "The length (%d minutes) contradicts the least or greatest length of the rule.".formatted(set));
            checks.done();
        }

        private static void between(FieldChecks checks, String field, String name, @Nullable Integer value, int most) {
            if (value != null) {
                checks.between(field, name, value, 1, most, "minutes");
            }
        }

        private static int clamp(int wanted, @Nullable Integer least, @Nullable Integer most) {
            return Math.min(
                    Math.max(wanted, Objects.requireNonNullElse(least, 1)), Objects.requireNonNullElse(most, DAY));
        }

        /** The length that it makes of another one; bounds of the rule neither lengthen what is shortened nor the other way round. */
        int apply(int minutes) {
            if (set != null) {
                return set;
            }
            return extend != null
                    ? Math.max(minutes, clamp(minutes + extend, least, most))
                    : Math.min(minutes, clamp(minutes - Objects.requireNonNullElse(shorten, 0), least, most));
        }

        @Override
        public RuleType type() {
            return RuleType.APPOINTMENT_DURATION;
        }
    }

    /** Keeps minutes before or after the appointment free, in the place of those usual; at least one of the two is given. */
    record Buffer(@Nullable Integer before, @Nullable Integer after) implements Actions {

        private static final int MOST = 240;

        public Buffer {
            FieldChecks checks = new FieldChecks()
                    .check(before != null || after != null, "after", "Say how many minutes before or after stay free.");
            if (before != null) {
                checks.between("before", "buffer before", before, 0, MOST, "minutes");
            }
            if (after != null) {
                checks.between("after", "buffer after", after, 0, MOST, "minutes");
            }
            checks.done();
        }

        @Override
        public RuleType type() {
            return RuleType.BUFFER_TIME;
        }
    }

    /** Lets nobody book; the reason is read by who tries. */
    record Block(String reason) implements Actions {

        private static final int LONGEST = 200;

        public Block {
            reason = reason.strip();
            new FieldChecks().text("reason", "reason", reason, LONGEST).done();
        }

        @Override
        public RuleType type() {
            return RuleType.SLOT_BLOCKING;
        }
    }

    /** Books at once, or keeps the booking pending until somebody approves it, whatever the type says. */
    record Approval(boolean automatic) implements Actions {

        @Override
        public RuleType type() {
            return RuleType.AUTO_APPROVAL;
        }
    }

    /** Adds to the priority of whoever wants the appointment, or takes from it. */
    record Priority(int plus) implements Actions {

        /** The most that a rule, and all together, can add or take. */
        public static final int MOST = 100;

        public Priority {
            new FieldChecks()
                    .check(plus != 0, "plus", "A priority of 0 changes nothing. Add to it or take from it.")
                    .between("plus", "priority", plus, -MOST, MOST, "points")
                    .done();
        }

        @Override
        public RuleType type() {
            return RuleType.PRIORITY_SCHEDULING;
        }
    }

    /** The most appointments of a doctor's day at the facility, of all types or of the one that is wanted; at least one is given. */
    record Capacity(@Nullable Integer perDay, @Nullable Integer perDayOfType) implements Actions {

        private static final int MOST = 500;

        public Capacity {
            FieldChecks checks = new FieldChecks()
                    .check(
                            perDay != null || perDayOfType != null,
                            "perDay",
                            "Say how many appointments a day there may be.");
            if (perDay != null) {
                checks.between("perDay", "most per day", perDay, 1, MOST, "appointments");
            }
            if (perDayOfType != null) {
                checks.between("perDayOfType", "most of a type per day", perDayOfType, 1, MOST, "appointments");
            }
            if (perDay != null && perDayOfType != null) {
                checks.check(
                        perDayOfType <= perDay,
                        "perDayOfType",
                        "The most of a type (%d) must not be above the most of all types (%d)."
                                .formatted(perDayOfType, perDay));
            }
            checks.done();
        }

        @Override
        public RuleType type() {
            return RuleType.CAPACITY_MANAGEMENT;
        }
    }

    /** Lets so many further appointments be booked over a taken time, up to so many in a doctor's day. */
    record Overbooking(int lanes, int perDay) implements Actions {

        /** The most appointments over another one. */
        public static final int MOST_LANES = 9;

        private static final int MOST_PER_DAY = 100;

        public Overbooking {
            new FieldChecks()
                    .check(
                            lanes != 0,
                            "lanes",
                            "A rule contradicts itself that allows overbooking with 0 appointments at once."
                                    + " Allow at least 1, or switch it off.")
                    .between("lanes", "overbooking", lanes, 1, MOST_LANES, "appointments at once")
                    .between("perDay", "overbooking", perDay, 1, MOST_PER_DAY, "appointments a day")
                    .check(
                            lanes <= perDay,
                            "perDay",
                            "The overbookings at once (%d) must not be more than those of the day (%d)."
                                    .formatted(lanes, perDay))
                    .done();
        }

        @Override
        public RuleType type() {
            return RuleType.OVERBOOKING;
        }

        @Override
        public Grain grain() {
            return Grain.DAY;
        }
    }

    /**
     * Offers a freed time to the waitlist, or doesn't.
     *
     * @param leadHours a time that is nearer is offered to nobody
     */
    record Filling(boolean on, int leadHours) implements Actions {

        private static final int MOST_HOURS = 720;

        public Filling {
            new FieldChecks()
                    .between("leadHours", "notice", leadHours, 0, MOST_HOURS, "hours")
                    .check(
                            on || leadHours == 0,
                            "leadHours",
                            "A rule contradicts itself that offers nothing and says with how much notice."
                                    + " Leave the notice at 0.")
                    .done();
        }

        @Override
        public RuleType type() {
            return RuleType.WAITLIST_FILLING;
        }

        @Override
        public Grain grain() {
            return leadHours == 0 ? Grain.REQUEST : Grain.MOMENT;
        }
    }
}
