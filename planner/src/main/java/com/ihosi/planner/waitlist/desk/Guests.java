package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.account.Actor;
import com.ihosi.planner.appointment.AppointmentType;
import com.ihosi.planner.appointment.AppointmentTypes;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistEntry.Status;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.WaitlistRequest;
import com.ihosi.schema.access.FacilityScope;
import com.ihosi.schema.access.PatientScope;
import com.ihosi.schema.access.PlatformScope;
import com.ihosi.schema.access.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody wait at other facilities of the tenant too, where she is a patient. Each facility has an entry of its own under the same
 * id and is told nothing of the others; one transaction goes through them one by one, each by its scope.
 */
final class Guests {

    /** What others read where a name would stand. */
    private static final String BY = "the waitlist";

    private final Transaction transaction;
    private final Instant now;

    Guests(Transaction transaction, Instant now) {
        this.transaction = transaction;
        this.now = now;
    }

    /** Brings the entries of other facilities in line with that of the home; nothing is done of a guest. */
    void follow(Facility.Id home, WaitlistEntry entry) {
        if (entry.guest() || !entry.status().isOpen()) {
            return;
        }
        Patient.Id patient = entry.wanted().patient();
        List<Facility.Id> wanted = entry.wanted().otherFacilities() ? related(home, patient) : List.of();
        everywhere(patient, entry.id()).keySet().stream()
                .filter(other -> !other.equals(home) && !wanted.contains(other))
                .forEach(other -> end(other, entry.id(), Status.CANCELLED, false));
        if (!wanted.isEmpty()) {
            AppointmentType type = transaction.in(scope(home), sql -> AppointmentTypes.find(
                            sql, home, entry.wanted().type())
                    .orElseThrow());
            wanted.forEach(other -> enter(home, other, entry, type));
        }
    }

    private List<Facility.Id> related(Facility.Id home, Patient.Id patient) {
        List<Facility.Id> registered = transaction.in(
                new PatientScope(patient.value()), sql -> GuestRepository.listRegistrations(sql, patient));
        return transaction.in(new PlatformScope(), sql -> GuestRepository.listRelated(sql, home, registered));
    }

    private void enter(Facility.Id home, Facility.Id other, WaitlistEntry entry, AppointmentType type) {
        transaction.run(scope(other), sql -> {
            Optional<AppointmentType.Id> alike = GuestRepository.findAlike(sql, other, type);
            alike.ifPresent(there -> {
                Doctor.Id doctor = entry.wanted().doctor();
                boolean hers = doctor != null && GuestRepository.employs(sql, other, doctor);
                if (hers || doctor == null || entry.wanted().otherDoctors()) {
                    WaitlistRequest same = guest(entry.wanted(), there, hers ? doctor : null);
                    new EntryRepository(sql, other).save(entry.id(), same, home, null, entry.since());
                }
            });
        });
    }

    /** The same without what was told to the home alone. */
    private static WaitlistRequest guest(WaitlistRequest wanted, AppointmentType.Id type, Doctor.@Nullable Id doctor) {
        return new WaitlistRequest(
                wanted.patient(),
                type,
                doctor,
                wanted.dates(),
                wanted.times(),
                wanted.priority(),
                wanted.urgency(),
                wanted.otherDoctors(),
                false,
                wanted.mostWaitDays(),
                wanted.autoBook(),
                null,
                null,
                wanted.expires());
    }

    /** Whether the entry is booked nowhere yet; if so, it ends at all other facilities. For whoever is next in the queue for it. */
    boolean claim(Facility.Id here, WaitlistEntry entry) {
        Map<Facility.Id, Status> everywhere = everywhere(entry.wanted().patient(), entry.id());
        if (everywhere.containsValue(Status.BOOKED)) {
            return false;
        }
        endElsewhere(here, entry, Status.BOOKED, true);
        return true;
    }

    /** Ends the entry at all other facilities. */
    void endElsewhere(Facility.Id here, WaitlistEntry entry, Status status, boolean booked) {
        everywhere(entry.wanted().patient(), entry.id()).keySet().stream()
                .filter(other -> !other.equals(here))
                .forEach(other -> end(other, entry.id(), status, booked));
    }

    private Map<Facility.Id, Status> everywhere(Patient.Id patient, WaitlistEntry.Id id) {
        return transaction.in(
                new PatientScope(patient.value()), sql -> GuestRepository.listEverywhere(sql, patient, id));
    }

    private void end(Facility.Id facility, WaitlistEntry.Id id, Status status, boolean elsewhere) {
        transaction.run(scope(facility), sql -> {
            if (new EntryRepository(sql, facility).become(id, status, elsewhere)) {
                Diary diary = new Diary(sql, facility, new Actor.CommandLine(), BY, now);
                diary.entry("waitlist." + status.word(), id, status);
                new OfferRepository(sql, facility)
                        .listOpen().stream()
                                .filter(offer -> offer.entry().equals(id))
                                .forEach(offer -> diary.end(offer, WaitlistOffer.Status.WITHDRAWN));
            }
        });
    }

    private static FacilityScope scope(Facility.Id facility) {
        return new FacilityScope(facility.value());
    }
}
