package com.ihosi.planner.waitlist.desk;

import static java.util.Objects.requireNonNull;

import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.patient.Patients;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.Need;
import com.ihosi.planner.waitlist.Standing;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistOffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Entries and offers of a facility with what their ids stand for, in a transaction in its scope. */
final class WaitingLoad {

    private final DSLContext sql;
    private final Facility.Id facility;

    private WaitingLoad(DSLContext sql, Facility.Id facility) {
        this.sql = sql;
        this.facility = facility;
    }

    /** The greatest need first, then the longest wait; the id decides what is alike. */
    static Comparator<WaitlistEntry> byNeed(Instant now) {
        return Comparator.<WaitlistEntry>comparingLong(entry -> -Need.of(entry, now))
                .thenComparing(WaitlistEntry::since)
                .thenComparing(entry -> entry.id().value());
    }

    static List<Waiting> list(DSLContext sql, Facility.Id facility, boolean all, Instant now) {
        EntryRepository kept = new EntryRepository(sql, facility);
        List<WaitlistEntry> entries = (all ? kept.list(Waitlists.MOST) : kept.listOpen(Waitlists.MOST))
                .stream()
                        .sorted(Comparator.<WaitlistEntry, Boolean>comparing(
                                        entry -> !entry.status().isOpen())
                                .thenComparing(byNeed(now)))
                        .toList();
        return new WaitingLoad(sql, facility).waiting(entries);
    }

    private List<Waiting> waiting(List<WaitlistEntry> entries) {
        Map<Patient.Id, Patient> patients = patients(entries);
        Map<AppointmentType.Id, AppointmentType> types = types();
        Map<Doctor.Id, Doctor> doctors = doctors(entries.stream()
                .flatMap(entry -> Stream.of(entry.wanted().doctor(), lineDoctor(entry)))
                .filter(Objects::nonNull)
                .toList());
        return IntStream.range(0, entries.size())
                .mapToObj(index -> {
                    WaitlistEntry entry = entries.get(index);
                    return new Waiting(
                            entry,
                            entry.status().isOpen() ? index + 1 : 0,
                            requireNonNull(patients.get(entry.wanted().patient())),
                            requireNonNull(types.get(entry.wanted().type())),
                            Optional.ofNullable(entry.wanted().doctor()).map(doctors::get),
                            Optional.ofNullable(lineDoctor(entry)).map(doctors::get));
                })
                .toList();
    }

    private static Doctor.@Nullable Id lineDoctor(WaitlistEntry entry) {
        Standing.Line line = entry.standing().line();
        return line == null ? null : line.doctor();
    }

    static List<OfferUnderWay> offers(DSLContext sql, Facility.Id facility, List<WaitlistOffer> offers) {
        return new WaitingLoad(sql, facility).offers(offers);
    }

    private List<OfferUnderWay> offers(List<WaitlistOffer> offers) {
        Map<WaitlistEntry.Id, WaitlistEntry> entries = new EntryRepository(sql, facility)
                .list(offers.stream().map(WaitlistOffer::entry).toList()).stream()
                        .collect(Collectors.toMap(WaitlistEntry::id, Function.identity()));
        Map<Patient.Id, Patient> patients = patients(entries.values());
        Map<AppointmentType.Id, AppointmentType> types = types();
        Map<Doctor.Id, Doctor> doctors =
                doctors(offers.stream().map(WaitlistOffer::doctor).toList());
        return offers.stream()
                .map(offer -> {
                    WaitlistEntry entry = requireNonNull(entries.get(offer.entry()));
                    return new OfferUnderWay(
                            offer,
                            requireNonNull(patients.get(entry.wanted().patient())),
                            requireNonNull(doctors.get(offer.doctor())),
                            requireNonNull(types.get(entry.wanted().type())));
                })
                .toList();
    }

    private Map<Patient.Id, Patient> patients(Collection<WaitlistEntry> entries) {
        return Patients.list(
                        sql,
                        facility,
                        entries.stream()
                                .map(entry -> entry.wanted().patient())
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(Patient::id, Function.identity()));
    }

    private Map<AppointmentType.Id, AppointmentType> types() {
        return AppointmentTypes.list(sql, facility).stream()
                .collect(Collectors.toMap(AppointmentType::id, Function.identity()));
    }

    private Map<Doctor.Id, Doctor> doctors(Collection<Doctor.Id> ids) {
        return WaitlistRepository.doctors(sql, ids);
    }
}
