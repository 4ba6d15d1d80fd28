package com.ihosi.planner.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How much each client address has tried in vain lately, in this process; of IPv6 a whole network of 64 bits is one client. */
final class ClientThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_CLIENTS = 200_000;
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, AtomicInteger> tried;
    private final int most;

    /**
     * @param most attempts in vain that a client has in ten minutes
     */
    ClientThrottle(int most, Clock clock) {
        this.most = most;
        this.tried = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterWrite(WINDOW)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** What came of asking for an attempt. */
    enum Answer {
        ADMITTED,
        /** The first that is refused, which is worth a line in the log. */
        CLOSED_NOW,
        CLOSED
    }

    /** Counts an attempt before it is made. */
    Answer take(String address) {
        int count = tried.get(key(address), client -> new AtomicInteger()).incrementAndGet();
        if (count <= most) {
            return Answer.ADMITTED;
        }
        return count == most + 1 ? Answer.CLOSED_NOW : Answer.CLOSED;
    }

    /** An attempt was not in vain. */
    void giveBack(String address) {
        AtomicInteger count = tried.getIfPresent(key(address));
        if (count != null) {
            count.decrementAndGet();
        }
    }

    private static String key(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException unknown) {
            return address;
        }
    }
}
