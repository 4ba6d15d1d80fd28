package com.ihosi.planner.hours;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.EMPLOYMENT;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static com.ihosi.schema.generated.Tables.WORKING_DAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.DayHours.Break;
import com.ihosi.planner.hours.HoursOrder.Whom;
import com.ihosi.planner.hours.HoursTemplate.Season;
import com.ihosi.planner.hours.Recurrence.AlternateWeeks;
import com.ihosi.planner.hours.Recurrence.NthWeekday;
import com.ihosi.planner.hours.Recurrence.Weekly;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.template.Application;
import com.ihosi.planner.template.Template;
import com.ihosi.planner.template.Templates;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HoursTemplatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate MON = NEXT_WEEK.firstDay();
    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final UUID TYPE = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    private final TwoHospitals hospitals = new TwoHospitals();
    private final HoursTemplates templates =
            new HoursTemplates(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final WorkingWeeks weeks = new WorkingWeeks(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Facility north = hospitals.facilities.get(hospitals.northId());
    private final Doctor.Id ada = hospitals.shared();
    private final Doctor.Id ben = hospitals.northDoctor();

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aTemplateIsKeptAsItWasSaid() {
        DayHours hours = new DayHours(
                LocalTime.of(8, 0),
                LocalTime.of(17, 30),
                List.of(new Break(LocalTime.of(12, 0), LocalTime.of(12, 30), "Lunch")),
                14,
                2,
                20,
                10,
                Set.of());
        HoursTemplate template = new HoursTemplate(
                id(),
                " Summer ",
                "Early in, early out",
                Optional.of(ada),
                true,
                new Season(Optional.of(LocalDate.of(2027, 6, 1)), Optional.of(LocalDate.of(2027, 8, 31))),
                List.of(
                        new WorkingDay(MONDAY, new Weekly(), Optional.of(hours)),
                        new WorkingDay(MONDAY, new AlternateWeeks(MON), Optional.of(hours)),
                        new WorkingDay(TUESDAY, new NthWeekday(-1), Optional.empty())),
                0,
                0);

        HoursTemplate kept = templates.save(SYSTEM, north.id(), template);

        assertThat(kept).usingRecursiveComparison().ignoringFields("version").isEqualTo(template);
        assertThat(kept.name()).isEqualTo("Summer");
        assertThat(templates.list(SYSTEM, north.id())).containsExactly(kept);
        assertThat(templates.list(SYSTEM, hospitals.southId())).isEmpty();
    }

    @Test
    void itIsLaidOverTheWeekAndTheWeekComesBackAfterItsSeason() {
        own(ada, day(MONDAY, "08-12"), day(TUESDAY, "08-12"));
        HoursTemplate summer = keep("Summer", season(null, MON.plusWeeks(2).minusDays(1)), day(MONDAY, "06-10"));

        templates.apply(SYSTEM, north, summer.id(), order(MON, ada));

        assertThat(open(ada, MON)).containsExactly("06:00-10:00");
        assertThat(open(ada, MON.plusDays(1))).containsExactly("08:00-12:00");
        assertThat(open(ada, MON.plusWeeks(1))).containsExactly("06:00-10:00");
        assertThat(open(ada, MON.plusWeeks(2))).containsExactly("08:00-12:00");
        assertThat(weeks.get(SYSTEM, north.id(), ada).weeks()).hasSize(1);
        assertThat(weeks.get(SYSTEM, north.id(), ada).layers()).singleElement().satisfies(layer -> {
            assertThat(layer.template()).isEqualTo("Summer");
            assertThat(layer.doctors()).isEqualTo(1);
            assertThat(layer.week().effective().last())
                    .isEqualTo(MON.plusWeeks(2).minusDays(1));
            assertThat(layer.week().days()).containsExactly(day(MONDAY, "06-10"));
        });
    }

    @Test
    void aLastDayOfItsOwnEndsItBeforeTheSeasonDoes() {
        own(ada, day(MONDAY, "08-12"));
        HoursTemplate summer = keep("Summer", season(null, MON.plusWeeks(9)), day(MONDAY, "06-10"));

        templates.apply(SYSTEM, north, summer.id(), new HoursOrder(whom(ada), MON, Optional.of(MON.plusDays(6))));

        assertThat(open(ada, MON)).containsExactly("06:00-10:00");
        assertThat(open(ada, MON.plusWeeks(1))).containsExactly("08:00-12:00");
    }

    @Test
    void theLaterApplicationLiesOnTopAndEachIsTakenBackByItself() {
        own(ada, day(MONDAY, "08-12"));
        HoursTemplate early = keep("Early", Season.NONE, day(MONDAY, "06-10"));
        HoursTemplate late = keep("Late", Season.NONE, day(MONDAY, "14-18"));
        Application.Id first = templates.apply(SYSTEM, north, early.id(), order(MON, ada));
        Application.Id second = templates.apply(SYSTEM, north, late.id(), order(MON, ada));
        assertThat(open(ada, MON)).containsExactly("14:00-18:00");

        templates.undo(SYSTEM, north.id(), first);
        assertThat(open(ada, MON)).containsExactly("14:00-18:00");
        templates.undo(SYSTEM, north.id(), second);
        templates.undo(SYSTEM, north.id(), second);

        assertThat(open(ada, MON)).containsExactly("08:00-12:00");
        assertThat(templates.listApplications(SYSTEM, north.id()))
                .extracting(HoursApplication::undone)
                .containsExactly(true, true);
        assertThat(events()).filteredOn("TemplateApplied"::equals).hasSize(4);
    }

    @Test
    void aDepartmentGetsItInOneStepWithoutThoseWhoLeftOrWorkElsewhere() {
        Doctor.Id cleo = hospitals.doctor(hospitals.north(), "Cleo");
        Doctor.Id dora = hospitals.doctor(hospitals.north(), "Dora");
        inDepartment(dora);
        hospitals.terminate(hospitals.north(), ben);
        HoursTemplate early = keep("Early", Season.NONE, day(MONDAY, "06-10"));

        templates.apply(
                SYSTEM,
                north,
                early.id(),
                new HoursOrder(
                        new Whom.InDepartment(
                                new Department.Id(hospitals.north().department())),
                        MON,
                        Optional.empty()));

        assertThat(open(ada, MON)).containsExactly("06:00-10:00");
        assertThat(open(dora, MON)).containsExactly("06:00-10:00");
        assertThat(open(cleo, MON)).containsExactly("08:00-17:00");
        assertThat(templates.listApplications(SYSTEM, north.id()).getFirst().doctors())
                .containsExactlyInAnyOrder(ada, dora);
        assertThat(templates.list(SYSTEM, north.id()).getFirst().timesUsed()).isEqualTo(1);
    }

    @Test
    void whoLeftIsRefusedByNameAndNobodyGetsTheHours() {
        hospitals.terminate(hospitals.north(), ben);
        HoursTemplate early = keep("Early", Season.NONE, day(MONDAY, "06-10"));

        assertThatThrownBy(() -> templates.apply(SYSTEM, north, early.id(), order(MON, ada, ben)))
                .isInstanceOf(PlannerException.class)
                .hasMessage(
                        "Ada north-doctor does not work here from 2026-11-30 on. Nothing was applied; leave out who left.");
        assertThatThrownBy(() -> templates.preview(SYSTEM, north, early.id(), order(MON, ada, ben)))
                .hasMessageContaining("Ada north-doctor");

        assertThat(open(ada, MON)).containsExactly("08:00-17:00");
        assertThat(templates.list(SYSTEM, north.id()).getFirst().timesUsed()).isZero();
        assertThat(templates.listApplications(SYSTEM, north.id())).isEmpty();
    }

    @Test
    void whoseEmploymentEndsBeforeIsRefusedToo() {
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(EMPLOYMENT)
                .set(EMPLOYMENT.ENDS_ON, MON.minusDays(1))
                .where(EMPLOYMENT.DOCTOR_ID.eq(ben.value()))
                .execute());
        HoursTemplate early = keep("Early", Season.NONE, day(MONDAY, "06-10"));

        assertThatThrownBy(() -> templates.apply(SYSTEM, north, early.id(), order(MON, ben)))
                .hasMessageContaining("does not work here");
        templates.apply(SYSTEM, north, early.id(), order(MON.minusDays(1), ben));
    }

    @Test
    void aDoctorOfAnotherHospitalAndNobodyAreRefused() {
        HoursTemplate early = keep("Early", Season.NONE, day(MONDAY, "06-10"));

        assertThatThrownBy(() -> templates.apply(SYSTEM, north, early.id(), order(MON, ada, hospitals.southDoctor())))
                .hasMessageContaining("never employed here");
        assertThatThrownBy(() -> templates.apply(SYSTEM, north, early.id(), order(MON)))
                .hasMessageContaining("Nobody is meant");
        assertThatThrownBy(() -> templates.apply(
                        SYSTEM,
                        north,
                        early.id(),
                        new HoursOrder(
                                new Whom.InDepartment(new Department.Id(UUID.randomUUID())), MON, Optional.empty())))
                .hasMessageContaining("Nobody is meant");
    }

    @Test
    void thePreviewSaysWhatChangesPerDoctorAndWeekdayAndChangesNothing() {
        own(ada, day(MONDAY, "08-12"), day(TUESDAY, "08-12"));
        HoursTemplate early = keep("Early", Season.NONE, day(MONDAY, "06-10"), day(TUESDAY, null));

        List<HoursPreview> previews = templates.preview(SYSTEM, north, early.id(), order(MON, ada, ben));

        assertThat(previews).extracting(preview -> preview.doctor().id()).containsExactly(ben, ada);
        assertThat(previews.getLast().changes())
                .containsExactly(
                        new HoursPreview.Change(MONDAY, open("08-12"), open("06-10"), 12, MON),
                        new HoursPreview.Change(TUESDAY, open("08-12"), List.of(), 12, MON.plusDays(1)));
        assertThat(previews.getFirst().changes())
                .first()
                .isEqualTo(new HoursPreview.Change(MONDAY, open("08-17"), open("06-10"), 12, MON));
        assertThat(open(ada, MON)).containsExactly("08:00-12:00");
    }

    @Test
    void thePreviewListsBookedAppointmentsToComeThatWouldFallOutside() {
        own(ada, day(MONDAY, "08-12"));
        HoursTemplate early = keep("Early", season(null, MON.plusWeeks(30)), day(MONDAY, "06-10"));
        appointment(ada, "2026-11-30T09:00:00Z", "booked");
        UUID pending = appointment(ada, "2026-11-30T09:30:00Z", "pending");
        appointment(ada, "2026-11-30T08:00:00Z", "booked");
        appointment(ada, "2026-11-30T10:00:00Z", "cancelled");
        appointment(ada, "2026-11-30T15:00:00Z", "booked");
        UUID later = appointment(ada, "2027-05-10T08:30:00Z", "booked");
        appointment(ada, "2027-08-30T08:30:00Z", "booked");
        appointment(ben, "2026-12-01T10:00:00Z", "booked");

        List<HoursPreview> previews = templates.preview(SYSTEM, north, early.id(), order(MON, ada, ben));

        assertThat(previews.getLast().outside())
                .extracting(outside -> outside.during().start() + " " + outside.type() + " " + outside.status())
                .containsExactly(
                        "2026-11-30T09:00:00Z Check BOOKED",
                        "2026-11-30T09:30:00Z Check PENDING",
                        "2027-05-10T08:30:00Z Check BOOKED");
        assertThat(previews.getLast().outside())
                .extracting(HoursPreview.Outside::appointment)
                .contains(pending, later);
        assertThat(previews.getFirst().outside()).isEmpty();
    }

    @Test
    void theFirstDayLiesAheadAndInSeason() {
        HoursTemplate summer =
                keep("Summer", season(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 8, 31)), day(MONDAY, "06-10"));
        HoursTemplate always = keep("Always", Season.NONE, day(MONDAY, "06-10"));

        assertRefused(() -> templates.apply(SYSTEM, north, always.id(), order(TODAY.minusDays(1), ada)), "first");
        assertRefused(() -> templates.apply(SYSTEM, north, always.id(), order(TODAY.plusDays(731), ada)), "first");
        assertRefused(
                () -> templates.apply(SYSTEM, north, summer.id(), order(LocalDate.of(2027, 5, 31), ada)), "first");
        assertRefused(() -> templates.apply(SYSTEM, north, summer.id(), order(LocalDate.of(2027, 9, 1), ada)), "first");
        assertRefused(
                () -> templates.apply(
                        SYSTEM, north, always.id(), new HoursOrder(whom(ada), MON, Optional.of(MON.minusDays(1)))),
                "last");
        templates.apply(SYSTEM, north, summer.id(), order(LocalDate.of(2027, 8, 31), ada));
    }

    @Test
    void aDoctorsOwnTemplateIsSeenByOthersOnlyWhereItIsShared() {
        Actor herself = hospitals.account(ada);
        Actor scheduler = hospitals.member("Sam", "scheduler", hospitals.north());
        Actor clerk = hospitals.member("Clerk", "reports", hospitals.north());
        Actor colleague = hospitals.account(ben);
        HoursTemplate own = templates.save(herself, north.id(), template("Mine", Optional.of(ada), false));

        assertThat(templates.list(herself, north.id())).containsExactly(own);
        assertThat(templates.list(scheduler, north.id())).isEmpty();
        assertThat(templates.list(colleague, north.id())).isEmpty();
        assertThatThrownBy(() -> templates.apply(scheduler, north, own.id(), order(MON, ada)))
                .hasMessageContaining("no such template");
        assertThatThrownBy(() -> templates.list(clerk, north.id())).isInstanceOf(NotAllowedException.class);

        HoursTemplate shared = templates.save(
                herself,
                north.id(),
                new HoursTemplate(
                        own.id(), own.name(), "", own.owner(), true, own.season(), own.days(), 0, own.version()));

        assertThat(templates.list(scheduler, north.id())).containsExactly(shared);
        assertThat(templates.list(colleague, north.id())).containsExactly(shared);
        templates.apply(scheduler, north, own.id(), order(MON, ada));
    }

    @Test
    void aDoctorKeepsTemplatesOfHerOwnAndAppliesNone() {
        Actor herself = hospitals.account(ada);
        HoursTemplate facilitys = keep("Early", Season.NONE, day(MONDAY, "06-10"));
        HoursTemplate own = templates.save(herself, north.id(), template("Mine", Optional.of(ada), false));

        assertThatThrownBy(() -> templates.save(herself, north.id(), template("House", Optional.empty(), true)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> templates.save(herself, north.id(), template("Ben", Optional.of(ben), true)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> templates.delete(herself, north.id(), facilitys.id()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> templates.save(
                        herself,
                        north.id(),
                        new HoursTemplate(
                                facilitys.id(),
                                "Taken over",
                                "",
                                Optional.of(ada),
                                false,
                                Season.NONE,
                                facilitys.days(),
                                0,
                                facilitys.version())))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> templates.apply(herself, north, own.id(), order(MON, ada)))
                .isInstanceOf(NotAllowedException.class);
        templates.delete(herself, north.id(), own.id());
        assertThat(templates.list(herself, north.id())).containsExactly(facilitys);
    }

    @Test
    void anOldVersionIsNotKept() {
        HoursTemplate seen = keep("Early", Season.NONE, day(MONDAY, "06-10"));
        templates.save(SYSTEM, north.id(), seen);

        assertThatThrownBy(() -> templates.save(SYSTEM, north.id(), seen))
                .hasMessageContaining("Somebody else changed");
    }

    @Test
    void aTemplateThatStillCountsStaysUntilItIsTakenBack() {
        HoursTemplate early = keep("Early", Season.NONE, day(MONDAY, "06-10"));
        Application.Id application = templates.apply(SYSTEM, north, early.id(), order(MON, ada));

        assertThatThrownBy(() -> templates.delete(SYSTEM, north.id(), early.id()))
                .hasMessageContaining("still counts");
        templates.undo(SYSTEM, north.id(), application);
        templates.delete(SYSTEM, north.id(), early.id());
        templates.delete(SYSTEM, north.id(), early.id());

        assertThat(templates.list(SYSTEM, north.id())).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void anotherHospitalAndTemplatesOfDutiesKnowNothingOfIt() {
        HoursTemplate early = keep("Early", Season.NONE, day(MONDAY, "06-10"));
        Application.Id application = templates.apply(SYSTEM, north, early.id(), order(MON, ada));
        Templates duties = new Templates(
                hospitals.database(), hospitals.accounts, hospitals.plans, hospitals.editing, hospitals.clock);

        assertThatThrownBy(() -> templates.undo(SYSTEM, hospitals.southId(), application))
                .hasMessageContaining("no such application");
        assertThatThrownBy(() -> duties.undo(SYSTEM, north.id(), application))
                .hasMessageContaining("no such application");
        duties.delete(SYSTEM, north.id(), early.id());

        assertThat(duties.list(SYSTEM, north.id())).isEmpty();
        assertThat(duties.listApplications(SYSTEM, north.id())).isEmpty();
        assertThat(templates.list(SYSTEM, north.id())).hasSize(1);
        assertThat(open(ada, MON)).containsExactly("06:00-10:00");
    }

    @Test
    void whatATemplateSaysIsCheckedLikeAWeek() {
        assertRefused(() -> keep("", Season.NONE, day(MONDAY, "06-10")), "name");
        assertRefused(() -> keep("Nothing", Season.NONE), "days");
        assertRefused(() -> keep("Both", Season.NONE, day(MONDAY, "06-10"), day(MONDAY, "09-12")), "monday.from");
        assertRefused(() -> season(MON, MON.minusDays(1)), "validUntil");
        assertRefused(() -> season(LocalDate.of(1999, 12, 31), null), "validFrom");
    }

    private static void assertRefused(ThrowingCallable made, String field) {
        assertThatExceptionOfType(FieldException.class).isThrownBy(made).satisfies(refused -> assertThat(
                        refused.refusals())
                .extracting(FieldException.Refusal::field)
                .containsExactly(field));
    }

    private HoursTemplate keep(String name, Season season, WorkingDay... days) {
        return templates.save(
                SYSTEM,
                north.id(),
                new HoursTemplate(id(), name, "", Optional.empty(), true, season, List.of(days), 0, 0));
    }

    private static HoursTemplate template(String name, Optional<Doctor.Id> owner, boolean shared) {
        return new HoursTemplate(id(), name, "", owner, shared, Season.NONE, List.of(day(MONDAY, "06-10")), 0, 0);
    }

    private static Template.Id id() {
        return new Template.Id(UUID.randomUUID());
    }

    private static Season season(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Season(Optional.ofNullable(first), Optional.ofNullable(last));
    }

    private static HoursOrder order(LocalDate first, Doctor.Id... doctors) {
        return new HoursOrder(whom(doctors), first, Optional.empty());
    }

    private static Whom whom(Doctor.Id... doctors) {
        return new Whom.Doctors(new LinkedHashSet<>(List.of(doctors)));
    }

    private void own(Doctor.Id doctor, WorkingDay... days) {
        weeks.save(
                SYSTEM,
                north.id(),
                doctor,
                TODAY,
                List.of(days),
                weeks.get(SYSTEM, north.id(), doctor).version());
    }

    private void inDepartment(Doctor.Id doctor) {
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(EMPLOYMENT)
                .set(EMPLOYMENT.DEPARTMENT_ID, hospitals.north().department())
                .where(EMPLOYMENT.DOCTOR_ID.eq(doctor.value()))
                .execute());
    }

    private List<String> open(Doctor.Id doctor, LocalDate day) {
        List<BookableDay> days = hospitals
                .database()
                .read(
                        hospitals.north().scope(),
                        sql -> Objects.requireNonNull(Hours.list(sql, north, List.of(doctor), day, day)
                                .get(doctor)));
        return days.getFirst().open().stream()
                .map(span -> span.start().atZone(north.zone()).toLocalTime() + "-"
                        + span.end().atZone(north.zone()).toLocalTime())
                .toList();
    }

    private static List<FacilityHours.Open> open(String hours) {
        DayHours day = day(MONDAY, hours).hours().orElseThrow();
        return List.of(new FacilityHours.Open(day.from(), day.until()));
    }

    private List<String> events() {
        return hospitals.database().read(hospitals.north().scope(), sql -> sql.select(OUTBOX.TYPE)
                .from(OUTBOX)
                .fetch(OUTBOX.TYPE));
    }

    private int rows() {
        return hospitals.database().read(hospitals.north().scope(), sql -> sql.fetchCount(WORKING_DAY));
    }

    private UUID appointment(Doctor.Id doctor, String from, String status) {
        UUID id = UUID.randomUUID();
        UUID facility = hospitals.north().facility();
        Instant start = Instant.parse(from);
        hospitals.test().beyondPolicies(sql -> {
            sql.insertInto(APPOINTMENT_TYPE)
                    .set(APPOINTMENT_TYPE.FACILITY_ID, facility)
                    .set(APPOINTMENT_TYPE.ID, TYPE)
                    .set(APPOINTMENT_TYPE.CODE, "CHECK")
                    .set(APPOINTMENT_TYPE.NAME, "Check")
                    .onConflictDoNothing()
                    .execute();
            sql.insertInto(PATIENT)
                    .set(PATIENT.ID, SOMEBODY)
                    .set(PATIENT.CODE, "P1")
                    .set(PATIENT.REGISTERED_AT_FACILITY, facility)
                    .set(PATIENT.GIVEN_NAME, "Pat")
                    .set(PATIENT.FAMILY_NAME, "Ient")
                    .onConflictDoNothing()
                    .execute();
            sql.insertInto(FACILITY_PATIENT)
                    .set(FACILITY_PATIENT.FACILITY_ID, facility)
                    .set(FACILITY_PATIENT.PATIENT_ID, SOMEBODY)
                    .set(FACILITY_PATIENT.NUMBER, "1")
                    .onConflictDoNothing()
                    .execute();
            return sql.insertInto(APPOINTMENT)
                    .set(APPOINTMENT.FACILITY_ID, facility)
                    .set(APPOINTMENT.ID, id)
                    .set(APPOINTMENT.DOCTOR_ID, doctor.value())
                    .set(APPOINTMENT.PATIENT_ID, SOMEBODY)
                    .set(APPOINTMENT.APPOINTMENT_TYPE_ID, TYPE)
                    .set(APPOINTMENT.DURING, new TimeRange(start, start.plusSeconds(1800)))
                    .set(APPOINTMENT.STATUS, status)
                    .execute();
        });
        return id;
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
}
