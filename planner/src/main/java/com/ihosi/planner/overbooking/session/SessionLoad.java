package com.ihosi.planner.overbooking.session;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentStatus;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.Provider;
import com.ihosi.planner.slot.SlotLoad;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.staff.Staff;
import com.ihosi.planner.time.DateRange;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Loads sessions of a facility's day within one transaction in its scope, with as many statements however many they are. */
final class SessionLoad {

    /** Where neither the doctor's hours nor her visits say how long one usually takes. */
    private static final int USUAL_MINUTES = 20;

    /** The most slots of a session; where there would be more, each is longer. */
    private static final int MOST_SLOTS = 120;

    private final LocalDate day;
    private final List<Provider> providers;
    private final Map<Doctor.Id, String> names;
    private final List<Appointment> appointments;
    private final Map<Patient.Id, String> patients;
    private final Map<UUID, Double> risks;
    private final List<OverbookingPlace> places;
    private final PlainRate rate;

    SessionLoad(DSLContext sql, Facility facility, Circle circle, LocalDate day, Instant now) {
        OverbookingRepository kept = new OverbookingRepository(sql, facility.id());

        this.day = day;
        this.providers = SlotLoad.providers(sql, facility, circle, null, day, day, now);
        this.names = Staff.list(sql, facility.id(), new DateRange(day, day)).stream()
                .collect(Collectors.toMap(
                        each -> each.doctor().id(), each -> each.doctor().name(), (one, _) -> one));
        Span around = around(providers, day, facility.zone());
        this.appointments = Appointments.list(sql, facility.id(), around).stream()
                .filter(each -> isSeen(each.status()))
                .toList();
        this.patients =
                Patients.list(
                                sql,
                                facility.id(),
                                appointments.stream().map(Appointment::patient).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(
                                Patient::id, patient -> patient.givenName() + " " + patient.familyName()));
        this.risks =
                kept.risks(appointments.stream().map(each -> each.id().value()).toList());
        this.places = kept.places(around);
        this.rate = kept.rate(now);
    }

    /** The day, and what duties run over its end. */
    private static Span around(List<Provider> providers, LocalDate day, ZoneId zone) {
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = Stream.concat(
                        Stream.of(day.plusDays(1).atStartOfDay(zone).toInstant()),
                        open(providers).map(Span::end))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Span(start, end);
    }

    private static Stream<Span> open(List<Provider> providers) {
        return providers.stream().flatMap(provider -> provider.days().stream()).flatMap(hours -> hours.open().stream());
    }

    private static boolean isSeen(AppointmentStatus status) {
        return switch (status) {
            case PENDING, BOOKED, ARRIVED, FULFILLED -> true;
            case CANCELLED, NOSHOW, WAITLIST -> false;
        };
    }

    PlainRate rate() {
        return rate;
    }

    /** The sessions by doctor and time. */
    List<DoctorSession> sessions() {
        return providers.stream()
                .flatMap(provider -> provider.days().stream()
                        .filter(hours -> hours.day().equals(day))
                        .flatMap(hours -> hours.open().stream().map(span -> session(provider, hours, span))))
                .sorted(Comparator.comparing(DoctorSession::name)
                        .thenComparing(session -> session.during().start()))
                .toList();
    }

    private DoctorSession session(Provider provider, BookableDay hours, Span during) {
        List<Appointment> own = appointments.stream()
                .filter(each -> each.doctor().equals(provider.doctor()))
                .toList();
        List<Appointment> here = own.stream()
                .filter(each -> begins(each.during(), during))
                .sorted(Comparator.comparing((Appointment each) -> each.during().start())
                        .thenComparing(Appointment::lane))
                .toList();
        Set<Place> taken = here.stream()
                .map(each -> new Place(each.during().start(), each.lane()))
                .collect(Collectors.toCollection(HashSet::new));
        int minutes = minutes(hours, here, during);
        return new DoctorSession(
                provider.doctor(),
                names.getOrDefault(provider.doctor(), ""),
                day,
                during,
                minutes,
                here.stream().map(this::visit).toList(),
                places.stream()
                        .filter(place -> place.doctor().equals(provider.doctor())
                                && begins(place.during(), during)
                                && !taken.contains(new Place(place.during().start(), place.lane())))
                        .toList(),
                hours.limits().maxAppointments() - own.size());
    }

    /** When and in which lane somebody is booked. */
    private record Place(Instant start, int lane) {}

    private static boolean begins(Span span, Span within) {
        return !span.start().isBefore(within.start()) && span.start().isBefore(within.end());
    }

    /** What the hours say, else what most visits of the session last. */
    private static int minutes(BookableDay hours, List<Appointment> here, Span during) {
        Integer said = hours.limits().minutes();
        List<Long> lengths =
                here.stream().map(each -> each.during().minutes()).sorted().toList();
        long usual = said != null ? said : lengths.isEmpty() ? USUAL_MINUTES : lengths.get((lengths.size() - 1) / 2);
        long least = Math.max(DoctorSession.SHORTEST, Math.ceilDiv(during.minutes(), MOST_SLOTS));
        return (int) Math.clamp(usual, least, Math.max(least, during.minutes()));
    }

    private SessionVisit visit(Appointment appointment) {
        Double own = risks.get(appointment.id().value());
        boolean here = appointment.status() == AppointmentStatus.ARRIVED
                || appointment.status() == AppointmentStatus.FULFILLED;
        return new SessionVisit(
                appointment.id().value(),
                patients.getOrDefault(appointment.patient(), ""),
                appointment.during(),
                appointment.lane(),
                here ? 0 : own == null ? rate.rate() : own,
                here || own != null);
    }
}
