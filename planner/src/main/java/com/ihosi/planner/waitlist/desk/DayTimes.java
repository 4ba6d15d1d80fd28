package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.waitlist.DayTime;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Preferred times of the day as they are kept. */
final class DayTimes {

    private static final JsonMapper JSON = new JsonMapper();

    private DayTimes() {}

    private record Kept(@Nullable Integer day, LocalTime from, LocalTime until) {}

    static JSONB of(List<DayTime> times) {
        return JSONB.jsonb(
                JSON.writeValueAsString(times.stream().map(DayTimes::kept).toList()));
    }

    static List<DayTime> read(JSONB json) {
        return List.of(JSON.readValue(json.data(), Kept[].class)).stream()
                .map(DayTimes::time)
                .toList();
    }

    private static Kept kept(DayTime time) {
        DayOfWeek day = time.day();
        return new Kept(day == null ? null : day.getValue(), time.from(), time.until());
    }

    private static DayTime time(Kept kept) {
        Integer day = kept.day();
        return new DayTime(day == null ? null : DayOfWeek.of(day), kept.from(), kept.until());
    }
}
