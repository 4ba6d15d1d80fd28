package com.ihosi.planner.waitlist.desk;

import static com.ihosi.planner.waitlist.desk.TwoWaitlists.DESK;
import static com.ihosi.planner.waitlist.desk.TwoWaitlists.THURSDAY;
import static com.ihosi.planner.waitlist.desk.TwoWaitlists.at;
import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static com.ihosi.schema.generated.Tables.MESSAGE;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.Actions;
import com.ihosi.planner.rule.SchedulingRule;
import com.ihosi.planner.rule.SchedulingRules;
import com.ihosi.planner.waitlist.Priority;
import com.ihosi.planner.waitlist.Standing;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistEntry.Status;
import com.ihosi.planner.waitlist.WaitlistSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitlistFillingTest {

    private final TwoWaitlists two = new TwoWaitlists();
    private final LocalDate end = LocalDate.of(2026, 12, 23);

    @AfterEach
    void close() {
        two.close();
    }

    /** Only the doctor's two times on Thursday are free. */
    private void onlyThursday() {
        two.busy(two.north, end, two.start(two.north, THURSDAY, 0), two.start(two.north, THURSDAY, 1));
    }

    @Test
    void whoNeedsNotBeAskedIsBookedTheMostUrgentFirstAndElsewhereNothingHappens() {
        onlyThursday();
        WaitlistEntry low = two.waitsForAnyBooking(two.north, two.patient("low"), Priority.LOW);
        WaitlistEntry urgent = two.waitsForAnyBooking(two.north, two.patient("urgent"), Priority.URGENT);
        WaitlistEntry high = two.waitsForAnyBooking(two.north, two.patient("high"), Priority.HIGH);
        WaitlistEntry south = two.waitsForAnyBooking(two.south, two.patient("south"), Priority.LOW);

        FillReport report = two.filling().fill(DESK, two.north, progress -> {});

        assertThat(report.booked()).isEqualTo(2);
        assertThat(report.left()).isEqualTo(1);
        WaitlistEntry booked = two.entry(two.north, urgent.id());
        assertThat(booked.status()).isEqualTo(Status.BOOKED);
        assertThat(two.entry(two.north, high.id()).status()).isEqualTo(Status.BOOKED);
        Appointment made = two.appointment(two.north, requireNonNull(booked.booked()));
        assertThat(made.source()).isEqualTo(Appointment.Source.WAITLIST);
        assertThat(made.during().start()).isIn(two.start(two.north, THURSDAY, 0), two.start(two.north, THURSDAY, 1));
        assertThat(two.entry(two.north, low.id()).status()).isEqualTo(Status.ACTIVE);
        assertThat(two.entry(two.south, south.id()).standing().kind()).isEqualTo(Standing.Kind.NOT_LOOKED_AT);
    }

    @Test
    void fillingAgainDoesNothingMore() {
        onlyThursday();
        two.waitsForAnyBooking(two.north, two.patient("a"), Priority.NORMAL);
        two.waits(two.north, two.patient("b"), Priority.NORMAL);
        two.filling().fill(DESK, two.north, progress -> {});

        FillReport again = two.filling().fill(DESK, two.north, progress -> {});

        assertThat(again.served()).isZero();
        assertThat(rows("waitlist.book")).isEqualTo(1);
        assertThat(rows("waitlist.offer.sent")).isEqualTo(1);
    }

    @Test
    void aTimeIsOfferedToABatchByNeedAndEachIsToldOnce() {
        two.busy(two.north, end, two.start(two.north, THURSDAY, 0));
        List<Patient.Id> patients = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            Patient.Id patient = two.patient(priority.word());
            patients.add(patient);
            two.waits(two.north, patient, priority);
        }

        FillReport report = two.filling().fill(DESK, two.north, progress -> {});

        assertThat(report.offered()).isEqualTo(3);
        assertThat(two.offers().list(DESK, two.north))
                .extracting(each -> each.patient().id())
                .containsExactly(patients.get(4), patients.get(3), patients.get(2));
        assertThat(two.offers().list(DESK, two.north))
                .extracting(each -> each.offer().rank())
                .containsExactly(1, 2, 3);
        assertThat(two.offers().list(DESK, two.north))
                .allSatisfy(each -> assertThat(each.offer().told()).isTrue());
        assertThat(two.offers().list(DESK, two.south)).isEmpty();
        int told = two.hospitals.database().read(two.scope(two.north), sql -> sql.fetchCount(MESSAGE));
        assertThat(told).isEqualTo(3);
        Waiting next = two.waitlists().list(DESK, two.north, false).stream()
                .filter(each -> each.entry().wanted().priority() == Priority.NORMAL)
                .findFirst()
                .orElseThrow();
        assertThat(next.position()).isEqualTo(4);
        assertThat(next.entry().standing().kind()).isEqualTo(Standing.Kind.IN_LINE);
        assertThat(next.entry().standing().line())
                .isEqualTo(new Standing.Line(two.hospitals.northDoctor(), two.start(two.north, THURSDAY, 0), 4, 3));
    }

    @Test
    void whatExpiresGoesToTheNextBatch() {
        two.busy(two.north, end, two.start(two.north, THURSDAY, 0));
        for (Priority priority : Priority.values()) {
            two.waits(two.north, two.patient(priority.word()), priority);
        }
        two.filling().fill(DESK, two.north, progress -> {});

        assertThat(two.filling(at("2026-11-25T11:59:59Z")).refillWhereDue()).isZero();
        assertThat(two.filling(at("2026-11-25T12:00:00Z")).refillWhereDue()).isEqualTo(1);

        assertThat(two.offers(at("2026-11-25T12:00:01Z")).list(DESK, two.north))
                .extracting(each -> each.offer().batch())
                .containsExactly(2, 2);
        assertThat(two.filling(at("2026-11-25T14:00:00Z")).refillWhereDue()).isEqualTo(1);
        assertThat(two.offers(at("2026-11-25T14:00:01Z")).list(DESK, two.north)).isEmpty();
        assertThat(two.filling(at("2026-11-25T14:00:02Z")).refillWhereDue()).isZero();
    }

    @Test
    void aPatientGetsNoMoreOffersThanTheCap() {
        WaitlistSettings settings = two.waitlists().settings(DESK, two.north);
        two.waitlists().save(DESK, two.north, settings(settings, 2, LocalTime.of(0, 0), LocalTime.of(0, 0)));
        Patient.Id patient = two.patient("a");
        WaitlistEntry entry = two.waits(two.north, patient, Priority.NORMAL);

        for (String now : List.of("2026-11-25T10:00:00Z", "2026-11-25T12:00:00Z", "2026-11-25T14:00:00Z")) {
            two.filling(at(now)).refill(two.north);
        }

        assertThat(two.entry(two.north, entry.id()).offers()).isEqualTo(2);
        assertThat(two.entry(two.north, entry.id()).standing().kind()).isEqualTo(Standing.Kind.CAP_REACHED);
        two.filling(at("2026-12-28T10:00:00Z")).refill(two.north);
        assertThat(two.entry(two.north, entry.id()).offers()).isEqualTo(3);
    }

    @Test
    void inQuietHoursNobodyIsDisturbedAndTheOffersFollowInTheMorningOfTheFacility() {
        WaitlistEntry offered = two.waits(two.north, two.patient("a"), Priority.NORMAL);
        WaitlistEntry booked = two.waitsForAnyBooking(two.north, two.patient("b"), Priority.NORMAL);

        // 23:30 in Berlin, 17:30 in New York.
        FillReport report = two.filling(at("2026-11-25T22:30:00Z")).refill(two.north);

        assertThat(report.postponed()).isEqualTo(1);
        assertThat(report.awake()).isEqualTo(Instant.parse("2026-11-26T06:00:00Z"));
        assertThat(two.entry(two.north, booked.id()).status()).isEqualTo(Status.BOOKED);
        assertThat(two.entry(two.north, offered.id()).status()).isEqualTo(Status.ACTIVE);
        assertThat(two.filling(at("2026-11-26T05:59:59Z")).refillWhereDue()).isZero();
        assertThat(two.filling(at("2026-11-26T06:00:00Z")).refillWhereDue()).isEqualTo(1);
        assertThat(two.entry(two.north, offered.id()).status()).isEqualTo(Status.NOTIFIED);
    }

    @Test
    void aTimeThatIsNearerThanTheLeadOfItsTypeIsOfferedToNobody() {
        // The lead is four hours, 14:00 in Berlin is 13:00 in Greenwich.
        two.busy(two.north, end, two.start(two.north, THURSDAY, 0));
        WaitlistEntry entry = two.waitsForAnyBooking(two.north, two.patient("a"), Priority.NORMAL);

        assertThat(two.filling(at("2026-11-26T09:00:01Z")).refill(two.north).served())
                .isZero();
        assertThat(two.entry(two.north, entry.id()).standing().kind()).isEqualTo(Standing.Kind.NO_TIME);
        assertThat(two.filling(at("2026-11-26T09:00:00Z")).refill(two.north).served())
                .isEqualTo(1);
    }

    @Test
    void aTimeThatARuleKeepsFromTheWaitlistIsGivenToNobody() {
        onlyThursday();
        new SchedulingRules(two.hospitals.database(), two.hospitals.accounts, two.hospitals.clock)
                .save(
                        DESK,
                        new SchedulingRule(
                                new SchedulingRule.Id(UUID.randomUUID()),
                                two.north,
                                Optional.empty(),
                                "Nobody from the waitlist",
                                "true",
                                new Actions.Filling(false, 0),
                                SchedulingRule.USUAL_PRIORITY,
                                true,
                                two.hospitals.clock.instant(),
                                0));
        WaitlistEntry north = two.waitsForAnyBooking(two.north, two.patient("a"), Priority.EMERGENCY);
        two.waitsForAnyBooking(two.south, two.patient("b"), Priority.NORMAL);

        assertThat(two.filling().refill(two.north).served()).isZero();
        assertThat(two.entry(two.north, north.id()).standing().kind()).isEqualTo(Standing.Kind.NO_TIME);
        assertThat(two.filling().refill(two.south).served()).isEqualTo(1);
    }

    @Test
    void anOfferEndsWhenItsTimeCanBeBookedNoLonger() {
        two.busy(two.north, end, two.start(two.north, THURSDAY, 0));
        two.waits(two.north, two.patient("a"), Priority.NORMAL);

        two.filling(at("2026-11-26T08:00:00Z")).refill(two.north);

        assertThat(two.offers(at("2026-11-26T08:00:00Z")).list(DESK, two.north))
                .extracting(each -> each.offer().expires())
                .containsExactly(Instant.parse("2026-11-26T09:00:00Z"));
    }

    @Test
    void aPreviewSaysWhoWouldGetWhatAndChangesNothing() {
        onlyThursday();
        two.waitsForAnyBooking(two.north, two.patient("a"), Priority.HIGH);
        two.waits(two.north, two.patient("b"), Priority.NORMAL);

        FillPreview preview = two.filling().preview(DESK, two.north);

        assertThat(preview.served())
                .extracting(each -> each.patient().givenName(), FillPreview.Served::booked)
                .containsExactlyInAnyOrder(tuple("a", true), tuple("b", false));
        assertThat(two.filling().preview(DESK, two.north)).isEqualTo(preview);
        assertThat(rows("waitlist.book")).isZero();
    }

    @Test
    void whoAcceptsOtherFacilitiesIsBookedAtOneAndWaitsAtNoneAnyMore() {
        two.busy(two.north, end);
        Patient.Id patient = two.patient("a");
        WaitlistEntry entry = two.waitsAnywhere(two.north, patient, true);

        assertThat(two.entry(two.south, entry.id()).guest()).isTrue();
        assertThat(two.filling().refill(two.north).booked()).isZero();
        assertThat(two.filling().refill(two.south).booked()).isEqualTo(1);

        WaitlistEntry home = two.entry(two.north, entry.id());
        assertThat(home.status()).isEqualTo(Status.BOOKED);
        assertThat(home.elsewhere()).isTrue();
        assertThat(home.booked()).isNull();
        assertThat(two.entry(two.south, entry.id()).booked()).isNotNull();
    }

    @Test
    void whoIsNoPatientOfAnotherFacilityDoesNotWaitThere() {
        Patient.Id patient = two.patient("a");
        two.leavesSouth(patient);
        WaitlistEntry entry = two.waitsAnywhere(two.north, patient, true);

        assertThat(two.find(two.south, entry.id())).isEmpty();
    }

    @Test
    void fillingTakesTheRightToPlanAtThatFacility() {
        Actor manager = two.hospitals.member("Mia", "manager", two.hospitals.north());

        assertThatThrownBy(() -> two.filling().preview(manager, two.south)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> two.filling().fill(manager, two.south, progress -> {}))
                .isInstanceOf(NotAllowedException.class);
        assertThat(two.filling().fill(manager, two.north, progress -> {}).served())
                .isZero();
    }

    @Test
    void aFacilityThatDoesNotLetItRunByItselfIsNotRefilled() {
        WaitlistSettings was = two.waitlists().settings(DESK, two.north);
        two.waitlists()
                .save(
                        DESK,
                        two.north,
                        new WaitlistSettings(
                                was.offerMinutes(),
                                was.batchSize(),
                                was.mostOffers(),
                                was.quietFrom(),
                                was.quietUntil(),
                                false,
                                was.daysAhead(),
                                was.version()));
        two.waits(two.north, two.patient("a"), Priority.NORMAL);

        assertThat(two.filling().refill(two.north).served()).isZero();
        assertThat(two.filling().fill(DESK, two.north, progress -> {}).served()).isEqualTo(1);
    }

    private static WaitlistSettings settings(WaitlistSettings was, int most, LocalTime from, LocalTime until) {
        return new WaitlistSettings(
                was.offerMinutes(), was.batchSize(), most, from, until, true, was.daysAhead(), was.version());
    }

    private int rows(String action) {
        int events = two.hospitals
                .database()
                .read(two.scope(two.north), sql -> sql.fetchCount(OUTBOX, OUTBOX.TYPE.like("Waitlist%")));
        assertThat(events).isGreaterThan(0);
        return two.hospitals
                .database()
                .read(two.scope(two.north), sql -> sql.fetchCount(AUDIT_LOG, AUDIT_LOG.ACTION.eq(action)));
    }
}
