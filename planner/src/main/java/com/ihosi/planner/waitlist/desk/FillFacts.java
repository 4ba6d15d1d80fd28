package com.ihosi.planner.waitlist.desk;

import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.patient.Patient;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.staff.Doctor;
import com.ihosi.planner.waitlist.WaitlistEntry;
import com.ihosi.planner.waitlist.WaitlistOffer;
import com.ihosi.planner.waitlist.WaitlistSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that a facility's free times are filled by.
 *
 * @param entries those who wait without an offer, by need, the greatest first
 * @param needs how much each of them is in need, with what rules add
 * @param choices the times that suit them, those of an entry next to each other, the best first
 * @param offers of times to come, whatever became of them
 * @param offered how many offers patients have had lately
 * @param cut whether there were more times for some than were looked at
 */
record FillFacts(
        Facility facility,
        WaitlistSettings settings,
        List<WaitlistEntry> entries,
        List<Long> needs,
        List<Choice> choices,
        List<WaitlistOffer> offers,
        Map<Patient.Id, Integer> offered,
        boolean cut,
        Instant now) {

    FillFacts {
        entries = List.copyOf(entries);
        needs = List.copyOf(needs);
        choices = List.copyOf(choices);
        offers = List.copyOf(offers);
        offered = Map.copyOf(offered);
    }

    /**
     * A time that can be booked for an entry, which is told by its place.
     *
     * @param leadHours how far ahead it can be booked at the latest
     */
    record Choice(int entry, Slot slot, int suits, int leadHours) {

        Time time() {
            return new Time(slot.doctor(), slot.during().start());
        }
    }

    /** When a doctor is free; the same for all who may begin then, however long they take. */
    record Time(Doctor.Id doctor, Instant start) {}

    long need(int entry) {
        return needs.get(entry);
    }

    /** Whether a patient has had as many offers as she may have in a while. */
    boolean isCapped(WaitlistEntry entry) {
        return !entry.wanted().autoBook() && offered.getOrDefault(entry.wanted().patient(), 0) >= settings.mostOffers();
    }

    /** The offers that were made of a time. */
    List<WaitlistOffer> offersOf(Time time) {
        return offers.stream()
                .filter(offer -> offer.doctor().equals(time.doctor())
                        && offer.during().start().equals(time.start()))
                .toList();
    }

    /** Whether a time is being offered to somebody, wholly or in part. */
    boolean isOnOffer(Slot slot) {
        return offers.stream()
                .anyMatch(offer -> offer.status() == WaitlistOffer.Status.SENT
                        && offer.doctor().equals(slot.doctor())
                        && offer.during().overlaps(slot.occupied()));
    }

    /** Whether an entry was offered a time before. */
    boolean wasOffered(Choice choice) {
        WaitlistEntry.Id entry = entries.get(choice.entry()).id();
        return offersOf(choice.time()).stream().anyMatch(offer -> offer.entry().equals(entry));
    }

    /** Until when an offer of a time can be answered: as long as offers can, and as long as the time may still be booked. */
    Instant expires(Choice choice) {
        Instant usual = now.plus(Duration.ofMinutes(settings.offerMinutes()));
        Instant last = choice.slot().during().start().minus(Duration.ofHours(choice.leadHours()));
        return last.isBefore(usual) ? last : usual;
    }
}
