package com.ihosi.planner.message;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why a message was not sent, or not known to be.
 *
 * @param said what a server or a library said of it, in its own words; empty: nothing
 */
public record Reason(Kind kind, String said) {

    private static final int LONGEST = 500;

    /** What happened, and the words that are kept of it. */
    public enum Kind {
        /** Nobody knows whether the server had it. */
        STOPPED("The product was stopped while it handed the message over; it may have arrived."),
        TOO_LATE("It could not be sent before it was of no use any more."),
        NO_ADDRESS("The patient wants no messages any more or has no address there."),
        NO_VISIT("The visit is at another time or does not take place any more."),
        WRONG_ADDRESS("This is no mail address: "),
        NO_MAIL("No mail can be made of it: "),
        MAIL_DOWN("The mail server cannot be used: "),
        MAIL_SILENT("The mail server had the whole mail and did not answer: "),
        SMS_DOWN("The SMS provider cannot be reached: "),
        SMS_SILENT("The SMS provider had it and did not answer: "),
        SMS_ANSWER("The SMS provider answered "),
        /** A server said something, and that is all. */
        SERVER("");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The reason without anything that was said. */
        String text() {
            return words.strip();
        }

        /** With what was said. */
        String text(@Nullable String said) {
            return words + said;
        }
    }

    /** What was kept, in a line. */
    static String line(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    /** What a kept line says. */
    public static Reason of(String line) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> line.startsWith(each.words))
                .findFirst()
                .orElseThrow();
        return new Reason(kind, line.substring(kind.words.length()));
    }
}
