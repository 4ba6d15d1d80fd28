package com.ihosi.planner.room;

import com.ihosi.planner.PlannerException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** A room is taken at a time for which somebody wanted to block it; nothing was changed. */
public final class RoomTakenException extends PlannerException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TOLD = 3;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private RoomTakenException(String message) {
        super(message);
    }

    /** Names the first of what is in the way; nothing, where it has gone by now. */
    static RoomTakenException by(List<RoomUse> uses, ZoneId zone) {
        String told =
                uses.stream().limit(MOST_TOLD).map(use -> describe(use, zone)).collect(Collectors.joining(", "));
        int more = uses.size() - MOST_TOLD;
        return new RoomTakenException("The room is taken in that time%s%s. Choose another time, or move what is there."
                .formatted(told.isEmpty() ? "" : ": " + told, more > 0 ? " and %d more".formatted(more) : ""));
    }

    private static String describe(RoomUse use, ZoneId zone) {
        String what =
                switch (use.kind()) {
                    case APPOINTMENT -> "an appointment";
                    case HOLD -> "a booking that is being made";
                    case BLOCK -> "a block";
                };
        return "%s from %s until %s"
                .formatted(
                        what,
                        clock(use.during().start(), zone),
                        clock(use.during().end(), zone));
    }

    private static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }
}
