package com.ihosi.ui.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.util.NetMask;

/** Networks written as {@code 10.0.0.0/8, 2001:db8::/32}; never asks a name server. */
final class Networks {

    private final List<NetMask> masks;

    /**
     * Reads a list, which may be empty.
     *
     * @throws IllegalArgumentException where a part is no network
     */
    Networks(String list) {
        this.masks = Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Networks::mask)
                .toList();
    }

    boolean isEmpty() {
        return masks.isEmpty();
    }

    /** Whether an address, with a port or without, lies in one of them; what is no address lies nowhere. */
    boolean contains(String address) {
        return findAddress(address)
                .filter(found -> masks.stream().anyMatch(mask -> mask.matches(found)))
                .isPresent();
    }

    /** The address of {@code 192.0.2.1}, {@code 192.0.2.1:80}, {@code 2001:db8::1} or {@code [2001:db8::1]:80}. */
    static Optional<InetAddress> findAddress(String text) {
        String plain = text.startsWith("[")
                ? text.substring(1, Math.max(1, text.indexOf(']')))
                : text.indexOf(':') == text.lastIndexOf(':') ? text.replaceFirst(":\\d*$", "") : text;
        try {
            return Optional.of(InetAddress.ofLiteral(plain));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private static NetMask mask(String text) {
        try {
            return new NetMask(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "“%s” in ihosi.proxies is no network; write it like 10.0.0.0/8 or 2001:db8::/32.".formatted(text),
                    wrong);
        }
    }
}
