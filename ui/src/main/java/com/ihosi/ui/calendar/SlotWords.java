package com.ihosi.ui.calendar;

import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.ui.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** The reasons for the rank, and how long it takes. */
    String why(RankedSlot ranked) {
        Slot slot = ranked.slot();
        String reasons = ranked.reasons().stream()
                .map(reason -> text("cal.reason." + reason))
                .collect(Collectors.joining(" · "));
        String minutes = text("cal.minutes", slot.minutes());
        return reasons.isEmpty() ? minutes : minutes + " · " + reasons;
    }

    private String text(String key, Object... parameters) {
        return Texts.text(language, key, parameters);
    }
}
