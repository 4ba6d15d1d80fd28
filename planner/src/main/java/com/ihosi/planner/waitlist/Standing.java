package com.ihosi.planner.waitlist;

import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why an entry was served, or was not, when it was last looked at.
 *
 * @param line the time that it was closest to; none where no time suited
 * @param at when it was looked at; none if never
 */
public record Standing(
        Kind kind, @Nullable Line line, @Nullable Instant at) {

    /** Of an entry that nobody has looked at yet. */
    public static final Standing NEW = new Standing(Kind.NOT_LOOKED_AT, null, null);

    /** What became of it. */
    public enum Kind {
        NOT_LOOKED_AT,
        /** None of the free times suits. */
        NO_TIME,
        /** Others come before it at every time that suits. */
        IN_LINE,
        OFFERED,
        /** The patient has had as many offers as she may have in a while. */
        CAP_REACHED,
        BOOKED;

        /** The word under which it is kept. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind that is kept under a word. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A place in the line for a free time: "3rd in line for Tuesday 10:00; offered to two before you".
     *
     * @param position from 1 on
     * @param before to how many before it the time was offered
     */
    public record Line(Doctor.Id doctor, Instant start, int position, int before) {}

    /** The same in a sentence, without the time and the doctor of the line. */
    public String sentence() {
        return switch (kind) {
            case NOT_LOOKED_AT -> "Free times were not looked at yet.";
            case NO_TIME -> "None of the free times suits.";
            case CAP_REACHED -> "The patient has had as many offers as she may have in a while.";
            case BOOKED -> "A time is booked.";
            case OFFERED -> "A time is offered.";
            case IN_LINE ->
                line == null
                        ? "Others come first."
                        : "Number %d in line; the time was offered to %d before."
                                .formatted(line.position(), line.before());
        };
    }
}
