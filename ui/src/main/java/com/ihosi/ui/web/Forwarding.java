package com.ihosi.ui.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the outermost trusted proxy saw of a request: of its headers, each proxy has added one entry at the end, so that they are read from there
 * and only as far as those who wrote them are trusted.
 *
 * @param client who asked; empty where the proxy does not say
 * @param scheme {@code http} or {@code https}
 * @param host with a port or without
 */
record Forwarding(Optional<String> client, Optional<String> scheme, Optional<String> host) {

    private static final Pattern PAIR =
            Pattern.compile("\\s*([A-Za-z]+)=(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\";,]+)\\s*(;|,|$)");

    /** RFC 7239; nothing where it is malformed. */
    static Optional<Forwarding> ofStandard(String header, Predicate<String> trusted) {
        List<Map<String, String>> hops = new ArrayList<>(List.of(new HashMap<>()));
        Matcher pair = PAIR.matcher(header);
        int read = 0;
        while (read < header.length() && pair.find() && pair.start() == read) {
            hops.getLast().put(pair.group(1).toLowerCase(Locale.ROOT), unquote(pair.group(2)));
            if (pair.group(3).equals(",")) {
                hops.add(new HashMap<>());
            }
            read = pair.end();
        }
        if (read != header.length()) {
            return Optional.empty();
        }
        List<String> clients =
                hops.stream().map(hop -> hop.getOrDefault("for", "")).toList();
        Map<String, String> seen = hops.get(outermost(clients, trusted));
        return Optional.of(
                of(seen.getOrDefault("for", ""), seen.getOrDefault("proto", ""), seen.getOrDefault("host", "")));
    }

    /** The three headers that were there before the standard; the last two may have one entry for all proxies. */
    static Forwarding ofCustom(String clients, String schemes, String hosts, Predicate<String> trusted) {
        List<String> each = split(clients);
        int hop = outermost(each, trusted);
        return of(each.get(hop), pick(split(schemes), hop, each.size()), pick(split(hosts), hop, each.size()));
    }

    private static Forwarding of(String client, String scheme, String host) {
        String lower = scheme.toLowerCase(Locale.ROOT);
        return new Forwarding(
                Optional.of(client).filter(text -> Networks.findAddress(text).isPresent()),
                Optional.of(lower).filter(text -> text.equals("http") || text.equals("https")),
                Optional.of(host).filter(text -> !text.isEmpty()));
    }

    /** The entry of the first proxy, from the outside, that all behind it can be trusted for. */
    private static int outermost(List<String> clients, Predicate<String> trusted) {
        int hop = clients.size() - 1;
        while (hop > 0 && trusted.test(clients.get(hop))) {
            hop--;
        }
        return hop;
    }

    private static String pick(List<String> entries, int hop, int hops) {
        return entries.size() == hops ? entries.get(hop) : entries.getLast();
    }

    private static List<String> split(String header) {
        return Arrays.stream(header.split(",", -1)).map(String::strip).toList();
    }

    private static String unquote(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }
}
