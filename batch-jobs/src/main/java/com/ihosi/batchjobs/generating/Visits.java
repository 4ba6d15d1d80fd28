package com.ihosi.batchjobs.generating;

import com.ihosi.batchjobs.dataset.row.AppointmentRow;
import com.ihosi.batchjobs.dataset.row.AppointmentRow.Source;
import com.ihosi.batchjobs.dataset.row.AppointmentRow.Status;
import com.ihosi.batchjobs.dataset.row.FacilityPatientRow.Contact;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes up how an appointment came about and what became of it. */
final class Visits {

    private static final double WALK_IN = 0.06;
    private static final double CANCELLED = 0.07;
    private static final double CANCELLED_PER_DAY_OF_LEAD = 0.0015;
    private static final int LEAST_LEAD_OF_REMINDER = 3;
    private static final int LONGEST_LEAD = 85;

    private final GroupPlan group;
    private final Map<Integer, DoctorPlan> doctors;

    Visits(GroupPlan group, Map<Integer, DoctorPlan> doctors) {
        this.group = group;
        this.doctors = doctors;
    }

    /** How it was booked. */
    private record Booking(LocalDateTime at, int leadDays, Source source, boolean walkIn) {}

    /** An appointment before it has a number. */
    record Visit(
            Posting posting,
            String doctor,
            PatientPlan patient,
            AppointmentTypes type,
            LocalDateTime startsAt,
            boolean newPatient,
            LocalDateTime bookedAt,
            Source source,
            @Nullable LocalDateTime remindedAt,
            Outcome outcome) {

        boolean attended() {
            return outcome.status() != Status.NOSHOW;
        }

        AppointmentRow row(String number) {
            FacilityPlan facility = posting.facility();
            return new AppointmentRow(
                    facility.slug(),
                    number,
                    doctor,
                    patient.number(facility),
                    type.code(),
                    startsAt,
                    type.minutes(),
                    0,
                    outcome.status(),
                    newPatient,
                    source,
                    bookedAt,
                    remindedAt,
                    outcome.checkedInAt(),
                    outcome.startedAt(),
                    outcome.checkedOutAt(),
                    outcome.actualMinutes(),
                    outcome.cancelledAt());
        }
    }

    /** What became of an appointment. */
    record Outcome(
            Status status,
            @Nullable LocalTime checkedInAt,
            @Nullable LocalTime startedAt,
            @Nullable LocalTime checkedOutAt,
            @Nullable Integer actualMinutes,
            @Nullable LocalDateTime cancelledAt) {

        private static Outcome cancelled(LocalDateTime at) {
            return new Outcome(Status.CANCELLED, null, null, null, null, at);
        }

        private static Outcome missed() {
            return new Outcome(Status.NOSHOW, null, null, null, null, null);
        }
    }

    /**
     * @param room slots that are free from the start on
     */
    Visit visit(Posting posting, Panel.Visitor visitor, LocalDateTime startsAt, int room, Dice dice) {
        PatientPlan patient = visitor.patient();
        boolean newPatient = visitor.visits() == 0
                && patient.doctors().getFirst().index() == posting.index()
                && patient.registeredOn().isAfter(group.pastFrom());
        Booking booking = booking(patient, newPatient, startsAt, dice);
        AppointmentTypes type = type(newPatient, booking.walkIn(), room, dice);
        LocalDateTime remindedAt = reminder(patient, booking, startsAt, dice);
        double risk = NoShowModel.risk(visitor, startsAt, booking.leadDays(), remindedAt != null, newPatient, type);
        Outcome outcome = outcome(booking, risk, type, startsAt, dice);
        return new Visit(
                posting,
                code(posting),
                patient,
                type,
                startsAt,
                newPatient,
                booking.at(),
                booking.source(),
                outcome.cancelledAt() == null ? remindedAt : null,
                outcome);
    }

