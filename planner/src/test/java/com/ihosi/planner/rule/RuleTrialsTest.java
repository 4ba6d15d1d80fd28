package com.ihosi.planner.rule;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_TYPE;
import static com.ihosi.schema.generated.Tables.FACILITY_PATIENT;
import static com.ihosi.schema.generated.Tables.NO_SHOW_PREDICTION;
import static com.ihosi.schema.generated.Tables.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.rule.RuleTrial.Change;
import com.ihosi.planner.rule.RuleTrial.Outcome;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.access.TimeRange;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is Wednesday, 25 November 2026; north is in Berlin. */
class RuleTrialsTest {

    private static final Actor SYSTEM = new Actor.CommandLine();
    private static final Actions LONGER = new Actions.Duration(null, 15, null, null, null);

    private final TwoHospitals hospitals = new TwoHospitals();
    private final RuleTrials trials =
            new RuleTrials(hospitals.database(), hospitals.accounts, hospitals.facilities, hospitals.clock);
    private final Doctor.Id ada = hospitals.northDoctor();
    private final Doctor.Id shared = hospitals.shared();
    private final UUID patient = UUID.randomUUID();
    private int number;

    @BeforeEach
    void people() {
        for (Place place : List.of(hospitals.north(), hospitals.south())) {
            hospitals.database().run(place.scope(), sql -> sql.insertInto(APPOINTMENT_TYPE)
                    .set(APPOINTMENT_TYPE.FACILITY_ID, place.facility())
                    .set(APPOINTMENT_TYPE.CODE, "CONS")
                    .set(APPOINTMENT_TYPE.NAME, "Consultation")
                    .set(APPOINTMENT_TYPE.BUFFER_MINUTES, 5)
                    .set(APPOINTMENT_TYPE.REQUIRES_APPROVAL, true)
                    .execute());
        }
        hospitals.database().run(hospitals.north().scope(), sql -> {
            sql.insertInto(PATIENT)
                    .set(PATIENT.ID, patient)
                    .set(PATIENT.CODE, "P1")
                    .set(PATIENT.GIVEN_NAME, "Pat")
                    .set(PATIENT.FAMILY_NAME, "Ient")
                    .set(PATIENT.REGISTERED_AT_FACILITY, hospitals.north().facility())
                    .execute();
            sql.insertInto(FACILITY_PATIENT)
                    .set(FACILITY_PATIENT.FACILITY_ID, hospitals.north().facility())
                    .set(FACILITY_PATIENT.PATIENT_ID, patient)
                    .set(FACILITY_PATIENT.NUMBER, "1")
                    .set(FACILITY_PATIENT.VIP, true)
                    .execute();
        });
    }

    @AfterEach
    void close() {
        hospitals.close();
    }

