package com.ihosi.planner.waitlist.desk;

import static com.ihosi.planner.waitlist.desk.TwoWaitlists.DESK;
import static com.ihosi.planner.waitlist.desk.TwoWaitlists.THURSDAY;
import static com.ihosi.planner.waitlist.desk.TwoWaitlists.at;
import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.event.HandedOn;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.waitlist.DayTime;
import com.ihosi.planner.waitlist.Priority;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistEntry.Status;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.planner.waitlist.WaitlistSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitlistsTest {

    private final TwoWaitlists two = new TwoWaitlists();
    private final Waitlists waitlists = two.waitlists();
    private final Patient.Id ann = two.patient("ann");

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void whatSomebodyWaitsForIsKeptAndStandsOnNoOtherFacilitysList() {
        WaitlistRequest wanted = new WaitlistRequest(
                ann,
                two.clinics.northType,
                two.hospitals.northDoctor(),
                Set.of(THURSDAY),
                List.of(new DayTime(DayOfWeek.THURSDAY, LocalTime.of(8, 0), LocalTime.of(12, 0))),
                Priority.URGENT,
                5,
                true,
                false,
                30,
                true,
                " cough ",
                "calls back",
                Instant.parse("2027-01-01T00:00:00Z"));

        WaitlistEntry made = waitlists.add(DESK, two.north, wanted);

        assertThat(made.wanted()).isEqualTo(wanted);
        assertThat(made.wanted().reason()).isEqualTo("cough");
        assertThat(waitlists.list(DESK, two.north, false))
                .extracting(waiting -> waiting.entry().id())
                .containsExactly(made.id());
        assertThat(waitlists.list(DESK, two.south, true)).isEmpty();
        assertThat(actions()).containsExactly("waitlist.add");
    }

    @Test
    void onlyWhoPlansAtTheFacilitySeesOrChangesAnything() {
        Actor other = two.hospitals.member("Sue", "scheduler", two.hospitals.south());
        WaitlistEntry entry = two.waits(two.north, ann, Priority.NORMAL);

        assertThatThrownBy(() -> waitlists.list(other, two.north, true)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> waitlists.add(other, two.north, entry.wanted()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> waitlists.change(other, two.north, entry.id(), 1, entry.wanted()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> waitlists.cancel(other, two.north, entry.id()))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> waitlists.settings(other, two.north)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> waitlists.save(other, two.north, WaitlistSettings.STANDARD))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> waitlists.cancel(other, two.south, entry.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoIsUnknownHereIsRefusedAtTheField() {
        WaitlistRequest known = two.request(two.north, ann, Priority.NORMAL, false, false);
        Patient.Id stranger = new Patient.Id(UUID.randomUUID());

        assertField("patientId", two.request(two.north, stranger, Priority.NORMAL, false, false));
        assertField("appointmentTypeId", two.request(two.south, ann, Priority.NORMAL, false, false));
        assertField("expires", expiring(known, Instant.parse("2026-11-25T10:00:00Z")));
        assertThatThrownBy(() -> new WaitlistRequest(
                        ann,
                        two.clinics.northType,
                        null,
                        Set.of(),
                        List.of(),
                        Priority.LOW,
                        0,
                        false,
                        false,
                        731,
                        false,
                        "x".repeat(1001),
                        "x".repeat(1001),
                        null))
                .isInstanceOfSatisfying(FieldException.class, refused -> assertThat(refused.refusals())
                        .extracting(FieldException.Refusal::field)
                        .containsExactly("urgency", "mostWaitDays", "reason", "notes"));
    }

    private void assertField(String field, WaitlistRequest wanted) {
        assertThatThrownBy(() -> waitlists.add(DESK, two.north, wanted))
                .isInstanceOfSatisfying(FieldException.class, refused -> assertThat(refused.refusals())
                        .extracting(FieldException.Refusal::field)
                        .containsExactly(field));
    }

    private static WaitlistRequest expiring(WaitlistRequest was, @Nullable Instant expires) {
        return new WaitlistRequest(
                was.patient(),
                was.type(),
                was.doctor(),
                was.dates(),
                was.times(),
                was.priority(),
                was.urgency(),
                was.otherDoctors(),
                was.otherFacilities(),
                was.mostWaitDays(),
                was.autoBook(),
                was.reason(),
                was.notes(),
                expires);
    }

    @Test
    void aChangeOfAnOlderVersionIsRefusedAndOneOfThePatientToo() {
        WaitlistEntry entry = two.waits(two.north, ann, Priority.NORMAL);
        WaitlistRequest urgent = two.request(two.north, ann, Priority.URGENT, false, false);

        WaitlistEntry changed = waitlists.change(DESK, two.north, entry.id(), entry.version(), urgent);

        assertThat(changed.wanted().priority()).isEqualTo(Priority.URGENT);
        assertThat(changed.since()).isEqualTo(entry.since());
        assertThatThrownBy(() -> waitlists.change(DESK, two.north, entry.id(), entry.version(), urgent))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> waitlists.change(
                        DESK,
                        two.north,
                        entry.id(),
                        changed.version(),
                        two.request(two.north, two.patient("ben"), Priority.URGENT, false, false)))
                .isInstanceOf(FieldException.class);
    }

    @Test
    void whoIsCancelledWaitsNoLongerAndAgainIsHarmless() {
        WaitlistEntry entry = two.waits(two.north, ann, Priority.NORMAL);

        waitlists.cancel(DESK, two.north, entry.id());
        waitlists.cancel(DESK, two.north, entry.id());

        assertThat(two.entry(two.north, entry.id()).status()).isEqualTo(Status.CANCELLED);
        assertThat(two.filling().refill(two.north).served()).isZero();
        assertThatThrownBy(() -> waitlists.change(DESK, two.north, entry.id(), 1, entry.wanted()))
                .isInstanceOf(PlannerException.class);
        assertThat(actions()).containsExactly("waitlist.add", "waitlist.cancel");
    }

    @Test
    void whoWaitsNoLongerExpires() {
        WaitlistRequest wanted = expiring(
                two.request(two.north, ann, Priority.NORMAL, true, false), Instant.parse("2026-11-25T12:00:00Z"));
        WaitlistEntry entry = waitlists.add(DESK, two.north, wanted);

        two.filling(at("2026-11-25T11:59:59Z")).expire(two.north);
        assertThat(two.entry(two.north, entry.id()).status()).isEqualTo(Status.ACTIVE);
        two.filling(at("2026-11-25T12:00:00Z")).expire(two.north);
        assertThat(two.entry(two.north, entry.id()).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void whatSheWaitsForAtAnotherFacilityFollowsHerHomeAndTellsNothingElse() {
        WaitlistEntry entry = two.waitsAnywhere(two.north, ann, false);
        WaitlistEntry guest = two.entry(two.south, entry.id());
        assertThat(guest.guest()).isTrue();
        assertThat(guest.wanted().type()).isEqualTo(two.clinics.southType);
        assertThat(guest.wanted().reason()).isNull();
        assertThatThrownBy(() -> waitlists.change(DESK, two.south, guest.id(), guest.version(), guest.wanted()))
                .isInstanceOf(PlannerException.class);

        WaitlistRequest home = two.request(two.north, ann, Priority.URGENT, false, true);
        WaitlistEntry changed = waitlists.change(DESK, two.north, entry.id(), entry.version(), home);
        assertThat(two.entry(two.south, entry.id()).wanted().priority()).isEqualTo(Priority.URGENT);

        waitlists.change(
                DESK,
                two.north,
                entry.id(),
                changed.version(),
                two.request(two.north, ann, Priority.URGENT, false, false));
        assertThat(two.entry(two.south, entry.id()).status()).isEqualTo(Status.CANCELLED);
        assertThat(two.entry(two.north, entry.id()).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void whoIsCancelledAtHomeWaitsNowhereAndAtAnotherFacilityOnlyThere() {
        WaitlistEntry first = two.waitsAnywhere(two.north, ann, false);
        WaitlistEntry second = two.waitsAnywhere(two.north, two.patient("ben"), false);

        waitlists.cancel(DESK, two.south, first.id());
        waitlists.cancel(DESK, two.north, second.id());

        assertThat(two.entry(two.north, first.id()).status()).isEqualTo(Status.ACTIVE);
        assertThat(two.entry(two.south, second.id()).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void atNightTheyAreSharedAnewWithWhereThePatientIsRegistered() {
        WaitlistEntry entry = two.waitsAnywhere(two.north, ann, false);
        two.leavesSouth(ann);

        assertThat(waitlists.share(two.north)).isEqualTo(1);

        assertThat(two.entry(two.south, entry.id()).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void settingsOfAnOlderVersionAreRefused() {
        WaitlistSettings saved = waitlists.save(DESK, two.north, WaitlistSettings.STANDARD);

        assertThat(saved.version()).isEqualTo(1);
        assertThatThrownBy(() -> waitlists.save(DESK, two.north, WaitlistSettings.STANDARD))
                .isInstanceOf(StaleException.class);
        assertThat(waitlists.settings(DESK, two.south)).isEqualTo(WaitlistSettings.STANDARD);
    }

    @Test
    void aCancelledAppointmentIsGivenToWhoWaitsAsSoonAsTheEventIsHandedOn() {
        two.busy(two.north, LocalDate.of(2026, 12, 23));
        WaitlistEntry entry = two.waitsForAnyBooking(two.north, ann, Priority.NORMAL);
        two.filling().refill(two.north);
        assertThat(two.entry(two.north, entry.id()).status()).isEqualTo(Status.ACTIVE);
        Appointment free = two.cancelled(two.north, two.start(two.north, THURSDAY, 1));
        WaitlistConsumer consumer = new WaitlistConsumer(two.filling());
        PlannerEvent event = new PlannerEvent.AppointmentChanged(
                two.north,
                free.id().value(),
                free.doctor().value(),
                free.during().start(),
                free.during().end(),
                "cancelled");

        assertThat(consumer.wants(event)).isTrue();
        consumer.take(new HandedOn(UUID.randomUUID(), event, two.hospitals.clock.instant()));
        consumer.take(new HandedOn(UUID.randomUUID(), event, two.hospitals.clock.instant()));

        assertThat(two.entry(two.north, entry.id()).status()).isEqualTo(Status.BOOKED);
    }

    private List<String> actions() {
        return two.hospitals.database().read(two.scope(two.north), sql -> sql.select(AUDIT_LOG.ACTION)
                .from(AUDIT_LOG)
                .where(AUDIT_LOG.ENTITY.eq("waitlist_entry"))
                .orderBy(AUDIT_LOG.AT, AUDIT_LOG.ID)
                .fetch(row -> row.value1()));
    }
}
