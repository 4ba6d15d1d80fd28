package com.ihosi.planner.slot;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.hours.BookableDay;
import com.ihosi.planner.hours.Hours;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.rule.Grain;
import com.ihosi.planner.rule.RuleBook;
import com.ihosi.planner.slot.SlotRepository.Employed;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.time.LocalTimes;
import com.ihosi.planner.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** Loads what a search at one facility is decided from, within a transaction in its scope. */
public final class SlotLoad {

    private SlotLoad() {}

    /**
     * The facts of some days for the doctors of a circle; those who are not employed there on any of the days are left out.
     *
     * @param wanted what is to be booked; its visitor's taken time is loaded if the patient is known
     */
    public static SlotFacts load(
            DSLContext sql,
            Facility facility,
            Wanted wanted,
            Circle circle,
            LocalDate first,
            LocalDate last,
            RuleBook rules,
            Instant now) {
        SlotRepository slots = new SlotRepository(sql, facility.id(), now);
        Span within = new Span(
                LocalTimes.instant(first.minusDays(1).atStartOfDay(), facility.zone()),
                LocalTimes.instant(last.plusDays(2).atStartOfDay(), facility.zone()));
        List<Employed> employed =
                slots.listEmployed(circle, wanted.type().needs().skill(), first, last);
        List<Doctor.Id> doctors = employed.stream().map(Employed::doctor).toList();
        Map<Doctor.Id, List<BookableDay>> days = Hours.list(sql, facility, doctors, first, last);
        Map<Doctor.Id, List<Taken>> taken = slots.taken(doctors, within);
        Map<Doctor.Id, List<Span>> away = slots.away(doctors, within);
        return new SlotFacts(
                facility,
                wanted.by(visitor(slots, wanted, within, rules)),
                employed.stream().map(one -> provider(one, days, taken, away)).toList(),
                wanted.type().needs().room() ? slots.rooms(within, wanted.apart()) : List.of(),
                wanted.type().needs().equipment().isEmpty()
                        ? List.of()
                        : slots.equipment(wanted.type().needs().equipment(), within, wanted.apart()),
                rules.grain() == Grain.REQUEST ? List.of() : slots.booked(facility.zone(), first, last, wanted.apart()),
                rules,
                now);
    }

    private static Visitor visitor(SlotRepository slots, Wanted wanted, Span within, RuleBook rules) {
        Visitor visitor = wanted.visitor();
        Patient.Id patient = visitor.patient();
        return patient == null
                ? visitor
                : visitor.with(
                        rules.isEmpty() ? History.NONE : slots.history(patient),
                        slots.patientTaken(patient, within, wanted.apart()));
    }

    private static Provider provider(
            Employed one,
            Map<Doctor.Id, List<BookableDay>> days,
            Map<Doctor.Id, List<Taken>> taken,
            Map<Doctor.Id, List<Span>> away) {
        return new Provider(
                one.doctor(),
                one.specialty(),
                one.department(),
                one.buffer(),
                one.online(),
                one.acceptsNew(),
                one.qualified(),
                days.getOrDefault(one.doctor(), List.of()),
                taken.getOrDefault(one.doctor(), List.of()),
                away.getOrDefault(one.doctor(), List.of()));
    }
}
