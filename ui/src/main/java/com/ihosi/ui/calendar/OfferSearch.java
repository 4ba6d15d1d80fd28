package com.ihosi.ui.calendar;

import com.ihosi.planner.NotFoundException;
import com.ihosi.planner.facility.Facility;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.SlotRequest;
import com.ihosi.planner.slot.Suggestions;
import com.ihosi.planner.staff.Doctor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for times at all facilities that were chosen, further ahead until there are some. */
final class OfferSearch {

    private static final List<Integer> DAYS = List.of(14, 45, SlotRequest.MOST_DAYS);
    private static final int OVERBOOKED = 6;

    private final BookDesk desk;
    private final BookForm form;

    /**
     * What was found.
     *
     * @param free the best first, or the earliest
     * @param overbooked over taken times, which a rule or the person's permission allows
     * @param strangers facilities that do not know the patient
     * @param days how many were looked at
     */
    record Found(List<Offered> free, List<Offered> overbooked, List<Facility> strangers, int days) {

        boolean isEmpty() {
            return free.isEmpty() && overbooked.isEmpty();
        }
    }

    OfferSearch(BookDesk desk, BookForm form) {
        this.desk = desk;
        this.form = form;
    }

    /** Looks at all places where the wanted type exists. */
    Found search(List<Place> places) {
        List<Facility> strangers = places.stream()
                .map(Place::facility)
                .filter(facility -> form.findPatient()
                        .filter(patient -> !desk.knows(facility, patient))
                        .isPresent())
                .toList();
        List<Place> known = places.stream()
                .filter(place -> !strangers.contains(place.facility()))
                .toList();
        return DAYS.stream()
                .map(days -> search(known, strangers, days))
                .filter(found -> !found.isEmpty() || found.days() == SlotRequest.MOST_DAYS)
                .findFirst()
                .orElseThrow();
    }

    private Found search(List<Place> places, List<Facility> strangers, int days) {
        List<Offered> free = new ArrayList<>();
        List<Offered> overbooked = new ArrayList<>();
        for (Place place : places) {
            suggest(place, days).ifPresent(found -> {
                offered(place, found.slots())
                        .filter(each -> each.ranked().slot().lane() == 0)
                        .forEach(free::add);
                offered(place, found.overbooked()).forEach(overbooked::add);
            });
        }
        Comparator<Offered> order = form.isEarliest() ? Offered.EARLIEST : Offered.BEST;
        return new Found(
                free.stream().sorted(order).limit(BookForm.OFFERED).toList(),
                overbooked.stream().sorted(order).limit(OVERBOOKED).toList(),
                strangers,
                days);
    }

    /** None where nobody who was chosen works. */
    private Optional<Suggestions> suggest(Place place, int days) {
        try {
            return form.request(place, days).map(desk::suggest);
        } catch (NotFoundException nobody) {
            if (place.here()) {
                throw nobody;
            }
            return Optional.empty();
        }
    }

    Stream<Offered> offered(Place place, List<RankedSlot> slots) {
        List<Doctor.Id> together = form.whom().together();
        return slots.stream()
                .map(ranked -> new Offered(
                        place,
                        ranked,
                        together.isEmpty() ? List.of(ranked.slot().doctor()) : together));
    }
}
