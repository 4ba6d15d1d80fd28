package com.ihosi.ui.waitlist;

import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.DayTime;
import com.ihosi.planner.waitlist.Standing;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.planner.waitlist.desk.Waiting;
import com.ihosi.ui.text.Moments;
import com.ihosi.ui.text.Texts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says who waits for what, how long, and why, in the language of the reader. */
final class WaitWords {

    private static final int SHOWN_DATES = 4;

    private final Locale language;
    private final Moments moments;
    private final DateTimeFormatter date;
    private final Instant now;

    WaitWords(Locale language, ZoneId zone, Instant now) {
        this.language = Texts.nearest(language);
        this.moments = new Moments(zone, this.language);
        this.date = DateTimeFormatter.ofPattern(text("format.weekday"), this.language);
        this.now = now;
    }

    String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }

    String when(Instant instant) {
        return moments.when(instant);
    }

    String time(Instant instant) {
        return moments.time(instant);
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    String date(Instant instant) {
        return date(moments.dayOf(instant));
    }

    String waits(WaitlistEntry entry) {
        return text("wait.waits", entry.waitedDays(now));
    }

    boolean isOverdue(WaitlistEntry entry) {
        return entry.isOverdue(now);
    }

    /** How long something still lasts: "1 h 12 min". */
    String left(Instant end) {
        Duration left = Duration.between(now, end);
        long minutes = Math.max(0, left.toMinutes());
        return minutes < 60 ? text("wait.left.minutes", minutes) : text("wait.left.hours", minutes / 60, minutes % 60);
    }

    /** The place in a row: "3rd". */
    String ordinal(int number) {
        int tens = number % 100;
        String ending =
                switch (number % 10) {
                    case 1 -> tens == 11 ? "other" : "first";
                    case 2 -> tens == 12 ? "other" : "second";
                    case 3 -> tens == 13 ? "other" : "third";
                    default -> "other";
                };
        return text("wait.ordinal." + ending, number);
    }

    /** With whom: a doctor, somebody else as well, or anyone. */
    String whom(Waiting waiting) {
        return waiting.doctor()
                .map(doctor -> waiting.entry().wanted().otherDoctors()
                        ? text("wait.whom.others", doctor.name())
                        : doctor.name())
                .orElseGet(() -> text("wait.whom.anyone"));
    }

    String time(DayTime time) {
        DayOfWeek day = time.day();
        return text(
                "wait.time",
                day == null ? text("wait.time.any") : day.getDisplayName(TextStyle.SHORT_STANDALONE, language),
                time.from().toString(),
                time.until().toString());
    }

    /** What she wishes, in short; nothing if anything will do. */
    List<String> wishes(WaitlistEntry entry) {
        WaitlistRequest wanted = entry.wanted();
        List<String> wishes = new ArrayList<>();
        if (!wanted.dates().isEmpty()) {
            wishes.add(dates(wanted));
        }
        if (!wanted.times().isEmpty()) {
            wishes.add(wanted.times().stream().map(this::time).collect(Collectors.joining(", ")));
        }
        if (wanted.autoBook()) {
            wishes.add(text("wait.wish.auto"));
        }
        if (wanted.otherFacilities()) {
            wishes.add(text("wait.wish.facilities"));
        }
        Instant deadline = entry.deadline();
        if (deadline != null) {
            wishes.add(text("wait.wish.deadline", date(deadline)));
        }
        Instant expires = wanted.expires();
        if (expires != null) {
            wishes.add(text("wait.wish.expires", date(expires.minusNanos(1))));
        }
        return wishes;
    }

    private String dates(WaitlistRequest wanted) {
        String some = wanted.dates().stream()
                .sorted()
                .limit(SHOWN_DATES)
                .map(this::date)
                .collect(Collectors.joining(", "));
        int more = wanted.dates().size() - SHOWN_DATES;
        return more > 0 ? text("wait.wish.dates", some, more) : some;
    }

    /** Why she was served, or was not. */
    String why(Waiting waiting) {
        WaitlistEntry entry = waiting.entry();
        return switch (entry.status()) {
            case EXPIRED -> text("wait.why.expired");
            case CANCELLED -> text("wait.why.cancelled");
            case BOOKED -> entry.elsewhere() ? text("wait.why.elsewhere") : standing(waiting);
            case ACTIVE, NOTIFIED -> standing(waiting);
        };
    }

    private String standing(Waiting waiting) {
        Standing standing = waiting.entry().standing();
        Standing.Line line = standing.line();
        String doctor = waiting.lineDoctor().map(Doctor::name).orElse("");
        return switch (standing.kind()) {
            case NOT_LOOKED_AT -> text("wait.why.new");
            case NO_TIME -> text("wait.why.none");
            case CAP_REACHED -> text("wait.why.cap");
            case IN_LINE -> line == null ? text("wait.why.others") : inLine(line, doctor);
            case OFFERED -> line == null ? text("wait.why.offered") : offered(waiting.entry(), line, doctor);
            case BOOKED ->
                line == null ? text("wait.why.booked") : text("wait.why.booked.at", when(line.start()), doctor);
        };
    }

    private String inLine(Standing.Line line, String doctor) {
        String place = text("wait.why.line", ordinal(line.position()), when(line.start()), doctor);
        return line.before() == 0 ? place : text("wait.why.before", place, line.before());
    }

    private String offered(WaitlistEntry entry, Standing.Line line, String doctor) {
        String key = entry.status() == WaitlistEntry.Status.NOTIFIED ? "wait.why.offered.at" : "wait.why.offered.over";
        return text(key, when(line.start()), doctor);
    }

    /** When free times were last looked at for any of some. */
    @Nullable
    String looked(List<Waiting> all) {
        return all.stream()
                .map(waiting -> waiting.entry().standing().at())
                .filter(at -> at != null)
                .max(Instant::compareTo)
                .map(this::when)
                .orElse(null);
    }
}
