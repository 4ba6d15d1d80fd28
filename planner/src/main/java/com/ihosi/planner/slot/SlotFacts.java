package com.ihosi.planner.slot;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.rule.RuleBook;
import com.ihosi.planner.staff.Doctor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a search at one facility is decided from.
 *
 * @param rooms that may be used, in the order of preference; only where the type needs one
 * @param equipment of the kinds that the type needs
 * @param booked what is booked with all doctors on the days of the search, where a rule asks for it
 */
public record SlotFacts(
        Facility facility,
        Wanted wanted,
        List<Provider> providers,
        List<Resource> rooms,
        List<Resource> equipment,
        List<Booked> booked,
        RuleBook rules,
        Instant now) {

    /** A doctor who may be booked here. */
    public Optional<Provider> find(Doctor.Id doctor) {
        return providers.stream()
                .filter(provider -> provider.doctor().equals(doctor))
                .findFirst();
    }

    /** A search for something else of the same type, with other doctors and resources, when more is booked. */
    public SlotFacts with(
            Wanted other, List<Provider> doctors, List<Resource> freeRooms, List<Resource> pieces, List<Booked> more) {
        List<Booked> all = Stream.concat(booked.stream(), more.stream()).toList();
        return new SlotFacts(facility, other, doctors, freeRooms, pieces, all, rules, now);
    }

    /** On the facility's calendar. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, facility.zone());
    }
}
