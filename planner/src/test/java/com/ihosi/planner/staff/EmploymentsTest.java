package com.ihosi.planner.staff;

import static com.ihosi.planner.testing.TwoHospitals.NEXT_WEEK;
import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.FACILITY_MEMBERSHIP;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.FieldException.Refusal;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.roster.plan.Publishing;
import com.ihosi.planner.roster.plan.StoredRoster;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.testing.TwoHospitals.Work;
import com.ihosi.planner.time.DateRange;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.TimeRange;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Today is 25 November 2026; the north is in Berlin, the south in New York. */
class EmploymentsTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final TwoHospitals hospitals = new TwoHospitals();
    private final Employments employments = new Employments(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Facility.Id north = hospitals.northId();
    private final Facility.Id south = hospitals.southId();
    private final Doctor.Id shared = hospitals.shared();
    private final Doctor.Id northern = hospitals.northDoctor();

    @AfterEach
    void close() {
        hospitals.close();
    }

    @Test
    void aDoctorReadsAllOfHerFacilitiesAndAMemberHisOwnAlone() {
        Actor herself = hospitals.account(shared);
        Actor clerk = hospitals.member("Clerk", "staff", hospitals.south());
        Actor group = hospitals.member("Group", "staff", hospitals.north(), hospitals.south());
        Actor nobody = hospitals.member("Nobody", "reports");

        assertThat(facilities(herself, shared)).containsExactlyInAnyOrder(north, south);
        assertThat(facilities(clerk, shared)).containsExactly(south);
        assertThat(facilities(group, shared)).containsExactlyInAnyOrder(north, south);
        assertThat(facilities(SYSTEM, shared)).containsExactlyInAnyOrder(north, south);
        assertThatThrownBy(() -> employments.list(nobody, shared)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> employments.list(clerk, northern)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> employments.list(herself, northern)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDoctorIsEmployedElsewhereByWhoManagesBothFacilities() {
        Actor manager = hospitals.member("Group", "manager", hospitals.north(), hospitals.south());
        Department.Id main = new Department.Id(hospitals.south().department());
        Engagement.Defaults defaults = new Engagement.Defaults(" Room 5 ", 20, 0, false, true);

        List<Engagement> begun = employments.employ(
                manager,
                northern,
                List.of(new EmploymentOrder(
                        south,
                        Employment.Type.VISITING,
                        TODAY.plusDays(3),
                        Optional.of(TODAY.plusDays(90)),
                        Optional.of(main),
                        false,
                        defaults)));

        assertThat(begun)
                .containsExactly(new Engagement(
                        new Employment(
                                south,
                                northern,
                                Employment.Type.VISITING,
                                Employment.Status.ACTIVE,
                                new DateRange(TODAY.plusDays(3), TODAY.plusDays(90)),
                                main,
                                false),
                        new Engagement.Defaults("Room 5", 20, 0, false, true),
                        1));
        assertThat(facilities(manager, northern)).containsExactlyInAnyOrder(north, south);
    }

    @Test
    void employingSomebodyTakesAManagerOfEachFacilityWhoKnowsTheDoctor() {
        Actor southern = hospitals.member("South", "admin", hospitals.south());
        Actor scheduler = hospitals.member("Planner", "scheduler", hospitals.north(), hospitals.south());

        assertThatThrownBy(() -> employments.employ(southern, northern, List.of(order(south))))
                .isInstanceOf(NotFoundException.class);
        for (Actor each : List.of(southern, scheduler)) {
            assertThatThrownBy(() -> employments.employ(each, northern, List.of(order(north))))
                    .isInstanceOf(NotAllowedException.class);
        }
        assertThatThrownBy(() -> employments.end(scheduler, north, northern, TODAY, 1))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> employments.listAfter(southern, north, northern, TODAY))
                .isInstanceOf(NotAllowedException.class);
        assertThat(facilities(SYSTEM, northern)).containsExactly(north);
    }

    @Test
    void theFrontDeskOfAFacilityDoesNotTakeItsDoctorsElsewhere() {
        Actor.Person southern = hospitals.member("South", "admin", hospitals.south());
        hospitals.database().run(new PlatformScope(), sql -> sql.insertInto(FACILITY_MEMBERSHIP)
                .set(FACILITY_MEMBERSHIP.FACILITY_ID, north.value())
                .set(FACILITY_MEMBERSHIP.ACCOUNT_ID, southern.account().value())
                .set(FACILITY_MEMBERSHIP.ROLE, "staff")
                .execute());

        assertThat(facilities(southern, northern)).containsExactly(north);
        assertThatThrownBy(() -> employments.employ(southern, northern, List.of(order(south))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsRefusedAtOneOfSeveralFacilitiesIsDoneAtNone() {
        Doctor.Id third = hospitals.doctor(hospitals.north(), "Third");

        assertThatThrownBy(() -> employments.employ(SYSTEM, third, List.of(order(south), order(north))))
                .isInstanceOf(FieldException.class)
                .hasMessage("The doctor is employed here already, from 2020-01-01 on.");
        assertThat(facilities(SYSTEM, third)).containsExactly(north);
    }

    @Test
    void anEmploymentThatIsOverBeginsAnew() {
        employments.end(SYSTEM, north, northern, TODAY.minusDays(10), 1);

        Engagement anew =
                employments.employ(SYSTEM, northern, List.of(order(north))).getFirst();

        assertThat(anew.employment().dates()).isEqualTo(new DateRange(TODAY, null));
        assertThat(anew.version()).isEqualTo(3);
        List<String> details = hospitals.database().read(hospitals.north().scope(), sql -> sql.select(AUDIT_LOG.DETAILS)
                .from(AUDIT_LOG)
                .where(AUDIT_LOG.ACTION.eq("employment.begin"))
                .fetch(row -> String.valueOf(row.value1())));
        assertThat(details).singleElement().asString().contains("2020-01-01 - 2026-11-15");
    }

    @Test
    void daysDepartmentAndDefaultsHaveBounds() {
        assertThat(refused(() -> employ(LocalDate.of(1949, 12, 31), Optional.of(TODAY.minusDays(1)))))
                .extracting(Refusal::field)
                .containsExactly("startsOn", "endsOn");
        assertThat(refused(() -> employ(TODAY.plusYears(6), Optional.empty())))
                .extracting(Refusal::field)
                .containsExactly("startsOn");
        assertThat(refused(() -> employ(TODAY.plusDays(2), Optional.of(TODAY.plusDays(1)))))
                .containsExactly(
                        new Refusal("endsOn", "The last day (2026-11-26) must not be before the first (2026-11-27)."));
        assertThat(refused(() -> employ(TODAY, Optional.of(TODAY.plusYears(81)))))
                .extracting(Refusal::field)
                .containsExactly("endsOn");
        assertThat(refused(() -> new Engagement.Defaults("x".repeat(101), 4, 241, true, true)))
                .extracting(Refusal::field)
                .containsExactly("office", "defaultMinutes", "bufferMinutes");
        Department.Id elsewhere = new Department.Id(hospitals.north().department());
        assertThat(refused(() -> employments.employ(
                        SYSTEM,
                        northern,
                        List.of(new EmploymentOrder(
                                south,
                                Employment.Type.CONTRACT,
                                TODAY,
                                Optional.empty(),
                                Optional.of(elsewhere),
                                false,
                                Engagement.Defaults.USUAL)))))
                .extracting(Refusal::field)
                .containsExactly("departmentId");
    }

    @Test
    void onlyOneFacilityIsTheDoctorsPrimaryOne() {
        Doctor.Id third = hospitals.doctor(hospitals.north(), "Third");
        employments.end(SYSTEM, north, third, TODAY.minusDays(10), 1);
        employments.employ(SYSTEM, third, List.of(primary(north)));

        assertThat(refused(() -> employments.employ(SYSTEM, third, List.of(primary(south)))))
                .extracting(Refusal::field)
                .containsExactly("primary");
    }

    @Test
    void anEmploymentDoesNotEndBeforePublishedDutiesAndBookedAppointments() {
        UUID shift = hospitals.shift(hospitals.north(), "E", 6, 8);
        Instant early = Instant.parse("2026-12-01T05:00:00Z");
        StoredRoster.Id draft = hospitals.draft(
                hospitals.north(), NEXT_WEEK, null, new Work(northern, LocalDate.of(2026, 12, 1), shift, early));
        hospitals.publishing.publish(SYSTEM, List.of(new Publishing.Draft(north, draft)));
        book(hospitals.north(), northern, Instant.parse("2026-12-03T09:00:00Z"));
        book(hospitals.south(), shared, Instant.parse("2026-12-04T15:00:00Z"));

        assertThat(employments.listAfter(SYSTEM, north, northern, LocalDate.of(2026, 11, 30)))
                .extracting(RemainingWork::kind)
                .containsExactly(RemainingWork.Kind.DUTY, RemainingWork.Kind.APPOINTMENT);
        assertThatThrownBy(() -> employments.end(SYSTEM, north, northern, LocalDate.of(2026, 11, 30), 1))
                .isInstanceOf(RemainingWorkException.class)
                .hasMessage("After 2026-11-30 there is still work to do: 1 published duty and 1 booked appointment"
                        + " (2026-12-01 06:00, 2026-12-03 10:00). Move or cancel them, plan the roster without this"
                        + " doctor, or choose a later day.");
        assertThatThrownBy(() -> employments.end(SYSTEM, north, northern, LocalDate.of(2026, 12, 2), 1))
                .isInstanceOf(RemainingWorkException.class);
        employments.end(SYSTEM, north, northern, LocalDate.of(2026, 12, 3), 1);
        employments.end(SYSTEM, north, shared, TODAY, 1);

        assertThat(employments.list(SYSTEM, northern).getFirst().employment().dates())
                .isEqualTo(new DateRange(LONG_AGO, LocalDate.of(2026, 12, 3)));
    }

    @Test
    void theLastDayEndsAtTheFacilitysMidnight() {
        Instant lateInNewYork = Instant.parse("2026-12-02T04:30:00Z");
        book(hospitals.south(), shared, lateInNewYork);

        assertThat(employments.listAfter(SYSTEM, south, shared, LocalDate.of(2026, 11, 30)))
                .hasSize(1);
        assertThat(employments.listAfter(SYSTEM, south, shared, LocalDate.of(2026, 12, 1)))
                .isEmpty();
    }

    @Test
    void anEndIsNotBeforeTheBeginningAndNotOverSomebodyElsesChange() {
        assertThat(refused(() -> employments.end(SYSTEM, north, northern, LONG_AGO.minusDays(1), 1)))
                .extracting(Refusal::field)
                .containsExactly("endsOn");
        employments.end(SYSTEM, north, northern, TODAY.plusDays(30), 1);
        employments.end(SYSTEM, north, northern, TODAY.plusDays(30), 1);
        assertThatThrownBy(() -> employments.end(SYSTEM, north, northern, TODAY.plusDays(40), 1))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> employments.end(SYSTEM, south, northern, TODAY, 1))
                .isInstanceOf(NotFoundException.class);
        List<String> told = hospitals.database().read(hospitals.north().scope(), sql -> sql.select(OUTBOX.TYPE)
                .from(OUTBOX)
                .fetch(OUTBOX.TYPE));
        assertThat(told).containsExactly("EmploymentEnded");
    }

    private List<Facility.Id> facilities(Actor actor, Doctor.Id doctor) {
        return employments.list(actor, doctor).stream()
                .map(each -> each.employment().facility())
                .toList();
    }

    private static EmploymentOrder order(Facility.Id facility) {
        return order(facility, TODAY, Optional.empty(), false);
    }

    private static EmploymentOrder primary(Facility.Id facility) {
        return order(facility, TODAY, Optional.empty(), true);
    }

    private static EmploymentOrder order(
            Facility.Id facility, LocalDate first, Optional<LocalDate> last, boolean primary) {
        return new EmploymentOrder(
                facility, Employment.Type.PART_TIME, first, last, Optional.empty(), primary, Engagement.Defaults.USUAL);
    }

    private void employ(LocalDate first, Optional<LocalDate> last) {
        employments.employ(SYSTEM, northern, List.of(order(south, first, last, false)));
    }

    private void book(Place place, Doctor.Id doctor, Instant from) {
        hospitals.database().run(place.scope(), sql -> sql.insertInto(DOCTOR_TIME)
                .set(DOCTOR_TIME.FACILITY_ID, place.facility())
                .set(DOCTOR_TIME.DOCTOR_ID, doctor.value())
                .set(DOCTOR_TIME.KIND, "appointment")
                .set(DOCTOR_TIME.SOURCE_ID, UUID.randomUUID())
                .set(DOCTOR_TIME.DURING, new TimeRange(from, from.plus(30, ChronoUnit.MINUTES)))
                .execute());
    }

    private static List<Refusal> refused(ThrowingCallable wish) {
        FieldException refusal = catchThrowableOfType(FieldException.class, wish);
        assertThat(refusal).isNotNull();
        return refusal.refusals();
    }
}
