package com.ihosi.planner.domain;

import com.ihosi.planner.FieldException;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A whole domain name in lower-case ASCII, such as {@code plan.clinic.example}; names in other letters are kept as they travel. */
public record HostName(String text) {

    private static final int LONGEST = 253;
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /** Endings that no name server of the world answers for. */
    private static final Set<String> PRIVATE =
            Set.of("localhost", "local", "internal", "invalid", "test", "onion", "arpa");

    /**
     * A name that can lead to a facility.
     *
     * @throws FieldException at the field {@code host}, with what is wrong
     */
    public HostName {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new FieldException(
                    "host",
                    "“%s” is no domain name. Enter one such as plan.clinic.org, without https:// and path."
                            .formatted(shown(text)));
        }
        if (PRIVATE.contains(text.substring(text.lastIndexOf('.') + 1))) {
            throw new FieldException("host", "“%s” is a name that only private networks know.".formatted(shown(text)));
        }
    }

    /** What somebody typed. */
    public static HostName of(String typed) {
        String name = typed.strip().replaceFirst("\\.$", "");
        try {
            return new HostName(IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unfit) {
            return new HostName(name.toLowerCase(Locale.ROOT) + " ");
        }
    }

    /** Whether it is a domain or lies below it. */
    boolean isWithin(String domain) {
        return text.equals(domain) || text.endsWith("." + domain);
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text.strip();
    }
}
