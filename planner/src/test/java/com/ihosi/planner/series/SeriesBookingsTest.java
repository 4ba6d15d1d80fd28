package com.ihosi.planner.series;

import static com.ihosi.schema.generated.Tables.APPOINTMENT_SERIES;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.ihosi.planner.FieldException;
import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.PlannerException;
import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.booking.BookingRequest;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.series.SeriesView.Item;
import com.ihosi.planner.series.SeriesView.State;
import com.ihosi.planner.slot.Obstacle;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import com.ihosi.schema.testing.TwoFacilities.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From Monday 30 November 2026 on, at clinics that are open from 8 to 17 in Berlin and New York. */
class SeriesBookingsTest {

    private static final Actor DESK = new Actor.CommandLine();
    private static final LocalDateTime NINE = LocalDateTime.parse("2026-11-30T09:00");
    private static final String FOUR_WEEKS = "FREQ=WEEKLY;COUNT=4";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final Bookings bookings = clinics.bookings();
    private final SeriesBookings series = clinics.seriesAt(hospitals.clock);
    private final Place north = hospitals.north();
    private final Place south = hospitals.south();
    private final Facility.Id northId = hospitals.northId();
    private final Facility.Id southId = hospitals.southId();
    private final Doctor.Id shared = hospitals.shared();
    private final Doctor.Id nora = hospitals.northDoctor();

    @AfterEach
    void close() {
        clinics.close();
    }

    @Test
    void everyOccurrenceIsAnAppointmentOfItsOwn() {
        SeriesView booked = book(NINE, FOUR_WEEKS);

        assertThat(booked.items()).hasSize(4).allMatch(item -> item.state() == State.BOOKED);
        assertThat(booked.items().getLast().at()).isEqualTo("2026-12-21T09:00");
        assertThat(booked.items().stream().map(item -> item.appointment().orElseThrow()))
                .allMatch(appointment -> appointment.source() == Appointment.Source.SERIES
                        && booked.series().id().value().equals(appointment.series()));
        assertThat(count()).isEqualTo(4);
        assertThat(events()).containsOnlyOnce("SeriesBooked").contains("AppointmentBooked");
        assertThat(series.list(DESK, northId, clinics.pat)).containsExactly(booked.series());
    }

    @Test
    void theLocalTimeIsKeptOverClockChangesInEveryZone() {
        SeriesView berlin = book(NINE, "FREQ=MONTHLY;BYDAY=-1MO;COUNT=12");
        SeriesView newYork = series.book(
                DESK,
                southId,
                new SeriesRequest(
                        clinics.quinn,
                        clinics.southType,
                        hospitals.southDoctor(),
                        NINE,
                        "FREQ=MONTHLY;BYDAY=2MO;COUNT=12",
                        null,
                        null),
                null);

        assertThat(starts(berlin))
                .allMatch(start -> LocalTime.ofInstant(start, BERLIN).equals(NINE.toLocalTime()));
        assertThat(starts(berlin).stream()
                        .map(start -> start.atOffset(ZoneOffset.UTC).getHour())
                        .distinct())
                .containsExactlyInAnyOrder(7, 8);
        assertThat(starts(newYork))
                .allMatch(start -> LocalTime.ofInstant(start, NEW_YORK).equals(NINE.toLocalTime()));
        assertThat(starts(newYork).stream()
                        .map(start -> start.atOffset(ZoneOffset.UTC).getHour())
                        .distinct())
                .containsExactlyInAnyOrder(13, 14);
    }

