package com.ihosi.planner.series;

import com.ihosi.planner.FieldException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * When a series has an occurrence: a rule of RFC 5545 in local time, at most once a day. The only place that knows the library which expands
 * it. Refuses what it cannot be at the field {@code rule}.
 */
public final class SeriesRule {

    /** The most occurrences of a series. */
    public static final int MOST = 200;

    /** The most years that a series lasts. */
    public static final int MOST_YEARS = 2;

    private static final int LONGEST = 1000;
    private static final String FIELD = "rule";
    private static final String PREFIX = "RRULE:";
    private static final Set<Freq> REFUSED = Set.of(Freq.SECONDLY, Freq.MINUTELY, Freq.HOURLY);

    private final RecurrenceRule rule;

    private SeriesRule(RecurrenceRule rule) {
        this.rule = rule;
    }

    /**
     * Reads a rule, with or without "RRULE:" before it.
     *
     * @param zone in which an end that is given as an instant is read
     */
    public static SeriesRule parse(String text, ZoneId zone) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        String bare = plain.startsWith(PREFIX) ? plain.substring(PREFIX.length()) : plain;
        if (bare.isEmpty() || bare.length() > LONGEST) {
            throw refusal("The rule must have 1 to %d characters.".formatted(LONGEST));
        }
        try {
            RecurrenceRule rule = new RecurrenceRule(bare, RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (REFUSED.contains(rule.getFreq()) || hasTimes(rule)) {
                throw refusal("A series has one appointment a day at most. Use a daily, weekly, monthly or yearly rule"
                        + " without hours; the time is that of the first appointment.");
            }
            DateTime until = rule.getUntil();
            if (until != null) {
                rule.setUntil(floating(local(until, zone)));
            }
            return new SeriesRule(rule);
        } catch (InvalidRecurrenceRuleException invalid) {
            throw refusal("The rule (%s) is not one of RFC 5545: %s. Write it as in FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10."
                    .formatted(bare, invalid.getMessage()));
        }
    }

    private static boolean hasTimes(RecurrenceRule rule) {
        return rule.hasPart(Part.BYHOUR) || rule.hasPart(Part.BYMINUTE) || rule.hasPart(Part.BYSECOND);
    }

    private static FieldException refusal(String sentence) {
        return new FieldException(FIELD, sentence);
    }

    private static LocalDateTime local(DateTime time, ZoneId zone) {
        if (time.isAllDay()) {
            return LocalDateTime.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth(), 23, 59, 59);
        }
        return time.isFloating()
                ? local(time)
                : LocalDateTime.ofInstant(Instant.ofEpochMilli(time.getTimestamp()), zone);
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }

    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    /**
     * What a rule comes to.
     *
     * @param rule with an end
     * @param occurrences local times, in order, at least one
     * @param bounded whether the end was given to it because it had none
     */
    public record Expansion(SeriesRule rule, List<LocalDateTime> occurrences, boolean bounded) {
        public Expansion {
            occurrences = List.copyOf(occurrences);
        }
    }

    /**
     * The occurrences from a first local time on, which is one of them only where the rule says so. A rule without an end gets one: after
     * {@link #MOST} occurrences or {@link #MOST_YEARS} years, whichever comes first.
     *
     * @throws FieldException if there is none, or more than a series may have
     */
    public Expansion expand(LocalDateTime start) {
        LocalDateTime end = start.plusYears(MOST_YEARS);
        List<LocalDateTime> all = occurrences(start, end);
        if (all.isEmpty()) {
            throw refusal("The rule (%s) names no day from %s to %s."
                    .formatted(this, start.toLocalDate(), end.toLocalDate()));
        }
        if (rule.isInfinite()) {
            List<LocalDateTime> some = all.subList(0, Math.min(MOST, all.size()));
            return new Expansion(until(some.getLast()), some, true);
        }
        if (all.size() > MOST) {
            throw refusal("A series can have %d appointments at most. Let it end sooner.".formatted(MOST));
        }
        if (isCutBy(start, all.size())) {
            throw refusal("A series can last %d years at most, here until %s. Let it end sooner."
                    .formatted(MOST_YEARS, end.toLocalDate()));
        }
        return new Expansion(this, all, false);
    }

    private boolean isCutBy(LocalDateTime start, int found) {
        DateTime until = rule.getUntil();
        return until == null
                ? rule.getCount() > found
                : local(until).isAfter(start.plusYears(MOST_YEARS).plusDays(1));
    }

    private List<LocalDateTime> occurrences(LocalDateTime start, LocalDateTime end) {
        List<LocalDateTime> found = new ArrayList<>();
        try {
            RecurrenceRuleIterator iterator = rule.iterator(floating(start));
            while (iterator.hasNext() && found.size() <= MOST) {
                LocalDateTime next = local(iterator.nextDateTime());
                if (next.isAfter(end)) {
                    return found;
                }
                found.add(next);
            }
        } catch (IllegalArgumentException never) {
            // The library's way to say that a rule such as 30 February names no day.
            return found;
        }
        return found;
    }

    /** The same rule with another end, that occurrence included. */
    public SeriesRule until(LocalDateTime last) {
        try {
            RecurrenceRule other = new RecurrenceRule(rule.toString(), RecurrenceRule.RfcMode.RFC5545_STRICT);
            other.setUntil(floating(last));
            return new SeriesRule(other);
        } catch (InvalidRecurrenceRuleException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As RFC 5545 writes it. */
    @Override
    public String toString() {
        return rule.toString();
    }
}
