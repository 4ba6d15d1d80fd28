package com.ihosi.planner.hours;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.hours.DayHours.Break;
import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import com.ihosi.planner.hours.Recurrence.NthWeekday;
import com.ihosi.planner.hours.Recurrence.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The weekdays of a template as they are kept, as JSON. */
record TemplateContent(List<Day> days) {

    private static final JsonMapper JSON = new JsonMapper();

    record Day(
            int weekday,
            @Nullable LocalDate anchor,
            @Nullable Integer nth,
            @Nullable Times hours) {}

    record Times(
            LocalTime from,
            LocalTime until,
            List<Pause> breaks,
            int maxAppointments,
            int emergencySlots,
            @Nullable Integer minutes,
            @Nullable Integer buffer,
            List<UUID> types) {}

    record Pause(LocalTime from, LocalTime until, String name) {}

    static String write(List<WorkingDay> days) {
        return JSON.writeValueAsString(
                new TemplateContent(days.stream().map(TemplateContent::day).toList()));
    }

    static List<WorkingDay> read(String json) {
        return JSON.readValue(json, TemplateContent.class).days().stream()
                .map(TemplateContent::day)
                .toList();
    }

    private static Day day(WorkingDay day) {
        return new Day(
                day.weekday().getValue(),
                day.recurrence() instanceof AlternateWeeks(LocalDate anchor) ? anchor : null,
                day.recurrence() instanceof NthWeekday(int nth) ? nth : null,
                day.hours().map(TemplateContent::times).orElse(null));
    }

    private static Times times(DayHours hours) {
        return new Times(
                hours.from(),
                hours.until(),
                hours.breaks().stream()
                        .map(each -> new Pause(each.from(), each.until(), each.name()))
                        .toList(),
                hours.maxAppointments(),
                hours.emergencySlots(),
                hours.minutes(),
                hours.buffer(),
                hours.types().stream().map(AppointmentType.Id::value).toList());
    }

    private static WorkingDay day(Day day) {
        return new WorkingDay(
                DayOfWeek.of(day.weekday()),
                recurrence(day),
                Optional.ofNullable(day.hours()).map(TemplateContent::hours));
    }

    private static Recurrence recurrence(Day day) {
        if (day.anchor() != null) {
            return new AlternateWeeks(day.anchor());
        }
        return day.nth() == null ? new Weekly() : new NthWeekday(day.nth());
    }

    private static DayHours hours(Times times) {
        return new DayHours(
                times.from(),
                times.until(),
                times.breaks().stream()
                        .map(each -> new Break(each.from(), each.until(), each.name()))
                        .toList(),
                times.maxAppointments(),
                times.emergencySlots(),
                times.minutes(),
                times.buffer(),
                times.types().stream().map(AppointmentType.Id::new).collect(Collectors.toUnmodifiableSet()));
    }
}
