package com.ihosi.ui.calendar;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.RankedSlot.Reason;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what is offered: when, with whom, and why it comes where it does. */
final class SlotWords {

    private final ZoneId zone;
    private final Locale language;
    private final Map<Doctor.Id, String> names;

    SlotWords(ZoneId zone, Locale language, Map<Doctor.Id, String> names) {
        this.zone = zone;
        this.language = language;
        this.names = Map.copyOf(names);
    }

    String when(Span during) {
        WallClock clock = clock(during.start());
        return day(clock) + ", " + clock.time(during);
    }

    String when(Instant start) {
        WallClock clock = clock(start);
        return day(clock) + ", " + clock.time(start);
    }

    private WallClock clock(Instant instant) {
        return new WallClock(LocalDate.ofInstant(instant, zone), zone);
    }

    private String day(WallClock clock) {
        return DateTimeFormatter.ofPattern(text("format.weekday"), language).format(clock.day());
    }

    String who(Doctor.Id doctor) {
        return names.getOrDefault(doctor, "");
    }

    String who(List<Doctor.Id> doctors) {
        return doctors.stream().map(this::who).collect(Collectors.joining(", "));
    }

    /** A facility with its clock. */
    String where(Facility facility) {
        return text(
                "cal.where.clock",
                facility.name(),
                facility.zone().getDisplayName(TextStyle.FULL_STANDALONE, language));
    }

    /**
     * The reasons for the rank.
     *
     * @param unsaid reasons that need not be told
     * @param length whether to tell how long it takes
     */
    String why(RankedSlot ranked, Set<Reason> unsaid, boolean length) {
        Slot slot = ranked.slot();
        return Stream.concat(
                        length ? Stream.of(text("cal.minutes", slot.minutes())) : Stream.of(),
                        ranked.reasons().stream()
                                .filter(reason -> !unsaid.contains(reason))
                                .map(reason -> why(slot, reason)))
                .collect(Collectors.joining(" · "));
    }

    private String why(Slot slot, Reason reason) {
        if (slot.opened() && reason == Reason.OVERBOOKED) {
            return text("cal.reason.OPENED");
        }
        return slot.overbookedBy()
                .filter(rule -> reason == Reason.OVERBOOKED)
                .map(rule -> text("cal.reason.by-rule", rule))
                .orElseGet(() -> text("cal.reason." + reason));
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
