package com.ihosi.planner.hours;

import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static com.ihosi.schema.generated.Tables.WORKING_DAY_TYPE;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.hours.DayHours.Break;
import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import com.ihosi.planner.hours.Recurrence.NthWeekday;
import com.ihosi.planner.hours.Recurrence.Weekly;
import com.ihosi.planner.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;

/** Working days as they stand in their table. */
final class StoredDays {

    private static final Field<UUID[]> TYPES = array(select(WORKING_DAY_TYPE.APPOINTMENT_TYPE_ID)
            .from(WORKING_DAY_TYPE)
            .where(
                    WORKING_DAY_TYPE.FACILITY_ID.eq(WORKING_DAY.FACILITY_ID),
                    WORKING_DAY_TYPE.WORKING_DAY_ID.eq(WORKING_DAY.ID)));
    /** What makes a whole working day with its types, of a row of its table; flat, because a row within a row is slow to read. */
    static final List<Field<?>> FIELDS = List.of(
            WORKING_DAY.DAY_OF_WEEK,
            WORKING_DAY.RECURRENCE_ANCHOR,
            WORKING_DAY.NTH_WEEKDAY,
            WORKING_DAY.WORKING,
            WORKING_DAY.STARTS_AT,
            WORKING_DAY.ENDS_AT,
            WORKING_DAY.BREAK_STARTS,
            WORKING_DAY.BREAK_ENDS,
            WORKING_DAY.BREAK_NAMES,
            WORKING_DAY.MAX_APPOINTMENTS,
            WORKING_DAY.EMERGENCY_SLOTS,
            WORKING_DAY.DEFAULT_MINUTES,
            WORKING_DAY.BUFFER_MINUTES,
            TYPES,
            WORKING_DAY.EFFECTIVE_FROM,
            WORKING_DAY.EFFECTIVE_UNTIL,
            WORKING_DAY.LAYER);

    private StoredDays() {}

    /** The working day of a row that has all the fields. */
    static StoredDay read(Record row) {
        return new StoredDay(
                new WorkingDay(DayOfWeek.of(row.get(WORKING_DAY.DAY_OF_WEEK)), recurrence(row), hours(row)),
                new DateRange(row.get(WORKING_DAY.EFFECTIVE_FROM), row.get(WORKING_DAY.EFFECTIVE_UNTIL)),
                row.get(WORKING_DAY.LAYER));
    }

    private static Recurrence recurrence(Record row) {
        LocalDate anchor = row.get(WORKING_DAY.RECURRENCE_ANCHOR);
        Integer nth = row.get(WORKING_DAY.NTH_WEEKDAY);
        if (anchor != null) {
            return new AlternateWeeks(anchor);
        }
        return nth == null ? new Weekly() : new NthWeekday(nth);
    }

    private static Optional<DayHours> hours(Record row) {
        return row.get(WORKING_DAY.WORKING)
                ? Optional.of(new DayHours(
                        row.get(WORKING_DAY.STARTS_AT),
                        row.get(WORKING_DAY.ENDS_AT),
                        breaks(row),
                        row.get(WORKING_DAY.MAX_APPOINTMENTS),
                        row.get(WORKING_DAY.EMERGENCY_SLOTS),
                        row.get(WORKING_DAY.DEFAULT_MINUTES),
                        row.get(WORKING_DAY.BUFFER_MINUTES),
                        types(row.get(TYPES))))
                : Optional.empty();
    }

    private static List<Break> breaks(Record row) {
        LocalTime[] starts = row.get(WORKING_DAY.BREAK_STARTS);
        LocalTime[] ends = row.get(WORKING_DAY.BREAK_ENDS);
        String[] names = row.get(WORKING_DAY.BREAK_NAMES);
        return IntStream.range(0, starts.length)
                .mapToObj(i -> new Break(starts[i], ends[i], names[i]))
                .toList();
    }

    private static Set<AppointmentType.Id> types(UUID[] ids) {
        return Stream.of(ids).map(AppointmentType.Id::new).collect(Collectors.toUnmodifiableSet());
    }
}
