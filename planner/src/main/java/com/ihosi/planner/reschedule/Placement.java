package com.ihosi.planner.reschedule;

import com.ihosi.planner.slot.Booked;
import com.ihosi.planner.slot.Preferences;
import com.ihosi.planner.slot.Provider;
import com.ihosi.planner.slot.RankedSlot;
import com.ihosi.planner.slot.Ranking;
import com.ihosi.planner.slot.Resource;
import com.ihosi.planner.slot.Slot;
import com.ihosi.planner.slot.SlotFacts;
import com.ihosi.planner.slot.SlotSearch;
import com.ihosi.planner.slot.Taken;
import com.ihosi.planner.slot.Wanted;
import com.ihosi.planner.time.Span;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Places appointments beside each other: what one is given, the next ones cannot have. The slot search and its ranking decide. */
final class Placement {

    /** Sooner than on their day appointments are placed by so many days at most. */
    static final int DAYS_SOONER = 3;
    /** So many days later the own doctor is better than a colleague. */
    static final int DAYS_LATER = 14;
    /** No time is looked for later than so many days. */
    static final int MOST_DAYS_LATER = 28;

    private record Placed(Displaced displaced, Slot slot) {}

    private final List<Placed> placed = new ArrayList<>();

    /** One proposal for each, in the order of {@link Displaced#ORDER}. */
    List<Proposal> place(List<Displaced> all) {
        return all.stream().sorted(Displaced.ORDER).map(this::place).toList();
    }

    private Proposal place(Displaced displaced) {
        if (displaced.appointment().visit() != null) {
            return Proposal.none(displaced, Proposal.Obstacle.SEVERAL_DOCTORS);
        }
        Optional<RankedSlot> best = best(displaced);
        best.ifPresent(slot -> placed.add(new Placed(displaced, slot.slot())));
        return Proposal.of(displaced, best);
    }

    /** With the own doctor soon, else with a colleague soon, else with the own doctor later; urgent ones with whoever is first. */
    private Optional<RankedSlot> best(Displaced displaced) {
        if (displaced.appointment().urgent()) {
            return first(displaced, provider -> true, DAYS_LATER).or(() -> own(displaced, MOST_DAYS_LATER));
        }
        return own(displaced, DAYS_LATER)
                .or(() -> first(displaced, provider -> !isOwn(displaced, provider), DAYS_LATER))
                .or(() -> own(displaced, MOST_DAYS_LATER));
    }

    private Optional<RankedSlot> own(Displaced displaced, int days) {
        return first(displaced, provider -> isOwn(displaced, provider), days);
    }

    private Optional<RankedSlot> first(Displaced displaced, Predicate<Provider> with, int days) {
        return list(displaced, with, days, 1).stream().findFirst();
    }

    static boolean isOwn(Displaced displaced, Provider provider) {
        return provider.doctor().equals(displaced.appointment().doctor());
    }

    /** The best times with some of the doctors up to so many days later, the best first. */
    List<RankedSlot> list(Displaced displaced, Predicate<Provider> with, int days, int most) {
        LocalDate day = displaced.day();
        SlotFacts facts = facts(
                displaced,
                with,
                date -> !date.isBefore(day.minusDays(DAYS_SOONER)) && !date.isAfter(day.plusDays(days)));
        LocalTime time = LocalTime.ofInstant(
                displaced.appointment().during().start(), facts.facility().zone());
        Preferences preferences = new Preferences(
                Set.of(day), List.of(time), null, displaced.appointment().urgent());
        return new Ranking(facts, preferences)
                .best(
                        new SlotSearch(facts)
                                .offers().stream()
                                        .map(offers -> offers.only(offer -> !isWhereItIs(displaced, offer.slot())))
                                        .toList(),
                        most);
    }

    private static boolean isWhereItIs(Displaced displaced, Slot slot) {
        return slot.doctor().equals(displaced.appointment().doctor())
                && slot.during().start().equals(displaced.appointment().during().start());
    }

    /** The facts of an appointment as they are when everything that is placed has its time. */
    private SlotFacts facts(Displaced displaced, Predicate<Provider> with, Predicate<LocalDate> on) {
        SlotFacts facts = displaced.facts();
        Wanted wanted = displaced.wanted();
        List<Span> patient = placed.stream()
                .filter(other -> other.displaced()
                        .appointment()
                        .patient()
                        .equals(displaced.appointment().patient()))
                .map(other -> other.slot().during())
                .toList();
        return facts.with(
                wanted.by(wanted.visitor().taking(patient)),
                facts.providers().stream()
                        .filter(with)
                        .map(provider -> provider.on(on).taking(taken(provider)))
                        .toList(),
                facts.rooms().stream().map(this::use).toList(),
                facts.equipment().stream().map(this::use).toList(),
                placed.stream()
                        .map(other -> new Booked(
                                other.slot().doctor(),
                                facts.dayOf(other.slot().during().start()),
                                other.displaced().appointment().type(),
                                1))
                        .toList());
    }

    private List<Taken> taken(Provider provider) {
        return placed.stream()
                .filter(other -> other.slot().doctor().equals(provider.doctor()))
                .map(other -> new Taken(
                        Taken.Kind.APPOINTMENT,
                        other.slot().occupied(),
                        other.slot().lane(),
                        null,
                        other.displaced().appointment().urgent()))
                .toList();
    }

    private Resource use(Resource resource) {
        return resource.taking(placed.stream()
                .map(Placed::slot)
                .filter(slot -> Stream.concat(Stream.ofNullable(slot.room()), slot.equipment().stream())
                        .anyMatch(resource.id()::equals))
                .map(Slot::during)
                .toList());
    }
}
