package com.ihosi.planner.hours;

import static com.ihosi.schema.generated.Tables.WORKING_DAY;

import com.ihosi.planner.hours.HoursFacts.Rostered;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.TimeRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Record6;
import org.jooq.Result;

/** What was asked in a round trip about the hours of doctors, to be read when it is over. */
public final class FactsQueries {

    private final Supplier<Result<Record2<LocalTime, LocalTime>>> hours;
    private final Supplier<Result<Record1<FacilityHours.Holiday>>> holidays;
    private final Supplier<Result<Record2<UUID, Optional<DateRange>>>> employed;
    private final Supplier<Result<Record2<UUID, DateRange>>> leaves;
    private final Supplier<Result<Record>> days;
    private final Supplier<Result<Record6<UUID, LocalDate, Integer, LocalDate, TimeRange, Boolean>>> duties;

    FactsQueries(
            Supplier<Result<Record2<LocalTime, LocalTime>>> hours,
            Supplier<Result<Record1<FacilityHours.Holiday>>> holidays,
            Supplier<Result<Record2<UUID, Optional<DateRange>>>> employed,
            Supplier<Result<Record2<UUID, DateRange>>> leaves,
            Supplier<Result<Record>> days,
            Supplier<Result<Record6<UUID, LocalDate, Integer, LocalDate, TimeRange, Boolean>>> duties) {
        this.hours = hours;
        this.holidays = holidays;
        this.employed = employed;
        this.leaves = leaves;
        this.days = days;
        this.duties = duties;
    }

    /** Facts of those of the doctors who are or were employed at the facility of that zone. */
    public Map<Doctor.Id, HoursFacts> read(ZoneId zone) {
        FacilityHours open = facilityHours(zone);
        Map<UUID, List<DateRange>> away = leaves.get().intoGroups(Record2::value1, Record2::value2);
        Map<UUID, List<StoredDay>> stored =
                days.get().intoGroups(row -> row.get(WORKING_DAY.DOCTOR_ID), StoredDays::read);
        Map<UUID, List<RosteredDuty>> rostered = duties.get().intoGroups(Record6::value1, FactsQueries::duty);
        Map<Doctor.Id, HoursFacts> facts = new LinkedHashMap<>();
        employed.get()
                .forEach(one -> facts.put(
                        new Doctor.Id(one.value1()),
                        new HoursFacts(
                                open,
                                one.value2(),
                                away.getOrDefault(one.value1(), List.of()),
                                stored.getOrDefault(one.value1(), List.of()),
                                rostered(rostered.getOrDefault(one.value1(), List.of())))));
        return facts;
    }

    private static RosteredDuty duty(Record6<UUID, LocalDate, Integer, LocalDate, TimeRange, Boolean> row) {
        LocalDate first = row.value2();
        TimeRange during = row.value5();
        return new RosteredDuty(
                new DateRange(first, first.plusDays(row.value3() - 1L)),
                row.value4(),
                new Span(during.from(), during.until()),
                row.value6());
    }

    private FacilityHours facilityHours(ZoneId zone) {
        Map<LocalDate, FacilityHours.Holiday> closed = holidays.get().stream()
                .map(Record1::value1)
                .collect(Collectors.toMap(FacilityHours.Holiday::day, holiday -> holiday));
        Record2<LocalTime, LocalTime> open = hours.get().getFirst();
        return new FacilityHours(zone, open.value1(), open.value2(), closed);
    }

    private static Rostered rostered(List<RosteredDuty> duties) {
        if (duties.isEmpty()) {
            return Rostered.NOT;
        }
        Map<LocalDate, List<Span>> open = new HashMap<>();
        duties.stream().filter(duty -> !duty.onCall()).forEach(duty -> open.computeIfAbsent(
                        duty.day(), any -> new ArrayList<>())
                .add(duty.during()));
        return new Rostered(duties.stream().map(RosteredDuty::roster).distinct().toList(), open);
    }
}