    /** The hours are those of the facility, 08:00 to 17:00. */
    @Test
    void theFirstOfEachDayWouldHaveBeenLongerAsItWasWhenBooked() {
        visit(ada, "2026-11-23T09:00:00Z", "2026-11-01T10:00:00Z", "fulfilled");
        visit(ada, "2026-11-23T07:00:00Z", "2026-11-02T10:00:00Z", "noshow");
        visit(ada, "2026-11-23T07:30:00Z", "2026-11-03T10:00:00Z", "fulfilled");
        visit(shared, "2026-11-23T07:30:00Z", "2026-11-04T10:00:00Z", "fulfilled");
        visit(shared, "2026-11-24T07:10:00Z", "2026-11-04T10:00:00Z", "fulfilled");

        RuleTrial trial = tryOut(null, "first_of_day", LONGER);

        assertThat(trial.first()).isEqualTo(LocalDate.of(2026, 10, 28));
        assertThat(trial.last()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(trial.looked()).isEqualTo(5);
        assertThat(trial.held()).isEqualTo(2);
        assertThat(trial.outcomes()).containsExactly(new Outcome(Change.LONGER, 2, 30));
        assertThat(trial.examples()).extracting(RuleTrial.Example::doctor).containsExactly(shared, ada);
        assertThat(tryOut(shared, "first_of_day", LONGER).outcomes())
                .containsExactly(new Outcome(Change.LONGER, 1, 15));
    }

    @Test
    void daysAndHoursAreThoseOfTheFacility() {
        visit(ada, "2026-10-27T23:30:00Z", "2026-10-01T10:00:00Z", "fulfilled");
        visit(ada, "2026-10-27T22:30:00Z", "2026-10-01T10:00:00Z", "fulfilled");
        visit(ada, "2026-11-24T22:59:00Z", "2026-10-01T10:00:00Z", "fulfilled");
        visit(ada, "2026-11-24T23:00:00Z", "2026-10-01T10:00:00Z", "booked");

        RuleTrial trial = tryOut(null, "hour == 0 && date == '2026-10-28' || time == '23:59'", LONGER);

        assertThat(trial.looked()).isEqualTo(2);
        assertThat(trial.held()).isEqualTo(2);
    }

    @Test
    void anotherFacilitysAppointmentsAreNotLookedAt() {
        visit(ada, "2026-11-23T09:00:00Z", "2026-11-01T10:00:00Z", "fulfilled");
        SchedulingRule southern = rule(hospitals.southId(), null, "true", LONGER);

        assertThat(trials.tryOut(SYSTEM, southern).looked()).isZero();
        assertThat(tryOut(null, "true", LONGER).looked()).isEqualTo(1);
    }

    @Test
    void whatIsKnownOfThePatientIsAsItWasWhenBooked() {
        visit(ada, "2026-06-01T09:00:00Z", "2026-05-01T10:00:00Z", "noshow");
        visit(ada, "2026-07-01T09:00:00Z", "2026-06-15T10:00:00Z", "fulfilled");
        visit(ada, "2026-11-23T09:00:00Z", "2026-06-20T10:00:00Z", "fulfilled");
        UUID later = visit(ada, "2026-11-23T10:00:00Z", "2026-11-01T10:00:00Z", "fulfilled");
        hospitals.database().run(hospitals.north().scope(), sql -> sql.insertInto(NO_SHOW_PREDICTION)
                .set(NO_SHOW_PREDICTION.FACILITY_ID, hospitals.north().facility())
                .set(NO_SHOW_PREDICTION.APPOINTMENT_ID, later)
                .set(NO_SHOW_PREDICTION.RISK, 0.4)
                .set(NO_SHOW_PREDICTION.BUSINESS_DATE, LocalDate.of(2026, 11, 20))
                .execute());

        assertThat(held("vip")).isEqualTo(2);
        assertThat(held("no_shows == 1")).isEqualTo(2);
        assertThat(held("follow_up")).isEqualTo(1);
        assertThat(held("no_show_risk > 0.3")).isEqualTo(1);
        assertThat(held("!no_show_risk_known")).isEqualTo(1);
        assertThat(held("lead_days == 22")).isEqualTo(1);
    }

    private int held(String condition) {
        return tryOut(null, condition, LONGER).held();
    }

    @Test
    void eachTypeSaysWhatWouldHaveBeenOtherwise() {
        visit(ada, "2026-11-23T09:00:00Z", "2026-11-01T10:00:00Z", "fulfilled");
        visit(ada, "2026-11-23T10:00:00Z", "2026-11-02T10:00:00Z", "fulfilled");
        visit(ada, "2026-11-23T11:00:00Z", "2026-11-03T10:00:00Z", "fulfilled");

        only(Change.SHORTER, 3, 30, new Actions.Duration(20, null, null, null, null));
        only(Change.MORE_BUFFER, 3, 45, new Actions.Buffer(10, 10));
        only(Change.LESS_BUFFER, 3, 15, new Actions.Buffer(null, 0));
        only(Change.BLOCKED, 3, 0, new Actions.Block("Closed"));
        only(Change.BOOKED_AT_ONCE, 3, 0, new Actions.Approval(true));
        only(Change.RAISED, 3, 0, new Actions.Priority(5));
        only(Change.LOWERED, 3, 0, new Actions.Priority(-5));
        only(Change.DAY_FULL, 1, 0, new Actions.Capacity(2, null));
        only(Change.OVERBOOKABLE, 3, 0, new Actions.Overbooking(1, 1));
        assertThat(tryOut(null, "true", new Actions.Approval(false)).outcomes()).isEmpty();
        assertThat(tryOut(null, "true", new Actions.Duration(30, null, null, null, null))
                        .outcomes())
                .isEmpty();
    }

    private void only(Change change, int appointments, int minutes, Actions actions) {
        assertThat(tryOut(null, "true", actions).outcomes())
                .containsExactly(new Outcome(change, appointments, minutes));
    }

    @Test
    void aRuleAboutTheWaitlistLooksAtTimesThatBecameFree() {
        visit(ada, "2026-11-23T09:00:00Z", "2026-11-01T10:00:00Z", "fulfilled");
        cancelled("2026-11-23T10:00:00Z", "2026-11-22T10:00:00Z");
        cancelled("2026-11-23T11:00:00Z", "2026-11-22T11:01:00Z");

        RuleTrial trial = tryOut(null, "true", new Actions.Filling(true, 24));

        assertThat(trial.looked()).isEqualTo(2);
        assertThat(trial.outcomes())
                .containsExactlyInAnyOrder(new Outcome(Change.OFFERED, 1, 0), new Outcome(Change.NOT_OFFERED, 1, 0));
        assertThat(tryOut(null, "booked_that_day == 2", LONGER).held()).isZero();
    }

    @Test
    void tryingNeedsTheRightToPlanAndAConditionThatCanBeRead() {
        Actor reader = hospitals.member("Reader", "reports", hospitals.north());
        assertThatThrownBy(() -> trials.tryOut(reader, rule(hospitals.northId(), null, "true", LONGER)))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> tryOut(null, "nobody", LONGER)).isInstanceOf(FieldException.class);
    }

