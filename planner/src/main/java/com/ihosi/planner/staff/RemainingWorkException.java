package com.ihosi.planner.staff;

import com.ihosi.planner.PlannerException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An employment cannot end on a day, as duties or appointments lie after it; nothing was changed. */
public final class RemainingWorkException extends PlannerException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TOLD = 3;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final transient List<RemainingWork> remaining;

    RemainingWorkException(LocalDate last, List<RemainingWork> remaining, ZoneId zone) {
        super(
                "After %s there is still work to do: %s. Move or cancel them, plan the roster without this doctor, or choose a later day."
                        .formatted(last, told(remaining, zone)));
        this.remaining = List.copyOf(remaining);
    }

    private static String told(List<RemainingWork> remaining, ZoneId zone) {
        long duties = remaining.stream()
                .filter(work -> work.kind() == RemainingWork.Kind.DUTY)
                .count();
        String counted = Stream.of(
                        count(duties, "published duty", "published duties"),
                        count(remaining.size() - duties, "booked appointment", "booked appointments"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
        String first = remaining.stream()
                .limit(MOST_TOLD)
                .map(work -> CLOCK.format(work.during().start().atZone(zone)))
                .collect(Collectors.joining(", "));
        return "%s (%s%s)".formatted(counted, first, remaining.size() > MOST_TOLD ? ", …" : "");
    }

    private static Optional<String> count(long number, String one, String several) {
        return number == 0 ? Optional.empty() : Optional.of("%d %s".formatted(number, number == 1 ? one : several));
    }

    /** All of them, the earliest first. */
    public List<RemainingWork> remaining() {
        return remaining;
    }
}
