package com.ihosi.ui.facility;

import com.ihosi.planner.facility.Slug;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a request was sent, as its Host header says. */
public sealed interface Address {

    /** The address that belongs to no facility; logging in there leads to one's own. */
    record Main(String domain, int port) implements Address {}

    /** Where the installation is run from, {@code admin.DOMAIN}. */
    record Admin(Main main) implements Address {}

    /** An address that a facility can have, {@code SLUG.DOMAIN}. */
    record OfFacility(String slug, Main main) implements Address {}

    /** A name outside of the installation's domain, in lower case: perhaps a facility's own. */
    record Foreign(String host, Main main) implements Address {}

    /** A name that nobody can have. */
    record Nowhere(String host, Main main) implements Address {}

    /** Labels before the domain that mean the main address. */
    Set<String> GENERAL = Set.of("www", "app");

    /** Most characters of a domain name. */
    int LONGEST = 253;

    Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
    Pattern NUMBER = Pattern.compile("\\[[0-9A-Fa-f:.]+]|[0-9.]*[0-9]");

    /**
     * Reads a Host header. The domain itself, {@code www} or {@code app} before it, {@code localhost}, a name of one label, an IP address and
     * no host at all mean the main address. One dot at the end and capital letters make no difference. Only ASCII is read, so that no
     * letter of another script comes to mean one of it.
     */
    static Address parse(String header, String domain) {
        String host = header.strip();
        int colon = host.lastIndexOf(':');
        boolean withPort = colon > host.lastIndexOf(']') && colon >= 0;
        Main main = new Main(domain.toLowerCase(Locale.ROOT), withPort ? port(host.substring(colon + 1)) : -1);
        String name = withPort ? host.substring(0, colon) : host;
        if (name.isEmpty() || NUMBER.matcher(name).matches()) {
            return main;
        }
        String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (!isAscii(plain)
                || plain.length() > LONGEST
                || !NAME.matcher(plain.toLowerCase(Locale.ROOT)).matches()) {
            return new Nowhere(name, main);
        }
        return parseName(plain.toLowerCase(Locale.ROOT), main);
    }

    private static Address parseName(String name, Main main) {
        if (name.equals(main.domain()) || name.indexOf('.') < 0) {
            return main;
        }
        String tail = "." + main.domain();
        if (!name.endsWith(tail)) {
            return new Foreign(name, main);
        }
        String label = name.substring(0, name.length() - tail.length());
        if (GENERAL.contains(label)) {
            return main;
        }
        if (label.equals("admin")) {
            return new Admin(main);
        }
        return Slug.isPossible(label) ? new OfFacility(label, main) : new Nowhere(name, main);
    }

    /** The address of the same installation that belongs to no facility. */
    default Main main() {
        return switch (this) {
            case Main main -> main;
            case Admin(Main main) -> main;
            case OfFacility(String slug, Main main) -> main;
            case Foreign(String host, Main main) -> main;
            case Nowhere(String host, Main main) -> main;
        };
    }

    /** The start of every link to a facility: {@code http://SLUG.DOMAIN:PORT}. */
    default String origin(String scheme, String slug) {
        return scheme + "://" + slug + "." + main().domain() + portPart();
    }

    /** The start of every link to the main address. */
    default String mainOrigin(String scheme) {
        return scheme + "://" + main().domain() + portPart();
    }

    private String portPart() {
        return main().port() < 0 ? "" : ":" + main().port();
    }

    private static int port(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
