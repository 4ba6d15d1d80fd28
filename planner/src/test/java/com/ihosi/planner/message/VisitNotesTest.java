package com.ihosi.planner.message;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.event.HandedOn;
import com.ihosi.planner.event.PlannerEvent;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.message.Letter.Status;
import com.ihosi.planner.testing.TwoHospitals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VisitNotesTest {

    private static final Instant VISIT = Instant.parse("2026-11-27T23:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final Correspondents people = new Correspondents();

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void aBookingIsConfirmedOnceAndOnlyWhereItWasMade() {
        UUID visit = people.visit(people.north(), people.pat, VISIT);
        HandedOn booked = happened(booked(visit, VISIT));

        notes(TwoHospitals.NOW).take(booked);
        notes(TwoHospitals.NOW).take(booked);

        assertThat(kinds(people.north())).containsExactly(Note.Kind.CONFIRMATION);
        assertThat(kinds(people.south())).isEmpty();
    }

    @Test
    void aCancellationIsTold() {
        UUID visit = people.visit(people.north(), people.pat, VISIT);
        people.test().beyondPolicies(sql -> sql.update(APPOINTMENT)
                .set(APPOINTMENT.STATUS, "cancelled")
                .execute());

        notes(TwoHospitals.NOW)
                .take(happened(new PlannerEvent.AppointmentChanged(
                        people.north(), visit, UUID.randomUUID(), VISIT, VISIT.plusSeconds(1800), "cancelled")));

        assertThat(kinds(people.north())).containsExactly(Note.Kind.CANCELLATION);
    }

    @Test
    void whatIsNoLongerTrueIsNotTold() {
        UUID visit = people.visit(people.north(), people.pat, VISIT);

        notes(TwoHospitals.NOW).take(happened(booked(visit, VISIT.minusSeconds(3600))));
        notes(VISIT).take(happened(booked(visit, VISIT)));
        notes(TwoHospitals.NOW.plus(Duration.ofHours(25))).take(happened(booked(visit, VISIT)));
        notes(TwoHospitals.NOW).take(happened(booked(UUID.randomUUID(), VISIT)));

        assertThat(kinds(people.north())).isEmpty();
    }

    @Test
    void onlyWhatIsBookedIsConfirmed() {
        UUID any = UUID.randomUUID();
        VisitNotes notes = notes(TwoHospitals.NOW);

        assertThat(notes.wants(booked(any, VISIT))).isTrue();
        assertThat(notes.wants(new PlannerEvent.AppointmentBooked(people.north(), any, any, VISIT, "pending")))
                .isFalse();
        assertThat(notes.wants(new PlannerEvent.RoomChanged(people.north(), any, true, "x")))
                .isFalse();
    }

    @Test
    void patientsAreRemindedOnceOfVisitsInTwoDaysByTheFacilitysClock() {
        // in Berlin it is the 28th already
        people.visit(people.north(), people.pat, VISIT);
        people.visit(people.south(), people.quinn, VISIT);
        Facility north = people.facilities().get(people.north());
        Facility south = people.facilities().get(people.south());

        assertThat(reminders().tell(north, TODAY, null, 500).told()).isZero();
        assertThat(reminders().tell(south, TODAY, null, 500).told()).isOne();
        reminders().tell(south, TODAY, null, 500);
        assertThat(reminders().tell(north, TODAY.plusDays(1), null, 500).told()).isOne();

        Letter letter = letters(people.south()).getFirst();
        assertThat(letters(people.south())).hasSize(1);
        assertThat(letter.kind()).isEqualTo(Note.Kind.REMINDER);
        // nine o'clock in New York
        assertThat(letter.nextAttempt()).isEqualTo(Instant.parse("2026-11-25T14:00:00Z"));
    }

    private Reminders reminders() {
        return new Reminders(people.database(), new Messages(), Clock.fixed(TwoHospitals.NOW, ZoneOffset.UTC), 2);
    }

    private VisitNotes notes(Instant now) {
        return new VisitNotes(people.database(), new Messages(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private PlannerEvent booked(UUID visit, Instant start) {
        return new PlannerEvent.AppointmentBooked(people.north(), visit, UUID.randomUUID(), start, "booked");
    }

    private static HandedOn happened(PlannerEvent event) {
        return new HandedOn(UUID.randomUUID(), event, TwoHospitals.NOW);
    }

    private List<Note.Kind> kinds(Facility.Id facility) {
        return letters(facility).stream().map(Letter::kind).toList();
    }

    private List<Letter> letters(Facility.Id facility) {
        return people.mailroom(Clock.systemUTC()).list(new Actor.CommandLine(), facility, Set.of(Status.values()));
    }
}
