package com.ihosi.planner.hours;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.schema.generated.Tables.FACILITY_HOLIDAY;
import static com.ihosi.schema.generated.Tables.SHIFT_TYPE;
import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableDay.Source;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.testing.TwoHospitals.Work;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final LocalDate MON = NEXT_WEEK.firstDay();
    private static final Actor SYSTEM = new Actor.CommandLine();

    private final TwoHospitals hospitals = new TwoHospitals();
    private final Doctor.Id ada = hospitals.shared();
    private final Doctor.Id ben = hospitals.northDoctor();
    private final Doctor.Id carl = hospitals.southDoctor();

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void hoursComeFromEachFacilitysOwnFactsInItsOwnZone() {
        workingDay(hospitals.north(), ada, "09:00", "12:00");
        workingDay(hospitals.south(), ada, "13:00", "15:00");

        assertThat(open(hospitals.north(), ada, MON)).containsExactly("2026-11-30T08:00:00Z 2026-11-30T11:00:00Z");
        assertThat(open(hospitals.south(), ada, MON)).containsExactly("2026-11-30T18:00:00Z 2026-11-30T20:00:00Z");
        assertThat(open(hospitals.north(), ben, MON)).containsExactly("2026-11-30T07:00:00Z 2026-11-30T16:00:00Z");
    }

    @Test
    void aDoctorWhoWasNeverEmployedThereIsLeftOutAndOneWhoLeftIsClosed() {
        hospitals.terminate(hospitals.north(), ben);

        assertThat(days(hospitals.north(), List.of(carl, ben), MON)).containsOnlyKeys(ben);
        assertThat(open(hospitals.north(), ben, MON)).isEmpty();
    }

    @Test
    void publishedDutiesCountOnCallOnesAndDraftsDoNot() {
        workingDay(hospitals.north(), ben, "09:00", "12:00");
        UUID early = hospitals.shift(hospitals.north(), "E", 6, 8);
        UUID call = hospitals.shift(hospitals.north(), "C", 14, 8);
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(SHIFT_TYPE)
                .set(SHIFT_TYPE.ON_CALL, true)
                .where(SHIFT_TYPE.ID.eq(call))
                .execute());
        StoredRoster.Id draft = hospitals.draft(
                hospitals.north(),
                NEXT_WEEK,
                null,
                new Work(ben, MON.plusDays(1), early, Instant.parse("2026-12-01T05:00:00Z")),
                new Work(ben, MON, call, Instant.parse("2026-11-30T13:00:00Z")));
        assertThat(day(hospitals.north(), ben, MON).source()).isEqualTo(Source.WORKING_DAYS);

        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(hospitals.northId(), draft)));

        assertThat(open(hospitals.north(), ben, MON)).isEmpty();
        assertThat(open(hospitals.north(), ben, MON.plusDays(1)))
                .containsExactly("2026-12-01T05:00:00Z 2026-12-01T13:00:00Z");
        assertThat(open(hospitals.north(), ben, MON.plusWeeks(1)))
                .containsExactly("2026-12-07T08:00:00Z 2026-12-07T11:00:00Z");
        assertThat(day(hospitals.north(), ada, MON).source()).isEqualTo(Source.FACILITY);
    }

    @Test
    void leaveAndHolidaysAreRead() {
        hospitals.leave(hospitals.south(), ada, MON, MON);
        hospitals.database().run(hospitals.north().scope(), sql -> sql.insertInto(FACILITY_HOLIDAY)
                .set(FACILITY_HOLIDAY.FACILITY_ID, hospitals.north().facility())
                .set(FACILITY_HOLIDAY.DAY, MON)
                .set(FACILITY_HOLIDAY.NAME, "Founders' day")
                .set(FACILITY_HOLIDAY.OPENS_AT, LocalTime.of(10, 0))
                .set(FACILITY_HOLIDAY.CLOSES_AT, LocalTime.of(11, 0))
                .execute());

        assertThat(open(hospitals.north(), ada, MON)).isEmpty();
        assertThat(open(hospitals.north(), ben, MON)).containsExactly("2026-11-30T09:00:00Z 2026-11-30T10:00:00Z");
        Hours hours = new Hours(hospitals.database(), hospitals.accounts);
        assertThat(hours.listHolidays(SYSTEM, hospitals.northId(), MON, MON))
                .extracting(FacilityHours.Holiday::name)
                .containsExactly("Founders' day");
        assertThat(hours.listHolidays(SYSTEM, hospitals.northId(), MON.minusDays(2), MON.minusDays(1)))
                .isEmpty();
        assertThat(hours.listHolidays(SYSTEM, hospitals.southId(), MON, MON)).isEmpty();
    }

    @Test
    void breaksAreReadWithTheirNames() {
        workingDay(hospitals.north(), ben, "08:00", "12:00");
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(WORKING_DAY)
                .set(WORKING_DAY.BREAK_STARTS, times("09:00", "10:00"))
                .set(WORKING_DAY.BREAK_ENDS, times("09:30", "10:15"))
                .set(WORKING_DAY.BREAK_NAMES, new String[] {"Round", ""})
                .execute());

        assertThat(open(hospitals.north(), ben, MON))
                .containsExactly(
                        "2026-11-30T07:00:00Z 2026-11-30T08:00:00Z",
                        "2026-11-30T08:30:00Z 2026-11-30T09:00:00Z",
                        "2026-11-30T09:15:00Z 2026-11-30T11:00:00Z");
    }

    @Test
    void theNumberOfStatementsGrowsNeitherWithDoctorsNorWithDays() {
        List<Doctor.Id> many = new ArrayList<>(List.of(ada, ben));
        for (int i = 0; i < 20; i++) {
            many.add(hospitals.doctor(hospitals.north(), "D" + i));
            workingDay(hospitals.north(), many.getLast(), "09:00", "12:00");
        }

        assertThat(statements(List.of(ben), 1)).isEqualTo(6);
        assertThat(statements(many, 60)).isEqualTo(6);
    }

    private int statements(List<Doctor.Id> doctors, int days) {
        AtomicInteger count = new AtomicInteger();
        hospitals.database().read(hospitals.north().scope(), sql -> {
            var counting = sql.configuration()
                    .derive(ExecuteListener.onStart((ExecuteContext any) -> count.incrementAndGet()));
            return Hours.list(DSL.using(counting), facility(hospitals.north()), doctors, MON, MON.plusDays(days - 1L));
        });
        return count.get();
    }

    private static LocalTime[] times(String... times) {
        return Stream.of(times).map(LocalTime::parse).toArray(LocalTime[]::new);
    }

    private void workingDay(Place place, Doctor.Id doctor, String from, String until) {
        hospitals.database().run(place.scope(), sql -> sql.insertInto(WORKING_DAY)
                .set(WORKING_DAY.FACILITY_ID, place.facility())
                .set(WORKING_DAY.DOCTOR_ID, doctor.value())
                .set(WORKING_DAY.DAY_OF_WEEK, 1)
                .set(WORKING_DAY.STARTS_AT, LocalTime.parse(from))
                .set(WORKING_DAY.ENDS_AT, LocalTime.parse(until))
                .set(WORKING_DAY.EFFECTIVE_FROM, LocalDate.of(2026, 1, 1))
                .execute());
    }

    private List<String> open(Place place, Doctor.Id doctor, LocalDate day) {
        return day(place, doctor, day).open().stream()
                .map(span -> span.start() + " " + span.end())
                .toList();
    }

    private BookableDay day(Place place, Doctor.Id doctor, LocalDate day) {
        return Objects.requireNonNull(days(place, List.of(doctor), day).get(doctor))
                .getFirst();
    }

    private Map<Doctor.Id, List<BookableDay>> days(Place place, List<Doctor.Id> doctors, LocalDate day) {
        return hospitals.database().read(place.scope(), sql -> Hours.list(sql, facility(place), doctors, day, day));
    }

    private Facility facility(Place place) {
        return hospitals.facilities.get(new Facility.Id(place.facility()));
    }
}
