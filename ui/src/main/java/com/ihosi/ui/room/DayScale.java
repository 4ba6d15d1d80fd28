package com.ihosi.ui.room;

import com.ihosi.planner.room.RoomUse;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where on a bar the instants of a day stand: as a rule from seven to seven, longer where something is before or after. */
record DayScale(Span shown, ZoneId zone) {

    private static final LocalTime USUAL_START = LocalTime.of(7, 0);
    private static final LocalTime USUAL_END = LocalTime.of(19, 0);
    private static final int MOST_TICKS = 9;

    static DayScale of(LocalDate day, ZoneId zone, List<RoomUse> uses) {
        Instant start = LocalTimes.instant(day, USUAL_START, zone);
        Instant end = LocalTimes.instant(day, USUAL_END, zone);
        Instant first = LocalTimes.instant(day, LocalTime.MIDNIGHT, zone);
        Instant last = LocalTimes.instant(day.plusDays(1), LocalTime.MIDNIGHT, zone);
        for (RoomUse use : uses) {
            start = earlier(start, use.during().start().truncatedTo(ChronoUnit.HOURS));
            end = later(end, use.during().end().plus(59, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.HOURS));
        }
        return new DayScale(new Span(later(start, first), earlier(end, last)), zone);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** From where to where a span reaches, as CSS: {@code left:25.0%;width:8.33%}. */
    String place(Span during) {
        double from = share(later(during.start(), shown.start()));
        double until = share(earlier(during.end(), shown.end()));
        return String.format(Locale.ROOT, "left:%.2f%%;width:%.2f%%", from, Math.max(0, until - from));
    }

    /** Where an instant stands, in percent. */
    double share(Instant at) {
        return 100.0
                * Duration.between(shown.start(), at).toSeconds()
                / Duration.between(shown.start(), shown.end()).toSeconds();
    }

    /** Whether all of a span is on the bars. */
    boolean holds(Span during) {
        return !during.start().isBefore(shown.start()) && !during.end().isAfter(shown.end());
    }

    /** Full hours that are written above the bars. */
    List<Instant> ticks() {
        long hours = Duration.between(shown.start(), shown.end()).toHours();
        long step = Math.max(1, Math.ceilDiv(hours, MOST_TICKS - 1));
        List<Instant> ticks = new ArrayList<>();
        for (Instant at = shown.start(); !at.isAfter(shown.end()); at = at.plus(step, ChronoUnit.HOURS)) {
            ticks.add(at);
        }
        return ticks;
    }
}
