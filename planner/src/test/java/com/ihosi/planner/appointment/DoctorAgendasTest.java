package com.ihosi.planner.appointment;

import static com.ihosi.schema.generated.Tables.ACCOUNT;
import static com.ihosi.schema.generated.Tables.DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.PlatformScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Monday 30 November 2026; a doctor sees one patient in Berlin at 16:00 and one in New York at noon. */
class DoctorAgendasTest {

    private static final Actor DESK = new Actor.CommandLine();
    private static final Instant BERLIN = Instant.parse("2026-11-30T15:00:00Z");
    private static final Instant NEW_YORK = Instant.parse("2026-11-30T17:00:00Z");
    private static final Span MONDAY =
            new Span(Instant.parse("2026-11-30T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final DoctorAgendas agendas = new DoctorAgendas(hospitals.database(), hospitals.accounts);
    private final Facility.Id north = hospitals.northId();
    private final Facility.Id south = hospitals.southId();
    private final Doctor.Id shared = hospitals.shared();
    private final Appointment berlin = book(north, shared, clinics.northType, clinics.pat, BERLIN);
    private final Appointment newYork = book(south, shared, clinics.southType, clinics.quinn, NEW_YORK);

    @AfterEach
    void close() {
        clinics.close();
    }

    @Test
    void aDoctorReadsAllOfHerOwn() {
        Actor self = self(shared);
        book(north, hospitals.northDoctor(), clinics.northType, clinics.quinn, BERLIN);

        DoctorAgenda agenda = agendas.get(self, north, shared, MONDAY);

        assertThat(agenda.whole()).isTrue();
        assertThat(agenda.elsewhere()).isEmpty();
        assertThat(agenda.entries()).extracting(DoctorAgenda.Entry::appointment).containsExactly(berlin, newYork);
        assertThat(agenda.entries())
                .extracting(entry -> entry.facility().slug(), DoctorAgenda.Entry::type, DoctorAgenda.Entry::patient)
                .containsExactly(tuple("north", "visit", "pat Patient"), tuple("south", "visit", "quinn Patient"));
    }

    @Test
    void othersReadTheirFacilityAndElsewhereOnlyWhen() {
        DoctorAgenda agenda = agendas.get(DESK, north, shared, MONDAY);

        assertThat(agenda.whole()).isFalse();
        assertThat(agenda.entries()).extracting(DoctorAgenda.Entry::appointment).containsExactly(berlin);
        assertThat(agenda.elsewhere()).containsExactly(newYork.during());
    }

    @Test
    void whatIsCancelledIsNeitherHereNorElsewhere() {
        clinics.bookings().cancel(DESK, south, newYork.id(), null, null);

        assertThat(agendas.get(DESK, north, shared, MONDAY).elsewhere()).isEmpty();
        assertThat(agendas.get(DESK, south, shared, MONDAY).entries()).isEmpty();
        assertThat(agendas.get(self(shared), south, shared, MONDAY).entries()).hasSize(1);
    }

    @Test
    void aDoctorWhoIsNotEmployedHereIsUnknownAndAColleagueMayNotLook() {
        assertThatThrownBy(() -> agendas.get(DESK, north, hospitals.southDoctor(), MONDAY))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> agendas.get(self(hospitals.northDoctor()), north, shared, MONDAY))
                .isInstanceOf(NotAllowedException.class);
    }

    @Test
    void aQuarterOfAYearIsReadAtOnceAndNoMore() {
        Span quarter = new Span(MONDAY.start(), MONDAY.start().plus(Duration.ofDays(92)));
        Span longer = new Span(MONDAY.start(), MONDAY.start().plus(Duration.ofDays(94)));

        assertThat(agendas.get(DESK, north, shared, quarter).entries()).hasSize(1);
        assertThatThrownBy(() -> agendas.get(DESK, north, shared, longer)).isInstanceOf(FieldException.class);
    }

    private Appointment book(
            Facility.Id facility, Doctor.Id doctor, AppointmentType.Id type, Patient.Id patient, Instant start) {
        BookingRequest request = new BookingRequest(
                patient, type, List.of(doctor), start, null, null, false, Appointment.Source.CONSOLE, null);
        return clinics.bookings().book(DESK, facility, request, null).getFirst();
    }

    private Actor self(Doctor.Id doctor) {
        UUID account = UUID.randomUUID();
        hospitals.database().run(new PlatformScope(), sql -> {
            sql.insertInto(ACCOUNT)
                    .set(ACCOUNT.ID, account)
                    .set(ACCOUNT.EMAIL, account + "@example.org")
                    .set(ACCOUNT.DISPLAY_NAME, "Doctor")
                    .execute();
            sql.update(DOCTOR)
                    .set(DOCTOR.ACCOUNT_ID, account)
                    .where(DOCTOR.ID.eq(doctor.value()))
                    .execute();
        });
        return new Actor.Person(new Account.Id(account));
    }
}
