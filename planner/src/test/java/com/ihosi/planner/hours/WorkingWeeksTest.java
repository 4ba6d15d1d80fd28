package com.ihosi.planner.hours;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.hours.DayHours.Break;
import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import com.ihosi.planner.hours.Recurrence.NthWeekday;
import com.ihosi.planner.hours.Recurrence.Weekly;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkingWeeksTest {

    private static final LocalDate MON = NEXT_WEEK.firstDay();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Actor SYSTEM = new Actor.CommandLine();

    private final TwoHospitals hospitals = new TwoHospitals();
    private final WorkingWeeks weeks = new WorkingWeeks(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Doctor.Id ada = hospitals.shared();

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aWholeWeekIsKeptAsItWasSaid() {
        AppointmentType.Id check = type();
        DayHours hours = new DayHours(
                LocalTime.of(8, 0),
                LocalTime.of(17, 0),
                List.of(
                        new Break(LocalTime.of(12, 0), LocalTime.of(12, 30), "Lunch"),
                        new Break(LocalTime.of(15, 0), LocalTime.of(15, 15), "")),
                14,
                2,
                20,
                10,
                Set.of(check));
        List<WorkingDay> said = List.of(
                new WorkingDay(MONDAY, new Weekly(), Optional.of(hours)),
                new WorkingDay(TUESDAY, new AlternateWeeks(MON), Optional.of(hours)),
                new WorkingDay(WEDNESDAY, new NthWeekday(-1), Optional.of(hours)),
                day(FRIDAY, null));

        WorkingWeeks.Kept kept = save(MON, said);

        assertThat(kept.weeks()).containsExactly(new WorkingWeek(new DateRange(MON, null), said));
        assertThat(weeks.get(SYSTEM, hospitals.northId(), ada)).isEqualTo(kept);
        assertThat(weeks.get(SYSTEM, hospitals.southId(), ada).weeks()).isEmpty();
    }

    @Test
    void aNewWeekFollowsTheOneBeforeAndOneInBetweenEndsWhereTheNextBegins() {
        save(MON, List.of(day(MONDAY, "08-12")));
        save(MON.plusWeeks(4), List.of(day(MONDAY, "13-17")));
        WorkingWeeks.Kept kept = save(MON.plusWeeks(2), List.of(day(TUESDAY, "10-11")));

        assertThat(kept.weeks())
                .containsExactly(
                        week(MON, MON.plusWeeks(2).minusDays(1), day(MONDAY, "08-12")),
                        week(MON.plusWeeks(2), MON.plusWeeks(4).minusDays(1), day(TUESDAY, "10-11")),
                        week(MON.plusWeeks(4), null, day(MONDAY, "13-17")));
    }

    @Test
    void theSameFirstDayAgainReplacesTheWeek() {
        save(MON, List.of(day(MONDAY, "08-12"), day(TUESDAY, "08-12")));
        WorkingWeeks.Kept kept = save(MON, List.of(day(MONDAY, "09-12")));

        assertThat(kept.weeks()).containsExactly(week(MON, null, day(MONDAY, "09-12")));
    }

    @Test
    void aWeekWithoutDaysGivesTheFacilitysHoursBack() {
        save(MON, List.of(day(MONDAY, "08-12")));
        WorkingWeeks.Kept kept = save(MON.plusWeeks(1), List.of());

        assertThat(kept.weeks()).containsExactly(week(MON, MON.plusDays(6), day(MONDAY, "08-12")));
    }

    @Test
    void whoSavesOnAnOldVersionIsRefusedAndNothingIsSaved() {
        String seen = weeks.get(SYSTEM, hospitals.northId(), ada).version();
        save(MON, List.of(day(MONDAY, "08-12")));

        assertThatThrownBy(() -> weeks.save(SYSTEM, hospitals.northId(), ada, MON, List.of(day(MONDAY, "09-10")), seen))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("Somebody else changed these hours");
        assertThat(weeks.get(SYSTEM, hospitals.northId(), ada).weeks())
                .containsExactly(week(MON, null, day(MONDAY, "08-12")));
    }

    @Test
    void weeksThatHaveGoneByOrAreTooFarAheadAreRefusedAtTheirField() {
        assertRefused(TODAY.minusDays(1), List.of(day(MONDAY, "08-12")), "first");
        assertRefused(TODAY.plusDays(731), List.of(day(MONDAY, "08-12")), "first");
        save(TODAY, List.of(day(MONDAY, "08-12")));
        save(TODAY.plusDays(730), List.of(day(MONDAY, "08-12")));
    }

    @Test
    void whatContradictsItselfIsRefusedAtItsWeekday() {
        assertRefused(MON, List.of(day(MONDAY, "08-12"), day(MONDAY, "11-13")), "monday.from");
        assertRefused(MON, List.of(day(TUESDAY, "08-12"), day(TUESDAY, null)), "tuesday.hours");
        assertRefused(
                MON,
                List.of(hours(
                        WEDNESDAY,
                        new DayHours(LocalTime.of(8, 0), LocalTime.of(9, 0), List.of(), 2, 3, 90, null, Set.of()))),
                "wednesday.emergencySlots",
                "wednesday.minutes");
        assertRefused(
                MON,
                List.of(new WorkingDay(MONDAY, new AlternateWeeks(LocalDate.of(1999, 1, 1)), Optional.empty())),
                "monday.anchor");
        save(MON, List.of(day(MONDAY, "08-12"), day(MONDAY, "12-13")));
    }

    @Test
    void whoLeftOrNeverWorkedThereGetsNoHours() {
        Doctor.Id gone = hospitals.northDoctor();
        hospitals.terminate(hospitals.north(), gone);

        assertThatThrownBy(() -> weeks.save(SYSTEM, hospitals.northId(), gone, MON, List.of(), version(gone)))
                .hasMessageContaining("does not work here");
        assertThatThrownBy(() -> weeks.save(
                        SYSTEM,
                        hospitals.northId(),
                        hospitals.southDoctor(),
                        MON,
                        List.of(),
                        version(hospitals.southDoctor())))
                .hasMessageContaining("no such doctor");
    }

    @Test
    void anUnknownTypeIsRefusedAndNothingIsSaved() {
        DayHours hours = new DayHours(
                LocalTime.of(8, 0),
                LocalTime.of(9, 0),
                List.of(),
                2,
                1,
                null,
                null,
                Set.of(new AppointmentType.Id(UUID.randomUUID())));

        assertThatThrownBy(() -> save(MON, List.of(hours(MONDAY, hours)))).hasMessageContaining("type of appointment");
        assertThat(weeks.get(SYSTEM, hospitals.northId(), ada).weeks()).isEmpty();
    }

    @Test
    void plannersSaveMembersAndTheDoctorHerselfReadAndNobodyElseDoes() {
        Actor clerk = hospitals.member("Clerk", "staff", hospitals.north());
        Actor stranger = hospitals.member("Stranger", "admin", hospitals.south());
        Actor herself = hospitals.account(ada);

        assertThat(weeks.get(clerk, hospitals.northId(), ada).weeks()).isEmpty();
        assertThat(weeks.get(herself, hospitals.northId(), ada).weeks()).isEmpty();
        assertThatThrownBy(() -> weeks.get(herself, hospitals.northId(), hospitals.northDoctor()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> weeks.get(stranger, hospitals.northId(), ada)).isInstanceOf(NotAllowedException.class);
        for (Actor reader : List.of(clerk, stranger, herself)) {
            assertThatThrownBy(() -> weeks.save(reader, hospitals.northId(), ada, MON, List.of(), version(ada)))
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void aSavedWeekIsToldAndWrittenDown() {
        save(MON, List.of(day(MONDAY, "08-12")));

        hospitals.database().run(hospitals.north().scope(), sql -> {
            assertThat(sql.select(OUTBOX.TYPE).from(OUTBOX).fetch(OUTBOX.TYPE)).containsExactly("HoursChanged");
            assertThat(sql.select(AUDIT_LOG.ACTION).from(AUDIT_LOG).fetch(AUDIT_LOG.ACTION))
                    .containsExactly("hours.save");
        });
    }

    private WorkingWeeks.Kept save(LocalDate first, List<WorkingDay> days) {
        return weeks.save(SYSTEM, hospitals.northId(), ada, first, days, version(ada));
    }

    private String version(Doctor.Id doctor) {
        return weeks.get(SYSTEM, hospitals.northId(), doctor).version();
    }

    private void assertRefused(LocalDate first, List<WorkingDay> days, String... fields) {
        assertThatExceptionOfType(FieldException.class)
                .isThrownBy(() -> save(first, days))
                .satisfies(refused -> assertThat(refused.refusals())
                        .extracting(FieldException.Refusal::field)
                        .containsExactly(fields));
    }

    private AppointmentType.Id type() {
        UUID id = UUID.randomUUID();
        hospitals.database().run(hospitals.north().scope(), sql -> sql.insertInto(APPOINTMENT_TYPE)
                .set(APPOINTMENT_TYPE.FACILITY_ID, hospitals.north().facility())
                .set(APPOINTMENT_TYPE.ID, id)
                .set(APPOINTMENT_TYPE.CODE, "CHECK")
                .set(APPOINTMENT_TYPE.NAME, "Check")
                .execute());
        return new AppointmentType.Id(id);
    }

    private static WorkingWeek week(LocalDate first, @Nullable LocalDate last, WorkingDay... days) {
        return new WorkingWeek(new DateRange(first, last), List.of(days));
    }

    private static WorkingDay day(DayOfWeek weekday, @Nullable String hours) {
        return new WorkingDay(
                weekday,
                new Weekly(),
                Optional.ofNullable(hours)
                        .map(text -> Stream.of(text.split("-", 2))
                                .map(hour -> LocalTime.of(Integer.parseInt(hour), 0))
                                .toList())
                        .map(times -> new DayHours(times.getFirst(), times.getLast())));
    }

    private static WorkingDay hours(DayOfWeek weekday, DayHours hours) {
        return new WorkingDay(weekday, new Weekly(), Optional.of(hours));
    }
}
