package com.ihosi.planner.noshow;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pasts of a facility's patients. A visit's past counts visits on days strictly before it whose outcome is known: what the
 * last prediction before the visit, that of the night before, could know. Nothing of the day itself and nothing later ever counts.
 */
public final class OwnPasts {

    private static final Duration SAME_GO = Duration.ofMinutes(15);

    private final Map<String, List<Visit>> visits = new HashMap<>();

    private OwnPasts() {}

    /** Of all visits whose outcome is known; the others are passed over. */
    public static OwnPasts of(Collection<Visit> visits) {
        OwnPasts pasts = new OwnPasts();
        for (Visit visit : visits) {
            if (visit.isOver()) {
                pasts.visits
                        .computeIfAbsent(visit.patient(), none -> new ArrayList<>(2))
                        .add(visit);
            }
        }
        pasts.visits
                .values()
                .forEach(list -> list.sort(Comparator.comparing(Visit::day).thenComparing(Visit::missed)));
        return pasts;
    }

    /** What was known of the patient on the eve of the visit. */
    public Past before(Visit visit) {
        Past past = Past.NONE;
        for (Visit earlier : visits.getOrDefault(visit.patient(), List.of())) {
            if (!earlier.day().isBefore(visit.day())) {
                break;
            }
            int days = (int) ChronoUnit.DAYS.between(earlier.day(), visit.day());
            past = past.and(earlier.leadDays() > 0, inTheSameGo(earlier, visit), earlier.missed(), days);
        }
        return past;
    }

    private static boolean inTheSameGo(Visit one, Visit other) {
        return Duration.between(one.bookedAt(), other.bookedAt()).abs().compareTo(SAME_GO) < 0;
    }
}
