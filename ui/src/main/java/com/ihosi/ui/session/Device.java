package com.ihosi.ui.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which browser and which system a browser's own words mean, as far as people tell them apart. */
record Device(Optional<String> browser, Optional<String> system) {

    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    static Device of(String words) {
        return new Device(first(BROWSERS, words), first(SYSTEMS, words));
    }

    private static Optional<String> first(List<Map.Entry<String, String>> known, String words) {
        return known.stream()
                .filter(each -> words.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