    @Test
    void aTimeThatTheClocksLeaveOutDoesNotFitAndOneThatExistsTwiceIsTheFirst() {
        clinics.works(north, nora, "00:00", "06:00");
        clinics.works(south, hospitals.southDoctor(), "00:00", "06:00");
        LocalDateTime sunday = LocalDateTime.parse("2026-12-06T02:30");

        SeriesView berlin = book(sunday, "FREQ=WEEKLY;UNTIL=20271130");
        SeriesView newYork = series.book(
                DESK,
                southId,
                new SeriesRequest(
                        clinics.quinn,
                        clinics.southType,
                        hospitals.southDoctor(),
                        LocalDateTime.parse("2026-12-06T01:30"),
                        "FREQ=WEEKLY;UNTIL=20271130",
                        null,
                        null),
                null);

        assertThat(berlin.items().stream().filter(item -> item.state() != State.BOOKED))
                .extracting(Item::at, Item::state, Item::obstacle)
                .containsExactly(tuple(
                        LocalDateTime.parse("2027-03-28T02:30"), State.UNFIT, Optional.of(Obstacle.NO_SUCH_TIME)));
        assertThat(starts(berlin)).contains(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(newYork.unfit()).isZero();
        assertThat(starts(newYork)).contains(Instant.parse("2027-11-07T05:30:00Z"));
        assertThat(series.alternatives(DESK, northId, berlin.series().id(), LocalDateTime.parse("2027-03-28T02:30")))
                .hasSize(3);
    }

    @Test
    void whatDoesNotFitIsKeptWithAlternativesThatCanBeBooked() {
        single(clinics.quinn, "2026-12-07T09:00");

        SeriesView booked = book(NINE, FOUR_WEEKS);

        Item unfit = booked.items().get(1);
        assertThat(unfit.state()).isEqualTo(State.UNFIT);
        assertThat(unfit.obstacle()).contains(Obstacle.TAKEN);
        assertThat(count()).isEqualTo(4);

        Slot slot = series.alternatives(DESK, northId, booked.series().id(), unfit.at())
                .getFirst()
                .slot();
        SeriesView placed = series.place(
                DESK,
                northId,
                booked.series().id(),
                unfit.at(),
                new MoveRequest(slot.doctor(), slot.during().start(), null, null));

        assertThat(placed.items().get(1).state()).isEqualTo(State.MOVED);
        assertThat(placed.unfit()).isZero();
        assertThat(count()).isEqualTo(5);
    }

    @Test
    void whatDoesNotFitIsListedUntilItIsPlacedOrCancelled() {
        single(clinics.quinn, "2026-12-07T09:00");
        single(clinics.quinn, "2026-12-08T09:00");
        SeriesView mondays = book(NINE, FOUR_WEEKS);
        SeriesView tuesdays = book(NINE.plusDays(1), FOUR_WEEKS);
        book(NINE.withHour(12), FOUR_WEEKS);
        assertThat(series.listUnplaced(DESK, northId)).containsExactly(mondays, tuesdays);
        assertThat(series.listUnplaced(hospitals.member("Sol", "manager", south), southId))
                .isEmpty();

        series.place(
                DESK,
                northId,
                mondays.series().id(),
                NINE.plusWeeks(1),
                new MoveRequest(nora, at(NINE.plusWeeks(1).withHour(14)), null, null));
        series.cancel(DESK, northId, tuesdays.series().id(), null, new Part.One(NINE.plusDays(8)), null);

        assertThat(series.listUnplaced(DESK, northId)).isEmpty();
    }

    @Test
    void aPreviewSaysWhatBookingWouldAndBooksNothing() {
        single(clinics.quinn, "2026-12-07T09:00");

        SeriesPlan plan = series.preview(DESK, northId, request(NINE, FOUR_WEEKS));

        assertThat(plan.occurrences()).extracting(Planned::fits).containsExactly(true, false, true, true);
        assertThat(plan.fitting()).isEqualTo(3);
        assertThat(plan.occurrences().get(1).alternatives()).hasSize(3);
        assertThat(count()).isEqualTo(1);
        SeriesView booked = book(NINE, FOUR_WEEKS);
        assertThat(booked.items().stream().map(Item::obstacle).toList())
                .isEqualTo(plan.occurrences().stream().map(Planned::obstacle).toList());
    }

    @Test
    void whereNothingFitsNothingIsKept() {
        assertThatThrownBy(() -> book(NINE.withHour(20), FOUR_WEEKS))
                .isInstanceOf(PlannerException.class)
                .hasMessageContaining("None of the appointments (4)");

        assertThat(count()).isZero();
        assertThat(rows()).isZero();
        assertThat(events()).isEmpty();
    }

    @Test
    void aRequestThatIsSentAgainBooksNothingMore() {
        Actor manager = hospitals.member("Mia", "manager", north);

        SeriesView first = series.book(manager, northId, request(NINE, FOUR_WEEKS), "k1");
        SeriesView again = series.book(manager, northId, request(NINE, FOUR_WEEKS), "k1");

        assertThat(again).isEqualTo(first);
        assertThat(count()).isEqualTo(4);
        assertThatThrownBy(() -> series.book(manager, northId, request(NINE, "FREQ=DAILY;COUNT=2"), "k1"))
                .isInstanceOf(FieldException.class);
    }

    @Test
    void aSeriesWithoutAnEndIsBoundedAndSaysSo() {
        SeriesView booked = book(NINE, "FREQ=MONTHLY;BYDAY=1TU");

        assertThat(booked.series().bounded()).isTrue();
        assertThat(booked.items()).hasSize(24);
        assertThat(booked.items().getLast().at()).isEqualTo("2028-11-07T09:00");
        assertThat(series.preview(DESK, northId, request(NINE.withHour(10), "FREQ=WEEKLY"))
                        .bounded())
                .isTrue();
    }

    @Test
    void howFarAheadATypeMayBeBookedBindsTheBeginning() {
        assertThat(book(NINE, "FREQ=MONTHLY;COUNT=12").unfit()).isZero();
        assertThatThrownBy(() -> book(NINE.plusDays(100), FOUR_WEEKS))
                .isInstanceOfSatisfying(FieldException.class, refused -> assertThat(
                                refused.refusals().getFirst().field())
                        .isEqualTo("first"));
        assertThatThrownBy(() -> book(LocalDateTime.parse("2026-11-24T09:00"), FOUR_WEEKS))
                .hasMessageContaining("has gone by");
    }

    @Test
    void oneIsMovedAndTheOthersStay() {
        SeriesView booked = book(NINE, FOUR_WEEKS);

        SeriesView moved = series.change(
                DESK,
                northId,
                booked.series().id(),
                null,
                new Part.One(NINE.plusWeeks(1)),
                new SeriesChange(LocalTime.of(11, 0), null, null));

        assertThat(states(moved)).containsExactly(State.BOOKED, State.MOVED, State.BOOKED, State.BOOKED);
        assertThat(starts(moved).get(1)).isEqualTo(at(NINE.plusWeeks(1).withHour(11)));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void thisAndFollowingBecomeASeriesOfTheirOwn() {
        SeriesView booked = book(NINE, "FREQ=WEEKLY;COUNT=6");
        Series.Id id = booked.series().id();
        series.change(
                DESK,
                northId,
                id,
                null,
                new Part.One(NINE.plusWeeks(3)),
                new SeriesChange(LocalTime.of(15, 0), null, null));
        series.cancel(DESK, northId, id, null, new Part.One(NINE.plusWeeks(4)), "holiday");

        SeriesView cut = series.change(
                DESK,
                northId,
                id,
                null,
                new Part.Following(NINE.plusWeeks(2)),
                new SeriesChange(LocalTime.of(10, 30), null, 45));

        SeriesView rest = series.get(DESK, northId, id);
        assertThat(states(rest)).containsExactly(State.BOOKED, State.BOOKED);
        assertThat(rest.series().status()).isEqualTo(Series.Status.ENDED);
        assertThat(rest.series().rule()).isEqualTo("FREQ=WEEKLY;UNTIL=20261207T090000");
        assertThat(cut.series().splitFrom()).contains(id);
        assertThat(cut.series().rule()).isEqualTo("FREQ=WEEKLY;UNTIL=20270104T103000");
        assertThat(states(cut)).containsExactly(State.BOOKED, State.MOVED, State.CANCELLED, State.BOOKED);
        assertThat(starts(cut).getFirst()).isEqualTo(at(LocalDateTime.parse("2026-12-14T10:30")));
        assertThat(starts(cut).get(1)).isEqualTo(at(LocalDateTime.parse("2026-12-21T15:00")));
        assertThat(cut.items().getFirst().appointment().orElseThrow().during().minutes())
                .isEqualTo(45);
    }

    @Test
    void allAreChangedInPlace() {
        SeriesView booked = book(NINE, FOUR_WEEKS);

        SeriesView changed = series.change(
                DESK,
                northId,
                booked.series().id(),
                booked.series().version(),
                new Part.All(),
                new SeriesChange(null, shared, null));

        assertThat(changed.series().id()).isEqualTo(booked.series().id());
        assertThat(changed.series().doctor()).isEqualTo(shared);
        assertThat(changed.items())
                .allMatch(item -> item.state() == State.BOOKED
                        && item.appointment().orElseThrow().doctor().equals(shared));
        assertThat(rows()).isEqualTo(1);
        assertThatThrownBy(() -> series.change(
                        DESK,
                        northId,
                        booked.series().id(),
                        booked.series().version(),
                        new Part.All(),
                        new SeriesChange(LocalTime.NOON, null, null)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void whoeverSawASeriesBeforeOneOfItChangedSawAnotherVersion() {
        SeriesView booked = book(NINE, FOUR_WEEKS);
        Series.Id id = booked.series().id();

        SeriesView cancelled = series.cancel(DESK, northId, id, booked.series().version(), new Part.One(NINE), "ill");
        SeriesView placed = series.place(
                DESK,
                northId,
                id,
                NINE.plusWeeks(1),
                new MoveRequest(booked.series().doctor(), at(NINE.plusWeeks(1).plusHours(2)), null, null));

        assertThat(cancelled.series().version()).isGreaterThan(booked.series().version());
        assertThat(placed.series().version()).isGreaterThan(cancelled.series().version());
        assertThatThrownBy(() -> series.cancel(
                        DESK, northId, id, cancelled.series().version(), new Part.One(NINE.plusWeeks(2)), null))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void ofAllThoseThatHaveGoneByStay() {
        SeriesView booked = book(NINE, FOUR_WEEKS);
        SeriesBookings later = clinics.seriesAt(Clock.fixed(at(NINE.plusWeeks(1).plusHours(3)), ZoneOffset.UTC));

        SeriesView changed = later.change(
                DESK,
                northId,
                booked.series().id(),
                null,
                new Part.All(),
                new SeriesChange(LocalTime.of(10, 0), null, null));

        assertThat(starts(changed))
                .containsExactly(
                        at(LocalDateTime.parse("2026-12-14T10:00")), at(LocalDateTime.parse("2026-12-21T10:00")));
        assertThat(states(series.get(DESK, northId, booked.series().id()))).containsExactly(State.BOOKED, State.BOOKED);
    }

    @Test
    void whatDoesNotFitTheNewTimeKeepsItsOwnAndIsNamed() {
        SeriesView booked = book(NINE, FOUR_WEEKS);
        single(clinics.quinn, "2026-12-14T11:00");

        SeriesView tried = series.previewChange(
                DESK, northId, booked.series().id(), new Part.All(), new SeriesChange(LocalTime.of(11, 0), null, null));
        assertThat(series.get(DESK, northId, booked.series().id())).isEqualTo(booked);

        SeriesView changed = series.change(
                DESK,
                northId,
                booked.series().id(),
                null,
                new Part.All(),
                new SeriesChange(LocalTime.of(11, 0), null, null));

        assertThat(states(changed)).containsExactly(State.BOOKED, State.BOOKED, State.STAYED, State.BOOKED);
        assertThat(states(tried)).isEqualTo(states(changed));
        assertThat(changed.items().get(2).obstacle()).contains(Obstacle.TAKEN);
        assertThat(starts(changed).get(2)).isEqualTo(at(NINE.plusWeeks(2)));
    }

    @Test
    void whatDidNotFitBeforeIsTriedAtTheNewTime() {
        single(clinics.quinn, "2026-12-07T09:00");
        SeriesView booked = book(NINE, FOUR_WEEKS);

        SeriesView changed = series.change(
                DESK,
                northId,
                booked.series().id(),
                null,
                new Part.All(),
                new SeriesChange(LocalTime.of(9, 30), null, null));

        assertThat(states(changed)).containsOnly(State.BOOKED);
        assertThat(count()).isEqualTo(5);
    }

    @Test
    void aChangeOfWhichNothingFitsIsRefused() {
        SeriesView booked = book(NINE, FOUR_WEEKS);

        assertThatThrownBy(() -> series.change(
                        DESK,
                        northId,
                        booked.series().id(),
                        null,
                        new Part.Following(NINE.plusWeeks(1)),
                        new SeriesChange(LocalTime.of(20, 0), null, null)))
                .isInstanceOf(PlannerException.class);

        assertThat(series.get(DESK, northId, booked.series().id())).isEqualTo(booked);
        assertThat(rows()).isEqualTo(1);
        assertThatThrownBy(() -> new SeriesChange(null, null, null)).isInstanceOf(FieldException.class);
    }

    @Test
    void aPartIsCancelledAndItsTimeIsFree() {
        SeriesView booked = book(NINE, "FREQ=WEEKLY;COUNT=5");
        Series.Id id = booked.series().id();

        SeriesView one = series.cancel(DESK, northId, id, null, new Part.One(NINE.plusWeeks(1)), "called");
        assertThat(states(one))
                .containsExactly(State.BOOKED, State.CANCELLED, State.BOOKED, State.BOOKED, State.BOOKED);
        assertThat(one.series().status()).isEqualTo(Series.Status.ACTIVE);

        SeriesView following = series.cancel(DESK, northId, id, null, new Part.Following(NINE.plusWeeks(3)), "called");
        assertThat(states(following))
                .containsExactly(State.BOOKED, State.CANCELLED, State.BOOKED, State.CANCELLED, State.CANCELLED);
        assertThat(following.series().status()).isEqualTo(Series.Status.ENDED);
        single(clinics.quinn, "2026-12-21T09:00");

        SeriesView all = series.cancel(DESK, northId, id, null, new Part.All(), "called");
        assertThat(all.series().status()).isEqualTo(Series.Status.CANCELLED);
        assertThat(count()).isEqualTo(1);
        assertThatThrownBy(() -> series.cancel(DESK, northId, id, null, new Part.All(), null))
                .hasMessageContaining("still to come");
    }

    @Test
    void anAppointmentThatWasMovedElsewhereIsSeenAsMoved() {
        SeriesView booked = book(NINE, FOUR_WEEKS);
        Appointment first = booked.items().getFirst().appointment().orElseThrow();

        bookings.move(DESK, northId, first.id(), null, new MoveRequest(nora, at(NINE.withHour(14)), null, null));
        bookings.cancel(
                DESK, northId, booked.items().get(1).appointment().orElseThrow().id(), null, "called");

        assertThat(states(series.get(DESK, northId, booked.series().id())))
                .containsExactly(State.MOVED, State.CANCELLED, State.BOOKED, State.BOOKED);
    }

    @Test
    void theOtherFacilityNeitherSeesNorChangesIt() {
        SeriesView booked = book(NINE, FOUR_WEEKS);
        Actor southern = hospitals.member("Sol", "manager", south);

        assertThat(series.list(southern, southId, clinics.pat)).isEmpty();
        assertThatThrownBy(() -> series.get(southern, southId, booked.series().id()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> series.cancel(southern, southId, booked.series().id(), null, new Part.All(), null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> series.book(southern, northId, request(NINE.withHour(10), FOUR_WEEKS), null))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> series.get(southern, northId, booked.series().id()))
                .isInstanceOf(NotAllowedException.class);
    }

    private SeriesView book(LocalDateTime first, String rule) {
        return series.book(DESK, northId, request(first, rule), null);
    }

    private SeriesRequest request(LocalDateTime first, String rule) {
        return new SeriesRequest(clinics.pat, clinics.northType, nora, first, rule, null, "physio");
    }

    private void single(Patient.Id patient, String at) {
        bookings.book(
                DESK,
                northId,
                new BookingRequest(
                        patient,
                        clinics.northType,
                        List.of(nora),
                        at(LocalDateTime.parse(at)),
                        null,
                        null,
                        false,
                        Appointment.Source.CONSOLE,
                        null),
                null);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }

    private static List<State> states(SeriesView view) {
        return view.items().stream().map(Item::state).toList();
    }

    private static List<Instant> starts(SeriesView view) {
        return view.items().stream()
                .flatMap(item -> item.appointment().stream())
                .filter(appointment -> appointment.status() != AppointmentStatus.CANCELLED)
                .map(appointment -> appointment.during().start())
                .toList();
    }

    private int count() {
        return hospitals
                .database()
                .read(north.scope(), sql -> sql.fetchCount(DOCTOR_TIME, DOCTOR_TIME.KIND.eq("appointment")));
    }

    private int rows() {
        return hospitals.database().read(north.scope(), sql -> sql.fetchCount(APPOINTMENT_SERIES));
    }

    private List<String> events() {
        return hospitals.database().read(north.scope(), sql -> sql.select(OUTBOX.TYPE)
                .from(OUTBOX)
                .orderBy(OUTBOX.ID)
                .fetch(OUTBOX.TYPE));
    }
}