    private static Booking booking(PatientPlan patient, boolean newPatient, LocalDateTime startsAt, Dice dice) {
        if (!newPatient && dice.chance(WALK_IN)) {
            LocalDateTime at = startsAt.minusMinutes(dice.between(5, 50));
            return new Booking(at, 0, Source.CONSOLE, true);
        }
        int sinceRegistered = (int) ChronoUnit.DAYS.between(patient.registeredOn(), startsAt.toLocalDate());
        int drawn = dice.chance(0.12) ? dice.below(2) : 1 + (int) dice.exponential(newPatient ? 21 : 17);
        int lead = Math.min(Math.min(drawn, LONGEST_LEAD), newPatient ? LONGEST_LEAD : sinceRegistered);
        LocalDateTime at = startsAt.toLocalDate().minusDays(lead).atTime(dice.between(8, 18), dice.below(60));
        if (!at.isBefore(startsAt)) {
            at = startsAt.minusMinutes(dice.between(20, 55));
        }
        boolean weekend = at.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        boolean portal = weekend || dice.chance(0.45);
        return new Booking(at, lead, portal ? Source.PORTAL : Source.CONSOLE, false);
    }

    private static AppointmentTypes type(boolean newPatient, boolean walkIn, int room, Dice dice) {
        if (walkIn) {
            return AppointmentTypes.URGENT;
        }
        if (newPatient && room > 1) {
            return AppointmentTypes.NEW;
        }
        double chance = dice.unit();
        if (chance < 0.07 && room > 1) {
            return AppointmentTypes.PROCEDURE;
        }
        return chance < 0.5
                ? AppointmentTypes.FOLLOW_UP
                : chance < 0.85 ? AppointmentTypes.CHECK_UP : AppointmentTypes.VIDEO;
    }

    private static @Nullable LocalDateTime reminder(
            PatientPlan patient, Booking booking, LocalDateTime startsAt, Dice dice) {
        boolean reached = patient.contact() != Contact.NONE && dice.chance(0.92);
        boolean sent = reached && booking.leadDays() >= LEAST_LEAD_OF_REMINDER;
        return sent ? startsAt.toLocalDate().minusDays(2).atTime(10, 0) : null;
    }

    private static Outcome outcome(
            Booking booking, double risk, AppointmentTypes type, LocalDateTime startsAt, Dice dice) {
        double cancelled = CANCELLED + CANCELLED_PER_DAY_OF_LEAD * booking.leadDays();
        if (!booking.walkIn() && dice.chance(cancelled)) {
            long minutes = Duration.between(booking.at(), startsAt).toMinutes();
            return Outcome.cancelled(booking.at().plusMinutes((long) (dice.unit() * minutes)));
        }
        if (!booking.walkIn() && dice.chance(risk)) {
            return Outcome.missed();
        }
        return attended(booking, type, startsAt, dice);
    }

    private static Outcome attended(Booking booking, AppointmentTypes type, LocalDateTime startsAt, Dice dice) {
        LocalTime start = startsAt.toLocalTime();
        int early = Math.clamp(Math.round(7 + 8 * dice.normal()), -15, 35);
        LocalTime in = booking.walkIn() ? booking.at().toLocalTime() : start.minusMinutes(early);
        int late = Math.clamp(Math.round(4 + 7 * dice.normal()), -5, 30);
        LocalTime ready = in.plusMinutes(3);
        LocalTime wanted = start.plusMinutes(late);
        LocalTime began = wanted.isBefore(ready) ? ready : wanted;
        double factor = StrictMath.exp(0.05 + 0.25 * dice.normal());
        int actual = Math.max(5, (int) Math.round(type.minutes() * factor));
        LocalTime out = began.plusMinutes(actual + dice.between(1, 6));
        return new Outcome(Status.FULFILLED, in, began, out, actual, null);
    }

    private String code(Posting posting) {
        DoctorPlan doctor = doctors.get(posting.doctor());
        if (doctor == null) {
            throw new IllegalStateException("Nobody has the posting " + posting + ".");
        }
        return doctor.code();
    }
}
