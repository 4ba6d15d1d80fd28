package com.ihosi.ui.facility;

import java.util.Locale;
import java.util.Set;

/** Where a request was sent: the main address of the installation, or one facility's own. */
public sealed interface Address {

    /** The address that belongs to no facility; logging in there leads to one's own. */
    record Main(String domain, int port) implements Address {}

    /** A facility's own address, {@code SLUG.DOMAIN}. */
    record OfFacility(String slug, Main main) implements Address {}

    /** Subdomains that mean the main address. */
    Set<String> GENERAL = Set.of("www", "app");

    /**
     * Reads a Host header. One label in front of the installation's domain is a facility's slug; the domain itself, a
     * number or any other name is the main address.
     */
    static Address parse(String host, String domain) {
        int colon = host.lastIndexOf(':');
        boolean withPort = colon > host.lastIndexOf(']') && colon > 0;
        String name = (withPort ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
        int port = withPort ? port(host.substring(colon + 1)) : -1;
        String tail = "." + domain.toLowerCase(Locale.ROOT);
        if (!name.endsWith(tail)) {
            return new Main(name, port);
        }
        Main main = new Main(tail.substring(1), port);
        String slug = name.substring(0, name.length() - tail.length());
        return slug.isEmpty() || GENERAL.contains(slug) ? main : new OfFacility(slug, main);
    }

    /** The address of the same installation that belongs to no facility. */
    default Main main() {
        return switch (this) {
            case Main main -> main;
            case OfFacility facility -> facility.main();
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
}
