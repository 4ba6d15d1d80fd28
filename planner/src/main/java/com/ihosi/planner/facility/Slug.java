package com.ihosi.planner.facility;

import com.ihosi.planner.FieldException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a facility's own address begins with: one label of a domain name, in lower case. */
public record Slug(String text) {

    /** Most characters, as many as a label of a domain name may have. */
    public static final int LONGEST = 63;

    private static final int SHORTEST = 2;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** Names that mean the installation itself, that mail and name servers go by, or that a stranger could mislead with. */
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "api",
            "app",
            "assets",
            "auth",
            "autoconfig",
            "autodiscover",
            "blog",
            "cdn",
            "console",
            "dns",
            "docs",
            "email",
            "example",
            "ftp",
            "health",
            "help",
            "ihosi",
            "imap",
            "internal",
            "invalid",
            "isatap",
            "local",
            "localhost",
            "login",
            "logout",
            "mail",
            "main",
            "mx",
            "ns",
            "ns1",
            "ns2",
            "oauth",
            "platform",
            "pop",
            "portal",
            "proxy",
            "root",
            "security",
            "smtp",
            "sso",
            "static",
            "status",
            "support",
            "system",
            "webmail",
            "wpad",
            "www");

    /**
     * A slug that a facility may have.
     *
     * @throws FieldException at the field {@code slug}, with what is wrong
     */
    public Slug {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw refused("The address must have %d to %d characters.".formatted(SHORTEST, LONGEST));
        }
        if (!isPossible(text)) {
            throw refused(
                    "The address may have lower-case letters without accents, digits and single hyphens between them,"
                            + " such as “north-clinic”.");
        }
        if (isReserved(text)) {
            throw refused("The address “%s” is kept for the installation itself. Choose another one.".formatted(text));
        }
    }

    /** What somebody typed, without spaces around it and in lower case. */
    public static Slug of(String typed) {
        return new Slug(typed.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a facility can have been given it: no other text need be looked up. */
    public static boolean isPossible(String label) {
        return FORM.matcher(label).matches() && !label.contains("--");
    }

    /** Whether it is kept for the installation itself. */
    public static boolean isReserved(String label) {
        return RESERVED.contains(label);
    }

    private static FieldException refused(String sentence) {
        return new FieldException("slug", sentence);
    }
}
