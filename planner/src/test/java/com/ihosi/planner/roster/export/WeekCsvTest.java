package com.ihosi.planner.roster.export;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.csv.Csv;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.WeekPlan;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.testing.TwoHospitals.Work;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WeekCsvTest {

    private static final LocalDate MONDAY = NEXT_WEEK.firstDay();

    private static TwoHospitals hospitals;
    private static List<String> north;
    private static List<String> south;

    @BeforeAll
    static void export() {
        hospitals = new TwoHospitals();
        Place place = hospitals.north();
        UUID day = hospitals.shift(place, "-N", 8, 8);
        Doctor.Id second = hospitals.doctor(place, "Second");
        hospitals.draft(
                place,
                NEXT_WEEK,
                null,
                work(second, MONDAY.plusDays(1), day, "Europe/Berlin", false),
                work(hospitals.northDoctor(), MONDAY, day, "Europe/Berlin", true));
        UUID southern = hospitals.shift(hospitals.south(), "D", 8, 8);
        hospitals.draft(
                hospitals.south(),
                NEXT_WEEK,
                null,
                work(hospitals.southDoctor(), MONDAY, southern, "America/New_York", false));
        north = lines(hospitals.northId());
        south = lines(hospitals.southId());
    }

    @AfterAll
    static void close() {
        hospitals.close();
    }

    private static Work work(Doctor.Id doctor, LocalDate day, UUID shift, String zone, boolean pinned) {
        var from = day.atTime(LocalTime.of(8, 0)).atZone(ZoneId.of(zone)).toInstant();
        return new Work(doctor, day, shift, from, pinned);
    }

    private static List<String> lines(Facility.Id facility) {
        WeekPlan plan = hospitals.plans.get(new Actor.CommandLine(), facility, NEXT_WEEK);
        return WeekCsv.of(plan, plan.drafts().getFirst().stored()).lines().toList();
    }

    @Test
    void eachDutyIsALineByDay() {
        assertThat(north).hasSize(3).startsWith("date,weekday,doctor,department,shift,start,end,minutes,pinned");
        assertThat(north.get(1)).startsWith("2026-11-30,Monday,").endsWith(",480,yes");
        assertThat(north.get(2)).startsWith("2026-12-01,Tuesday,").endsWith(",480,no");
    }

    @Test
    void startAndEndCarryTheFacilitysZone() {
        assertThat(north.get(1))
                .contains("2026-11-30T08:00:00+01:00[Europe/Berlin],2026-11-30T16:00:00+01:00[Europe/Berlin]");
        assertThat(south.get(1)).contains("2026-11-30T08:00:00-05:00[America/New_York]");
    }

    @Test
    void aFacilitysSheetHoldsItsOwnDutiesOnly() {
        assertThat(south).hasSize(2);
        assertThat(south.get(1)).doesNotContain("Berlin");
    }

    @Test
    void aCellThatWouldBeAFormulaIsText() {
        assertThat(north.get(1)).contains(",'-N,");
        assertThat(Csv.line(List.of("=1", "+1", "-1", "@a", "a=1", "\tx", "")))
                .isEqualTo("'=1,'+1,'-1,'@a,a=1,'\tx,\r\n");
    }

    @Test
    void quotesAndCommasStayWithinTheirCell() {
        assertThat(Csv.line(List.of("a,b", "say \"hi\"", "two\nlines", "a;b")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"a;b\"\r\n");
    }
}
