package com.ihosi.planner.reschedule;

import com.ihosi.planner.appointment.Appointment;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.facility.Department;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.rule.RuleBook;
import com.ihosi.planner.rule.Ruling;
import com.ihosi.planner.slot.Circle;
import com.ihosi.planner.slot.Provider;
import com.ihosi.planner.slot.SlotFacts;
import com.ihosi.planner.slot.SlotLoad;
import com.ihosi.planner.slot.SlotSearch;
import com.ihosi.planner.slot.Visitor;
import com.ihosi.planner.slot.Wanted;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Loads what appointments are placed by, within one transaction in the facility's scope: doctors once for each type and department. */
final class DisplacedLoad {

    private final DSLContext sql;
    private final Facility facility;
    private final RuleBook rules;
    private final @Nullable Clearing clearing;
    private final Instant now;
    private final Map<Key, Loaded> loaded = new HashMap<>();

    private record Key(AppointmentType.Id type, Department.@Nullable Id department, Doctor.Id doctor) {}

    DisplacedLoad(DSLContext sql, Facility facility, RuleBook rules, @Nullable Clearing clearing, Instant now) {
        this.sql = sql;
        this.facility = facility;
        this.rules = rules;
        this.clearing = clearing;
        this.now = now;
    }

    List<Displaced> load(List<Appointment> appointments) {
        if (appointments.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(now, facility.zone());
        LocalDate earliest = day(appointments.getFirst()).minusDays(Placement.DAYS_SOONER);
        LocalDate first = earliest.isBefore(today) ? today : earliest;
        LocalDate last = day(appointments.getLast()).plusDays(Placement.MOST_DAYS_LATER);
        Map<Patient.Id, Patient> patients =
                Patients.list(
                                sql,
                                facility.id(),
                                appointments.stream()
                                        .map(Appointment::patient)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Patient::id, Function.identity()));
        Map<AppointmentType.Id, AppointmentType> types = AppointmentTypes.list(sql, facility.id()).stream()
                .collect(Collectors.toMap(AppointmentType::id, Function.identity()));
        List<Displaced> displaced = new ArrayList<>();
        for (Appointment appointment : appointments) {
            AppointmentType type = types.get(appointment.type());
            Patient patient = patients.get(appointment.patient());
            if (type != null && patient != null) {
                displaced.add(displaced(appointment, type, patient, first, last));
            }
        }
        return displaced;
    }

    private Displaced displaced(
            Appointment appointment, AppointmentType type, Patient patient, LocalDate first, LocalDate last) {
        Wanted wanted = new Wanted(
                type,
                Math.toIntExact(appointment.during().minutes()),
                appointment.reason(),
                Visitor.of(patient.id()),
                appointment.source(),
                appointment.urgent(),
                0,
                appointment.id().value());
        Loaded facts = loaded.computeIfAbsent(
                new Key(type.id(), appointment.department(), appointment.doctor()),
                key -> facts(key, type, first, last));
        Wanted hers = SlotLoad.known(sql, facility, wanted, first, last, rules, now);
        return new Displaced(appointment, patient, hers, points(appointment, hers, facts.whole()), facts.cleared());
    }

    private int points(Appointment appointment, Wanted hers, SlotFacts facts) {
        return rules.isEmpty()
                ? 0
                : new SlotSearch(with(facts, hers, facts.providers()))
                        .rule(appointment.doctor(), appointment.during().start())
                        .map(Ruling::priority)
                        .orElse(0);
    }

    /** What is searched in: as it is, and without what is cleared. */
    private record Loaded(SlotFacts whole, SlotFacts cleared) {}

    private Loaded facts(Key key, AppointmentType type, LocalDate first, LocalDate last) {
        Wanted anybodys = new Wanted(type, null, null, Visitor.ANYBODY, Appointment.Source.CONSOLE, false, 0, null);
        SlotFacts facts = SlotLoad.load(sql, facility, anybodys, circle(key), first, last, rules, now);
        List<Provider> providers = new ArrayList<>(facts.providers());
        if (facts.find(key.doctor()).isEmpty()) {
            providers.addAll(SlotLoad.providers(
                    sql,
                    facility,
                    new Circle.Doctors(List.of(key.doctor())),
                    type.needs().skill(),
                    first,
                    last,
                    now));
        }
        return new Loaded(
                with(facts, anybodys, providers),
                with(facts, anybodys, providers.stream().map(this::cleared).toList()));
    }

    private static SlotFacts with(SlotFacts facts, Wanted wanted, List<Provider> providers) {
        return facts.with(wanted, providers, facts.rooms(), facts.equipment(), List.of());
    }

    private static Circle circle(Key key) {
        return key.department() == null
                ? new Circle.Doctors(List.of(key.doctor()))
                : new Circle.OfDepartment(key.department());
    }

    private Provider cleared(Provider provider) {
        return clearing == null || !clearing.doctor().equals(provider.doctor())
                ? provider
                : provider.on(day -> !clearing.days().contains(day));
    }

    private LocalDate day(Appointment appointment) {
        return LocalDate.ofInstant(appointment.during().start(), facility.zone());
    }
}
