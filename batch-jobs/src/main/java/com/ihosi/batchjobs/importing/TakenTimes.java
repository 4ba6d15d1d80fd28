package com.ihosi.batchjobs.importing;

import com.ihosi.batchjobs.dataset.RowError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds people who would be in two places at once, or twice in the same lane at one. */
final class TakenTimes {

    private final String who;
    private final Map<String, List<Span>> byPerson = new HashMap<>();

    /**
     * A time that somebody is taken.
     *
     * @param from seconds of the epoch
     * @param until seconds of the epoch
     */
    record Span(String file, long line, String facility, int lane, long from, long until) {

        private boolean collides(Span other) {
            boolean overlap = from < other.until && other.from < until;
            return overlap && (lane == other.lane || !facility.equals(other.facility));
        }
    }

    /**
     * @param who what the people are called in the errors
     */
    TakenTimes(String who) {
        this.who = who;
    }

    void add(String person, Span span) {
        byPerson.computeIfAbsent(person, none -> new ArrayList<>(2)).add(span);
    }

    /** Names each time that collides with an earlier one. */
    void check(Consumer<RowError> errors) {
        byPerson.forEach((person, spans) -> {
            spans.sort(Comparator.comparingLong(Span::from));
            for (int i = 1; i < spans.size(); i++) {
                checkOne(person, spans, i, errors);
            }
        });
    }

    private void checkOne(String person, List<Span> spans, int index, Consumer<RowError> errors) {
        Span span = spans.get(index);
        // No duty or appointment is longer than two days.
        for (int i = index - 1; i >= 0 && spans.get(i).from() > span.from() - 2 * 86_400; i--) {
            Span earlier = spans.get(i);
            if (span.collides(earlier)) {
                errors.accept(new RowError(
                        span.file(),
                        span.line(),
                        "",
                        "",
                        "the %s %s is taken at this time already (%s, line %d)"
                                .formatted(who, person, earlier.file(), earlier.line())));
                return;
            }
        }
    }
}
