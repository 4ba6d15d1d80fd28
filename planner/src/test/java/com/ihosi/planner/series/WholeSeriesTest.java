package com.ihosi.planner.series;

import static com.ihosi.schema.generated.Tables.APPOINTMENT;
import static com.ihosi.schema.generated.Tables.APPOINTMENT_SERIES;
import static com.ihosi.schema.generated.Tables.DOCTOR_TIME;
import static com.ihosi.schema.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ihosi.planner.StaleException;
import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.booking.Bookings;
import com.ihosi.planner.booking.MoveRequest;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.series.SeriesView.State;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.testing.TwoClinics;
import com.ihosi.planner.testing.TwoHospitals;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A series is booked, changed and cancelled as a whole or not at all, and can be tried again. */
class WholeSeriesTest {

    private static final LocalDateTime NINE = LocalDateTime.parse("2026-11-30T09:00");
    private static final SeriesChange LATER = new SeriesChange(LocalTime.of(11, 0), null, null);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final TwoClinics clinics = new TwoClinics();
    private final TwoHospitals hospitals = clinics.hospitals;
    private final Bookings bookings = clinics.bookings();
    private final SeriesBookings series = clinics.seriesAt(hospitals.clock);
    private final Actor manager = hospitals.member("Mia", "manager", hospitals.north());
    private final Facility.Id northId = hospitals.northId();
    private final Doctor.Id nora = hospitals.northDoctor();

    @AfterEach
    void close() {
        clinics.close();
    }

    @Test
    void whoIsCutOffInTheMiddleHasBookedNothingAndSendsTheSameAgain() {
        onThird("perform pg_terminate_backend(pg_backend_pid());");

        assertThatThrownBy(this::book).isInstanceOf(RuntimeException.class);

        assertThat(rows()).isZero();
        never();
        assertThat(book().items()).hasSize(4).allMatch(item -> item.state() == State.BOOKED);
        assertThat(book().items()).hasSize(4);
        assertThat(taken()).isEqualTo(4);
    }

    @Test
    void aFailureInTheMiddleBooksNothing() {
        onThird("raise exception 'failure';");

        assertThatThrownBy(this::book).isInstanceOf(RuntimeException.class);

        assertThat(rows()).isZero();
    }

    @Test
    void aFailureInTheMiddleChangesNothingAndTheChangeCanBeTriedAgain() {
        SeriesView booked = book();
        onThird("raise exception 'failure';");

        assertThatThrownBy(() -> change(booked, new Part.All())).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> change(booked, new Part.Following(NINE.plusWeeks(1))))
                .isInstanceOf(RuntimeException.class);

        assertThat(get(booked)).isEqualTo(booked);
        never();
        assertThat(change(booked, new Part.All()).items())
                .allMatch(item -> item.state() == State.BOOKED && item.at().getHour() == 11);
    }

    @Test
    void aFailureInTheMiddleCancelsNothingAndTheCancellationCanBeTriedAgain() {
        SeriesView booked = book();
        onThird("raise exception 'failure';");

        assertThatThrownBy(() -> cancel(booked)).isInstanceOf(RuntimeException.class);

        assertThat(get(booked)).isEqualTo(booked);
        assertThat(taken()).isEqualTo(4);
        never();
        assertThat(cancel(booked).series().status()).isEqualTo(Series.Status.CANCELLED);
        assertThat(taken()).isZero();
        assertThatThrownBy(() -> cancel(booked)).isInstanceOf(StaleException.class);
    }

    @Test
    void whatSomebodyCancelledMeanwhileIsNotTakenUpAgain() {
        Appointment read = book().items().getFirst().appointment().orElseThrow();
        bookings.cancel(manager, northId, read.id(), null, "called");
        MoveRequest later = new MoveRequest(nora, at(NINE.withHour(11)), null, null);

        assertThatThrownBy(() -> bookings.series(manager, northId, desk -> desk.move(read, later)))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> bookings.series(manager, northId, desk -> {
                    desk.cancel(read, "again");
                    return 0;
                }))
                .isInstanceOf(StaleException.class);

        assertThat(taken()).isEqualTo(3);
        assertThat(series.get(
                                manager,
                                northId,
                                series.list(manager, northId, clinics.pat)
                                        .getFirst()
                                        .id())
                        .items()
                        .getFirst()
                        .appointment()
                        .orElseThrow()
                        .status())
                .isEqualTo(AppointmentStatus.CANCELLED);
    }

    private SeriesView book() {
        SeriesRequest request =
                new SeriesRequest(clinics.pat, clinics.northType, nora, NINE, "FREQ=WEEKLY;COUNT=4", null, null);
        return series.book(manager, northId, request, "key");
    }

    private SeriesView change(SeriesView booked, Part part) {
        return series.change(
                manager, northId, booked.series().id(), booked.series().version(), part, LATER);
    }

    private SeriesView cancel(SeriesView booked) {
        return series.cancel(
                manager, northId, booked.series().id(), booked.series().version(), new Part.All(), "called");
    }

    private SeriesView get(SeriesView booked) {
        return series.get(manager, northId, booked.series().id());
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }

    /** Lets something happen when the third appointment is written. */
    private void onThird(String what) {
        hospitals.test().beyondPolicies(sql -> {
            sql.execute("""
                    create function third() returns trigger language plpgsql as $$ begin
                        if new.occurrence::date = date '2026-12-14' then %s end if;
                        return new;
                    end $$
                    """.formatted(what));
            return sql.execute("create trigger third before insert or update on appointment"
                    + " for each row execute function third()");
        });
    }

    private void never() {
        hospitals.test().beyondPolicies(sql -> sql.execute("drop trigger third on appointment"));
    }

    private int taken() {
        return hospitals.test().beyondPolicies(sql -> sql.fetchCount(DOCTOR_TIME));
    }

    /** Everything that a series leaves behind. */
    private int rows() {
        return hospitals
                .test()
                .beyondPolicies(sql -> sql.fetchCount(APPOINTMENT_SERIES)
                        + sql.fetchCount(APPOINTMENT)
                        + sql.fetchCount(DOCTOR_TIME)
                        + sql.fetchCount(OUTBOX));
    }
}