    private RuleTrial tryOut(Doctor.@Nullable Id doctor, String condition, Actions actions) {
        return trials.tryOut(SYSTEM, rule(hospitals.northId(), doctor, condition, actions));
    }

    private static SchedulingRule rule(
            Facility.Id facility, Doctor.@Nullable Id doctor, String condition, Actions actions) {
        return new SchedulingRule(
                new SchedulingRule.Id(UUID.randomUUID()),
                facility,
                Optional.ofNullable(doctor),
                "Rule",
                condition,
                actions,
                100,
                false,
                TwoHospitals.NOW,
                0);
    }

    private void cancelled(String start, String at) {
        UUID id = visit(ada, start, "2026-11-01T10:00:00Z", "cancelled");
        hospitals.database().run(hospitals.north().scope(), sql -> sql.update(APPOINTMENT)
                .set(APPOINTMENT.CANCELLED_AT, Instant.parse(at))
                .where(APPOINTMENT.FACILITY_ID.eq(hospitals.north().facility()), APPOINTMENT.ID.eq(id))
                .execute());
    }

    /** Half an hour; each has an id above those before it. */
    private UUID visit(Doctor.Id doctor, String start, String booked, String status) {
        UUID id = new UUID(1, number++);
        Instant from = Instant.parse(start);
        hospitals.database().run(hospitals.north().scope(), sql -> sql.insertInto(APPOINTMENT)
                .set(APPOINTMENT.FACILITY_ID, hospitals.north().facility())
                .set(APPOINTMENT.ID, id)
                .set(APPOINTMENT.DOCTOR_ID, doctor.value())
                .set(APPOINTMENT.PATIENT_ID, patient)
                .set(
                        APPOINTMENT.APPOINTMENT_TYPE_ID,
                        sql.select(APPOINTMENT_TYPE.ID).from(APPOINTMENT_TYPE).fetchSingle(APPOINTMENT_TYPE.ID))
                .set(APPOINTMENT.DURING, new TimeRange(from, from.plus(Duration.ofMinutes(30))))
                .set(APPOINTMENT.BOOKED_AT, Instant.parse(booked))
                .set(APPOINTMENT.STATUS, status)
                .execute());
        return id;
    }
}
