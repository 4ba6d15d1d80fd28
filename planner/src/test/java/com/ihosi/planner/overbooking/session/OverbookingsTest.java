package com.ihosi.planner.overbooking.session;

import static com.ihosi.schema.generated.Tables.AUDIT_LOG;
import static com.ihosi.schema.generated.Tables.NO_SHOW_PREDICTION;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static com.ihosi.schema.generated.Tables.OVERBOOKING_PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.Appointment.Source;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.NotBookableException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.overbooking.Weights;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.Preferences;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.SlotRequest;
import com.ihosi.planner.slot.Suggestions;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Monday 30 November 2026: each clinic's doctor sees one patient every half hour from nine to noon. */
class OverbookingsTest {

    private static final Actor DESK = new Actor.CommandLine();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final int VISITS = 6;

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final Bookings bookings = clinics.bookings();
    private final Overbookings overbookings =
            new Overbookings(hospitals.database(), hospitals.accounts, hospitals.clock);
    private final Place north = hospitals.north();
    private final Place south = hospitals.south();
    private final Facility.Id northId = hospitals.northId();
    private final Facility.Id southId = hospitals.southId();
    private final Doctor.Id norther = hospitals.northDoctor();
    private final Doctor.Id souther = hospitals.southDoctor();
    private final Actor manager = hospitals.member("Mia", "manager", north);

    @BeforeEach
    void fillTheMornings() {
        for (Place place : List.of(north, south)) {
            Doctor.Id doctor = place.equals(north) ? norther : souther;
            clinics.works(place, doctor, "09:00", "12:00");
            for (int visit = 0; visit < VISITS; visit++) {
                Patient.Id patient = clinics.patient((place.equals(north) ? "north" : "south") + visit);
                Appointment booked = book(place, patient, at(place, visit), DESK);
                if (visit != 2) {
                    predict(place, booked, 0.9);
                }
            }
        }
    }

    @AfterEach
    void close() {
        clinics.close();
    }

    @Test
    void aSessionIsSeenWithItsVisitsAndWhereTheirRisksAreFrom() {
        DoctorSession session = outlook(northId).session();

        assertThat(session.during()).isEqualTo(new Span(at(north, 0), at(north, VISITS)));
        assertThat(session.minutes()).isEqualTo(30);
        assertThat(session.visits()).extracting(SessionVisit::patient).startsWith("north0 Patient");
        assertThat(session.visits()).extracting(SessionVisit::risk).containsExactly(0.9, 0.9, 0.0, 0.9, 0.9, 0.9);
        assertThat(session.visits())
                .extracting(SessionVisit::predicted)
                .containsExactly(true, true, false, true, true, true);
        assertThat(overbookings.list(DESK, northId, MONDAY).rate()).isEqualTo(new PlainRate(0, 0));
    }

    @Test
    void placesThatAreAcceptedAreOfferedToEverybodyAndBookedWithoutAPermission() {
        assertThat(suggest(north, northId, norther, clinics.quinn).overbooked()).isEmpty();
        Outlook outlook = outlook(northId);
        assertThat(outlook.further()).hasSize(3);

        assertThat(accept(manager, outlook)).isEqualTo(3);

        Suggestions found = suggest(north, northId, norther, clinics.quinn);
        assertThat(found.total()).isZero();
        assertThat(found.overbooked())
                .extracting(each -> each.slot().during().start())
                .containsExactlyInAnyOrderElementsOf(
                        outlook.places().stream().map(Span::start).toList());
        assertThat(found.overbooked())
                .allSatisfy(each -> assertThat(each.slot().opened()).isTrue());
        assertThat(times(suggest(north, northId, norther, clinics.pat))).isEqualTo(times(found));
        Actor scheduler = hospitals.member("Sam", "scheduler", north);
        Instant start = outlook.places().getFirst().start();
        Appointment booked = book(north, clinics.quinn, start, scheduler);
        assertThat(booked.lane()).isEqualTo(1);
        assertThat(times(suggest(north, northId, norther, clinics.pat))).doesNotContain(start);
        assertThat(outlook(northId).session().places()).hasSize(2);
        assertThat(outlook(northId).session().further()).isEqualTo(3);
        bookings.cancel(DESK, northId, booked.id(), null, null);
        assertThat(times(suggest(north, northId, norther, clinics.pat))).contains(start);
    }

