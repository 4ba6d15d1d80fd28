package com.ihosi.planner.hours;

import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static com.ihosi.schema.generated.Tables.WORKING_DAY_TYPE;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.row;
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
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Working days as they stand in their table. */
final class StoredDays {

    private static final Field<UUID[]> TYPES = array(select(WORKING_DAY_TYPE.APPOINTMENT_TYPE_ID)
            .from(WORKING_DAY_TYPE)
            .where(
                    WORKING_DAY_TYPE.FACILITY_ID.eq(WORKING_DAY.FACILITY_ID),
                    WORKING_DAY_TYPE.WORKING_DAY_ID.eq(WORKING_DAY.ID)));
    private static final SelectField<Recurrence> RECURRENCE = row(
                    WORKING_DAY.RECURRENCE, WORKING_DAY.RECURRENCE_ANCHOR, WORKING_DAY.NTH_WEEKDAY)
            .mapping(StoredDays::recurrence);
    private static final SelectField<List<Break>> BREAKS = row(
                    WORKING_DAY.BREAK_STARTS, WORKING_DAY.BREAK_ENDS, WORKING_DAY.BREAK_NAMES)
            .mapping(StoredDays::breaks);
    private static final SelectField<Optional<DayHours>> HOURS = row(
                    WORKING_DAY.WORKING,
                    WORKING_DAY.STARTS_AT,
                    WORKING_DAY.ENDS_AT,
                    BREAKS,
                    WORKING_DAY.MAX_APPOINTMENTS,
                    WORKING_DAY.EMERGENCY_SLOTS,
                    WORKING_DAY.DEFAULT_MINUTES,
                    WORKING_DAY.BUFFER_MINUTES,
                    TYPES)
            .mapping(StoredDays::hours);

    /** A whole working day with its types, of a row of its table. */
    static final SelectField<StoredDay> DAY = row(
                    row(WORKING_DAY.DAY_OF_WEEK.convertFrom(DayOfWeek::of), RECURRENCE, HOURS)
                            .mapping(WorkingDay::new),
                    row(WORKING_DAY.EFFECTIVE_FROM, WORKING_DAY.EFFECTIVE_UNTIL).mapping(DateRange::new),
                    WORKING_DAY.LAYER)
            .mapping(StoredDay::new);

    private StoredDays() {}

    private static Recurrence recurrence(String word, @Nullable LocalDate anchor, @Nullable Integer nth) {
        if (anchor != null) {
            return new AlternateWeeks(anchor);
        }
        return nth == null ? new Weekly() : new NthWeekday(nth);
    }

    private static List<Break> breaks(LocalTime[] starts, LocalTime[] ends, String[] names) {
        return IntStream.range(0, starts.length)
                .mapToObj(i -> new Break(starts[i], ends[i], names[i]))
                .toList();
    }

    private static Optional<DayHours> hours(
            boolean working,
            LocalTime from,
            LocalTime until,
            List<Break> breaks,
            int maxAppointments,
            int emergencySlots,
            @Nullable Integer minutes,
            @Nullable Integer buffer,
            UUID[] types) {
        return working
                ? Optional.of(new DayHours(
                        from, until, breaks, maxAppointments, emergencySlots, minutes, buffer, types(types)))
                : Optional.empty();
    }

    private static Set<AppointmentType.Id> types(UUID[] ids) {
        return Stream.of(ids).map(AppointmentType.Id::new).collect(Collectors.toUnmodifiableSet());
    }
}
