package com.ihosi.planner.message;

import com.ihosi.planner.facility.Facility;

/**
 * Where patients find a facility on the web.
 *
 * @param pattern with {@code {facility}} where its slug stands, such as {@code https://{facility}.example.org}
 */
public record Addresses(String pattern) {

    private static final String SLUG = "{facility}";

    public Addresses {
        if (!pattern.contains(SLUG) || !pattern.matches("https?://[^/]+/?")) {
            throw new IllegalArgumentException(
                    "The ihosi.url (%s) must be like https://{facility}.example.org.".formatted(pattern));
        }
    }

    /** The address of a page of a facility. */
    String of(Facility facility, String path) {
        String root = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
        return root.replace(SLUG, facility.slug()) + path;
    }
}