    @Test
    void aTakenTimeWithoutAPlaceStaysTaken() {
        accept(manager, outlook(northId));
        Set<Instant> open = Set.copyOf(times(suggest(north, northId, norther, clinics.quinn)));
        Instant other = IntStream.range(0, VISITS)
                .mapToObj(visit -> at(north, visit))
                .filter(start -> !open.contains(start))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> book(north, clinics.quinn, other, DESK)).isInstanceOf(NotBookableException.class);
    }

    @Test
    void aFacilityNeitherSeesNorOpensAnythingOfAnother() {
        accept(manager, outlook(northId));

        assertThat(overbookings.list(DESK, southId, MONDAY).outlooks())
                .allSatisfy(each -> assertThat(each.session().places()).isEmpty());
        assertThat(suggest(south, southId, souther, clinics.quinn).overbooked()).isEmpty();
        assertThatThrownBy(() -> overbookings.list(manager, southId, MONDAY)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(
                        () -> overbookings.accept(DESK, northId, souther, MONDAY, at(south, 0), List.of(at(south, 0))))
                .isInstanceOf(StaleException.class);
        OverbookingPlace place = outlook(northId).session().places().getFirst();
        overbookings.close(DESK, southId, MONDAY, place.id());
        assertThat(outlook(northId).session().places()).contains(place);
        assertThat(hospitals.database().<Integer>read(south.scope(), sql -> sql.fetchCount(OVERBOOKING_PLACE)))
                .isZero();
    }

    @Test
    void whoMayPlanLooksAndWhoMayOverbookOpens() {
        Actor scheduler = hospitals.member("Sam", "scheduler", north);
        Actor doctor = hospitals.account(norther);
        Outlook outlook = overbookings.list(scheduler, northId, MONDAY).outlooks().stream()
                .filter(Outlook::isProposed)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> accept(scheduler, outlook)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> overbookings.save(scheduler, northId, OverbookingSettings.STANDARD))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> overbookings.list(doctor, northId, MONDAY)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> overbookings.settings(doctor, northId)).isInstanceOf(NotAllowedException.class);
        assertThat(accept(manager, outlook)).isPositive();
    }

    @Test
    void whatTwoAcceptAtOnceIsOpenedOnce() {
        Outlook seen = outlook(northId);
        accept(manager, seen);

        assertThatThrownBy(() -> accept(DESK, seen)).isInstanceOf(StaleException.class);
        assertThat(outlook(northId).session().places()).hasSize(3);
        assertThat(outlook(northId).isProposed()).isFalse();
    }

    @Test
    void aClosedPlaceIsOfferedNoMoreAndItsPatientStays() {
        accept(manager, outlook(northId));
        OverbookingPlace booked = outlook(northId).session().places().getFirst();
        Appointment kept = book(north, clinics.quinn, booked.during().start(), DESK);
        OverbookingPlace open = outlook(northId).session().places().getFirst();
        assertThat(open.openedBy()).contains("Mia");

        overbookings.close(manager, northId, MONDAY, open.id());
        overbookings.close(manager, northId, MONDAY, open.id());
        overbookings.close(manager, northId, MONDAY, booked.id());

        assertThat(times(suggest(north, northId, norther, clinics.pat)))
                .doesNotContain(open.during().start(), booked.during().start());
        assertThat(outlook(northId).session().visits())
                .extracting(SessionVisit::appointment)
                .contains(kept.id().value());
        assertThat(events()).containsExactly("OverbookingChanged", "OverbookingChanged", "OverbookingChanged");
        assertThat(actions()).containsExactly("overbooking.open", "overbooking.close", "overbooking.close");
    }

    @Test
    void placesOpenByThemselvesWhereTheFacilityWantsThatAndOnlyWithinTheCaps() {
        assertThat(overbookings.openByThemselves(northId, MONDAY, MONDAY.plusDays(6)))
                .isZero();
        overbookings.save(manager, northId, new OverbookingSettings(new Weights(1, 1, 1.5), 2, 2, 5, true, 0));

        assertThat(overbookings.openByThemselves(northId, MONDAY, MONDAY.plusDays(6)))
                .isEqualTo(2);
        assertThat(overbookings.openByThemselves(northId, MONDAY, MONDAY.plusDays(6)))
                .isZero();
        assertThat(overbookings.openByThemselves(southId, MONDAY, MONDAY)).isZero();
        assertThat(outlook(northId).session().places()).hasSize(2).allSatisfy(place -> assertThat(place.openedBy())
                .isEmpty());
    }

    @Test
    void settingsAreKeptForTheirFacilityUnlessSomebodyWasFaster() {
        OverbookingSettings wanted = new OverbookingSettings(new Weights(0.5, 2, 3), 0, 4, 10, false, 0);

        OverbookingSettings kept = overbookings.save(manager, northId, wanted);

        assertThat(overbookings.settings(DESK, northId)).isEqualTo(kept);
        assertThat(kept.weights()).isEqualTo(wanted.weights());
        assertThat(kept.version()).isEqualTo(1);
        assertThat(overbookings.settings(DESK, southId)).isEqualTo(OverbookingSettings.STANDARD);
        assertThat(outlook(northId).isProposed()).isFalse();
        assertThatThrownBy(() -> overbookings.save(manager, northId, wanted)).isInstanceOf(StaleException.class);
        assertThat(overbookings.save(manager, northId, kept).version()).isEqualTo(2);
        assertThat(events()).containsExactly("OverbookingSettingsChanged", "OverbookingSettingsChanged");
    }

    @Test
    void settingsHaveBounds() {
        Weights weights = new Weights(1, 1, 1);
        assertThatThrownBy(() -> new OverbookingSettings(weights, 21, 2, 5, false, 0))
                .isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> new OverbookingSettings(weights, 3, 0, 5, false, 0))
                .isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> new OverbookingSettings(weights, 3, 2, 241, false, 0))
                .isInstanceOf(FieldException.class);
    }

    private Outlook outlook(Facility.Id facility) {
        return overbookings.list(DESK, facility, MONDAY).outlooks().stream()
                .filter(each -> each.session().doctor().equals(facility.equals(northId) ? norther : souther))
                .findFirst()
                .orElseThrow();
    }

    private int accept(Actor actor, Outlook outlook) {
        DoctorSession session = outlook.session();
        return overbookings.accept(
                actor,
                northId,
                session.doctor(),
                MONDAY,
                session.during().start(),
                outlook.places().stream().map(Span::start).toList());
    }

    private Appointment book(Place place, Patient.Id patient, Instant start, Actor actor) {
        BookingRequest request = new BookingRequest(
                patient, type(place), List.of(doctor(place)), start, null, null, false, Source.CONSOLE, null);
        return bookings.book(actor, new Facility.Id(place.facility()), request, null)
                .getFirst();
    }

    private AppointmentType.Id type(Place place) {
        return place.equals(north) ? clinics.northType : clinics.southType;
    }

    private Doctor.Id doctor(Place place) {
        return place.equals(north) ? norther : souther;
    }

    private void predict(Place place, Appointment appointment, double risk) {
        hospitals.database().run(place.scope(), sql -> sql.insertInto(NO_SHOW_PREDICTION)
                .set(NO_SHOW_PREDICTION.FACILITY_ID, place.facility())
                .set(NO_SHOW_PREDICTION.APPOINTMENT_ID, appointment.id().value())
                .set(NO_SHOW_PREDICTION.RISK, risk)
                .set(NO_SHOW_PREDICTION.BUSINESS_DATE, MONDAY.minusDays(3))
                .execute());
    }

    private Instant at(Place place, int visit) {
        ZoneId zone = place.equals(north) ? ZoneId.of("Europe/Berlin") : ZoneId.of("America/New_York");
        return MONDAY.atTime(LocalTime.of(9, 0).plusMinutes(30L * visit))
                .atZone(zone)
                .toInstant();
    }

    private Suggestions suggest(Place place, Facility.Id facility, Doctor.Id doctor, Patient.Id patient) {
        return clinics.slots()
                .suggest(
                        DESK,
                        new SlotRequest(
                                facility,
                                type(place),
                                new Circle.Doctors(List.of(doctor)),
                                patient,
                                MONDAY,
                                MONDAY,
                                null,
                                null,
                                new Preferences(Set.of(), List.of(), null, false),
                                Source.CONSOLE,
                                false,
                                false,
                                false,
                                20));
    }

    private static List<Instant> times(Suggestions found) {
        List<Instant> times = new ArrayList<>();
        for (RankedSlot slot : found.overbooked()) {
            times.add(slot.slot().during().start());
        }
        return times;
    }

    private List<String> events() {
        return hospitals.database().read(north.scope(), sql -> sql.select(OUTBOX.TYPE)
                .from(OUTBOX)
                .where(OUTBOX.TYPE.like("Overbooking%"))
                .orderBy(OUTBOX.ID)
                .fetch(OUTBOX.TYPE));
    }

    private List<String> actions() {
        return hospitals.database().read(north.scope(), sql -> sql.select(AUDIT_LOG.ACTION)
                .from(AUDIT_LOG)
                .where(AUDIT_LOG.ACTION.like("overbooking.%"))
                .orderBy(AUDIT_LOG.ID)
                .fetch(AUDIT_LOG.ACTION));
    }
}
