package com.ihosi.planner.message;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a patient wants to be told things, and in which language.
 *
 * @param contact {@code email}, {@code sms}, {@code phone} (a person calls her) or {@code none}
 */
record Reach(
        String givenName,
        String contact,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language) {

    /** At which channel, none where she wants no messages or has no address there. */
    Optional<Channel> channel() {
        return switch (contact) {
            case "email" -> isAddress(email) ? Optional.of(Channel.EMAIL) : Optional.empty();
            case "sms" -> isAddress(phone) ? Optional.of(Channel.SMS) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Her address at a channel. */
    Optional<String> address(Channel channel) {
        return Optional.ofNullable(
                        switch (channel) {
                            case EMAIL -> email;
                            case SMS -> phone;
                        })
                .filter(Reach::isAddress);
    }

    /** Whether she wants messages of any kind. */
    boolean wantsMessages() {
        return contact.equals("email") || contact.equals("sms");
    }

    private static boolean isAddress(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
