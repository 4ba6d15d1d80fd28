package com.ihosi.planner.calendar;

import static java.util.Objects.requireNonNull;

import com.ihosi.planner.account.Account;
import com.ihosi.planner.account.Accounts;
import com.ihosi.planner.account.NotAllowedException;
import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.appointment.Appointments;
import com.ihosi.planner.calendar.CalendarRepository.Employed;
import com.ihosi.planner.calendar.CalendarRepository.Taken;
import com.ihosi.planner.facility.Facilities;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableHours;
import com.ihosi.planner.hours.Hours;
import com.ihosi.planner.hours.HoursFacts;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.Span;
import com.ihosi.schema.access.Database;
import com.ihosi.schema.access.DoctorScope;
import com.ihosi.schema.access.FacilityScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** A doctor's own calendar, over all facilities where she works. */
public final class DoctorCalendar {

    private final Database database;
    private final Accounts accounts;
    private final Clock clock;

    /** Reads through the given door; the clock says which holds are over. */
    public DoctorCalendar(Database database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Her days from the first to the last, on each facility's own calendar: in her own scope what is booked with her, in each facility's
     * the hours that it gives her.
     *
     * @param here a facility where she works
     * @throws NotAllowedException if the account is not that of a doctor there
     */
    public OwnDays getOwn(Account.Id account, Facility.Id here, LocalDate first, LocalDate last) {
        Doctor.Id doctor = accounts.findDoctor(account, here)
                .orElseThrow(() -> new NotAllowedException("This is for the doctors of the facility."));
        Mine mine = database.read(new DoctorScope(doctor.value()), sql -> load(sql, doctor, first, last));
        List<DoctorDays> places = mine.facilities().stream()
                .flatMap(place -> mine.employed(place.id()).stream().map(one -> days(mine, place, one, first, last)))
                .toList();
        Doctor self = mine.employed().getFirst().doctor();
        ZoneId usual = mine.facilities().stream()
                .filter(place -> place.id().equals(here))
                .findFirst()
                .orElse(mine.facilities().getFirst())
                .zone();
        return new OwnDays(self, mine.zone().orElse(usual), places);
    }

    /** What her own scope sees. */
    private record Mine(
            List<Employed> employed,
            List<Facility> facilities,
            Optional<ZoneId> zone,
            Map<Facility.Id, List<Visit>> visits,
            List<Taken> taken) {

        Optional<Employed> employed(Facility.Id at) {
            return employed.stream().filter(one -> one.facility().equals(at)).findFirst();
        }
    }

    private Mine load(DSLContext sql, Doctor.Id doctor, LocalDate first, LocalDate last) {
        // Whatever their zones, the days of all facilities lie in here.
        Span within = new Span(
                first.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                last.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
        CalendarRepository calendar = new CalendarRepository(sql, clock.instant());
        List<Employed> employed = calendar.listEmployed(doctor, first, last);
        List<Facility> facilities = Facilities.list(
                        sql, employed.stream().map(Employed::facility).toList())
                .stream()
                .filter(Facility::isActive)
                .toList();
        List<Taken> taken = calendar.taken(null, List.of(doctor), within);
        return new Mine(
                employed,
                facilities,
                calendar.findZone(doctor),
                visits(sql, calendar, doctor, within, taken, facilities),
                taken);
    }

    private static Map<Facility.Id, List<Visit>> visits(
            DSLContext sql,
            CalendarRepository calendar,
            Doctor.Id doctor,
            Span within,
            List<Taken> taken,
            List<Facility> facilities) {
        List<Appointment> appointments = Appointments.list(sql, doctor, within).stream()
                .filter(DaysLoad::isShown)
                .toList();
        Map<UUID, Visit.Who> patients = calendar.patients(
                appointments.stream().map(each -> each.patient().value()).collect(Collectors.toSet()));
        Map<AppointmentType.Id, Visit.Kind> kinds = new HashMap<>();
        facilities.forEach(place ->
                AppointmentTypes.list(sql, place.id()).forEach(type -> kinds.put(type.id(), DaysLoad.kind(type))));
        Map<UUID, Span> occupied = DaysLoad.occupied(taken);
        return appointments.stream()
                .filter(each -> kinds.containsKey(each.type()))
                .map(each -> new Visit(
                        each,
                        requireNonNull(patients.get(each.patient().value())),
                        requireNonNull(kinds.get(each.type())),
                        occupied.getOrDefault(each.id().value(), each.during()),
                        Optional.empty()))
                .collect(Collectors.groupingBy(visit -> visit.appointment().facility()));
    }

    private DoctorDays days(Mine mine, Facility place, Employed one, LocalDate first, LocalDate last) {
        Doctor.Id doctor = one.doctor().id();
        Optional<HoursFacts> facts = database.read(
                new FacilityScope(place.id().value()),
                sql -> Optional.ofNullable(Hours.listFacts(sql, place, List.of(doctor), first, last)
                        .get(doctor)));
        return new DoctorDays(
                place,
                one.doctor(),
                one.department(),
                facts.map(known -> BookableHours.of(known, first, last)).orElse(List.of()),
                facts.map(HoursFacts::leaves).orElse(List.of()),
                mine.visits().getOrDefault(place.id(), List.of()),
                mine.taken().stream()
                        .filter(each -> each.facility().equals(place.id().value()) && each.isKept())
                        .map(Taken::kept)
                        .toList(),
                List.of());
    }
}
